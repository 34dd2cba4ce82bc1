import { readdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../../src/engines/engine.ts";
import { memoryEngine } from "../../../src/engines/memory-engine.ts";
import type { Views } from "../../../src/graph/views.ts";
import { kindNames } from "../../../src/records/kinds.ts";
import { defaultLimits } from "../../../src/server/config/limits.ts";
import type { CompleteRequest } from "../../../src/server/http/cached-response.ts";
import { FastPath } from "../../../src/server/http/fast-path.ts";
import { ResponseCache, requestKey } from "../../../src/server/http/response-cache.ts";
import { createPipeline, type RunRequest } from "../../../src/server/operation/run-operation.ts";
import { dataFolder, fixtureFolder, serverOf, viewsOf, warmed } from "../../data.ts";
import { Dice, mutate, randomDocument } from "../../fuzz/grammar.ts";
import { inventData, randomOf } from "../../graph/invented.ts";
import { type Names, readNames, writeOperation } from "../../graph/random-operations.ts";
import { withVariables } from "../../graph/with-variables.ts";
import { until } from "../../process.ts";
import { sampled, scaled, within } from "../../suite.ts";
import { listen } from "./real-server.ts";
import { type Answer, get, post, type Sent, send, startTwins, type Twins } from "./twins.ts";

const limits = { ...defaultLimits, aliases: 1_000, directives: 1_000 };

let folders: string[];
let versions: readonly [Views, Views];
let names: Names;
beforeAll(async () => {
  folders = await Promise.all([inventData(11), inventData(12)]);
  versions = (await Promise.all(folders.map((folder) => viewsOf(folder)))) as [Views, Views];
  names = await readNames((await serverOf(folders[0] as string)).ask);
});
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** Starts twins for one test, with what the test makes of them. */
async function withTwins(given: Parameters<typeof startTwins>, run: (twins: Twins) => Promise<void>): Promise<void> {
  const twins = await startTwins(...given);
  try {
    await run(twins);
  } finally {
    twins.close();
  }
}

const golden = ["test/queries", "src/examples"].flatMap((folder) => {
  const place = new URL(`../../../${folder}/`, import.meta.url);
  return readdirSync(place, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map((file) => ({ file, query: readFileSync(new URL(file, place), "utf8") }));
});

describe("compiled queries", () => {
  it("gives the bytes of Yoga for golden operations, again and again", async () => {
    const views = warmed(await viewsOf(dataFolder), "2026-11-23");
    await withTwins([views, { today: () => "2026-11-23" }, { caches: false }], async (twins) => {
      for (const { file, query } of sampled(golden)) {
        const sent = post({ query });
        const expected = await twins.slow(sent);
        expect([file, expected.status]).toEqual([file, 200]);
        const was = twins.fastPath.figures.compiled;
        for (let time = 0; time < 4; time++) expect([file, await twins.fast(sent)]).toEqual([file, expected]);
        expect([file, twins.fastPath.figures.compiled - was]).toEqual([file, 4]);
      }
    });
  });

  it("answers by itself for every kind of node, and again when the day has changed", async () => {
    const views = await viewsOf(dataFolder);
    let day = "2026-11-23";
    await withTwins([views, { today: () => day }, { caches: false }], async (twins) => {
      await twins.fast(post({ query: "{ __typename }" }));
      const query =
        "query($id: ID!) { node(id: $id) { __typename id ... on Entity { name current { id updatedAt } } } }";
      for (day of ["2026-11-23", "2026-11-24"])
        for (const kind of kindNames) {
          const was = twins.fastPath.figures.compiled;
          const key = views.graph.byKind.get(kind)?.at(0)?.key;
          for (const id of [key, `${key}@2026-01-01`, `${kind}:no-such-thing`]) {
            const sent = post({ query, variables: { id } });
            for (let time = 0; time < 2; time++)
              expect([day, id, await twins.fast(sent)]).toEqual([day, id, await twins.slow(sent)]);
          }
          expect([kind, twins.fastPath.figures.compiled - was]).toEqual([kind, 6]);
        }
    });
  });

  it("gives the bytes of Yoga for random operations with variables, conditions and fragments", async () => {
    await withTwins([versions[0], { limits }, { caches: false }], async (twins) => {
      const wrong: string[] = [];
      for (let seed = 1; seed <= scaled(150); seed++) {
        const written = writeOperation(seed, names);
        const sent = post(seed % 3 === 0 ? { query: written } : withVariables(written, seed));
        const expected = await twins.slow(sent);
        for (let time = 0; time < 4; time++) {
          const got = await twins.fast(sent);
          if (JSON.stringify(got) === JSON.stringify(expected)) continue;
          wrong.push(`seed ${seed}, time ${time}`);
          break;
        }
      }
      expect(wrong).toEqual([]);
      expect(twins.fastPath.figures.compiled).toBeGreaterThan(scaled(200));
    });
  });
});

describe("the media type of a compiled response", () => {
  const fitting = [
    "*/*",
    "application/json",
    "application/graphql-response+json",
    "application/graphql-response+json,application/json;q=0.9",
    "application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed",
    "text/event-stream, application/json",
    "application/*;q=0.1",
    "Application/JSON",
    "text/html, */*;q=0.8, application/graphql-response+json",
    "application/json; charset=utf-8",
  ];
  const others = ["constructor", "text/html", "text/event-stream", "multipart/mixed", ","];
  it("is that of Yoga, whatever the client accepts", async () => {
    await withTwins([await viewsOf(fixtureFolder), {}, { caches: false }], async (twins) => {
      const query = '{ model(slug: "acme-one") { name } }';
      for (const accept of [...fitting, ...others]) {
        const sent = post({ query }, { accept });
        const before = twins.fastPath.figures.compiled;
        expect([accept, await twins.fast(sent)]).toEqual([accept, await twins.slow(sent)]);
        expect([accept, twins.fastPath.figures.compiled - before]).toEqual([accept, fitting.includes(accept) ? 1 : 0]);
      }
    });
  });
});

/** Documents that are read in two ways, each with variables to ask it with. */
const documents: Readonly<Record<string, readonly [query: string, ...variables: object[]]>> = {
  "a condition that is a variable": [
    "query($a: Boolean!, $b: Boolean = true) { models { totalCount @include(if: $a) nodes @skip(if: $b) { id } } }",
    { a: true },
    { a: false },
    { a: true, b: false },
    { a: false, b: null },
    { a: "yes" },
    {},
  ],
  "a fragment under two conditions": [
    `query($a: Boolean!, $b: Boolean!) {
      one: model(slug: "acme-one") { ...P @include(if: $a) } two: model(slug: "acme-two") { ...P @include(if: $b) }
    }
    fragment P on Model { name slug }`,
    { a: true, b: false },
    { a: false, b: true },
    { a: true, b: true },
  ],
  "one fragment twice in a place": [
    'query($a: Boolean!) { model(slug: "acme-one") { ...P @include(if: $a) ...P } } fragment P on Model { name }',
    { a: true },
    { a: false },
  ],
  "a field that is selected again": [
    'query($a: Boolean!) { model(slug: "acme-one") { name @include(if: $a) slug name } }',
    { a: true },
    { a: false },
  ],
  "conditions without variables": [
    '{ model(slug: "acme-one") { name @skip(if: true) slug @include(if: true) name id @include(if: false) } }',
  ],
  "a choice": [
    "query($ref: EntityRef!) { entity(ref: $ref) { __typename ... on Model { name } } }",
    { ref: { id: "Model:acme-one" } },
    { ref: { key: { kind: "MODEL", slug: "acme-one" } } },
    { ref: { key: { kind: "MODEL", slug: "nothing" } } },
    { ref: { id: "Model:acme-one", key: { kind: "MODEL", slug: "acme-one" } } },
    { ref: { id: null } },
    { ref: {} },
    { ref: "Model:acme-one" },
    { ref: { nothing: 1 } },
    {},
  ],
  "a choice that holds a variable": [
    "query($id: ID!) { entity(ref: {id: $id}) { __typename } }",
    { id: "Model:acme-one" },
    { id: 5 },
    { id: null },
  ],
  "an object with variables in it": [
    "query($a: String, $b: [String!]) { models(where: {name: {eq: $a, in: $b}}) { totalCount nodes { id } } }",
    { a: "Acme One" },
    {},
    { a: null },
    { a: null, b: null },
    { b: ["Acme One"] },
    { b: "Acme One" },
    { b: [] },
    { b: [null] },
  ],
  "an object that is a variable": [
    "query($where: ModelFilter) { models(where: $where) { nodes { id } } }",
    { where: { name: { eq: "Acme One" } } },
    { where: { not: { name: { eq: null } } } },
    { where: null },
    { where: {} },
    { where: [] },
    { where: { nmae: {} } },
    { where: { and: { name: { contains: "One" } } } },
  ],
  "a number": [
    "query($first: Int = 2) { models(first: $first) { nodes { id } } }",
    {},
    { first: null },
    { first: 1 },
    { first: 1.0 },
    { first: 1.5 },
    { first: "1" },
    { first: -1 },
    { first: 101 },
    { first: 2 ** 31 },
    { first: [1] },
  ],
  enumerations: [
    'query($by: [Property!]! = [LICENSE, OPEN_WEIGHTS], $one: Property! = CONTEXT_WINDOW) { model(slug: "acme-one") { facts(properties: $by) { property } facet: relationships(properties: [$one]) { totalCount } } }',
    {},
    { by: ["CONTEXT_WINDOW"] },
    { by: "CONTEXT_WINDOW" },
    { by: [] },
    { by: ["NOTHING"] },
    { by: ["__proto__"] },
    { by: [1] },
    { by: null },
    { one: null },
    { one: "LICENSE" },
  ],
  "names that every object has": [
    'query($toString: Slug = "acme-one", $constructor: Boolean = false, $__proto__: Int) { constructor: model(slug: $toString) { toString: name valueOf: slug } hasOwnProperty: models(first: $__proto__) { totalCount } __typename }',
    {},
    { toString: "acme-two", constructor: true },
    { toString: null },
  ],
  "an alias that is no property": ['{ __proto__: model(slug: "acme-one") { __proto__: name id } }'],
  "several operations": [
    "query A { models { totalCount } } query B { __typename } subscription C { datasetReleased { tag } }",
  ],
  "fragments on interfaces and unions": [
    `query($refs: [EntityRef!]!) { compare(refs: $refs) { __typename ... on Comparison { rows { __typename } } ...E } }
    fragment E on NotFoundError { suggestions { matched } }`,
    { refs: [{ id: "Model:acme-one" }, { id: "Model:acme-two" }] },
    { refs: { id: "Model:acme-one" } },
    { refs: [{ id: "Model:nothing" }] },
  ],
  introspection: [
    '{ __schema { queryType { name } types { name kind fields { name type { name ofType { name } } } enumValues { name } } } __type(name: "Model") { name interfaces { name } } __typename }',
  ],
  "a page with errors in it": [
    'query($after: String, $asOf: LocalDate) { models(after: $after) { nodes { id } } model(slug: "acme-one", asOf: $asOf) { name } }',
    {},
    { after: "nonsense" },
    { asOf: "1999-01-01" },
    { asOf: "2029-06-01" },
    { asOf: "2029-02-30" },
    { asOf: 5 },
  ],
  "a document that is not valid": ["{ modle { id } }"],
  "no document": ["{"],
  "a subscription": ["subscription { datasetReleased { tag } }"],
};

describe("a document asked again and again", () => {
  for (const [name, [query, ...variables]] of Object.entries(documents))
    it(`with ${name} is answered as it is without the fast path`, async () => {
      const sets = variables.length > 0 ? variables : [undefined];
      const names = name === "several operations" ? ["A", "B", "C", "D", "", null, undefined] : [undefined];
      for (const caches of [false, true])
        await withTwins([await viewsOf(fixtureFolder), {}, { caches }], async (twins) => {
          for (let time = 0; time < 4; time++)
            for (const set of sets)
              for (const operationName of names) {
                const sent = post({ query, variables: set, operationName });
                expect([time, sent.body, await twins.fast(sent)]).toEqual([time, sent.body, await twins.slow(sent)]);
              }
        });
    });

  it("may be of far more types than it is long, and is answered at once", async () => {
    let inner = "id";
    for (let depth = 0; depth < 4; depth++) inner = `claims(first: 1) { nodes { subject { name ${inner} } } }`;
    await withTwins([await viewsOf(fixtureFolder), {}, { caches: false }], async (twins) => {
      const sent = post({ query: `{ model(slug: "acme-one") { ${inner} } }` });
      const expected = await twins.slow(sent);
      await within(1_000, async () => {
        for (let time = 0; time < 4; time++) expect(await twins.fast(sent)).toEqual(expected);
      });
    });
  });
});

describe("limits", () => {
  const nested = "nodes { variants(first: $n) { nodes { scores(first: $n) { nodes { id } } } } }";
  const lists: Readonly<Record<string, readonly [query: string, cheap: object, dear: object]>> = {
    "by a number": [`query($n: Int!) { models(first: $n) { ${nested} } }`, { n: 1 }, { n: 100 }],
    "by what is not given": [`query($n: Int = 100) { models(first: $n) { ${nested} } }`, { n: 1 }, {}],
    "by what is null": [`query($n: Int = 100) { models(first: $n) { ${nested} } }`, { n: null }, {}],
    "by the length of a list": [
      "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Model { variants(first: 100) { nodes { scores(first: 3) { nodes { id } } } } } } }",
      { ids: [100] },
      { ids: Array.from({ length: 100 }, () => "Model:acme-one") },
    ],
    "by a list in an object": [
      "query($n: Int!, $where: ModelFilter) { models(first: $n, where: $where) { nodes { variants(first: $n) { nodes { scores(first: $n) { nodes { id } } } } } } }",
      { n: 1, where: { name: { in: ["a"] } } },
      { n: 100, where: { name: { in: ["b"] } } },
    ],
  };
  for (const [name, [query, cheap, dear]] of Object.entries(lists))
    it(`hold for a document that is dear ${name}, whichever came first`, async () => {
      for (const order of [
        [cheap, dear],
        [dear, cheap],
      ])
        await withTwins([await viewsOf(fixtureFolder), {}, { caches: false }], async (twins) => {
          await twins.fast(post({ query: "{ __typename }" }));
          for (let time = 0; time < 4; time++)
            for (const variables of order) {
              const { status, body } = await twins.fast(post({ query, variables }));
              expect([variables, status]).toEqual([variables, variables === cheap ? 200 : 400]);
              if (status === 400) expect(body).toContain("LIMIT_COST");
            }
        });
    });

  it("of what a client may spend count what is sent again", async () => {
    const query = "{ models(first: 100) { nodes { id } } }";
    await withTwins([await viewsOf(fixtureFolder), { rateLimit: 3_000 }], async (twins) => {
      const statuses: number[] = [];
      for (let time = 0; time < 20; time++) statuses.push((await twins.fast(post({ query }))).status);
      expect([statuses[5], statuses.at(-1)]).toEqual([200, 429]);
      expect(twins.cache.figures.hits).toBeGreaterThan(5);
    });
  });
});

describe("the response cache", () => {
  const large =
    "{ models { nodes { id name slug sources { nodes { id name url } } claims { nodes { id statusReason } } } } }";

  it("sends the same bytes again from the third time on, and forgets them when what is served changes in any way", async () => {
    await withTwins([versions[0]], async (twins) => {
      const sent = post({ query: '{ meta { loadedAt stale } model(slug: "acme-one") { name } }' });
      const first = await twins.fast(sent);
      for (let time = 0; time < 2; time++) expect(await twins.fast(sent)).toEqual(first);
      expect(twins.cache.figures).toMatchObject({ hits: 1, misses: 2 });
      twins.serve({ status: { loadedAt: "2030-01-01T00:00:00.000Z", failure: { at: "", message: "", problems: 1 } } });
      expect((await twins.fast(sent)).body).toContain('"stale":true');
      expect(twins.cache.figures).toMatchObject({ hits: 1, misses: 3 });
    });
  });

  it("keeps nothing that the next should not get: errors of ours, streams, times, and what must not be stored", async () => {
    let fails = true;
    const engine: Engine = {
      ...memoryEngine,
      async root(...given) {
        if (fails) throw new Error("not now");
        return memoryEngine.root(...given);
      },
    };
    await withTwins([versions[0], { engine }], async (twins) => {
      const query = "{ models { totalCount } __typename }";
      const accept = "application/graphql-response+json";
      for (const sent of [post({ query }), post({ query }, { accept }), get({ query })]) {
        fails = true;
        for (let time = 0; time < 2; time++) expect((await twins.fast(sent)).body).toContain("INTERNAL_SERVER_ERROR");
        fails = false;
        expect((await twins.fast(sent)).body).toContain('"totalCount":');
      }
      fails = false;
      const hits = twins.cache.figures.hits;
      const timed = JSON.stringify({ query, extensions: { timings: true } });
      for (const sent of [
        post({ query }, { accept: "text/event-stream" }),
        post({ query }, { "cache-control": "no-store" }),
        post({ query }, { "cache-control": "max-age=0, No-Store" }),
        post(timed),
        post(timed.replace("timings", "tim\\u0069ngs")),
        get({ query, extensions: '{"timings": true}' }),
      ])
        for (let time = 0; time < 4; time++) expect([sent, (await twins.fast(sent)).status]).toEqual([sent, 200]);
      expect(twins.cache.figures.hits).toBe(hits);
    });
  });

  it("keeps no more bytes than it may, with all encodings", async () => {
    const maxBytes = 60_000;
    await withTwins([versions[0], {}, { maxBytes }], async (twins) => {
      let most = 0;
      for (let first = 1; first <= 40; first++) {
        const query = `{ models(first: ${first}) { nodes { id name slug description } } }`;
        for (let time = 0; time < 3; time++)
          await twins.fast(post({ query }, { "accept-encoding": time > 1 ? "gzip" : "br" }));
        most = Math.max(most, twins.cache.figures.bytes);
      }
      expect(most).toBeGreaterThan(maxBytes / 2);
      expect(most).toBeLessThanOrEqual(maxBytes);
      expect(twins.cache.figures.hits).toBeGreaterThan(0);
    });
  });

  it("counts the bytes of encodings that are made at once", async () => {
    const { body, cache, request } = storedResponse();
    for (const encoding of ["br", "gzip"]) cache.get(dataVersion, requestKey(request), encoding);
    const [br, gzip] = await Promise.all(["br", "gzip"].map((encoding) => encodedLength(cache, request, encoding)));
    expect(cache.figures.bytes).toBeGreaterThanOrEqual(body.length + (br ?? 0) + (gzip ?? 0));
    const encodings = [...cache.entries()].map(([, { headers }]) => headers.at(-1));
    expect(encodings).toEqual([undefined, "br", "gzip"]);
  });

  it("stores no response to another request than its key was made of, whatever part differs", () => {
    const { cache, request, response } = storedResponse();
    const others: Readonly<Record<string, CompleteRequest>> = {
      method: { ...request, method: "GET" },
      url: { ...request, url: "/graphql?query={b}" },
      accept: { ...request, headers: { accept: "application/json" } },
      ifNoneMatch: { ...request, headers: { "if-none-match": '"a"' } },
      hash: { ...request, body: Buffer.from('{"query":"{b}"}') },
    };
    for (const [part, other] of Object.entries(others))
      expect(() => cache.set(dataVersion, requestKey(request), { request: other, response })).toThrow(
        `A response to another request was about to be cached: its ${part} differs from the key.`,
      );
    expect([...cache.entries()]).toHaveLength(1);
  });

  it("answers 500 and reports a bug when a request changes before its response is stored", async () => {
    const views = await viewsOf(fixtureFolder);
    const bugs: unknown[] = [];
    const cache = new ResponseCache(1_000_000);
    const result = { data: { __typename: "Query" } };
    let changes = false;
    const run: RunRequest = ({ body }) => {
      if (changes) body.fill(" ");
      return { result, cost: 1, operation: undefined, codes: [], phases: [] };
    };
    const fastPath = new FastPath({ dataVersion: () => views, cache, run });
    const { port, close } = await listen({ views: () => views, fastPath, onBug: (bug) => bugs.push(bug) });
    const request = post({ query: "{ __typename }" });
    const noStore = post({ query: "{ __typename }" }, { "cache-control": "no-store" });
    expect((await send(port, request)).status).toBe(200);
    changes = true;
    const { status, body } = await send(port, request);
    expect([status, JSON.parse(body).errors[0].extensions.code]).toEqual([500, "INTERNAL_SERVER_ERROR"]);
    expect(bugs.map(String)).toEqual([
      "Error: A response to another request was about to be cached: its hash differs from the key.",
    ]);
    expect([...cache.entries()]).toEqual([]);
    // Nothing of it is stored, so nothing is wrong.
    expect((await send(port, noStore)).status).toBe(200);
    close();
  });

  it("answers 500 and reports a bug when the version of the data cannot be told", async () => {
    const views = await viewsOf(fixtureFolder);
    const bugs: unknown[] = [];
    let fails = true;
    const dataVersion = () => {
      if (fails) throw new Error("broken");
      return views;
    };
    const { runRequest: run } = createPipeline({ views: () => views });
    const fastPath = new FastPath({ dataVersion, cache: new ResponseCache(1_000_000), run });
    const { port, close } = await listen({ views: () => views, fastPath, onBug: (bug) => bugs.push(bug) });
    expect((await send(port, post({ query: "{ __typename }" }))).status).toBe(500);
    fails = false;
    expect((await send(port, post({ query: "{ __typename }" }))).status).toBe(200);
    expect(bugs).toEqual([new Error("broken")]);
    close();
  });

  for (const encoding of ["br", "gzip"])
    it(`sends ${encoding} to who takes it, once it is made, and plain bytes to who does not`, async () => {
      await withTwins([versions[0]], async (twins) => {
        for (const sent of [post({ query: large }), get({ query: large }), get({ query: large }, {}, "HEAD")]) {
          const expected = await twins.slow(sent);
          const encoded = { ...sent, headers: { ...sent.headers, "accept-encoding": `deflate, ${encoding}` } };
          if (sent.method === "HEAD") {
            expect(await twins.fast(encoded)).toEqual(expected);
            continue;
          }
          const isEncoded = ({ headers }: Answer) => headers.includes(`content-encoding: ${encoding}`);
          const answer = await until(() => twins.fast(encoded), isEncoded);
          const bytes = Buffer.from(answer.body, "latin1");
          const decoded = encoding === "br" ? brotliDecompressSync(bytes) : gunzipSync(bytes);
          expect(decoded.toString("latin1")).toBe(expected.body);
          const rest = (headers: readonly string[]) =>
            headers.filter((line) => !/^content-(length|encoding)/.test(line));
          expect(rest(answer.headers)).toEqual(rest(expected.headers));
          expect(answer.headers).toContain(`content-length: ${bytes.length}`);
          if (sent.method === "GET")
            expect(answer.headers.find((line) => line.startsWith("vary"))).toMatch(/accept-encoding/);
          for (const none of ["identity", "gzip;q=0, br;q=0", ""])
            expect(await twins.fast({ ...sent, headers: { ...sent.headers, "accept-encoding": none } })).toEqual(
              expected,
            );
          expect(await twins.fast(sent)).toEqual(expected);
        }
      });
    });

  it("compresses a long response the first time it is sent, and each time after", async () => {
    for (const encoding of ["br", "gzip"])
      await withTwins([versions[0]], async (twins) => {
        const accepting = { "accept-encoding": `gzip;q=0.5, ${encoding}` };
        const plain = await twins.slow(post({ query: large }));
        expect(plain.body.length).toBeGreaterThan(4_096);
        for (let time = 0; time < 4; time++) {
          const { headers, body } = await twins.fast(post({ query: large }, accepting));
          expect(headers).toContain(`content-encoding: ${encoding}`);
          const bytes = Buffer.from(body, "latin1");
          expect((encoding === "br" ? brotliDecompressSync(bytes) : gunzipSync(bytes)).toString("latin1")).toBe(
            plain.body,
          );
        }
        const short = await twins.fast(post({ query: "{ __typename }" }, accepting));
        expect(short.headers.join()).not.toContain("content-encoding");
      });
  });

  it("answers 304 to who has the answer, until the data is another", async () => {
    await withTwins([versions[0]], async (twins) => {
      const first = await twins.fast(get({ query: large }));
      const etag = first.headers.find((line) => line.startsWith("etag: "))?.slice(6) ?? "";
      const again = get({ query: large }, { "if-none-match": etag, "accept-encoding": "br" });
      for (let time = 0; time < 4; time++) {
        const answer = await twins.fast(again);
        expect(answer).toEqual(await twins.slow(again));
        expect([answer.status, answer.body]).toEqual([304, ""]);
      }
      twins.serve({ views: versions[1] });
      for (let time = 0; time < 2; time++) expect((await twins.fast(again)).status).toBe(200);
    });
  });
});

const dataVersion = {};

/** A cache that holds one large response. */
function storedResponse() {
  const cache = new ResponseCache(1_000_000);
  const request = { method: "POST", url: "/graphql", headers: {}, body: Buffer.from('{"query":"{a}"}') };
  const body = Array.from({ length: 2_000 }, (_, index) => `item ${index}, `).join("");
  const response = { status: 200, headers: [], body, length: body.length, cost: 1, operation: undefined, codes: [] };
  cache.get(dataVersion, requestKey(request), undefined);
  // The second request stores it.
  for (let time = 0; time < 2; time++) cache.set(dataVersion, requestKey(request), { request, response });
  return { cache, request, response, body };
}

/** Length of a stored body in an encoding, once it is made. */
async function encodedLength(
  cache: ResponseCache,
  request: CompleteRequest,
  encoding: string,
): Promise<number | undefined> {
  const found = await until(
    async () => cache.get(dataVersion, requestKey(request), encoding),
    (found) => found?.headers.includes(encoding) ?? false,
  );
  return found?.length;
}

const persistedText = 'query Kept($slug: Slug = "acme-one") { model(slug: $slug) { name } }';
const accepts = [
  "",
  "*/*",
  "application/json",
  "application/graphql-response+json",
  "text/event-stream",
  "multipart/mixed",
  "text/html",
  "x",
];

/** A request as clients, and those who mean harm, may send it. */
function randomRequest(dice: Dice): Sent {
  const accept = dice.of(accepts);
  const headers: Record<string, string> = accept === "" ? {} : { accept };
  const seed = dice.below(1_000);
  const operation: Record<string, unknown> = dice.of([
    () => ({ query: writeOperation(seed, names) }),
    () => ({ ...withVariables(writeOperation(seed, names), seed) }),
    () => ({
      query: randomDocument(dice),
      variables: dice.of([undefined, null, { v: "acme-one" }, { first: 3, v: null }]),
    }),
    () => ({ query: mutate(dice, writeOperation(seed, names)) }),
    () => ({ query: "{ meta { loadedAt stale problemCount release { contentHash } } }" }),
    () => ({ documentId: dice.of(["one", "two"]), variables: dice.of([undefined, { slug: "acme-two" }]) }),
    () => ({
      query: "query A { models { totalCount } } query B($n: Int = 3) { models(first: $n) { nodes { id } } }",
      operationName: dice.of(["A", "B", "C", "", null]),
      variables: dice.of([undefined, { n: 1 }, { n: 101 }, { n: "1" }]),
    }),
  ])();
  if (dice.chance(0.1)) operation.extensions = dice.of([{}, null, { persistedQuery: { sha256Hash: "one" } }]);
  if (dice.chance(0.3)) {
    const texts = Object.entries(operation).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, typeof value === "string" ? value : JSON.stringify(value)]],
    );
    const sent = get(Object.fromEntries(texts), headers);
    // Headers too large to be parsed are refused with a body, whatever the method is: Node does not tell it.
    return dice.chance(0.2) && sent.path.length < 8_000 ? { ...sent, method: "HEAD" } : sent;
  }
  const body = JSON.stringify(operation);
  return post(dice.chance(0.05) ? mutate(dice, body) : body, headers);
}

describe("random requests while random data is served", () => {
  const options = { limits, persisted: { operations: new Map([["one", persistedText]]), only: false } };

  it("are answered, byte for byte, as they are without the fast path", async () => {
    const dice = new Dice(randomOf(5));
    await withTwins([versions[0], options], async (twins) => {
      const pool = Array.from({ length: 60 }, () => randomRequest(dice));
      const statuses: Record<number, number> = {};
      const compared = async (step: number, sent: Sent) => {
        const [answer, expected] = await Promise.all([twins.fast(sent), twins.slow(sent)]);
        expect([step, sent, answer]).toEqual([step, sent, expected]);
        statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
        return answer;
      };
      for (let step = 0; step < scaled(2_000); step++) {
        if (dice.chance(0.02)) twins.serve({ views: dice.of(versions) });
        if (dice.chance(0.02))
          twins.serve({
            status: {
              loadedAt: `2030-01-01T00:00:0${dice.below(9)}.000Z`,
              failure: dice.chance(0.5) ? { at: "", message: "", problems: 1 + dice.below(5) } : undefined,
            },
          });
        if (dice.chance(0.1)) pool[dice.below(pool.length)] = randomRequest(dice);
        const sent = dice.of(pool);
        const { headers } = await compared(step, sent);
        const etag = headers.find((line) => line.startsWith("etag: "))?.slice(6);
        if (!etag || dice.chance(0.5)) continue;
        const again = { ...sent, headers: { ...sent.headers, "if-none-match": etag } };
        pool.push(again);
        await compared(step, again);
      }
      const { hits, compiled } = twins.fastPath.figures;
      expect(statuses[200]).toBeGreaterThan(scaled(350));
      expect(statuses[400]).toBeGreaterThan(scaled(70));
      expect(statuses[304]).toBeGreaterThan(0);
      expect(hits).toBeGreaterThan(scaled(80));
      expect(compiled).toBeGreaterThan(scaled(20));
    });
  });

  it("that are under way when it changes get one version whole, and those after it the new one", async () => {
    const dice = new Dice(randomOf(6));
    await withTwins([versions[0], options], async (twins) => {
      const pool: Sent[] = [];
      const expected: (readonly [string, string])[] = [];
      while (pool.length < 25) {
        const sent = randomRequest(dice);
        const answers: string[] = [];
        for (const views of versions) {
          twins.serve({ views });
          answers.push(JSON.stringify(await twins.slow(sent)));
        }
        // Those that tell the two versions apart, for the most part.
        if (answers[0] === answers[1] && dice.chance(0.9)) continue;
        pool.push(sent);
        expected.push(answers as [string, string]);
      }
      for (let round = 0; round < 12; round++) {
        const [old, next] = round % 2 === 0 ? [0, 1] : [1, 0];
        twins.serve({ views: versions[old] as Views });
        const ask = (index: number) => twins.fast(pool[index] as Sent).then((answer) => JSON.stringify(answer));
        const picks = () => Array.from({ length: 12 }, () => dice.below(pool.length));
        const before = picks().map(async (index) => [index, await ask(index)] as const);
        for (let turns = dice.below(12); turns > 0; turns--) await setImmediate();
        twins.serve({ views: versions[next] as Views });
        const after = picks().map(async (index) => [index, await ask(index)] as const);
        for (const [index, answer] of await Promise.all(before)) expect(expected[index]).toContain(answer);
        for (const [index, answer] of await Promise.all(after)) expect(answer).toBe(expected[index]?.[next as 0 | 1]);
        for (const index of picks()) expect(await ask(index)).toBe(expected[index]?.[next as 0 | 1]);
      }
      expect(twins.fastPath.figures.hits).toBeGreaterThan(20);
    });
  });
});
