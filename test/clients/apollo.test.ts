import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer as createHttpServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Views } from "../../src/graph/views.ts";
import { fixtureFolder, serverOf, viewsOf } from "../data.ts";

/** A model whose name stands before all others. */
const newcomer = `aaa-first:
  name: AAA First
  sources: [acme-card]
  provider: acme-labs
  facts:
    released-on: { value: 2029-12-01, sources: [acme-card] }
`;

let folder: string;
let http: Server;
let client: ApolloClient;
let snapshot: Views;
let reloaded: Views;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pedigree-apollo-"));
  await cp(fixtureFolder, folder, { recursive: true });
  await writeFile(join(folder, "models", "newcomer.yaml"), newcomer);
  reloaded = await viewsOf(folder);
  snapshot = await viewsOf(fixtureFolder);
  const { server } = await serverOf(fixtureFolder, { views: () => snapshot });
  http = createHttpServer(server);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  client = new ApolloClient({
    link: new HttpLink({ uri: `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql` }),
    cache: new InMemoryCache({ typePolicies: { Query: { fields: { models: relayStylePagination() } } } }),
  });
});
afterAll(async () => {
  http.close();
  await rm(folder, { recursive: true, force: true });
});

const query = gql`query Models($after: String) {
  models(first: 1, after: $after) {
    totalCount
    edges { cursor node { id name } }
    pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
  }
}`;

interface Models {
  readonly models: {
    readonly totalCount: number;
    readonly edges: readonly { readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}

describe("Apollo Client's Relay-style lists", () => {
  it("page on without duplicates when a reload puts an item before the cursor", async () => {
    const first = await client.query<Models>({ query });
    expect(first.data?.models).toMatchObject({ totalCount: 2, edges: [{ node: { id: "Model:acme-one" } }] });
    const list = client.watchQuery<Models>({ query });
    const subscription = list.subscribe(() => {});
    snapshot = reloaded;
    const { data } = await list.fetchMore({ variables: { after: first.data?.models.pageInfo.endCursor } });
    subscription.unsubscribe();
    expect(data?.models).toMatchObject({
      totalCount: 3,
      edges: [{ node: { id: "Model:acme-zero" } }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
    const shown = client.readQuery<Models>({ query })?.models.edges.map(({ node }) => node.id);
    expect(shown).toEqual(["Model:acme-one", "Model:acme-zero"]);
    const afresh = await client.query<Models>({ query, fetchPolicy: "no-cache" });
    expect(afresh.data?.models.edges.map(({ node }) => node.id)).toEqual(["Model:aaa-first"]);
  });
});
