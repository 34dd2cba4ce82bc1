import { beforeAll, describe, expect, it } from "vitest";
import type { Catalog } from "../../src/catalogs/catalog.ts";
import { litellm } from "../../src/catalogs/litellm.ts";
import { modelsDev } from "../../src/catalogs/models-dev.ts";
import { openrouter } from "../../src/catalogs/openrouter.ts";
import { explanationOf, layeredServer, offersOf } from "./folder.ts";

/* Causes of disputes that are no contradiction; each was found among disputes of whole catalogs that were read by hand. */

const models = `
dusk:
  name: Dusk
  sources: [acme-card]
  provider: acme-labs
  facts:
    released-on: { value: 2029-03-01, sources: [acme-card] }
    open-weights: { value: true, sources: [acme-card] }
    knowledge-cutoff:
      - { value: 2029-01, sources: [acme-card] }
      - { value: 2029-02, sources: [gazette-report] }
    max-output-tokens: { value: 4_000, sources: [acme-card] }
  disputes:
    - { property: knowledge-cutoff, kind: error, state: resolved, resolution: The report errs. }
dawn:
  name: Dawn
  sources: [acme-card]
  provider: acme-labs
  facts: { knowledge-cutoff: { value: 2028-06, sources: [acme-card], qualifiers: { definition: reliable } } }
noon:
  name: Noon
  sources: [acme-card]
  provider: acme-labs
  facts: { knowledge-cutoff: { value: 2028-06-01, sources: [acme-card] } }
`;

const gateway = (input: number) => ({
  "acme/solo": { name: "Solo", cost: { input, output: 4 }, limit: { context: 100_000 } },
});

let ask: Awaited<ReturnType<typeof layeredServer>>;
beforeAll(async () => {
  ask = await layeredServer(
    [
      [modelsDev as Catalog, "2029-06-01", offersOf({ openrouter: gateway(2) })],
      [
        modelsDev as Catalog,
        "2029-07-01",
        offersOf({
          openrouter: gateway(3),
          cirrus: {
            pages: { modalities: { input: ["text", "image"], output: ["text"] } },
            sum: { limit: { context: 262_144, output: 262_144 } },
            "acme/dusk": {
              name: "Dusk",
              release_date: "2029-03-02",
              knowledge: "2028-11",
              open_weights: false,
              limit: { output: 32_000 },
            },
            "acme/dawn": { name: "Dawn", knowledge: "2028-09" },
            "acme/noon": { name: "Noon", knowledge: "2028-05" },
            "private/dusk": { name: "Dusk", release_date: "2029-06-20", knowledge: "2028-12" },
            cheap: { name: "Cheap", cost: { input: 0.4, output: 0.8, cache_read: 0.003 } },
          },
          nimbus: { cheap: { name: "Cheap", cost: { input: 0.4, output: 0.8, cache_read: 0.003 } } },
          stratus: { cheap: { name: "Cheap", cost: { input: 1, output: 3, cache_read: 0.4 } } },
          vapor: { cheap: { name: "Cheap", cost: { input: 1, output: 3, cache_read: 0.4 } } },
          mist: { cheap: { name: "Cheap", cost: { input: 1, output: 3, cache_read: 0.4 } } },
        }),
      ],
      [
        openrouter as Catalog,
        "2029-08-01",
        {
          data: [{ id: "acme/solo", context_length: 100_000, pricing: { prompt: "0.000002", completion: "0.000004" } }],
        },
      ],
      [
        litellm as Catalog,
        "2029-08-01",
        {
          "cirrus/pages": {
            litellm_provider: "cirrus",
            supported_modalities: ["text", "image"],
            supports_pdf_input: true,
          },
          "cirrus/sum": { litellm_provider: "cirrus", max_input_tokens: 131_072, max_output_tokens: 131_072 },
        },
      ],
    ],
    models,
  );
});

const disputeOf = (id: string) => explanationOf(ask, id);

describe("where sources differ", () => {
  it("in PDF documents alone, they define inputs differently", async () => {
    expect(await disputeOf("Endpoint.cirrus-pages.input-modalities")).toMatchObject({
      kind: "DEFINITION",
      state: "RESOLVED",
      resolution: "Some sources count PDF documents, which others do not list as an input of their own.",
    });
  });

  it("about an offer of a gateway, its own list, read later, prevails over a copy of it, even of a newer price", async () => {
    expect(await disputeOf("Endpoint.openrouter-acme-solo.price.input-standard-USD")).toEqual({
      kind: "STALE",
      state: "RESOLVED",
      resolution: "The host's own list has another value on 2029-08-01 than the copy of 2029-07-01.",
      note: null,
      preferred: "2 USD per 1,000,000 (input)",
    });
    const { endpoint } = await ask(`{ endpoint(slug: "openrouter-acme-solo") {
      quote(usage: [{ meter: INPUT, quantity: 1000000 }]) { total low high } } }`);
    expect(endpoint.quote).toEqual({ total: "2", low: "2", high: "2" });
  });

  it("in the limit of output at a host, it is of that host, even where it is higher than the developer's own", async () => {
    expect(await disputeOf("Endpoint.cirrus-acme-dusk.max-output-tokens.model")).toEqual({
      kind: "SCOPE",
      state: "RESOLVED",
      resolution: "Each host sets a limit of output of its own; it is none of the model.",
      note: null,
      preferred: null,
    });
  });

  it("about weights on one host, what is known of the weights counts", async () => {
    expect(await disputeOf("Model.dusk.open-weights.condition-host=cirrus")).toEqual({
      kind: "ERROR",
      state: "RESOLVED",
      resolution: "The weights are the same on every host; the catalog is wrong for this one.",
      note: null,
      preferred: "yes",
    });
  });

  it("about weights on one host and in definition, the definition is why, and the first of a month ends the month before", async () => {
    expect(await disputeOf("Model.dawn.knowledge-cutoff.condition-host=cirrus")).toMatchObject({ kind: "DEFINITION" });
    expect(await disputeOf("Model.noon.knowledge-cutoff.condition-host=cirrus")).toMatchObject({ kind: "PRECISION" });
  });

  it("in rows of one catalog about several offers of a host, each holds for its offer", async () => {
    expect(await disputeOf("Model.dusk.released-on.host=cirrus")).toEqual({
      kind: "SCOPE",
      state: "RESOLVED",
      resolution: "The catalog lists several offers of it at this host, each with a value of its own.",
      note: null,
      preferred: null,
    });
  });

  it("in rows of a catalog, a curated dispute is not about them", async () => {
    expect(await disputeOf("Model.dusk.knowledge-cutoff")).toMatchObject({ resolution: "The report errs." });
    expect(await disputeOf("Model.dusk.knowledge-cutoff.host=cirrus")).toMatchObject({ kind: "ERROR", state: "OPEN" });
  });

  it("in total and input, the output that makes them agree is not that of the source of the input", async () => {
    expect(await disputeOf("Endpoint.cirrus-sum.context-window.input")).toMatchObject({
      kind: "GENUINE",
      state: "OPEN",
    });
  });

  it("by a large factor, two hosts with one price have no slip", async () => {
    for (const host of ["cirrus", "nimbus"]) {
      const { endpoint } = await ask(`{ endpoint(slug: "${host}-cheap") { prices { components { meter amount } } } }`);
      expect(endpoint.prices[0].components).toContainEqual({ meter: "CACHE_READ", amount: "0.003" });
    }
  });
});
