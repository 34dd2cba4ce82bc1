import { type Cost, type Meaning, openLookups } from "@pedigree/graph";
import { ModesOfGpt51Document, type ModesOfGpt51Query } from "@pedigree/graph/documents";
import { openMcp } from "@pedigree/graph/mcp";
import { createPedigree, type Pedigree } from "@pedigree/graph/server";
import { createYoga } from "graphql-yoga";

/* A program of somebody else, which the tests of the package compile. */

const lookups = await openLookups({ data: "data" });
const meaning: Meaning = lookups.resolve("gpt-4-0613", { host: "openai", asOf: "2026-01-01" });
const cost: Cost = lookups.price({ model: "gpt-5.1", quantities: { input: 1_000_000 }, at: new Date() });
// @ts-expect-error: amounts are exact decimals.
export const total: number | undefined = cost.total;
export const stage: string | undefined = meaning.stage;
export const names: string[] | undefined = lookups.get("Model:llama-3-3")?.facts.map(({ property }) => property);

const pedigree: Pedigree = await createPedigree({ limits: { depth: 10 } });
export const yoga = createYoga({ schema: pedigree.schema, plugins: [pedigree.plugin] });
export const response: Response = await pedigree.fetch(new Request("http://localhost/graphql"));
export const server = (await openMcp())();
// @ts-expect-error: it is a server of the SDK.
server.nothing();

type DataOf<Document> = Document extends { __apiType?: (variables: never) => infer Data } ? Data : never;
export const text: string = String(ModesOfGpt51Document);
export const typed: (data: DataOf<typeof ModesOfGpt51Document>) => ModesOfGpt51Query = (data) => data;
