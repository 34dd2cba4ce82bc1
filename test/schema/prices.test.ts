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
    acme-api-nine:
      model: acme-zero
      api-model-id: acme-nine
      prices:
        - components: [{ meter: input, amount: 0.4 }]
          hours:
            - { days: [monday, tuesday, wednesday, thursday, friday], from: "09:00", until: "12:00" }
            - { days: [monday, tuesday, wednesday, thursday, friday], from: "14:00", until: "18:00" }
          time-zone: Asia/Shanghai
          valid-from: 2029-07-01
          sources: [acme-card]
        - components: [{ meter: input, amount: 0.2 }]
          hours:
            - { days: [monday, tuesday, wednesday, thursday, friday], from: "18:00", until: "09:00" }
            - { days: [monday, tuesday, wednesday, thursday, friday], from: "12:00", until: "14:00" }
            - { days: [saturday, sunday], from: "00:00", until: "24:00" }
            - { days: [monday], from: "00:00", until: "09:00" }
          time-zone: Asia/Shanghai
          valid-from: 2029-07-01
          sources: [acme-card]
        - components: [{ meter: input, amount: 0.4 }]
          hours: [{ from: "09:00", until: "12:00" }, { from: "14:00", until: "18:00" }]
          time-zone: Asia/Shanghai
          valid-from: 2029-07-01
          sources: [catalogue]
        - { components: [{ meter: input, amount: 0.3 }], time-zone: Asia/Shanghai, valid-until: 2029-06-30, sources: [acme-card] }
        - { components: [{ meter: output, amount: 1.1 }], sources: [acme-card] }
        - { components: [{ meter: output, amount: 1.3 }], sources: [catalogue] }
        - { components: [{ meter: output, amount: 6 }], qualifiers: { mode: fast }, sources: [acme-card] }
        - { components: [{ meter: output, amount: 1.21 }], region: eu, sources: [acme-card] }
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
    __typename ... on PriceQuote { total low high currency unpriced lines { meter amount } } ... on Error { code } } }`).then(
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
    expect(data.models.nodes.slice(0, 2)).toEqual([
      { slug: "acme-zero", price: { amount: "1.1" } },
      { slug: "acme-one", price: { amount: "0.25" } },
    ]);
  });

  it("spans the claims in force: sources differ, or the price depends on the hour", async () => {
    const { data } = await ask(`{
      zero: model(slug: "acme-zero") { input: price(meter: INPUT) { low high } output: price(meter: OUTPUT) { low high } }
      one: model(slug: "acme-one") { output: price(meter: OUTPUT) { low high } }
    }`);
    expect(data).toEqual({
      zero: { input: { low: "0.2", high: "0.4" }, output: { low: "1.1", high: "1.3" } },
      one: { output: { low: "0.2", high: "0.25" } },
    });
  });
});

const nine = async (usage: string, rest: string) => {
  const { total, low, high } = await quote("acme-api-nine", usage, rest);
  return [total, low, high];
};
const million = "[{meter: INPUT, quantity: 1000000}]";

describe("a price by the hour", () => {
  it("applies inside its window, in its own time zone, and another one outside", async () => {
    // A Wednesday: 11:59 and 12:00 in Shanghai.
    expect(await nine(million, ', moment: "2029-12-26T03:59:59Z"')).toEqual(["0.4", "0.4", "0.4"]);
    expect(await nine(million, ', moment: "2029-12-26T04:00:00Z"')).toEqual(["0.2", "0.2", "0.2"]);
    expect(await nine(million, ', moment: "2029-12-26T18:30:00+09:00"')).toEqual(["0.4", "0.4", "0.4"]);
  });

  it("spans low to high where sources differ about the hours", async () => {
    expect(await nine(million, ', moment: "2029-12-29T02:00:00Z"')).toEqual(["0.2", "0.2", "0.4"]);
    const { data } = await ask(`{ endpoint(slug: "acme-api-nine") {
      disputes { nodes { claims { value { text } } } }
      quote(usage: ${million}, moment: "2029-12-29T02:00:00Z") { lines { claims { citations { source { slug } } } } } } }`);
    expect(data.endpoint.quote.lines[0].claims).toEqual([
      { citations: [{ source: { slug: "acme-card" } }] },
      { citations: [{ source: { slug: "catalogue" } }] },
    ]);
    const values = (first: string, second: string) => ({
      claims: [{ value: { text: first } }, { value: { text: second } }],
    });
    expect(data.endpoint.disputes.nodes).toEqual([
      values("0.2 USD per 1,000,000 (input)", "0.4 USD per 1,000,000 (input)"),
      values("1.1 USD per 1,000,000 (output)", "1.3 USD per 1,000,000 (output)"),
    ]);
  });

  it("spans low to high over the day when no hour is given, and shows the highest", async () => {
    expect(await nine(million, ', at: "2029-12-26"')).toEqual(["0.4", "0.2", "0.4"]);
  });

  it("begins on its day in its own time zone", async () => {
    expect(await nine(million, ', moment: "2029-06-30T15:59:00Z"')).toEqual(["0.3", "0.3", "0.3"]);
    expect(await nine(million, ', moment: "2029-06-30T16:01:00Z"')).toEqual(["0.2", "0.2", "0.2"]);
  });

  it("is shown with its hours and zone", async () => {
    const { data } = await ask('{ endpoint(slug: "acme-api-nine") { prices { hours { days from until } timeZone } } }');
    expect(data.endpoint.prices[0]).toEqual({
      timeZone: "Asia/Shanghai",
      hours: [
        { days: ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"], from: "09:00", until: "12:00" },
        { days: ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"], from: "14:00", until: "18:00" },
      ],
    });
    expect(data.endpoint.prices.at(-1)).toEqual({ timeZone: "UTC", hours: [] });
  });
});

describe("priceUsage", () => {
  const priceUsage = (uses: string) =>
    ask(`{ priceUsage(uses: ${uses}) { ... on UsageQuotes {
      quotes { __typename ... on PriceQuote { endpoint { slug } total } ... on Error { code } }
      totals { currency total low high count } } ... on Error { code } } }`).then(({ data }) => data.priceUsage);

  it("prices each use at its moment, and sums exactly", async () => {
    const answer = await priceUsage(`[
      {model: "acme-nine", usage: [{meter: INPUT, quantity: 100000}], moment: "2029-12-26T03:00:00Z"},
      {model: "acme-nine", host: "acme-labs", usage: [{meter: INPUT, quantity: 100000}], moment: "2029-12-26T05:00:00Z"},
      {endpoint: {key: {kind: ENDPOINT, slug: "acme-api-nine"}}, usage: [{meter: OUTPUT, quantity: 1000000}]},
      {model: "acme-nine", usage: [{meter: SEARCH, quantity: 1}]},
      {model: "nobody-knows-it", usage: [{meter: INPUT, quantity: 1}]},
      {model: "one-7b", host: "Cloudy", usage: [{meter: INPUT, quantity: 1000}]}]`);
    expect(answer.quotes).toEqual([
      { __typename: "PriceQuote", endpoint: { slug: "acme-api-nine" }, total: "0.04" },
      { __typename: "PriceQuote", endpoint: { slug: "acme-api-nine" }, total: "0.02" },
      { __typename: "PriceQuote", endpoint: { slug: "acme-api-nine" }, total: "1.1" },
      { __typename: "PriceQuote", endpoint: { slug: "acme-api-nine" }, total: null },
      { __typename: "NotFoundError", code: "NOT_FOUND" },
      { __typename: "PriceQuote", endpoint: { slug: "cloudy-one-7b" }, total: "0" },
    ]);
    expect(answer.totals).toEqual([{ currency: "USD", total: "1.16", low: "1.16", high: "1.36", count: 4 }]);
  });

  it("takes a thousand uses in one request, and refuses more", async () => {
    const operation = `query Prices($uses: [UseInput!]!) { priceUsage(uses: $uses) { ... on Error { code }
      ... on UsageQuotes { quotes { ... on PriceQuote { total low high currency } } totals { total } } } }`;
    const use = {
      model: "acme-nine",
      usage: [
        { meter: "INPUT", quantity: 1 },
        { meter: "OUTPUT", quantity: 1 },
      ],
      moment: "2029-12-26T03:00:00Z",
    };
    const { data } = await ask(operation, { uses: Array(1_000).fill(use) });
    expect([data.priceUsage.quotes.length, data.priceUsage.totals[0].total]).toEqual([1_000, "0.0015"]);
    const more = await ask(operation, { uses: Array(1_001).fill(use) });
    expect(more.data.priceUsage.code).toBe("LIMIT_EXCEEDED");
  });

  it("lets no other list be as long", async () => {
    const operation = `query Other($uses: [UseInput!]!, $ids: [ID!]!) { nodes(ids: $ids) { id }
      priceUsage(uses: $uses) { __typename } }`;
    const { errors } = await ask(operation, { uses: [], ids: Array(101).fill("Model:acme-one") });
    expect(errors?.[0].extensions).toMatchObject({ code: "LIMIT_LIST", argument: "ids", limit: 100, requested: 101 });
  });
});

describe("priceOf", () => {
  it("takes the price of the region, and elsewhere the general one", async () => {
    const output = "[{meter: OUTPUT, quantity: 1000000}]";
    expect(await nine(output, ', region: "EU"')).toEqual(["1.21", "1.21", "1.21"]);
    expect(await nine(output, ', region: "us"')).toEqual(["1.1", "1.1", "1.3"]);
    expect(await nine(output, "")).toEqual(["1.1", "1.1", "1.3"]);
  });

  it("counts cached tokens to the length of the prompt", async () => {
    const usage = "[{meter: INPUT, quantity: 100000}, {meter: CACHE_READ, quantity: 150000}]";
    const { lines } = await quote("acme-api-one", usage);
    expect(lines).toEqual([{ meter: "INPUT", amount: "0.02" }]);
  });

  it("charges nothing where use is free", async () => {
    expect((await quote("cloudy-one-7b", "[{meter: INPUT, quantity: 5}]")).total).toBe("0");
  });

  it("sums exactly", async () => {
    expect(await quote("acme-api-one", "[{meter: INPUT, quantity: 100000}, {meter: OUTPUT, quantity: 3}]")).toEqual({
      __typename: "PriceQuote",
      total: "0.0100012",
      low: "0.0100012",
      high: "0.0100012",
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
