import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { calcPrice, updatePrices } from "@pydantic/genai-prices";
import { getTokenCosts } from "tokenlens";
import { fetchModels } from "tokenlens/fetch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Correction } from "../../src/exports/correct-catalog.ts";
import { dataFolder } from "../data.ts";
import { run } from "../process.ts";
import { correctText } from "./correct-text.ts";

/* Files of other catalogs, corrected by `pedigree export --as --onto`, and read by the programs that they are for. */

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pedigree-correct-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const correct = (as: string, text: string) => correctText(folder, as, text);

/** A file with corrections applied as JSON Patch. */
function patched(text: string, corrections: readonly Correction[]): unknown {
  const file = JSON.parse(text);
  for (const { path, value, was } of corrections) {
    const keys = path
      .split("/")
      .slice(1)
      .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
    const last = keys.pop() as string;
    const parent = keys.reduce((node, key) => node[key], file);
    expect(parent[last]).toBe(was);
    parent[last] = value;
  }
  return file;
}

const haiku = {
  id: "claude-haiku-4-5",
  name: "Claude Haiku 4.5",
  npm: "kept as it is",
  // The developer's own pages state 1 and 5; only catalogs state the price of cached input.
  cost: { input: 2, output: 5.0, cache_read: 0.2 },
  limit: { context: 200_000, output: 64_000 },
};

const longPrompts = {
  id: "claude-haiku-5-5",
  name: "Claude Haiku 5.5",
  // The developer's own page states 0.1 and 0.5, and 0.5 and 2.5 above 100,000 tokens.
  cost: { input: 0.3, output: 0.5, tiers: [{ tier: { type: "context", size: 100_000 }, input: 0.7, output: 2.5 }] },
};

const free = { id: "some-model:free", name: "Some model", cost: { input: 0, output: 0 } };

/** A region with a surcharge: the better evidence is about the price that holds everywhere. */
const regional = {
  id: "eu.anthropic.claude-haiku-4-5-20251001-v1:0",
  name: "Haiku",
  cost: { input: 1.1, output: 5.5 },
};

/** It is retired by its developer's own page, for which the format of the file has no word. */
const retired = { id: "claude-3-opus-20240229", name: "Claude Opus 3", status: "deprecated" };

const modelsDevText = `{
  "anthropic": { "id": "anthropic", "name": "Anthropic", "env": ["ANTHROPIC_API_KEY"], "models": {
    "claude-haiku-4-5": ${JSON.stringify(haiku)},
    "claude-haiku-5-5": ${JSON.stringify(longPrompts)},
    "${retired.id}": ${JSON.stringify(retired)}
  } },
  "amazon-bedrock": { "id": "amazon-bedrock", "name": "Amazon Bedrock", "models": {
    "${regional.id}": ${JSON.stringify(regional)}
  } },
  "a-host": { "id": "a-host", "name": "A host", "models": { "some-model:free": ${JSON.stringify(free)} } }
}
`;

describe("a file of models.dev", () => {
  let corrected: Awaited<ReturnType<typeof correct>>;
  beforeAll(async () => {
    corrected = await correct("models-dev", modelsDevText);
  });

  it("keeps all its bytes but the values that sources of a higher tier decide", () => {
    const base = "/anthropic/models";
    expect(corrected.corrections.map(({ path, was, value }) => [path, was, value])).toEqual([
      [`${base}/claude-haiku-4-5/cost/input`, 2, 1],
      [`${base}/claude-haiku-5-5/cost/input`, 0.3, 0.1],
      [`${base}/claude-haiku-5-5/cost/tiers/0/input`, 0.7, 0.5],
    ]);
    expect(corrected.text).toBe(
      modelsDevText
        .replace('"input":2,', '"input":1,')
        .replace('"input":0.3,', '"input":0.1,')
        .replace('"input":0.7,', '"input":0.5,'),
    );
  });

  it("has a list of corrections that gives the same file as a patch, each with its reason and sources", () => {
    const { text, corrections } = corrected;
    expect(patched(modelsDevText, corrections)).toEqual(JSON.parse(text));
    for (const { why, sources } of corrections) {
      expect(why).toBe("The evidence is primary; that of the file is aggregator.");
      expect(sources[0]).toEqual({
        name: expect.any(String),
        url: expect.stringMatching(/^https:/),
        accessedOn: expect.stringMatching(/^\d{4}-/),
      });
    }
  });

  it("changes a number to a number, so that every rule for the format of their file holds for ours", () => {
    for (const { was, value } of corrected.corrections)
      expect([typeof was, typeof value, Number(value) >= 0]).toEqual(["number", "number", true]);
  });

  it("gives tokenlens the corrected cost, and theirs where a tie is open, in a region and for a free model", async () => {
    const server = createServer((_, response) => response.end(corrected.text));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const providers = await fetchModels({ baseUrl: `http://127.0.0.1:${port}/api.json` });
      const usage = { input_tokens: 1_000_000, output_tokens: 200_000, cacheReads: 500_000 };
      const costOf = (modelId: string) =>
        getTokenCosts({ modelId, usage, providers } as never) as { totalUSD?: number };
      // Catalogs alone state what cached input costs, so their 0.2 stays: 1 + 1 + 0.1.
      expect(costOf("anthropic/claude-haiku-4-5").totalUSD).toBeCloseTo(2.1, 9);
      expect(costOf(`amazon-bedrock/${regional.id}`).totalUSD).toBeCloseTo(2.2, 9);
      expect(costOf("a-host/some-model:free").totalUSD).toBe(0);
    } finally {
      server.close();
    }
  });
});

it("corrects a file of LiteLLM in its own unit, and leaves a regional price theirs", async () => {
  const row = (input: number) => ({
    litellm_provider: "anthropic",
    mode: "chat",
    input_cost_per_token: input,
    output_cost_per_token: 5e-6,
    supports_vision: true,
  });
  const text = JSON.stringify({ "claude-haiku-4-5": row(2e-6), "eu/claude-haiku-4-5": row(2.2e-6) }, null, 4);
  const corrected = await correct("litellm", text);
  expect(corrected.corrections.map(({ path, was, value }) => [path, was, value])).toEqual([
    ["/claude-haiku-4-5/input_cost_per_token", 2e-6, 1e-6],
  ]);
  expect(JSON.parse(corrected.text)["eu/claude-haiku-4-5"]).toEqual(row(2.2e-6));
});

it("corrects a file of genai-prices, which its own library then prices right", async () => {
  const text = JSON.stringify([
    {
      id: "anthropic",
      name: "Anthropic",
      api_pattern: "https://api\\.anthropic\\.com",
      model_match: { contains: "claude" },
      models: [
        { id: "claude-haiku-4-5", match: { equals: "claude-haiku-4-5" }, prices: { input_mtok: 2, output_mtok: 5 } },
      ],
    },
  ]);
  const corrected = await correct("genai-prices", text);
  expect(corrected.corrections.map(({ path }) => path)).toEqual(["/0/models/0/prices/input_mtok"]);
  updatePrices(({ setProviderData }) => setProviderData(JSON.parse(corrected.text)));
  const usage = { input_tokens: 1_000_000, output_tokens: 200_000 };
  expect(calcPrice(usage, "claude-haiku-4-5", { providerId: "anthropic" })?.total_price).toBe(2);
});

it("corrects a tier above a threshold of a file of genai-prices, and leaves an open tie theirs", async () => {
  const tiered = (base: number, start: number, price: number) => ({ base, tiers: [{ start, price }] });
  const model = (id: string, prices: object) => ({ id, match: { equals: id }, prices });
  const provider = (id: string, one: object) => ({ id, name: id, api_pattern: `https://${id}`, models: [one] });
  const text = JSON.stringify([
    // OpenAI's own page states 5 above 272,000 tokens.
    provider(
      "openai",
      model("gpt-5.4", { input_mtok: tiered(2.5, 272_000, 7), output_mtok: tiered(15, 272_000, 22.5) }),
    ),
    // Of this one, other catalogs alone state 2.5.
    provider(
      "google",
      model("gemini-2.5-pro", { input_mtok: tiered(1.25, 200_000, 3), output_mtok: tiered(10, 200_000, 15) }),
    ),
  ]);
  const corrected = await correct("genai-prices", text);
  expect(corrected.corrections.map(({ path, was, value }) => [path, was, value])).toEqual([
    ["/0/models/0/prices/input_mtok/tiers/0/price", 7, 5],
  ]);
  updatePrices(({ setProviderData }) => setProviderData(JSON.parse(corrected.text)));
  const usage = { input_tokens: 400_000, output_tokens: 100_000 };
  expect(calcPrice(usage, "gpt-5.4", { providerId: "openai" })?.total_price).toBeCloseTo(4.25, 9);
  expect(calcPrice(usage, "gemini-2.5-pro", { providerId: "google" })?.total_price).toBeCloseTo(2.7, 9);
});

it("states what is wrong with a file, and what would be right", async () => {
  const file = join(folder, "bad.json");
  await writeFile(file, "{");
  const failures = [
    [
      ["--as", "wikidata", "--onto", file],
      /^pedigree: --as: must be one of models-dev, litellm, genai-prices, not wikidata\n$/,
    ],
    [["--as", "litellm"], /^pedigree: --as litellm: name the file to correct with --onto\n$/],
    [["--as", "litellm", "--onto", file], /^pedigree: .*bad\.json:1:2: is not JSON/],
  ] as const;
  for (const [args, message] of failures) {
    const { code, err } = await run("export", ...args, "--data", dataFolder, "--no-layers");
    expect([code, err]).toEqual([1, expect.stringMatching(message)]);
  }
});
