import { beforeAll, describe, expect, it } from "vitest";
import type { Catalog } from "../../src/catalogs/catalog.ts";
import { litellm } from "../../src/catalogs/litellm.ts";
import { modelsDev } from "../../src/catalogs/models-dev.ts";
import { openrouter } from "../../src/catalogs/openrouter.ts";
import type { Json } from "./answers.ts";
import { explanationOf, layeredServer, offersOf } from "./folder.ts";

/* Causes of disputes that were explained wrongly; each was found among disputes of whole catalogs that were read by hand. */

const models = `
dusk:
  name: Dusk
  sources: [acme-card]
  provider: acme-labs
  facts:
    released-on: { value: 2029-03-01, sources: [acme-card] }
    open-weights: { value: true, sources: [acme-card] }
dawn:
  name: Dawn
  sources: [acme-card]
  provider: acme-labs
  facts:
    knowledge-cutoff: { value: 2028-06, sources: [acme-card], qualifiers: { definition: reliable } }
    training-data-cutoff: { value: 2028-09, sources: [acme-card] }
noon:
  name: Noon
  sources: [acme-card]
  provider: acme-labs
  facts:
    released-on: { value: 2029-03-01, sources: [catalogue] }
    knowledge-cutoff: { value: 2028-06, sources: [catalogue] }
prime-chat:
  name: Prime Chat
  sources: [acme-card]
  provider: acme-labs
  aliases: [{ value: prime-chat-latest, kind: floating, sources: [acme-card] }]
prime-2:
  name: Prime 2
  sources: [acme-card]
  provider: acme-labs
  aliases: [{ value: prime-latest, kind: floating, sources: [acme-card] }]
`;

const limits = (output: number) => ({ limit: { output } });
const lasting = {
  sum: limits(65_536),
  four: limits(4_096),
  echo: { cost: { input: 3, output: 6 } },
  "acme/dusk": { name: "Dusk", release_date: "2029-02-10", open_weights: true },
};

const answers = [
  [
    modelsDev,
    "2029-06-01",
    offersOf({
      cirrus: lasting,
      nimbus: {
        "acme/dusk": { name: "Dusk", release_date: "2029-03-20", open_weights: false },
        "acme/gone": { name: "Gone", release_date: "2029-01-05", open_weights: true },
      },
    }),
  ],
  [
    modelsDev,
    "2029-07-01",
    offersOf({
      cirrus: {
        ...lasting,
        "acme/dawn": { name: "Dawn", knowledge: "2028-09-30" },
        "acme/noon": { name: "Noon", knowledge: "2028-11", release_date: "2029-02-10" },
      },
      stratus: {
        "acme/dawn": { name: "Dawn", knowledge: "2028-12" },
        "acme/dusk": { name: "Dusk", release_date: "2029-04-15" },
        whole: { limit: { context: 100_000, input: 100_000 } },
        part: { limit: { context: 100_000, input: 90_000 } },
      },
      mist: { "acme/dusk": { name: "Dusk", release_date: "2029-03-02" } },
      vapor: { "acme/dusk": { name: "Dusk", release_date: "2029-02-28" } },
      acme: { "prime-chat-latest": limits(5_000), "prime-latest": limits(5_000) },
      openrouter: { "acme/prime-latest": { cost: { input: 1, output: 2 } } },
    }),
  ],
  [
    openrouter,
    "2029-08-01",
    {
      data: [
        {
          id: "acme/prime-latest",
          alias_target: { slug: "acme/prime-2" },
          pricing: { prompt: "0.000003", completion: "0.000002" },
        },
        { id: "acme/steady", pricing: { prompt: "0.000003" } },
      ],
    },
  ],
  [
    litellm,
    "2029-08-01",
    {
      "cirrus/sum": { litellm_provider: "cirrus", max_output_tokens: 65_535 },
      "cirrus/echo": { litellm_provider: "cirrus", input_cost_per_token: 3.3e-6, output_cost_per_token: 6.6e-6 },
      "cirrus/us/echo": { litellm_provider: "cirrus", input_cost_per_token: 3e-6 },
      "cirrus/four": { litellm_provider: "cirrus", max_output_tokens: 4_028 },
      "acme/prime-chat-latest": { litellm_provider: "acme", max_output_tokens: 9_000 },
      "acme/prime-latest": { litellm_provider: "acme", max_output_tokens: 9_000 },
      "openrouter/acme/steady": { litellm_provider: "openrouter", input_cost_per_token: 2e-6 },
    },
  ],
] as unknown as readonly (readonly [Catalog, string, Json])[];

let ask: Awaited<ReturnType<typeof layeredServer>>;
beforeAll(async () => {
  ask = await layeredServer(answers, models);
});

const disputeOf = (id: string) => explanationOf(ask, id);

describe("a day of release in a row of a host", () => {
  it("that lies before the release is an error, since no host can offer a model before", async () => {
    expect(await disputeOf("Model.dusk.released-on.condition-host=cirrus")).toEqual({
      kind: "ERROR",
      state: "RESOLVED",
      resolution: "No host offers a model before its release on 2029-03-01; the catalog is wrong for this one.",
      note: null,
      preferred: "2029-03-01",
    });
  });

  it("that lies before the release stays open where no better source has the release", async () => {
    expect(await disputeOf("Model.noon.released-on.condition-host=cirrus")).toEqual({
      kind: "ERROR",
      state: "OPEN",
      resolution: null,
      note: "No host offers a model before its release on 2029-03-01, so one value is wrong; the evidence does not show which.",
      preferred: null,
    });
  });

  it("that is one day off may be of the same moment", async () => {
    expect(await disputeOf("Model.dusk.released-on.condition-host=vapor")).toEqual({
      kind: "PRECISION",
      state: "RESOLVED",
      resolution: "The dates are one day apart.",
      note: null,
      preferred: "2029-03-01",
    });
  });

  it("that is one day off is so on both sides", async () => {
    expect(await disputeOf("Model.dusk.released-on.condition-host=mist")).toMatchObject({
      kind: "PRECISION",
      resolution: "The dates are one day apart.",
    });
  });

  it("that lies after the release may be that of the offer", async () => {
    expect(await disputeOf("Model.dusk.released-on.condition-host=stratus")).toMatchObject({
      kind: "SCOPE",
      state: "RESOLVED",
      preferred: null,
    });
  });
});

describe("a cutoff without a definition", () => {
  it("has another one where it is the end of the training data", async () => {
    expect(await disputeOf("Model.dawn.knowledge-cutoff.condition-host=cirrus")).toMatchObject({ kind: "DEFINITION" });
  });

  it("is an error where it is neither", async () => {
    expect(await disputeOf("Model.dawn.knowledge-cutoff.condition-host=stratus")).toMatchObject({
      kind: "ERROR",
      state: "RESOLVED",
      preferred: "2028-06",
    });
  });
});

describe("equal evidence", () => {
  it("about weights settles nothing, although one value is wrong", async () => {
    expect(await disputeOf("Model.noon.knowledge-cutoff.condition-host=cirrus")).toEqual({
      kind: "ERROR",
      state: "OPEN",
      resolution: null,
      note: "The weights are the same on every host, so one value is wrong; the evidence does not show which.",
      preferred: null,
    });
  });

  it("prefers neither of two values that are the same once rounded", async () => {
    expect(await disputeOf("Endpoint.cirrus-sum.max-output-tokens")).toEqual({
      kind: "PRECISION",
      state: "RESOLVED",
      resolution: "The values are the same once rounded. Neither is preferred: their evidence is equal.",
      note: null,
      preferred: null,
    });
  });
});

describe("what a catalog lists no longer", () => {
  const claimsOf = async (slug: string, property: string) => {
    const { model } = await ask(`{ model(slug: "${slug}") { fact(property: ${property}) {
      best { value { text } } claims { value { text } status statusReason validUntil } } } }`);
    return model.fact;
  };

  it("it does not dispute", async () => {
    expect(await disputeOf("Model.dusk.open-weights.condition-host=nimbus")).toBeNull();
    expect((await claimsOf("dusk", "OPEN_WEIGHTS")).claims).toContainEqual({
      value: { text: "no" },
      status: "RETRACTED",
      statusReason: "The catalog lists it no longer since 2029-07-01.",
      validUntil: "2029-06-30",
    });
  });

  it("counts on where nothing else states it", async () => {
    const { claims } = await claimsOf("gone", "OPEN_WEIGHTS");
    expect(claims.map(({ status }: Json) => status)).toEqual(["UNVERIFIED"]);
  });
});

describe("an identifier that ends in latest", () => {
  it("does not move where it is the name of what it leads to", async () => {
    expect(await disputeOf("Endpoint.acme-api-prime-chat-latest.max-output-tokens")).toMatchObject({
      kind: "GENUINE",
      state: "OPEN",
    });
    expect(await disputeOf("Endpoint.acme-api-prime-latest.max-output-tokens")).toMatchObject({
      kind: "ALIAS_DRIFT",
      state: "OPEN",
    });
  });

  it("leads to what the host's own list states of it", async () => {
    expect(await disputeOf("Endpoint.openrouter-acme-prime-latest.price.input-standard-USD")).toEqual({
      kind: "ALIAS_DRIFT",
      state: "RESOLVED",
      resolution:
        "The identifier moves: the host's own list has another value on 2029-08-01 than the copy of 2029-07-01.",
      note: null,
      preferred: "3 USD per 1,000,000 (input)",
    });
  });
});

describe("a host's own list", () => {
  it("and a copy of the same day are told apart without a date", async () => {
    expect(await disputeOf("Endpoint.openrouter-acme-steady.price.input-standard-USD")).toMatchObject({
      kind: "STALE",
      resolution: "The host's own list has another value than a copy that was read on the same day.",
    });
  });
});

describe("a price without a region", () => {
  it("that another source states for one region is of that region", async () => {
    expect(await disputeOf("Endpoint.cirrus-echo.price.input-standard-USD")).toEqual({
      kind: "SCOPE",
      state: "RESOLVED",
      resolution: "One value is the price of a region, which another source states for that region alone.",
      note: null,
      preferred: null,
    });
    expect(await disputeOf("Endpoint.cirrus-echo.price.output-standard-USD")).toMatchObject({ kind: "GENUINE" });
  });
});

describe("limits", () => {
  it("are not the same where only their thousands are", async () => {
    expect(await disputeOf("Endpoint.cirrus-four.max-output-tokens")).toMatchObject({ kind: "GENUINE", state: "OPEN" });
  });

  it("of input that repeat the whole window are none of their own", async () => {
    const { whole, part } = await ask(`{ whole: endpoint(slug: "stratus-whole") { maxInputTokens contextWindow }
      part: endpoint(slug: "stratus-part") { maxInputTokens } }`);
    expect(whole).toEqual({ maxInputTokens: null, contextWindow: 100_000 });
    expect(part).toEqual({ maxInputTokens: 90_000 });
  });
});
