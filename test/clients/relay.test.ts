import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer as createHttpServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import runtime, { type GraphQLResponse, type GraphQLTaggedNode, type ReaderFragment } from "relay-runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixtureFolder, serverOf } from "../data.ts";

const require = createRequire(import.meta.url);
const compiler: string = require("relay-compiler");

/** An application as Relay's documentation writes one: a query, and a list that pages by itself. */
const application = `
import { graphql } from "relay-runtime";
export const query = graphql\`
  query applicationQuery($slug: Slug!, $asOf: LocalDate) {
    family(slug: $slug, asOf: $asOf) { id name ...application_variants }
  }
\`;
export const fragment = graphql\`
  fragment application_variants on ModelFamily
  @argumentDefinitions(count: { type: "Int", defaultValue: 1 }, cursor: { type: "String" })
  @refetchable(queryName: "applicationPageQuery") {
    variants(first: $count, after: $cursor) @connection(key: "application_variants") {
      totalCount
      edges { node { id name asOf parametersTotal model { id releasedOn } } }
    }
  }
\`;
`;

/** What Relay writes for each scalar of ours in the types that it makes. */
const scalars = ["DateTime", "Decimal", "LocalDate", "PartialDate", "Slug", "URL"];
const customScalarTypes = { ...Object.fromEntries(scalars.map((scalar) => [scalar, "string"])), Long: "number" };

interface Variants {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly id: string; readonly asOf: string | null } }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

let folder: string;
let http: Server;
let url: string;
let output: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pedigree-relay-"));
  await mkdir(join(folder, "source"));
  await writeFile(join(folder, "source", "application.js"), application);
  await copyFile(new URL("../../schema/schema.graphql", import.meta.url), join(folder, "schema.graphql"));
  const config = {
    src: "./source",
    schema: "./schema.graphql",
    language: "javascript",
    eagerEsModules: false,
    customScalarTypes,
  };
  await writeFile(join(folder, "relay.config.json"), JSON.stringify(config));
  const { stdout, stderr } = await promisify(execFile)(compiler, ["--noWatchman", "relay.config.json"], {
    cwd: folder,
  });
  output = stdout + stderr;

  const { server } = await serverOf(fixtureFolder);
  http = createHttpServer(server);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`;
});
afterAll(async () => {
  http?.close();
  await rm(folder, { recursive: true, force: true });
});

const artifact = (name: string) => require(join(folder, "source", "__generated__", `${name}.graphql.js`));

/** Pages as `usePagination` does: the query once, then the query that Relay made of the fragment, through `node`. */
async function readPages(variables: { slug: string; asOf?: string }): Promise<{ id: string; pages: Variants[] }> {
  const { Environment, Network, RecordSource, Store, createOperationDescriptor, fetchQuery, getSingularSelector } =
    runtime;
  const environment = new Environment({
    network: Network.create(async ({ text: query }, variables) => {
      const response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as GraphQLResponse;
    }),
    store: new Store(new RecordSource()),
  });
  const query: GraphQLTaggedNode = artifact("applicationQuery");
  const fragment: ReaderFragment = artifact("application_variants");
  const operation = createOperationDescriptor(artifact("applicationQuery"), variables);
  environment.retain(operation);
  await fetchQuery(environment, query, variables).toPromise();
  const { family } = environment.lookup(operation.fragment).data as unknown as { family: { id: string } };
  const selector = getSingularSelector(fragment, family);
  if (!selector) throw new Error("Relay found no fragment in its own answer");
  const shown = () => environment.lookup(selector).data as unknown as { variants: Variants };
  const pages = [shown().variants];
  for (let last = pages[0]; last?.pageInfo.hasNextPage; last = pages.at(-1)) {
    const next = { id: family.id, count: 1, cursor: last.pageInfo.endCursor };
    await fetchQuery(environment, artifact("applicationPageQuery"), next).toPromise();
    pages.push(shown().variants);
  }
  return { id: family.id, pages };
}

describe("Relay", () => {
  it("compiles a connection that can be fetched again through `node`", () => {
    expect(output).not.toMatch(/error/i);
    expect(artifact("applicationPageQuery").params.text).toContain("node(id: $id)");
  });

  for (const asOf of [undefined, "2029-06-01"])
    it(`pages to the end of a list ${asOf ? "of the past" : "of today"}, every item once`, async () => {
      const { id, pages } = await readPages({ slug: "acme-line", ...(asOf && { asOf }) });
      const suffix = asOf ? `@${asOf}` : "";
      expect(id).toBe(`ModelFamily:acme-line${suffix}`);
      expect(pages.map(({ edges, totalCount }) => [edges.length, totalCount])).toEqual([
        [1, 3],
        [2, 3],
        [3, 3],
      ]);
      expect(pages.at(-1)?.edges.map(({ node }) => [node.id, node.asOf])).toEqual(
        ["acme-one-70b", "acme-one-7b", "acme-one-thinking"].map((slug) => [`Variant:${slug}${suffix}`, asOf ?? null]),
      );
    });
});
