import { cp, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { fixtureFolder, serverOf } from "../data.ts";

const sources = `
old-page: { name: Old page, type: documentation, tier: primary, publisher: acme-labs, accessed-on: 2028-02-01 }
new-page: { name: New page, type: documentation, tier: primary, publisher: acme-labs, accessed-on: 2029-11-01 }
`;
const model = (slug: string, facts: string) => `
${slug}:
  name: ${slug}
  sources: [old-page]
  provider: acme-labs
  facts:
    released-on: { value: 2027-01-01, sources: [old-page] }
${facts}`;
const models = [
  model("released", ""),
  model("stated-once", "    lifecycle: { value: available, sources: [old-page] }"),
  model("stated-lately", "    lifecycle: { value: available, sources: [new-page] }"),
  model("downloadable", "    open-weights: { value: true, sources: [new-page] }"),
  model("ending", "    retired-on: { value: 2031-01-01, sources: [old-page] }"),
  model("offered", ""),
  model("offered-once", ""),
  model("ended", ""),
  `${model("offered-as-variant", "")}
  variants:
    offered-as-variant-1: { name: offered-as-variant-1, kinds: [snapshot] }`,
].join("");
const hosts = `
acme-api:
  name: Acme API
  sources: [new-page]
  kind: first-party-api
  provider: acme-labs
  endpoints:
    acme-api-offered: { model: offered, api-model-id: offered-3-5 }
    acme-api-offered-once: { model: offered-once, api-model-id: offered-once, sources: [old-page] }
    acme-api-ended:
      model: ended
      api-model-id: ended
      facts: { retired-on: { value: 2029-10-01, sources: [new-page] } }
    acme-api-variant: { variant: offered-as-variant-1, api-model-id: offered-as-variant-1@20290101 }
a-reseller:
  name: A reseller
  sources: [new-page]
  kind: cloud
  provider: catalogue-co
  endpoints:
    a-reseller-offered:
      model: offered
      api-model-id: reseller-offered
      prices:
        - { components: [{ meter: input, amount: 2 }], sources: [new-page] }
        - { components: [{ meter: input, amount: 3 }], sources: [new-page] }
`;

let ask: Awaited<ReturnType<typeof serverOf>>["ask"];
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "pedigree-service-"));
  await cp(fixtureFolder, folder, { recursive: true });
  await mkdir(join(folder, "hosts"), { recursive: true });
  await writeFile(join(folder, "hosts/more.yaml"), hosts);
  await writeFile(join(folder, "models/more.yaml"), models);
  await writeFile(join(folder, "sources/more.yaml"), sources);
  ask = (await serverOf(folder, { today: () => "2030-01-01" })).ask;
});

const lifecycleOf = async (slug: string, asOf?: string) => {
  const { data, errors } = await ask(
    `query Of($slug: Slug!, $asOf: LocalDate) { model(slug: $slug, asOf: $asOf) { lifecycle
      fact(property: LIFECYCLE) { reason best { derivedFrom { property } } } } }`,
    { slug, asOf },
  );
  expect(errors).toBeUndefined();
  return data.model;
};

describe("that a model is available", () => {
  it.each(["released", "stated-once", "offered-once", "ended"])("is unknown of one %s", async (slug) => {
    expect((await lifecycleOf(slug)).lifecycle).toBeNull();
  });

  it.each([
    ["stated-lately", []],
    ["downloadable", ["RELEASED_ON", "OPEN_WEIGHTS"]],
    ["ending", ["RELEASED_ON", "RETIRED_ON"]],
    ["offered", ["RELEASED_ON", "SERVES"]],
    ["offered-as-variant", ["RELEASED_ON", "SERVES"]],
  ])("is shown of one %s", async (slug, basis) => {
    const { lifecycle, fact } = await lifecycleOf(slug);
    expect(lifecycle).toBe("AVAILABLE");
    expect(fact.best.derivedFrom.map(({ property }: { property: string }) => property)).toEqual(basis);
  });

  it("is shown with the day on which the offer was read", async () => {
    expect((await lifecycleOf("offered")).fact.reason).toBe(
      "Computed from released: 2027-01-01, and from serves, read on 2029-11-01.",
    );
  });

  it("is known of a past day from evidence of that time or later", async () => {
    expect((await lifecycleOf("stated-once", "2028-06-01")).lifecycle).toBe("AVAILABLE");
    expect((await lifecycleOf("offered-once", "2027-06-01")).lifecycle).toBe("AVAILABLE");
    expect((await lifecycleOf("ended", "2029-01-01")).lifecycle).toBe("AVAILABLE");
  });
});

describe("an identifier with other separators", () => {
  const resolve = async (text: string) => {
    const { data } = await ask(
      `query Of($text: String!) { resolve(text: $text) { match entity { slug } candidates { entity { slug } } } }`,
      { text },
    );
    return [data.resolve.match, data.resolve.entity?.slug ?? null];
  };

  it.each(["offered-3.5", "offered-3_5", "offered-3@5"])("means the same when it means one thing: %s", async (text) => {
    expect(await resolve(text)).toEqual(["ALIAS", "offered"]);
  });

  it("meets one with a date after @", async () => {
    expect(await resolve("offered-as-variant-1-20290101")).toEqual(["ALIAS", "offered-as-variant-1"]);
  });

  it("is none when its last number is a size, or another one", async () => {
    expect((await resolve("offered-3.5b"))[0]).toBe("NONE");
    expect((await resolve("offered-3-6"))[0]).toBe("NONE");
  });
});

it("puts the developer's own endpoint before those of others", async () => {
  const { data } = await ask(`{ model(slug: "offered") { endpoints(first: 5) { nodes { slug } } } }`);
  expect(data.model.endpoints.nodes).toEqual([{ slug: "acme-api-offered" }, { slug: "a-reseller-offered" }]);
});

it("prices a tie from low to high, and names both claims", async () => {
  const { data, errors } = await ask(`{ endpoint(slug: "a-reseller-offered") {
    quote(usage: [{ meter: INPUT, quantity: 1000000 }]) { low high lines { claims { value { text } } } }
    fact(property: PRICE) { tied { id } disputes { state } } } }`);
  expect(errors).toBeUndefined();
  const { low, high, lines } = data.endpoint.quote;
  expect([Number(low), Number(high), lines[0].claims.length]).toEqual([2, 3, 2]);
  expect(data.endpoint.fact.tied).toHaveLength(1);
});
