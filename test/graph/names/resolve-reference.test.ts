import { beforeAll, describe, expect, it } from "vitest";
import { canonical } from "../../../src/graph/names/tokenize.ts";
import { dataFolder, fixtureFolder, serverOf } from "../../data.ts";

type Ask = Awaited<ReturnType<typeof serverOf>>["ask"];

const asking =
  (ask: Ask) =>
  async (text: string, args = "") => {
    const { data, errors } = await ask(
      `query($text: String!) { resolve(text: $text ${args}) { text match entity { id } alias { value }
      candidates { matched score entity { id } } } }`,
      { text },
    );
    expect(errors).toBeUndefined();
    const { match, entity, alias, candidates } = data.resolve;
    return {
      match,
      id: entity?.id,
      alias: alias?.value,
      ids: candidates.map((one: { entity: { id: string } }) => one.entity.id) as string[],
      scores: candidates.map((one: { score: number }) => one.score) as number[],
    };
  };

describe("resolve over the real data", () => {
  let resolve: ReturnType<typeof asking>;
  beforeAll(async () => {
    resolve = asking((await serverOf(dataFolder)).ask);
  });

  it("takes a name however it is written", async () => {
    for (const text of ["gpt5.1", "GPT-5.1", "gpt 5.1", "gpt-5-1", "openai/gpt-5.1", "Model:gpt-5-1"])
      expect(await resolve(text)).toMatchObject({ match: "EXACT", id: "Model:gpt-5-1", ids: [] });
    for (const text of ["claude opus 4.5", "Claude-Opus-4.5", "claude_opus_4_5", "anthropic/claude-opus-4-5"])
      expect(await resolve(text)).toMatchObject({ match: "EXACT", id: "Model:claude-opus-4-5" });
    expect(await resolve("claude-opus-4-5-20251101")).toMatchObject({
      match: "EXACT",
      id: "Variant:claude-opus-4-5-20251101",
    });
  });

  it("follows aliases, identifiers of APIs and of other systems", async () => {
    expect(await resolve("mistral-large-latest")).toMatchObject({
      match: "ALIAS",
      id: "Model:mistral-large-3",
      alias: "mistral-large-latest",
    });
    expect(await resolve("Llama-3.3-70B-Instruct")).toMatchObject({
      match: "ALIAS",
      id: "Variant:llama-3-3-70b-instruct",
      alias: "Llama-3.3-70B-Instruct",
    });
    expect(await resolve("meta-llama/Llama-3.3-70B-Instruct")).toMatchObject({
      match: "ALIAS",
      id: "Variant:llama-3-3-70b-instruct",
    });
    expect(await resolve("mistralai/Mistral-Large-Instruct-2411")).toEqual({
      match: "ALIAS",
      id: "Model:mistral-large-2-1",
      alias: undefined,
      ids: [],
      scores: [],
    });
  });

  it("takes away a vendor only in front of what that vendor makes or hosts", async () => {
    expect((await resolve("openrouter/openai/gpt-5.1")).match).toBe("EXACT");
    for (const text of ["unsloth/Llama-3.3-70B-Instruct", "anthropic/gpt-5.1", "metaphor/llama-3.3"])
      expect((await resolve(text)).match).toBe("NONE");
  });

  it("never reads a number as another: Qwen 3.14 is not Qwen3 14B, and 5 1 is not 5.1", async () => {
    for (const text of ["Qwen 3.14", "GPT 5 1", "qwen 1 8b", "gpt-51"]) {
      const { match, id, ids, scores } = await resolve(text);
      expect({ text, match, id }).toEqual({ text, match: "NONE", id: undefined });
      expect(ids.length).toBeGreaterThan(0);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      expect(scores.every((score) => score > 0 && score < 1)).toBe(true);
    }
  });

  it("prefers a model to the family of its name, and to a page titled after it", async () => {
    expect(await resolve("llama-3")).toMatchObject({ match: "EXACT", id: "Model:llama-3" });
    expect(await resolve("Claude Sonnet 4.5")).toMatchObject({ match: "EXACT", id: "Model:claude-sonnet-4-5" });
  });

  it("does not choose between a company and its host, unless told the kind", async () => {
    expect(await resolve("OpenRouter")).toMatchObject({
      match: "AMBIGUOUS",
      id: undefined,
      ids: ["Provider:openrouter", "Host:openrouter"],
      scores: [1, 1],
    });
    expect(await resolve("OpenRouter", "kinds: [HOST]")).toMatchObject({ match: "EXACT", id: "Host:openrouter" });
  });

  it("knows an alias only while it holds", async () => {
    expect(await resolve("gemini-pro-latest")).toMatchObject({ match: "ALIAS", id: "Model:gemini-3-pro" });
    expect(await resolve("gemini-pro-latest", 'asOf: "2025-12-31"')).toMatchObject({ match: "NONE" });
  });

  it("narrows to what a host calls so, and refuses a host that there is none of", async () => {
    expect(await resolve("anthropic/claude-opus-4.5", 'host: "openrouter"')).toMatchObject({
      match: "ALIAS",
      id: "Model:claude-opus-4-5",
    });
    expect(await resolve("claude-3-5-sonnet-20241022", 'host: "anthropic-api"')).toMatchObject({
      id: "Variant:claude-3-5-sonnet-20241022",
    });
  });
});

describe("resolve", () => {
  let ask: Ask;
  let resolve: ReturnType<typeof asking>;
  beforeAll(async () => {
    ask = (await serverOf(fixtureFolder)).ask;
    resolve = asking(ask);
  });

  it("reads a moving name on the day of the view", async () => {
    expect(await resolve("acme-one-latest")).toMatchObject({
      match: "ALIAS",
      id: "Variant:acme-one-thinking",
      alias: "acme-one-latest",
    });
    expect(await resolve("acme-one-latest", 'asOf: "2029-05-01"')).toMatchObject({
      match: "ALIAS",
      id: "Model:acme-one@2029-05-01",
    });
  });

  it("follows former slugs and identifiers elsewhere", async () => {
    expect(await resolve("acme-1")).toMatchObject({ match: "ALIAS", id: "Model:acme-one", alias: "acme-1" });
    expect(await resolve("acme/one")).toMatchObject({ match: "ALIAS", id: "Model:acme-one", alias: undefined });
  });

  it("says when a text means several, and when it means nothing", async () => {
    expect(await resolve("acme")).toMatchObject({
      match: "AMBIGUOUS",
      ids: expect.arrayContaining(["ModelFamily:acme-line", "Provider:acme"]),
    });
    expect(await resolve("acme onne")).toMatchObject({
      match: "NONE",
      ids: expect.arrayContaining(["Model:acme-one"]),
    });
    expect(await resolve("zzzzzzzz")).toMatchObject({ match: "NONE", ids: [] });
  });

  it("refuses what is no text, and a host that there is none of", async () => {
    const refusal = async (text: string, args = "") =>
      (await ask(`query($text: String!) { resolve(text: $text ${args}) { match } }`, { text })).errors?.[0].extensions;
    for (const text of ["", "a\u0007", "\udfff"])
      expect(await refusal(text)).toEqual({ code: "INVALID_ARGUMENT", argument: "text" });
    expect(await refusal("x".repeat(201))).toMatchObject({ code: "LIMIT_EXCEEDED", limit: 200 });
    expect(await refusal("one", 'host: "nowhere"')).toEqual({ code: "NOT_FOUND", argument: "host" });
  });
});

describe("the form in which names are compared", () => {
  it("forgets case, accents, spaces and punctuation, and keeps numbers apart", () => {
    expect(["GPT-5.1", "gpt5.1", "Gpt 5.1", "gpt_5.1"].map(canonical)).toEqual(Array(4).fill("gpt5.1"));
    expect(["Qwen 3.8", "Qwen3 8B", "qwen-3-8b", "Qwen 38"].map(canonical)).toEqual([
      "qwen3.8",
      "qwen3 8b",
      "qwen3-8b",
      "qwen38",
    ]);
    expect(canonical("Tülu")).toBe(canonical("TULU"));
    expect(canonical("Command R+")).not.toBe(canonical("Command R"));
    expect(canonical("Humanity’s")).toBe("humanitys");
  });
});
