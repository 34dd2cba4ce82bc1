import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Catalog } from "../../src/catalogs/catalog.ts";
import { fixtureFolder, serverOf } from "../data.ts";
import { importAnswer, type Json, temporaryFolder } from "./answers.ts";

/** Hosts that the catalogs and the records both know. */
const hosts = `
acme-api:
  name: Acme API
  sources: [acme-card]
  kind: first-party-api
  provider: acme-labs
  external-ids: [{ system: models-dev, value: acme }, { system: litellm, value: acme }]
  endpoints:
    acme-api-one:
      model: acme-one
      api-model-id: acme-one
      facts: { context-window: { value: 64_000, sources: [acme-card] } }
`;

/** Two models of one name, which no row can tell apart. */
const namesakes = `
acme-duo: { name: Duo, sources: [acme-card], provider: acme-labs }
rival-duo: { name: Duo, sources: [rival-paper], provider: gazette }
`;

/** One row of models.dev, of a host; without one, a model as such. */
export type Offers = Readonly<Record<string, Readonly<Record<string, object>>>>;

/** An answer of models.dev from the models of its hosts. */
export const offersOf = (offers: Offers): Json => ({
  models: {},
  providers: Object.fromEntries(
    Object.entries(offers).map(([host, models]) => [
      host,
      {
        name: host[0]?.toUpperCase() + host.slice(1),
        models: Object.fromEntries(Object.entries(models).map(([id, model]) => [id, { id, ...model }])),
      },
    ]),
  ),
});

/** A catalog's answer on a day. */
export type Dated = readonly [Catalog, string, Json];

/** The fixture data with hosts, namesakes, and layers imported from these answers. */
export async function layeredFolder(answers: readonly Dated[]): Promise<string> {
  const folder = await temporaryFolder();
  await cp(fixtureFolder, folder, { recursive: true });
  await mkdir(join(folder, "hosts"));
  await writeFile(join(folder, "hosts/all.yaml"), hosts);
  await writeFile(join(folder, "models/namesakes.yaml"), namesakes);
  for (const [catalog, dated, answer] of answers)
    await importAnswer(catalog, folder, answer, dated, { allowShrink: true });
  return folder;
}

/** A way to ask about the fixture data with layers and more models; errors in an answer fail the test that asked. */
export async function layeredServer(answers: readonly Dated[], models?: string) {
  const folder = await layeredFolder(answers);
  if (models !== undefined) await writeFile(join(folder, "models/more.yaml"), models);
  const { ask } = await serverOf(folder, { today: () => "2030-01-01" });
  return async (query: string, variables?: object): Promise<Json> => {
    const { data, errors } = await ask(query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
}

/** How a dispute is explained, with the text of the preferred value; null when there is no such dispute. */
export async function explanationOf(ask: Awaited<ReturnType<typeof layeredServer>>, id: string): Promise<Json> {
  const { node } = await ask(`{ node(id: "Dispute:${id}") { ... on Dispute { kind state resolution note
    preferred { value { text } } } } }`);
  return node && { ...node, preferred: node.preferred?.value.text ?? null };
}
