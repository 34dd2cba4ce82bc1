import { cp, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { fixtureFolder, serverOf } from "../data.ts";

const hosts = `
acme-api:
  name: Acme API
  sources: [acme-card]
  kind: first-party-api
  provider: acme-labs
  endpoints:
    acme-api-one:
      model: acme-one
      api-model-id: acme-one
      facts: { context-window: { value: 64_000, sources: [acme-card] } }
      prices:
        - components: [{ meter: input, amount: 2.5 }, { meter: output, amount: 10 }]
          valid-until: 2029-06-30
          sources: [acme-card]
        - components: [{ meter: input, amount: 0.1 }, { meter: output, amount: 0.4 }]
          valid-from: 2029-07-01
          sources: [acme-card]
        - components: [{ meter: input, amount: 0.2 }]
          input-tokens-above: 200_000
          valid-from: 2029-07-01
          sources: [acme-card]
        - { components: [{ meter: input, amount: 0.05 }], service-tier: batch, sources: [acme-card] }
cloudy:
  name: Cloudy
  sources: [catalogue]
  kind: inference
  provider: catalogue-co
  endpoints:
    cloudy-one-7b:
      variant: acme-one-7b
      api-model-id: one-7b
      prices: [{ kind: free, sources: [catalogue] }]
    cloudy-one:
      model: acme-one
      prices:
        - components: [{ meter: input, amount: 0.3 }, { meter: output, amount: 0.2 }]
          sources: [catalogue]
        - { components: [{ meter: output, amount: 0.25 }], sources: [gazette-report] }
        - { components: [{ meter: output, amount: 0.01 }], region: north, sources: [catalogue] }
        - { components: [{ meter: output, amount: 0.02 }], plan: yearly, sources: [catalogue] }
        - { components: [{ meter: output, amount: 0.03 }], currency: CNY, sources: [catalogue] }
    cloudy-zero: { model: acme-zero }
`;

let ask: Awaited<ReturnType<typeof serverOf>>["ask"];
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "pedigree-hosts-"));
  await cp(fixtureFolder, folder, { recursive: true });
  await mkdir(join(folder, "hosts"));
  await writeFile(join(folder, "hosts/all.yaml"), hosts);
  ask = (await serverOf(folder, { today: () => "2030-01-01" })).ask;
});

const quote = (endpoint: string, usage: string, rest = "") =>
  ask(`{ priceOf(endpoint: {key: {kind: ENDPOINT, slug: "${endpoint}"}}, usage: ${usage}${rest}) {
    __typename ... on PriceQuote { total currency unpriced lines { meter amount } } ... on Error { code } } }`).then(
    ({ data }) => data.priceOf,
  );

describe("prices", () => {
  it("show what is in force, and with history what was", async () => {
    const { data } = await ask(`{ endpoint(slug: "acme-api-one") { name
      now: prices { components { meter amount } } all: prices(history: true) { validFrom validUntil } } }`);
    expect(data.endpoint.name).toBe("Acme One on Acme API");
    expect(data.endpoint.now.length).toBe(3);
    expect(data.endpoint.all.length).toBe(4);
  });

  it("tell free from unknown", async () => {
    const { data } = await ask(
      '{ free: endpoint(slug: "cloudy-one-7b") { prices { kind components { meter } } } none: endpoint(slug: "cloudy-zero") { apiModelId prices { kind } } }',
    );
    expect(data).toEqual({
      free: { prices: [{ kind: "FREE", components: [] }] },
      none: { apiModelId: null, prices: [] },
    });
  });

  it("are those of the day", async () => {
    const past = await ask(
      '{ endpoint(slug: "acme-api-one", asOf: "2029-06-01") { prices { components { meter amount } } } }',
    );
    expect(past.data.endpoint.prices[0].components).toEqual([
      { meter: "INPUT", amount: "2.5" },
      { meter: "OUTPUT", amount: "10" },
    ]);
  });

  it("never lend a host's limit to the model", async () => {
    const { data } = await ask(
      '{ endpoint(slug: "acme-api-one") { contextWindow serves { ... on Model { contextWindow } } } }',
    );
    expect(data.endpoint).toEqual({ contextWindow: 64000, serves: { contextWindow: 128000 } });
  });

  it("find, order and filter endpoints and models by the lowest of them", async () => {
    const { data } = await ask(`{ endpoints(orderBy: [{price: {meter: INPUT, direction: ASC}}]) { nodes { slug } }
      cheap: endpoints(where: {inputPrice: {lte: "0.1"}}) { nodes { slug } }
      served: models(where: {endpoints: {some: {host: {slug: {eq: "cloudy"}}}}}) { nodes { slug } } }`);
    expect(data.endpoints.nodes[0].slug).toBe("acme-api-one");
    expect(data.cheap.nodes).toEqual([{ slug: "acme-api-one" }]);
    expect(data.served.nodes).toEqual([{ slug: "acme-one" }, { slug: "acme-zero" }]);
  });
});

describe("the lowest price of a model", () => {
  const lowest = async (args: string, asOf = "2030-01-01") => {
    const { data, errors } =
      await ask(`{ model(slug: "acme-one", asOf: "${asOf}") { price(${args}) { amount per currency endpoint { slug }
      fact { entity { slug } tier sourceCount disputeState claims { value { text } } } } } }`);
    expect(errors).toBeUndefined();
    return data.model.price;
  };

  it("is of each meter alone, with its endpoint", async () => {
    expect(await lowest("meter: INPUT")).toMatchObject({
      amount: "0.1",
      per: 1_000_000,
      currency: "USD",
      endpoint: { slug: "acme-api-one" },
      fact: { entity: { slug: "acme-api-one" }, tier: "PRIMARY", sourceCount: 1, disputeState: null },
    });
    // The gazette outranks the catalog; prices of a region, a plan or another currency do not count.
    expect(await lowest("meter: OUTPUT")).toMatchObject({
      amount: "0.25",
      endpoint: { slug: "cloudy-one" },
      fact: { tier: "SECONDARY", disputeState: "OPEN" },
    });
  });

  it("comes with the claims under the same conditions alone", async () => {
    const { fact } = await lowest("meter: OUTPUT");
    expect(fact.claims.map((claim: { value: { text: string } }) => claim.value.text)).toEqual([
      "0.25 USD per 1,000,000 (output)",
      "0.2 USD per 1,000,000 (output)",
    ]);
  });

  it("is that of the service tier and of the day, and null when unknown", async () => {
    expect((await lowest("meter: INPUT, serviceTier: BATCH")).amount).toBe("0.05");
    expect((await lowest("meter: INPUT", "2029-06-01")).amount).toBe("0.3");
    expect(await lowest("meter: SEARCH")).toBeNull();
  });

  it("is what models are sorted by", async () => {
    const { data } = await ask(`{ models(orderBy: [{price: {meter: OUTPUT, direction: DESC}}]) {
      nodes { slug price(meter: OUTPUT) { amount } } } }`);
    expect(data.models.nodes[0]).toEqual({ slug: "acme-one", price: { amount: "0.25" } });
  });
});

describe("priceOf", () => {
  it("sums exactly", async () => {
    expect(await quote("acme-api-one", "[{meter: INPUT, quantity: 100000}, {meter: OUTPUT, quantity: 3}]")).toEqual({
      __typename: "PriceQuote",
      total: "0.0100012",
      currency: "USD",
      unpriced: [],
      lines: [
        { meter: "INPUT", amount: "0.01" },
        { meter: "OUTPUT", amount: "0.0000012" },
      ],
    });
  });

  it("takes the price of long prompts for long prompts, of the tier asked for, and of the day", async () => {
    expect((await quote("acme-api-one", "[{meter: INPUT, quantity: 1000000}]")).total).toBe("0.2");
    expect((await quote("acme-api-one", "[{meter: INPUT, quantity: 1000000}]", ", serviceTier: BATCH")).total).toBe(
      "0.05",
    );
    expect((await quote("acme-api-one", "[{meter: INPUT, quantity: 1000000}]", ', at: "2029-06-01"')).total).toBe(
      "2.5",
    );
  });

  it("has no total where a meter has no known price, and says which", async () => {
    const answer = await quote("acme-api-one", "[{meter: INPUT, quantity: 1}, {meter: SEARCH, quantity: 1}]");
    expect([answer.total, answer.unpriced]).toEqual([null, ["SEARCH"]]);
  });

  it("refuses what it cannot price, as data", async () => {
    expect((await quote("none", "[{meter: INPUT, quantity: 1}]")).__typename).toBe("NotFoundError");
    expect((await quote("acme-api-one", "[]")).code).toBe("INVALID_ARGUMENT");
    expect((await quote("acme-api-one", "[{meter: INPUT, quantity: -1}]")).code).toBe("INVALID_ARGUMENT");
    expect((await quote("acme-api-one", "[{meter: INPUT, quantity: 1}]", ', at: "1999-01-01"')).code).toBe(
      "DATE_OUT_OF_RANGE",
    );
  });
});
