import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixtureFolder } from "../data.ts";
import { faultsOf } from "./catalog-formats.ts";
import { correctText } from "./correct-text.ts";

/* Corrected files of other catalogs against the rules that these publish for theirs. */

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pedigree-formats-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const pathsOf = ({ corrections }: Awaited<ReturnType<typeof correctText>>) =>
  corrections.map(({ path, was, value }) => [path, was, value]);

const excerptOf = (name: string) =>
  readFile(new URL(`../fixtures/catalogs/excerpts/${name}.json`, import.meta.url), "utf8");

/** Real rows in which every price, limit and date is wrong: better evidence corrects what it knows. */
const spoiled = (text: string): string =>
  JSON.stringify(
    JSON.parse(text, (key, value) => {
      if (typeof value === "number" && /cost|^(input|output|cache_read|context|max_.*tokens)$/.test(key))
        return value * 3;
      return /date$|^knowledge$/.test(key) && typeof value === "string" ? `2019${value.slice(4)}` : value;
    }),
  );

describe.each([
  ["models-dev", "catalog.json"],
  ["litellm", "litellm"],
] as const)("real rows of %s", (as, rules) => {
  it("keep every rule of their format in prices, limits and dates", async () => {
    const wrong = spoiled(await excerptOf(as));
    const corrected = await correctText(folder, as, wrong);
    expect(pathsOf(corrected).map(([path]) => String(path).split("/").at(-1)?.replace(/_.*/, ""))).toEqual(
      expect.arrayContaining(as === "litellm" ? ["input", "max"] : ["context", "knowledge", "release"]),
    );
    expect([faultsOf(rules, wrong), faultsOf(rules, corrected.text)]).toEqual([[], []]);
  });

  it("break a rule when a value is of another kind", async () => {
    const text = await excerptOf(as);
    const broken = [
      text.replace(/("(?:input|input_cost_per_token)": ?)[\d.e-]+/, '$1"1"'),
      text.replace(/("(?:context|max_input_tokens)": ?)\d+/, "$1-1"),
      text.replace(/("(?:tool_call|supports_vision)": ?)true/, '$1"native"'),
    ];
    for (const one of broken) expect(faultsOf(rules, one)).toHaveLength(1);
  });
});

it("corrects a value under every name that a row has it under", async () => {
  const row = { litellm_provider: "anthropic", mode: "chat", max_input_tokens: 1_000_000, supports_vision: true };
  const text = JSON.stringify({
    "claude-sonnet-4-6": { ...row, max_output_tokens: 64_000, max_tokens: 64_000 },
    // Here it is the longest input.
    "claude-sonnet-4-5": { ...row, max_output_tokens: 1_000, max_tokens: 1_000_000 },
  });
  expect(pathsOf(await correctText(folder, "litellm", text))).toEqual([
    ["/claude-sonnet-4-5/max_output_tokens", 1_000, 64_000],
    ["/claude-sonnet-4-6/max_output_tokens", 64_000, 128_000],
    ["/claude-sonnet-4-6/max_tokens", 64_000, 128_000],
  ]);
  const above = { input: 7, output: 22.5 };
  const cost = {
    input: 2.5,
    output: 15,
    tiers: [{ ...above, tier: { type: "context", size: 272_000 } }],
    context_over_200k: above,
  };
  const openai = { id: "openai", name: "OpenAI", models: { "gpt-5.4": { id: "gpt-5.4", name: "GPT-5.4", cost } } };
  expect(pathsOf(await correctText(folder, "models-dev", JSON.stringify({ openai })))).toEqual([
    ["/openai/models/gpt-5.4/cost/context_over_200k/input", 7, 5],
    ["/openai/models/gpt-5.4/cost/tiers/0/input", 7, 5],
  ]);
});

it("corrects a price that cannot be true, such as one of a million tokens where the file has one of a token", async () => {
  const row = { litellm_provider: "anthropic", mode: "chat", input_cost_per_token: 0.1, output_cost_per_token: 5e-6 };
  const { corrections } = await correctText(folder, "litellm", JSON.stringify({ "claude-haiku-4-5": row }));
  expect(corrections).toMatchObject([
    {
      path: "/claude-haiku-4-5/input_cost_per_token",
      was: 0.1,
      value: 1e-6,
      why: expect.stringMatching(/highest possible price/),
    },
  ]);
});

it("leaves a value of a host that the developer's own page states of the model, whatever others write about the host", async () => {
  // OpenAI's page states 1,050,000; an article has 1M.
  const model = { id: "gpt-5.5", name: "GPT-5.5", limit: { context: 1_050_000, output: 128_000 } };
  const openai = { id: "openai", name: "OpenAI", models: { "gpt-5.5": model } };
  expect(pathsOf(await correctText(folder, "models-dev", JSON.stringify({ openai })))).toEqual([]);
});

it("replaces a date by a month where the format has months, and by no year", async () => {
  const file = {
    models: { "acme/acme-zero": { id: "acme/acme-zero", name: "Acme Zero", release_date: "2028-01-15" } },
    providers: {},
  };
  const corrected = async (value: string) => {
    const data = join(folder, value);
    await cp(fixtureFolder, data, { recursive: true });
    const records = join(data, "models/one.yaml");
    await writeFile(records, (await readFile(records, "utf8")).replace("value: 2028-01-15", `value: ${value}`));
    return pathsOf(await correctText(folder, "models-dev", JSON.stringify(file), data));
  };
  expect(await corrected("2027-02")).toEqual([["/models/acme~1acme-zero/release_date", "2028-01-15", "2027-02"]]);
  expect(await corrected("2027")).toEqual([]);
});
