import { beforeAll, describe, expect, it } from "vitest";
import type { Catalog } from "../../src/catalogs/catalog.ts";
import { litellm } from "../../src/catalogs/litellm.ts";
import { modelsDev } from "../../src/catalogs/models-dev.ts";
import { openrouter } from "../../src/catalogs/openrouter.ts";
import type { Json } from "./answers.ts";
import { type Dated, layeredServer, offersOf } from "./folder.ts";

/** One endpoint for each rule, told by two catalogs or by two layers of one. */
const cirrus = (stale: number) => ({
  "aurora-total": { limit: { context: 400_000, output: 128_000 }, cost: { input: 1, output: 2 } },
  "acme/acme-one": { name: "Acme One", limit: { context: 64_000 } },
  "acme/acme-zero": { name: "Acme Zero", limit: { context: 100_000 } },
  "aurora-stale": { limit: { output: stale } },
  "one-7b-latest": { name: "Acme One 7B", limit: { output: 5_000 } },
  "aurora-zero": { cost: { input: 0, output: 0 } },
  "aurora-dear": { cost: { input: 3, output: 5 } },
  "aurora-agreed": { limit: { output: 7_000 }, cost: { input: 1.5, output: 2.5 } },
});
const answers: readonly Dated[] = [
  [modelsDev as Catalog, "2029-06-01", offersOf({ cirrus: cirrus(8_000) })],
  [
    modelsDev as Catalog,
    "2029-08-01",
    offersOf({ cirrus: cirrus(16_000), openrouter: { "borealis/aurora-3": { limit: { context: 128_000 } } } }),
  ],
  [openrouter as Catalog, "2029-08-02", { data: [{ id: "borealis/aurora-3", context_length: 131_072 }] }],
  [
    litellm as Catalog,
    "2029-08-03",
    Object.fromEntries(
      Object.entries({
        "aurora-total": { max_input_tokens: 272_000, max_output_tokens: 128_000, input_cost_per_token: 1e-6 },
        "aurora-stale": { max_output_tokens: 8_000 },
        "one-7b-latest": { max_output_tokens: 6_000 },
        "aurora-zero": { input_cost_per_token: 2e-6, output_cost_per_token: 4e-6 },
        "aurora-dear": { input_cost_per_token: 2e-6, output_cost_per_token: 5e-6 },
        "aurora-agreed": { max_output_tokens: 7_000, input_cost_per_token: 1.5e-6, output_cost_per_token: 2.5e-6 },
      }).map(([id, model]) => [`cirrus/${id}`, { litellm_provider: "cirrus", ...model }]),
    ),
  ],
];

let ask: (query: string, variables?: object) => Promise<Json>;
beforeAll(async () => {
  ask = await layeredServer(answers);
});

const disputeOf = async (id: string) => {
  const { dispute } = await ask(
    `query($id: ID!) { dispute: node(id: $id) { ... on Dispute { kind state resolution note
      preferred { value { text } } claims { valueState value { text } citations { source { slug } } } } } }`,
    { id: `Dispute:Endpoint.${id}` },
  );
  return (
    dispute && {
      ...dispute,
      preferred: dispute.preferred?.value.text ?? null,
      claims: dispute.claims.map(({ value, valueState }: Json) => value?.text ?? valueState),
    }
  );
};

describe("where catalogs differ", () => {
  it("in the total and the longest input, it is a matter of definition, and neither prevails", async () => {
    expect(await disputeOf("cirrus-aurora-total.context-window.input")).toEqual({
      kind: "DEFINITION",
      state: "RESOLVED",
      resolution: "One value is the total of input and output, the other the longest input.",
      note: null,
      preferred: null,
      claims: ["400,000 tokens", "272,000 tokens"],
    });
  });

  it("in rounding alone, it is one of precision", async () => {
    expect(await disputeOf("openrouter-borealis-aurora-3.context-window")).toMatchObject({
      kind: "PRECISION",
      state: "RESOLVED",
      // The list of the host itself comes first.
      claims: ["131,072 tokens", "128,000 tokens"],
    });
  });

  it("and a host allows less than the model can take, each holds in its place", async () => {
    expect(await disputeOf("cirrus-acme-acme-one.context-window.model")).toEqual({
      kind: "SCOPE",
      state: "RESOLVED",
      resolution: "The host allows less than the model can take; each value holds in its place.",
      note: null,
      preferred: null,
      claims: ["64,000 tokens", "128,000 tokens"],
    });
  });

  it("and a host claims more than its maker, it is a quarrel and stays open", async () => {
    expect(await disputeOf("cirrus-acme-acme-zero.context-window.model")).toEqual({
      kind: "GENUINE",
      state: "OPEN",
      resolution: null,
      note: "The host claims more than is known of the model.",
      preferred: null,
      claims: ["100,000 tokens", "8,000 tokens"],
    });
  });

  it("and one still gives what another has replaced, that is stale and the new value prevails", async () => {
    expect(await disputeOf("cirrus-aurora-stale.max-output-tokens")).toEqual({
      kind: "STALE",
      state: "RESOLVED",
      resolution: "One source still gives what another held until 2029-07-31 and has replaced since.",
      note: null,
      preferred: "16,000 tokens",
      claims: expect.arrayContaining(["8,000 tokens", "16,000 tokens"]),
    });
  });

  it("about an identifier that moves, each may speak of another model", async () => {
    expect(await disputeOf("cirrus-one-7b-latest.max-output-tokens")).toMatchObject({
      kind: "ALIAS_DRIFT",
      state: "OPEN",
      note: "The identifier moves: each value may be of another model that it has led to.",
      preferred: null,
    });
  });

  it("and one writes zero for a price, zero says nothing against it", async () => {
    expect(await disputeOf("cirrus-aurora-zero.price.input-standard-USD")).toMatchObject({
      kind: "DEFINITION",
      state: "RESOLVED",
      preferred: "2 USD per 1,000,000 (input)",
      claims: ["2 USD per 1,000,000 (input)", "UNKNOWN"],
    });
    const { endpoint } = await ask(`{ endpoint(slug: "cirrus-aurora-zero") { fact(property: PRICE) {
      claims { valueState asStated qualifiers { key value { text } } citations { locator } } } } }`);
    expect(endpoint.fact.claims.filter(({ valueState }: Json) => valueState === "UNKNOWN")).toEqual([
      {
        valueState: "UNKNOWN",
        asStated: "0",
        qualifiers: [{ key: "DEFINITION", value: { text: "zero for free, part of a plan, or not known" } }],
        citations: expect.arrayContaining([{ locator: "/providers/cirrus/models/aurora-zero/cost/input" }]),
      },
    ]);
  });

  it("in one meter of a price, only that meter is disputed", async () => {
    expect(await disputeOf("cirrus-aurora-dear.price.input-standard-USD")).toMatchObject({
      kind: "GENUINE",
      state: "OPEN",
      claims: expect.arrayContaining(["2 USD per 1,000,000 (input)", "3 USD per 1,000,000 (input)"]),
    });
    expect(await disputeOf("cirrus-aurora-dear.price.output-standard-USD")).toBeNull();
  });

  it("in nothing, there is no dispute", async () => {
    const { endpoint } = await ask(
      '{ endpoint(slug: "cirrus-aurora-agreed") { disputes { totalCount } openDisputeCount maxOutputTokens } }',
    );
    expect(endpoint).toEqual({ disputes: { totalCount: 0 }, openDisputeCount: 0, maxOutputTokens: 7_000 });
  });
});

describe("disputes", () => {
  const idsOf = async (where: string) =>
    (await ask(`{ disputes(where: ${where}, first: 50) { nodes { id } } }`)).disputes.nodes
      .map(({ id }: Json) => id.replace(/^Dispute:/, ""))
      .sort();

  it("are found by kind, host, property and state, alone and together", async () => {
    expect(await idsOf("{kind: {eq: SCOPE}}")).toEqual(["Endpoint.cirrus-acme-acme-one.context-window.model"]);
    expect(await idsOf('{host: {slug: {eq: "openrouter"}}}')).toEqual([
      "Endpoint.openrouter-borealis-aurora-3.context-window",
    ]);
    expect(await idsOf('{host: {slug: {eq: "cirrus"}}, property: {in: [PRICE]}, state: {eq: OPEN}}')).toEqual([
      "Endpoint.cirrus-aurora-dear.price.input-standard-USD",
    ]);
    expect(await idsOf('{host: {slug: {eq: "cirrus"}}, kind: {in: [STALE, ALIAS_DRIFT]}}')).toEqual([
      "Endpoint.cirrus-aurora-stale.max-output-tokens",
      "Endpoint.cirrus-one-7b-latest.max-output-tokens",
    ]);
    expect(await idsOf('{host: {slug: {eq: "nowhere"}}}')).toEqual([]);
  });

  it("are counted by host, kind, property and state, each count without the condition on itself", async () => {
    const { disputes } = await ask(`{ disputes(where: {host: {slug: {eq: "cirrus"}}}) { totalCount
      facets(by: [HOST, KIND, PROPERTY, STATE]) { aspect missingCount otherCount buckets { value count entity { slug } } } } }`);
    const facet = (aspect: string) => disputes.facets.find((one: Json) => one.aspect === aspect);
    const counts = (aspect: string) =>
      Object.fromEntries(facet(aspect).buckets.map(({ value, count }: Json) => [value, count]));
    expect(disputes.totalCount).toBe(7);
    expect(counts("HOST")).toEqual({ cirrus: 7, openrouter: 1 });
    expect(facet("HOST")).toMatchObject({ missingCount: 4, buckets: [{ entity: { slug: "cirrus" } }, {}] });
    expect(counts("KIND")).toEqual({ DEFINITION: 2, GENUINE: 2, ALIAS_DRIFT: 1, SCOPE: 1, STALE: 1 });
    expect(counts("PROPERTY")).toEqual({ CONTEXT_WINDOW: 3, MAX_OUTPUT_TOKENS: 2, PRICE: 2 });
    expect(counts("STATE")).toEqual({ RESOLVED: 4, OPEN: 3 });
  });
});
