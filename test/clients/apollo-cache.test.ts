import { createServer as createHttpServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixtureFolder, serverOf } from "../data.ts";

let http: Server;
let client: ApolloClient;
beforeAll(async () => {
  const { server } = await serverOf(fixtureFolder);
  http = createHttpServer(server);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo;
  client = new ApolloClient({
    link: new HttpLink({ uri: `http://127.0.0.1:${port}/graphql` }),
    cache: new InMemoryCache(),
  });
});
afterAll(() => http.close());

const now = gql`query Now { model(slug: "acme-zero") { id name contextWindow lifecycle } }`;
const past = gql`query Past { model(slug: "acme-zero", asOf: "2028-06-01") { id name contextWindow lifecycle current { id contextWindow } } }`;

describe("Apollo Client's normalized cache", () => {
  it("still has today's value after a past one was read", async () => {
    const first = await client.query<{ model: object }>({ query: now });
    expect(first.data?.model).toMatchObject({ id: "Model:acme-zero", contextWindow: 8000, lifecycle: "RETIRED" });
    const then = await client.query<{ model: object }>({ query: past });
    expect(then.data?.model).toMatchObject({
      id: "Model:acme-zero@2028-06-01",
      contextWindow: 4000,
      lifecycle: "AVAILABLE",
      current: { id: "Model:acme-zero", contextWindow: 8000 },
    });
    expect(client.readQuery<{ model: object }>({ query: now })?.model).toEqual(first.data?.model);
    const again = await client.query<{ model: object }>({ query: now, fetchPolicy: "cache-only" });
    expect(again.data?.model).toMatchObject({ contextWindow: 8000, lifecycle: "RETIRED" });
  });
});
