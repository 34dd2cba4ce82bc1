import { readdirSync, readFileSync } from "node:fs";
import { createServer as createHttpServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Client, fetchExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import { getIntrospectionQuery, type IntrospectionQuery, type IntrospectionType } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataFolder, fixtureFolder, serverOf } from "../data.ts";

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

async function listen(folder: string): Promise<string> {
  const { server } = await serverOf(folder);
  const http = createHttpServer(server);
  servers.push(http);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`;
}

async function introspect(url: string): Promise<IntrospectionQuery> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: getIntrospectionQuery({ descriptions: false }) }),
  });
  return ((await response.json()) as { data: IntrospectionQuery }).data;
}

const isShape = ({ kind }: IntrospectionType) => kind === "OBJECT" || kind === "INTERFACE" || kind === "UNION";

/** What Graphcache needs of a schema, as `@urql/introspection` leaves it: shapes, and any scalar for the rest. */
function minify({ __schema }: IntrospectionQuery): IntrospectionQuery {
  const shapes = __schema.types.filter((type) => isShape(type) && !type.name.startsWith("__"));
  const names = new Set(shapes.map(({ name }) => name));
  const any = { kind: "SCALAR", name: "Any" };
  const typeOf = (type: { kind: string; name?: string; ofType?: object }): object =>
    type.ofType
      ? { kind: type.kind, ofType: typeOf(type.ofType as never) }
      : names.has(type.name ?? "")
        ? { kind: type.kind, name: type.name }
        : any;
  const types = shapes.map((shape) =>
    shape.kind === "OBJECT" || shape.kind === "INTERFACE"
      ? {
          kind: shape.kind,
          name: shape.name,
          fields: shape.fields.map(({ name, type, args }) => ({
            name,
            type: typeOf(type as never),
            args: args.map((arg) => ({ name: arg.name, type: typeOf(arg.type as never) })),
          })),
          interfaces: shape.interfaces,
          ...(shape.kind === "INTERFACE" && { possibleTypes: shape.possibleTypes }),
        }
      : shape,
  );
  return {
    __schema: { queryType: { kind: "OBJECT", name: "Query" }, types: [...types, any], directives: [] },
  } as unknown as IntrospectionQuery;
}

let schema: IntrospectionQuery;
let fixture: string;
let real: string;
beforeAll(async () => {
  [fixture, real] = await Promise.all([listen(fixtureFolder), listen(dataFolder)]);
  schema = minify(await introspect(fixture));
});

/** A client whose cache tells what it would complain of on the console. */
function clientOf(url: string, resolvers: Parameters<typeof cacheExchange>[0] = {}) {
  const complaints: string[] = [];
  const values = schema.__schema.types.filter(
    (type) => type.kind === "OBJECT" && !type.fields.some(({ name }) => name === "id"),
  );
  const cache = cacheExchange({
    schema,
    keys: Object.fromEntries(values.map(({ name }) => [name, () => null])),
    logger: (severity, message) => {
      // A field that is not yet in the cache is told as "debug".
      if (severity !== "debug") complaints.push(`${severity}: ${message}`);
    },
    ...resolvers,
  });
  return { client: new Client({ url, exchanges: [cache, fetchExchange], preferGetMethod: false }), complaints };
}

const page = `query Page($after: String, $asOf: LocalDate) {
  models(first: 1, after: $after, asOf: $asOf) {
    totalCount
    edges { node { id name asOf contextWindow fact(property: CONTEXT_WINDOW) { value { text } best { id } } } }
    pageInfo { endCursor hasNextPage }
  }
}`;

describe("urql's Graphcache", () => {
  it("joins two pages of a list, each item once", async () => {
    const { client, complaints } = clientOf(fixture, { resolvers: { Query: { models: relayPagination() } } });
    const first = await client.query(page, {}).toPromise();
    const second = await client.query(page, { after: first.data.models.pageInfo.endCursor }).toPromise();
    const ids = ({ data }: typeof first) => data.models.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(ids(first)).toEqual(["Model:acme-one"]);
    expect(ids(second)).toEqual(["Model:acme-one", "Model:acme-zero"]);
    expect(second.data.models).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: false } });
    expect(complaints).toEqual([]);
  });

  it("keeps a past view beside today's", async () => {
    const { client, complaints } = clientOf(fixture);
    const ask = `query Zero($asOf: LocalDate) {
      model(slug: "acme-zero", asOf: $asOf) { id contextWindow lifecycle provider { id asOf } current { id contextWindow } }
    }`;
    const now = await client.query(ask, {}).toPromise();
    const then = await client.query(ask, { asOf: "2028-06-01" }).toPromise();
    const again = await client.query(ask, {}, { requestPolicy: "cache-only" }).toPromise();
    expect(now.data.model).toMatchObject({ contextWindow: 8000, lifecycle: "RETIRED" });
    expect(then.data.model).toMatchObject({
      contextWindow: 4000,
      lifecycle: "AVAILABLE",
      provider: { id: "Provider:acme-labs@2028-06-01", asOf: "2028-06-01" },
      current: { id: "Model:acme-zero", contextWindow: 8000 },
    });
    expect(again.data).toEqual(now.data);
    expect(complaints).toEqual([]);
  });

  it("reads every example and every statement of the seed from one cache as the server gave it", async () => {
    const root = new URL("../../", import.meta.url);
    const files = ["src/examples/", "test/queries/seed/"].flatMap((folder) =>
      readdirSync(new URL(folder, root))
        .filter((file) => file.endsWith(".graphql"))
        .map((file) => `${folder}${file}`),
    );
    const { client, complaints } = clientOf(real);
    const given = new Map<string, unknown>();
    for (const file of files) {
      const text = readFileSync(new URL(file, root), "utf8");
      const { data, error } = await client.query(text, {}, { requestPolicy: "network-only" }).toPromise();
      expect([file, error]).toEqual([file, undefined]);
      given.set(text, data);
    }
    for (const [text, data] of given) {
      const cached = await client.query(text, {}, { requestPolicy: "cache-only" }).toPromise();
      expect(cached.data).toEqual(data);
    }
    expect(complaints).toEqual([]);
  });
});
