import { beforeAll, describe, expect, it } from "vitest";
import type { Catalog } from "../../src/catalogs/catalog.ts";
import { litellm } from "../../src/catalogs/litellm.ts";
import { modelsDev } from "../../src/catalogs/models-dev.ts";
import { openrouter } from "../../src/catalogs/openrouter.ts";
import { writeRelease } from "../../src/commands/release.ts";
import { slug } from "../../src/records/scalars.ts";
import { loadViews } from "../../src/server/dataset/load-dataset.ts";
import { serverOf } from "../data.ts";
import { type Json, resolvePointer } from "./answers.ts";
import { type Dated, layeredFolder, layeredServer, offersOf } from "./folder.ts";

const summer = offersOf({
  acme: {
    "acme-one": { name: "Acme One", limit: { context: 131_072, output: 16_000 }, cost: { input: 1.25, output: 10 } },
  },
  cirrus: {
    "acme/acme-one": { name: "Acme One", limit: { context: 64_000 }, cost: { input: 1, output: 8 }, tool_call: true },
    "borealis/aurora-2": { name: "Aurora 2", release_date: "2029-05-01", limit: { context: 400_000 } },
    "borealis/dusk": { name: "Dusk", limit: { context: 9_000 }, cost: { input: 0.2, output: 0.4 } },
    duo: { name: "Duo", limit: { context: 5_000 } },
  },
});
const autumn = offersOf({
  acme: summer.providers.acme.models,
  cirrus: {
    "acme/acme-one": {
      name: "Acme One",
      limit: { context: 100_000 },
      cost: { input: 0.8, output: 8 },
      tool_call: true,
    },
    "borealis/aurora-2": { name: "Aurora 2", release_date: "2029-05-03", limit: { context: 400_000 } },
    duo: { name: "Duo", limit: { context: 5_000 } },
  },
});
const gateway = (parameters: string[]) => ({
  data: [
    { id: "borealis/aurora-2", name: "Borealis: Aurora 2", supported_parameters: parameters, context_length: 400_000 },
  ],
});
const answers: Readonly<Record<string, Json>> = {
  "models-dev-2029-06-01": summer,
  "models-dev-2029-09-01": autumn,
  "openrouter-2029-06-02": gateway(["seed", "stop", "tools"]),
  "openrouter-2029-09-02": gateway(["tools", "seed"]),
  "litellm-2029-06-03": {
    "acme-one": {
      litellm_provider: "acme",
      max_input_tokens: 120_000,
      input_cost_per_token: 1.25e-6,
      output_cost_per_token: 1e-5,
    },
  },
};
/** A day after all layers. */
const today = "2030-01-01";

const dated: readonly Dated[] = [
  [modelsDev as Catalog, "2029-06-01", summer],
  [modelsDev as Catalog, "2029-09-01", autumn],
  [openrouter as Catalog, "2029-06-02", answers["openrouter-2029-06-02"]],
  [openrouter as Catalog, "2029-09-02", answers["openrouter-2029-09-02"]],
  [litellm as Catalog, "2029-06-03", answers["litellm-2029-06-03"]],
];

let ask: (query: string, variables?: object) => Promise<Json>;
beforeAll(async () => {
  ask = await layeredServer(dated);
});

const claimsOf = async (slug: string, property: string, kind = "endpoint") =>
  (
    await ask(`{ x: ${kind}(slug: "${slug}") { fact(property: ${property}) { value { text } claims {
      value { text } validFrom validUntil status statusReason citations { locator source { slug } } } } } }`)
  ).x.fact;

describe("several layers of a catalog", () => {
  it("make two claims of a limit that changed, each for its time", async () => {
    const { value, claims } = await claimsOf("cirrus-acme-acme-one", "CONTEXT_WINDOW");
    expect(value.text).toBe("100,000 tokens");
    expect(claims.map(({ value, validFrom, validUntil }: Json) => [value.text, validFrom, validUntil])).toEqual([
      ["100,000 tokens", "2029-09-01", null],
      ["64,000 tokens", "2029-06-01", "2029-08-31"],
    ]);
  });

  it("make one claim of what did not change, read in the first and the last of them", async () => {
    const { claims } = await claimsOf("cirrus-borealis-aurora-2", "CONTEXT_WINDOW");
    expect(claims.map(({ validFrom, validUntil }: Json) => [validFrom, validUntil])).toEqual([["2029-06-01", null]]);
    expect(claims[0].citations.map(({ source }: Json) => source.slug).sort()).toEqual([
      "models-dev-2029-06-01",
      "models-dev-2029-09-01",
    ]);
  });

  it("keep prices of each time apart", async () => {
    const { endpoint } = await ask(`{ endpoint(slug: "cirrus-acme-acme-one") {
      prices { components { meter amount } }
      all: prices(history: true) { validFrom validUntil components { meter amount } } } }`);
    expect(endpoint.prices).toEqual([
      {
        components: [
          { meter: "INPUT", amount: "0.8" },
          { meter: "OUTPUT", amount: "8" },
        ],
      },
    ]);
    expect(endpoint.all.map(({ validFrom, validUntil }: Json) => [validFrom, validUntil]).sort()).toEqual([
      ["2029-06-01", "2029-08-31"],
      ["2029-09-01", null],
    ]);
  });

  it("end what vanished from them, and keep it to be asked", async () => {
    const { endpoint } = await ask(`{ endpoint(slug: "cirrus-borealis-dusk") { name contextWindow prices { kind }
      serves { slug name } relationships(properties: [SERVES]) { nodes { since until object { slug } } } } }`);
    expect(endpoint).toMatchObject({ contextWindow: null, prices: [], serves: { slug: "dusk", name: "Dusk" } });
    expect(endpoint.relationships.nodes).toEqual([
      { since: "2029-06-01", until: "2029-08-31", object: { slug: "dusk" } },
    ]);
    const { endpoint: then } = await ask(
      '{ endpoint(slug: "cirrus-borealis-dusk", asOf: "2029-07-01") { contextWindow prices { kind } } }',
    );
    expect(then).toEqual({ contextWindow: 9_000, prices: [{ kind: "METERED" }] });
  });

  it("take back a value that holds for all time and was corrected", async () => {
    const { value, claims } = await claimsOf("aurora-2", "RELEASED_ON", "model");
    expect(claims.map(({ value, status, statusReason }: Json) => [value.text, status, statusReason])).toEqual(
      expect.arrayContaining([
        ["2029-05-03", "UNVERIFIED", null],
        ["2029-05-01", "RETRACTED", "The catalog has another value since 2029-09-01."],
      ]),
    );
    expect([claims.length, value]).toEqual([2, null]);
  });

  it("give the values of a day in the past", async () => {
    const at = async (asOf: string) =>
      (
        await ask(
          `{ endpoint(slug: "cirrus-acme-acme-one", asOf: "${asOf}") { contextWindow prices { components { meter amount } } } }`,
        )
      ).endpoint;
    expect(await at("2029-07-01")).toMatchObject({
      contextWindow: 64_000,
      prices: [{ components: [{ amount: "1" }, { amount: "8" }] }],
    });
    expect(await at("2029-10-01")).toMatchObject({
      contextWindow: 100_000,
      prices: [{ components: [{ amount: "0.8" }, { amount: "8" }] }],
    });
  });

  it("differ between two days in what changed, price by price, and in nothing else", async () => {
    const { diff } =
      await ask(`{ diff(ref: {key: {kind: ENDPOINT, slug: "cirrus-acme-acme-one"}}, from: "2029-07-01", to: "2029-10-01") {
      ... on Diff { changes { property kind before { value { text } } after { value { text } } } } ... on Error { code message } } }`);
    expect(diff.changes).toEqual([
      {
        property: "CONTEXT_WINDOW",
        kind: "CHANGED",
        before: { value: { text: "64,000 tokens" } },
        after: { value: { text: "100,000 tokens" } },
      },
      {
        property: "PRICE",
        kind: "CHANGED",
        before: { value: { text: expect.stringMatching(/^1 USD/) } },
        after: { value: { text: expect.stringMatching(/^0\.8 USD/) } },
      },
    ]);
  });

  it("are told as changes, with the layer that brought each", async () => {
    const { changes } =
      await ask(`{ changes(since: "2029-01-01", subject: {key: {kind: ENDPOINT, slug: "cirrus-acme-acme-one"}}) {
      nodes { property kind before { value { text } } after { value { text } } release { tag contentHash } } } }`);
    const lines = changes.nodes.map(({ property, kind, release }: Json) => `${release.tag} ${kind} ${property}`);
    expect(lines.filter((line: string) => line.startsWith("models-dev-2029-09-01")).sort()).toEqual([
      "models-dev-2029-09-01 CHANGED CONTEXT_WINDOW",
      "models-dev-2029-09-01 CHANGED PRICE",
    ]);
    // The first layer of a catalog has nothing to compare with.
    expect(lines.filter((line: string) => line.startsWith("models-dev-2029-06-01"))).toEqual([]);
  });
});

describe("claims of a layer", () => {
  it("cite it with a JSON pointer that leads to the value in each answer", async () => {
    const { sources } =
      await ask(`{ sources(where: {type: {eq: REGISTRY}}, first: 8) { nodes { slug type tier publisher { slug } publishedOn
      citedBy(first: 100) { nodes { property valueState value { text } citations { locator source { slug } } } } } } }`);
    const layers = sources.nodes.filter(({ slug }: Json) => answers[slug]);
    expect(layers.map(({ slug }: Json) => slug).sort()).toEqual(Object.keys(answers).sort());
    let followed = 0;
    for (const { citedBy } of layers)
      for (const claim of citedBy.nodes)
        for (const { locator, source } of claim.citations) {
          // That a catalog publishes itself is said by the whole of it.
          if (!answers[source.slug] || locator === null) continue;
          const { value } = resolvePointer(answers[source.slug], locator);
          followed += 1;
          if (claim.property === "CONTEXT_WINDOW" || claim.property === "MAX_INPUT_TOKENS")
            expect(`${value.toLocaleString("en")} tokens`).toBe(claim.value.text);
          if (claim.property === "RELEASED_ON") expect(value).toBe(claim.value.text);
          if (claim.property === "SUPPORTS") expect([true, "tools"]).toContain(value);
        }
    expect(followed).toBeGreaterThan(30);
  });

  it("of what a row says of itself are as old as the first layer with it", async () => {
    const { claims } = await claimsOf("cirrus-acme-acme-one", "API_MODEL_ID");
    expect(claims[0].citations.map(({ source }: Json) => source.slug).sort()).toEqual([
      "models-dev-2029-06-01",
      "models-dev-2029-09-01",
    ]);
  });

  it("lose to what the records say, and stay beside it", async () => {
    const { value, claims } = await claimsOf("acme-api-one", "CONTEXT_WINDOW");
    expect(value.text).toBe("64,000 tokens");
    expect(claims.map(({ value }: Json) => value.text)).toContain("131,072 tokens");
  });

  it("of a host that is the maker's speak of the model, those of another host of its endpoint alone", async () => {
    const { claims } = await claimsOf("acme-one", "CONTEXT_WINDOW", "model");
    const texts = claims.map(({ value }: Json) => value.text);
    expect(texts).toContain("131,072 tokens");
    expect(texts).not.toContain("100,000 tokens");
  });

  it("of two catalogs that agree on a price are one price with two sources", async () => {
    const { endpoint } = await ask(
      '{ endpoint(slug: "acme-api-one") { prices { components { meter amount } sources { slug } } } }',
    );
    expect(endpoint.prices).toEqual([
      {
        components: [
          { meter: "INPUT", amount: "1.25" },
          { meter: "OUTPUT", amount: "10" },
        ],
        sources: expect.arrayContaining([{ slug: "litellm-2029-06-03" }, { slug: "models-dev-2029-09-01" }]),
      },
    ]);
  });
});

describe("rows", () => {
  it("about a model that the records hold say why, and how sure that is", async () => {
    const { endpoint } = await ask(`{ endpoint(slug: "cirrus-acme-acme-one") { serves { __typename slug }
      relationships(properties: [SERVES]) { nodes { object { slug } claims { method confidence statusReason asStated } } } } }`);
    expect(endpoint.serves).toEqual({ __typename: "Model", slug: "acme-one" });
    expect(endpoint.relationships.nodes).toEqual([
      {
        object: { slug: "acme-one" },
        claims: [
          {
            method: "DERIVED",
            confidence: "CONFIRMED",
            statusReason: "Its identifier and name say so, apart from spelling.",
            asStated: "acme/acme-one",
          },
        ],
      },
    ]);
  });

  it("about a model that no record holds meet in one of its own, with hosts that no record holds", async () => {
    const { model, host } =
      await ask(`{ model(slug: "aurora-2") { name endpoints(first: 10) { nodes { slug host { slug name kind } } } }
      host(slug: "cirrus") { name kind endpoints(first: 10) { totalCount } } }`);
    expect(model.name).toBe("Aurora 2");
    expect(model.endpoints.nodes.map(({ slug }: Json) => slug).sort()).toEqual([
      "cirrus-borealis-aurora-2",
      "openrouter-borealis-aurora-2",
    ]);
    expect(host).toMatchObject({ name: "Cirrus", kind: null });
  });

  it("that can mean several models stay alone, and are reported", async () => {
    const { endpoint } = await ask('{ endpoint(slug: "cirrus-duo") { serves { slug name } } }');
    expect(["acme-duo", "rival-duo"]).not.toContain(endpoint.serves.slug);
    const loaded = await loadViews(await layeredFolder(dated), { today });
    if (!loaded.ok) throw new Error("the folder is not sound");
    const { rows, confirmed, likely, unknown, ambiguous } = loaded.report;
    expect(ambiguous).toEqual([
      {
        catalog: "models-dev",
        pointer: "/providers/cirrus/models/duo",
        host: "cirrus",
        id: "duo",
        reason: "Its identifier can mean any of these.",
        candidates: ["Model:acme-duo", "Model:rival-duo"],
      },
    ]);
    expect(confirmed + likely + unknown).toBe(rows);
    expect(rows).toBe(7);
  });

  it("of any name become nodes with a name and a slug of their own", async () => {
    const ids = [
      "20290601",
      "/",
      "日本",
      "中国",
      "x".repeat(300),
      `${"x".repeat(299)}y`,
      "../../etc",
      "a b",
      "A-B",
      "é",
    ];
    const answer = offersOf({
      日本: Object.fromEntries(ids.map((id) => [id, { limit: { context: 7_000 } }])),
      中国: { "aurora-2": { limit: { context: 7_000 } } },
      ["h".repeat(300)]: { "aurora-2": {} },
    });
    const loaded = await loadViews(await layeredFolder([[modelsDev as Catalog, "2029-06-01", answer]]), { today });
    if (!loaded.ok) throw new Error("the folder is not sound");
    const nodes = [...loaded.views.graph.nodes.values()];
    expect(nodes.filter(({ name }) => name.trim() === "").map(({ slug: given }) => given)).toEqual([]);
    expect(nodes.map(({ slug: given }) => given).filter((given) => !slug.safeParse(given).success)).toEqual([]);
    const of = (kind: string) => nodes.filter((node) => node.kind === kind);
    expect(of("Host").length).toBe(4);
    expect(of("Endpoint").length).toBe(1 + ids.length + 2);
  });

  it("find the same place whatever the order of layers", async () => {
    const [one, other] = await Promise.all(
      [dated, dated.toReversed()].map(async (order) => loadViews(await layeredFolder(order), { today })),
    );
    if (!one?.ok || !other?.ok) throw new Error("the folder is not sound");
    expect([...other.views.graph.nodes.keys()].sort()).toEqual([...one.views.graph.nodes.keys()].sort());
    expect(other.views.graph.claims.length).toBe(one.views.graph.claims.length);
  });
});

it("lets no layer from before the first release remove what the records state", async () => {
  const of = (date: string) => offersOf({ acme: { "acme-one": { name: "Acme One", release_date: date } } });
  const folder = await layeredFolder([
    [modelsDev as Catalog, "2029-06-01", of("2029-01-01")],
    [modelsDev as Catalog, "2029-09-01", of("2029-01-02")],
  ]);
  await writeRelease(folder, "2030.1.1");
  const { ask } = await serverOf(folder, { today: () => today });
  const { data } = await ask(`{ changes(since: "2029-01-01") { nodes { property kind subject { id } } }
    model(slug: "acme-one") { fact(property: RELEASED_ON) { claims { recordedAt } } } }`);
  const ofModel = data.changes.nodes.filter((one: Json) => one.subject.id === "Model:acme-one");
  expect(data.model.fact.claims.length).toBeGreaterThan(1);
  expect(ofModel).toEqual([]);
});
