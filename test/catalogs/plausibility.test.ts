import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Catalog } from "../../src/catalogs/catalog.ts";
import { litellm } from "../../src/catalogs/litellm.ts";
import { modelsDev } from "../../src/catalogs/models-dev.ts";
import { openrouter } from "../../src/catalogs/openrouter.ts";
import type { Json } from "./answers.ts";
import { layeredServer, offersOf } from "./folder.ts";

/** LiteLLM's own row with 71,000 dollars per million tokens. */
const dear = "wandb/meta-llama/Llama-3.3-70B-Instruct";
const excerpt = JSON.parse(
  readFileSync(new URL("../fixtures/catalogs/excerpts/litellm.json", import.meta.url), "utf8"),
) as Json;

let ask: (query: string, variables?: object) => Promise<Json>;
beforeAll(async () => {
  const sold = { cost: { input: 0.71, output: 0.71 } };
  ask = await layeredServer([
    [
      modelsDev as Catalog,
      "2029-06-01",
      offersOf({
        cirrus: {
          "borealis/aurora-2": { name: "Aurora 2", ...sold, limit: { context: 8_000, output: 16_000 } },
          ahead: { release_date: "2029-07-01", knowledge: "2029-08" },
          aged: { release_date: "2029-02-01", knowledge: "2029-03" },
          solo: { cost: { input: 0.14, output: 0.28 } },
        },
        nimbus: { "borealis/aurora-2": { name: "Aurora 2", ...sold } },
        stratus: { "borealis/aurora-2": { name: "Aurora 2", ...sold } },
        vapor: { "borealis/aurora-2": { name: "Aurora 2", cost: { input: 71, output: 0.9 } } },
      }),
    ],
    [
      litellm as Catalog,
      "2029-06-02",
      {
        [dear]: excerpt[dear],
        "cirrus/solo": { litellm_provider: "cirrus", input_cost_per_token: 1.4e-4, output_cost_per_token: 2.8e-7 },
      },
    ],
    [openrouter as Catalog, "2029-06-03", { data: [{ id: "acme/ends", expiration_date: "2088-12-31" }] }],
  ]);
});

const factOf = async (kind: string, slug: string, property: string) =>
  (
    await ask(`{ x: ${kind}(slug: "${slug}") { fact(property: ${property}) { value { text }
      claims { value { text } status statusReason } disputes { kind state resolution note } } } }`)
  ).x.fact;

const pricesOf = async (slug: string) =>
  (
    await ask(`{ endpoint(slug: "${slug}") { prices { components { meter amount } }
      disputes { nodes { property kind state resolution note } }
      claims(first: 100) { nodes { property status statusReason value { text } } } } }`)
  ).endpoint;

describe("a planted fault in a layer is kept, refuted, and never shown:", () => {
  it("a price in another unit, as LiteLLM's 71,000 dollars", async () => {
    const { prices, claims } = await pricesOf("wandb-meta-llama-llama-3-3-70b-instruct");
    expect(prices).toEqual([]);
    expect(claims.nodes.filter(({ property }: Json) => property === "PRICE")).toEqual([
      {
        property: "PRICE",
        status: "REFUTED",
        statusReason: "71,000 USD per 1,000,000 (input) is 71 times above the highest possible price.",
        value: { text: "71,000 USD per 1,000,000 (input)" },
      },
      {
        property: "PRICE",
        status: "REFUTED",
        statusReason: "71,000 USD per 1,000,000 (output) is 71 times above the highest possible price.",
        value: { text: "71,000 USD per 1,000,000 (output)" },
      },
    ]);
  });

  it("a price that differs from those of all other hosts by a hundred times, beside one that does not", async () => {
    const { prices, claims } = await pricesOf("vapor-borealis-aurora-2");
    expect(prices).toEqual([{ components: [{ meter: "OUTPUT", amount: "0.9" }] }]);
    const refuted = claims.nodes.filter(({ status }: Json) => status === "REFUTED");
    expect(refuted.map(({ statusReason }: Json) => statusReason)).toEqual([
      "It is 100 times above the median price of 3 other endpoints.",
    ]);
  });

  it("a factor of a hundred between two catalogs, which nothing decides", async () => {
    const { disputes } = await pricesOf("cirrus-solo");
    expect(disputes.nodes).toEqual([
      {
        property: "PRICE",
        kind: "ERROR",
        state: "OPEN",
        resolution: null,
        note: "The values differ by a factor of 1,000: one is wrong, probably in another unit.",
      },
    ]);
  });

  it("an output longer than the context window", async () => {
    const { value, claims } = await factOf("endpoint", "cirrus-borealis-aurora-2", "MAX_OUTPUT_TOKENS");
    expect(value).toBeNull();
    expect(claims).toEqual([
      {
        value: { text: "16,000 tokens" },
        status: "REFUTED",
        statusReason: "The most output 16,000 exceeds the context window 8,000 of the same source.",
      },
    ]);
  });

  it("a cutoff after the release, a release after the day of the layer, and an end decades ahead", async () => {
    const reasonOf = async (kind: string, slug: string, property: string) => {
      const { value, claims } = await factOf(kind, slug, property);
      return [value, claims[0]?.status, claims[0]?.statusReason];
    };
    // At a host that is not the developer's, such a claim holds there alone.
    const { model } = await ask(
      '{ model(slug: "aged") { claims(first: 50) { nodes { property status statusReason } } } }',
    );
    expect(model.claims.nodes.filter(({ status }: Json) => status === "REFUTED")).toEqual([
      {
        property: "KNOWLEDGE_CUTOFF",
        status: "REFUTED",
        statusReason: "Knowledge cutoff 2029-03 is after released 2029-02-01 of the same source.",
      },
    ]);
    expect(await reasonOf("model", "ahead", "RELEASED_ON")).toEqual([
      null,
      "REFUTED",
      "2029-07-01 is after the day on which it was read, 2029-06-01.",
    ]);
    expect(await reasonOf("endpoint", "openrouter-acme-ends", "RETIRED_ON")).toEqual([
      null,
      "REFUTED",
      "2088-12-31 is more than 10 years after the day on which it was read.",
    ]);
  });
});
