import { createHash } from "node:crypto";
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { BatchHttpLink } from "@apollo/client/link/batch-http";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { Client, fetchExchange } from "@urql/core";
import { Repeater } from "graphql-yoga";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Views } from "../../src/graph/views.ts";
import { fixtureFolder, viewsOf } from "../data.ts";
import { listen } from "../server/http/real-server.ts";

let url: string;
let close: () => void;
beforeAll(async () => {
  const views = await viewsOf(fixtureFolder);
  // Each subscription is told of the state that there is.
  const releases = () => new Repeater<Views>((push) => push(views));
  const server = await listen({ releases });
  url = `${server.origin}/graphql`;
  close = server.close;
});
afterAll(() => close?.());

const apollo = (link: ApolloLink) => new ApolloClient({ link, cache: new InMemoryCache() });
const queries = ["models", "families", "benchmarks"].map((list) => gql`query Total { ${list} { totalCount } }`);
const subscription = "subscription { datasetReleased { tag } }";

const codesOf = (error: unknown) =>
  CombinedGraphQLErrors.is(error) ? error.errors.map(({ extensions }) => extensions?.code) : error;

/** What a promise is rejected with. */
const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error) => error,
  );

describe("Apollo Client", () => {
  it.each([false, true])(
    "asks once for a persisted query and then sends documents, hashes by GET: %s",
    async (useGETForHashedQueries) => {
      const hashes: boolean[] = [];
      const watched: typeof fetch = (input, init) => {
        hashes.push(`${input}${init?.body}`.includes("sha256Hash"));
        return fetch(input, init);
      };
      const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
      const link = new PersistedQueryLink({ sha256, useGETForHashedQueries });
      const client = apollo(ApolloLink.from([link, new HttpLink({ uri: url, fetch: watched })]));
      const totals = [];
      for (const query of queries)
        totals.push(Object.values((await client.query<Record<string, { totalCount: number }>>({ query })).data ?? {}));
      expect(totals.map(([list]) => list?.totalCount)).toEqual([2, 2, 1]);
      expect(hashes).toEqual([true, false, false, false]);
    },
  );

  it("learns that a subscription is not served in parts, and how it is", async () => {
    const client = apollo(new HttpLink({ uri: url }));
    const { error } = await new Promise<{ error?: unknown }>((resolve, reject) =>
      client.subscribe({ query: gql(subscription) }).subscribe({ next: resolve, error: reject }),
    );
    expect(codesOf(error)).toEqual(["NOT_ACCEPTABLE"]);
    expect(String(error)).toContain("accept: text/event-stream");
  });

  it("learns that there are no mutations", async () => {
    const client = apollo(new HttpLink({ uri: url }));
    expect(codesOf(await failure(client.mutate({ mutation: gql`mutation { a }` })))).toEqual([
      "MUTATION_NOT_SUPPORTED",
    ]);
  });

  it("fails each operation of a batch", async () => {
    const client = apollo(new BatchHttpLink({ uri: url, batchInterval: 20 }));
    const failures = await Promise.all(queries.map((query) => failure(client.query({ query }))));
    expect(failures.map((error) => error instanceof Error)).toEqual([true, true, true]);
  });
});

describe("urql", () => {
  const client = () =>
    new Client({ url, exchanges: [fetchExchange], fetchSubscriptions: true, preferGetMethod: false });

  it("subscribes over Server-Sent Events", async () => {
    const data = await new Promise((resolve) => {
      const { unsubscribe } = client()
        .subscription(subscription, {})
        .subscribe((result) => {
          resolve(result.error ?? result.data);
          queueMicrotask(() => unsubscribe());
        });
    });
    expect(data).toEqual({ datasetReleased: { tag: "2030.1.1" } });
  });

  it("learns what is wrong with a document, and that there are no mutations", async () => {
    const broken = await client().query("{ nothing }", {}).toPromise();
    const mutation = await client().mutation("mutation { a }", {}).toPromise();
    const codes = [broken, mutation].map(({ error }) => error?.graphQLErrors.map(({ extensions }) => extensions.code));
    expect(codes).toEqual([["GRAPHQL_VALIDATION_FAILED"], ["MUTATION_NOT_SUPPORTED"]]);
  });
});
