import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { warmUp } from "../../../src/engines/warm-up.ts";
import { runToEnd } from "../../../src/lib/interruptible.ts";
import { loadViews } from "../../../src/server/dataset/load-dataset.ts";
import { createServer } from "../../../src/server/yoga/create-yoga.ts";
import { runHere } from "../../command.ts";
import { serverOf } from "../../data.ts";
import { ours, writeLayered } from "../../layered-data.ts";
import { ask, type Running, serve, until } from "../../process.ts";

let folders: Awaited<ReturnType<typeof writeLayered>>;
let server: Running;
beforeAll(async () => {
  folders = await writeLayered();
  server = await serve(["--data", folders.data, "--layer", folders.layer]);
});
afterAll(() => server.child.kill());

// biome-ignore lint/suspicious/noExplicitAny: answers are as free as the operations that tests ask
const data = async (query: string): Promise<any> => {
  const { data, errors } = (await ask(server.origin, query)) as { data: object; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
};

const claims = `openWeights fact(property: OPEN_WEIGHTS) { reason claims { layer value { text } } }`;

describe("a layer of the server's own", () => {
  it("stands beside the shared graph, marked, and is first only where asked", async () => {
    const { model, first, meta } = await data(`{ meta { layers }
      model(slug: "acme-one") { id layer ${claims} }
      first: model(slug: "acme-one", layers: ["ours"]) { id layer ${claims} } }`);
    expect(meta.layers).toEqual(["ours"]);
    expect(model).toMatchObject({ id: "Model:acme-one", layer: null, openWeights: true });
    expect(model.fact.reason).toBe("The shared graph states it; the other value is in the layer “ours”.");
    expect(model.fact.claims.map(({ layer }: { layer: string }) => layer)).toEqual([null, "ours"]);
    expect(first).toMatchObject({ id: "Model:acme-one@@@ours", layer: null, openWeights: false });
    expect(first.fact).toMatchObject({
      reason: "The layer “ours” states it, and this view puts it first.",
      claims: [{ layer: "ours" }, { layer: null }],
    });
  });

  it("brings private endpoints, notes and bans", async () => {
    const { host, one, zero, priceUsage } = await data(`{
      host(slug: "our-gateway") { layer endpoints { nodes { id layer apiModelId } } }
      one: model(slug: "acme-one") { fact(property: NOTE) { value { text } best { layer } } }
      zero: model(slug: "acme-zero") { fact(property: POLICY) { value { text } best { layer statusReason } } }
      priceUsage(uses: [{ model: "internal-one", host: "our-gateway", usage: [{ meter: INPUT, quantity: 1000000 }] }]) {
        ... on UsageQuotes { totals { total } } } }`);
    expect(host).toEqual({
      layer: "ours",
      endpoints: { nodes: [{ id: "Endpoint:our-gateway-one", layer: "ours", apiModelId: "internal-one" }] },
    });
    expect(one.fact).toEqual({ value: { text: "Ask the platform team for a key." }, best: { layer: "ours" } });
    expect(zero.fact).toEqual({ value: { text: "banned" }, best: { layer: "ours", statusReason: "It is retired." } });
    expect(priceUsage.totals).toEqual([{ total: "0.5" }]);
  });

  it("prices uses by what was negotiated, where asked", async () => {
    const uses = `uses: [{ endpoint: { id: "Endpoint:acme-api-one" }, usage: [{ meter: INPUT, quantity: 1000000 }, { meter: OUTPUT, quantity: 1000000 }] }]`;
    const totals = "{ ... on UsageQuotes { totals { total low high } } }";
    const { shared, own } = await data(
      `{ shared: priceUsage(${uses}) ${totals} own: priceUsage(${uses}, layers: ["ours"]) ${totals} }`,
    );
    expect(shared.totals).toEqual([{ total: "10", low: "10", high: "10" }]);
    expect(own.totals).toEqual([{ total: "9.25", low: "9.25", high: "9.25" }]);
  });

  it("is in dispute with the shared graph on this server alone", async () => {
    const disputes = `{ disputes(first: 100) { nodes { subject { id } property claims { layer } } } }`;
    const { disputes: found } = await data(disputes);
    const own = found.nodes.filter((one: { claims: { layer: string }[] }) => one.claims.some(({ layer }) => layer));
    const places = own.map(({ subject, property }: { subject: { id: string }; property: string }) => [
      subject.id,
      property,
    ]);
    expect(places.sort()).toEqual([
      ["Endpoint:acme-api-one", "PRICE"],
      ["Model:acme-one", "OPEN_WEIGHTS"],
    ]);
    const bare = await serverOf(folders.data);
    const { data: without } = (await bare.ask(disputes)) as { data: typeof found };
    expect(JSON.stringify(without)).not.toContain("ours");
    expect(without.disputes.nodes.map(({ subject }: { subject: { id: string } }) => subject.id)).not.toContain(
      "Endpoint:acme-api-one",
    );
  });

  it("has ids that lead back to their view, and keeps the views apart in Apollo's cache", async () => {
    const cache = new InMemoryCache();
    const client = new ApolloClient({ link: new HttpLink({ uri: `${server.origin}/graphql` }), cache });
    const fields = "{ id openWeights }";
    const now = gql`query Now { model(slug: "acme-one") ${fields} }`;
    const own = gql`query Own { model(slug: "acme-one", layers: ["ours"]) ${fields} }`;
    await client.query({ query: now });
    const { data: found } = await client.query<{ model: object }>({ query: own });
    expect(found?.model).toMatchObject({ id: "Model:acme-one@@@ours", openWeights: false });
    expect(client.readQuery<{ model: object }>({ query: now })?.model).toMatchObject({ openWeights: true });
    const ids = `["Model:acme-one@@@ours", "Model:acme-one@@@theirs", "Model:acme-one"]`;
    const { nodes } = await data(`{ nodes(ids: ${ids}) { id ... on Model { openWeights } } }`);
    expect(nodes).toEqual([
      { id: "Model:acme-one@@@ours", openWeights: false },
      null,
      { id: "Model:acme-one", openWeights: true },
    ]);
  });

  it("is first on a day of the past as well", async () => {
    const loaded = await loadViews(folders.data, { today: "2030-01-01", layer: folders.layer });
    if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
    const past = createServer({ views: () => loaded.views, today: () => "2030-01-01" });
    const response = await past.fetch("http://localhost/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        query: '{ model(slug: "acme-one", layers: ["ours"], asOf: "2029-12-01") { id openWeights } }',
      }),
    });
    const { data: found } = (await response.json()) as { data: object };
    expect(found).toEqual({ model: { id: "Model:acme-one@2029-12-01@@ours", openWeights: false } });
  });

  it("hides nothing that the shared view of today shows, also where that begins later", async () => {
    const loaded = await loadViews(folders.data, { today: "2030-01-01", layer: folders.layer });
    if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
    const { views } = loaded;
    const today = "2020-01-01";
    runToEnd(warmUp(views.current(today)));
    const early = createServer({ views: () => views, today: () => today });
    const counts = async (layers: string) => {
      const query = `{ models(first: 1${layers}) { totalCount } claims(first: 1${layers}) { totalCount } }`;
      const url = `http://localhost/graphql?query=${encodeURIComponent(query)}`;
      return (await early.fetch(url)).json();
    };
    expect(await counts(', layers: ["ours"]')).toEqual(await counts(""));
  });

  it("is refused by a name that the server does not have", async () => {
    const { errors } = (await ask(server.origin, '{ model(slug: "acme-one", layers: ["theirs"]) { id } }')) as {
      errors: object[];
    };
    expect(errors).toMatchObject([
      {
        message: "This server has no layer “theirs”; it has ours.",
        extensions: { code: "INVALID_ARGUMENT", argument: "layers" },
      },
    ]);
  });

  it("shows what differs between two days with it first", async () => {
    const { diff } = await data(`{ diff(ref: { id: "Endpoint:acme-api-one" }, layers: ["ours"]) {
      ... on Diff { before { id } after { id } changes { property } } } }`);
    expect(diff).toEqual({
      before: { id: "Endpoint:acme-api-one@@@ours" },
      after: { id: "Endpoint:acme-api-one@@@ours" },
      changes: [],
    });
  });

  it("is in no file, feed or sitemap unless the address names it", async () => {
    const paths = [
      "/model/acme-one.json",
      "/model/acme-one.md",
      "/model/acme-zero.json",
      "/host/acme-api.json",
      "/dispute.atom",
      "/dispute.atom?subject=Endpoint:acme-api-one",
      "/changes.atom",
      "/sitemap.xml",
      "/llms.txt",
    ];
    const texts = await Promise.all(paths.map(async (path) => (await fetch(server.origin + path)).text()));
    for (const [index, text] of texts.entries())
      expect([
        paths[index],
        /our-(contract|gateway|company)|Our (contract|gateway|company)|banned|platform team|1\.25|not to us/.exec(
          text,
        )?.[0],
      ]).toEqual([paths[index], undefined]);
    expect((await fetch(`${server.origin}/host/our-gateway.json`)).status).toBe(404);
    const named = await (await fetch(`${server.origin}/model/acme-one.json?layers=ours`)).json();
    expect(JSON.stringify(named)).toContain("platform team");
    expect(named.url).toBe(`${server.origin}/model/acme-one?layers=ours`);
    expect(await (await fetch(`${server.origin}/sitemap.xml?layers=ours`)).text()).toContain("/host/our-gateway<");
  });

  it("is read again when it changes, and the last valid one stays", async () => {
    const note = () =>
      data('{ model(slug: "acme-one") { fact(property: NOTE) { value { text } } } meta { stale } }').then(
        ({ model, meta }) => ({ text: model.fact.value.text, stale: meta.stale }),
      );
    const file = join(folders.layer, "models/all.yaml");
    await writeFile(file, ours["models/all.yaml"].replace("the platform team", "the help desk"));
    await until(note, ({ text }) => text === "Ask the help desk for a key.");
    await writeFile(file, "acme-one: { facts: 3 }\n");
    expect(await until(note, ({ stale }) => stale)).toMatchObject({ text: "Ask the help desk for a key." });
    await writeFile(file, ours["models/all.yaml"]);
    await until(note, ({ text, stale }) => text === "Ask the platform team for a key." && !stale);
  });
});

describe("pedigree check --layer", () => {
  it("counts the claims of a layer, and the disputes that only it causes", async () => {
    const { code, out } = await runHere("check", "--data", folders.data, "--layer", folders.layer);
    expect(code).toBe(0);
    expect(out).toMatch(/^layer ours: 14 claims, 2 disputes of its own$/m);
  });

  it("prints every problem with its place, of additions and of whole records", async () => {
    const wrong = await writeLayered({
      ...ours,
      "models/all.yaml":
        "acme-one: { facts: { note: { value: No source., sources: [our-contract] } } }\nnew-model: { name: New }\n",
      "hosts/all.yaml":
        "acme-api: { sources: [our-contract], endpoints: { acme-api-one: { sources: [nothing], prices: [{}] } } }\n",
    });
    const { code, out } = await runHere("check", "--data", wrong.data, "--layer", wrong.layer);
    expect(code).toBe(1);
    const lines = out.split("\n").map((line) => line.replaceAll(/\s+/g, " "));
    expect(lines.slice(0, 4)).toEqual([
      expect.stringMatching(/ours\/hosts\/all\.yaml:1:\d+ dangling-reference there is no source `nothing`/),
      expect.stringMatching(/ours\/hosts\/all\.yaml:1:\d+ .*needs `components`/),
      expect.stringMatching(/ours\/models\/all\.yaml:1:1 missing-key .*`sources`/),
      expect.stringMatching(/ours\/models\/all\.yaml:2:1 missing-key .*`sources`/),
    ]);
    await rm(wrong.root, { recursive: true });
  });
});
