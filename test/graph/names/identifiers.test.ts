import { beforeAll, describe, expect, it } from "vitest";
import type { Json } from "../../catalogs/answers.ts";
import { dataFolder, serverOf } from "../../data.ts";

let ask: (query: string, variables?: object) => Promise<Json>;
beforeAll(async () => {
  ask = (await serverOf(dataFolder)).ask as typeof ask;
});

const resolved = async (texts: readonly string[], asOf?: string) => {
  const { data, errors } = await ask(
    `query($texts: [String!]!, $asOf: LocalDate) { resolveMany(texts: $texts, asOf: $asOf) {
      text match stability entity { slug } target { __typename slug } } }`,
    { texts, asOf },
  );
  expect(errors).toBeUndefined();
  return data.resolveMany as Json[];
};

describe("an identifier", () => {
  it("that moves leads to the snapshot of the day", async () => {
    const [sonnet, opus] = await resolved(["claude-sonnet-4-5", "claude-opus-4-0"]);
    expect(sonnet).toEqual({
      text: "claude-sonnet-4-5",
      match: "EXACT",
      stability: "MOVING",
      entity: { slug: "claude-sonnet-4-5" },
      target: { __typename: "Variant", slug: "claude-sonnet-4-5-20250929" },
    });
    expect(opus).toMatchObject({ stability: "MOVING", target: { slug: "claude-opus-4-20250514" } });
    // Before its release there is nothing that it could lead to.
    expect(await resolved(["claude-sonnet-4-5"], "2025-06-01")).toMatchObject([{ match: "NONE", target: null }]);
  });

  it("is pinned where its maker says so: with a date, and from Claude 4.6 on without one", async () => {
    expect(await resolved(["claude-sonnet-4-5-20250929", "claude-opus-4-6", "claude-sonnet-5"])).toMatchObject([
      { stability: "PINNED", target: { slug: "claude-sonnet-4-5-20250929" } },
      { stability: "PINNED", entity: { slug: "claude-opus-4-6" }, target: null },
      { stability: "PINNED", entity: { slug: "claude-sonnet-5" } },
    ]);
  });

  it("about which no source says either is unknown", async () => {
    expect(await resolved(["Llama 3.3", "no-such-thing-at-all"])).toMatchObject([
      { stability: "UNKNOWN", target: null },
      { stability: "UNKNOWN", match: "NONE", target: null },
    ]);
  });

  it("has targets with their host and sources", async () => {
    const { data } = await ask(`{ node(id: "Alias:claude-sonnet-4-5") { ... on Alias { stability kind
      targets { entity { slug } host { slug } claims { citations { locator source { slug } } } } } } }`);
    expect(data.node).toEqual({
      stability: "MOVING",
      kind: "FLOATING",
      targets: [
        {
          entity: { slug: "claude-sonnet-4-5-20250929" },
          host: { slug: "anthropic-api" },
          claims: [
            {
              citations: [
                {
                  locator: "Legacy Models (still active), column Alias",
                  source: { slug: "claude-model-catalog" },
                },
              ],
            },
          ],
        },
      ],
    });
  });
});

describe("resolveMany", () => {
  it("gives what each text means, in order, 100 at once", async () => {
    const texts = Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? "gpt-5.1" : "claude-opus-4-5"));
    const meanings = await resolved(texts);
    expect(meanings.map(({ text }) => text)).toEqual(texts);
    expect(meanings.slice(0, 2)).toMatchObject([
      { match: "EXACT", entity: { slug: "gpt-5-1" } },
      { match: "EXACT", entity: { slug: "claude-opus-4-5" } },
    ]);
  });

  it("refuses more than 100 texts, and a text that is none, by their place", async () => {
    const tooMany = await ask("query($texts: [String!]!) { resolveMany(texts: $texts) { match } }", {
      texts: Array.from({ length: 101 }, () => "x"),
    });
    expect(tooMany.errors[0]).toMatchObject({ extensions: { code: "LIMIT_LIST" } });
    const empty = await ask('{ resolveMany(texts: ["gpt-5.1", ""]) { match } }');
    expect(empty.errors[0]).toMatchObject({ extensions: { code: "INVALID_ARGUMENT" }, path: ["resolveMany"] });
  });
});
