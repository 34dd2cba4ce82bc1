import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { expect, it } from "vitest";
import { EditedData } from "../graph/time/edited-data.ts";
import { serve, until } from "../process.ts";
import { subscribe } from "../server/yoga/subscribe.ts";

const released = `subscription { datasetReleased { tag changes { totalCount nodes {
  before { value { text } } after { value { text } } } } } }`;
const now = gql`query Now { model(slug: "acme-one") { id contextWindow } }`;
const known = gql`query Known { model(slug: "acme-one", knownAt: "2026-01-15") { id contextWindow current { id contextWindow } } }`;

it("an edit and its release reach subscribers and Apollo Client, which keeps what was known before apart", async () => {
  const stated = { window: 8_000, released: "2025-05-01", open: false };
  const data = await EditedData.create({ "acme-one": stated });
  const { origin } = await serve(["--data", data.folder]);
  const client = new ApolloClient({ link: new HttpLink({ uri: `${origin}/graphql` }), cache: new InMemoryCache() });
  expect((await client.query({ query: now })).data).toMatchObject({ model: { contextWindow: 8_000 } });
  const stream = await subscribe(origin, released);

  await data.edit({ "acme-one": { ...stated, window: 128_000 } });
  await data.release();
  const changed = {
    tag: "2026.2.0",
    changes: {
      totalCount: 1,
      nodes: [{ before: { value: { text: "8,000 tokens" } }, after: { value: { text: "128,000 tokens" } } }],
    },
  };
  await until(
    async () => stream.answers.at(-1),
    (answer) => JSON.stringify(answer) === JSON.stringify({ data: { datasetReleased: changed } }),
  );
  stream.close();

  const { data: before } = await client.query({ query: known });
  expect(before).toMatchObject({
    model: {
      id: "Model:acme-one@@2026-01-15",
      contextWindow: 8_000,
      current: { id: "Model:acme-one", contextWindow: 128_000 },
    },
  });
  // The current value arrived with the former one, under its own id.
  expect(client.readQuery({ query: now })).toMatchObject({ model: { contextWindow: 128_000 } });
});
