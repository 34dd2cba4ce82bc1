import { beforeAll, describe, expect, it } from "vitest";
import type { Catalog } from "../../src/catalogs/catalog.ts";
import { modelsDev } from "../../src/catalogs/models-dev.ts";
import type { Json } from "./answers.ts";
import { layeredServer, offersOf } from "./folder.ts";

let ask: (query: string, variables?: object) => Promise<Json>;
beforeAll(async () => {
  ask = await layeredServer([
    [
      modelsDev as Catalog,
      "2029-06-01",
      offersOf({
        cirrus: {
          "borealis/dusk": { name: "Dusk", limit: { context: 9_000 } },
          "borealis/dusk-20290301": { name: "Dusk" },
          "acme/acme-one": { name: "Acme One", limit: { context: 64_000 } },
        },
      }),
    ],
  ]);
});

const slugs = ({ nodes }: Json): string[] => nodes.map(({ slug }: Json) => slug);

/** The slugs of a root list without and with what only catalogs know. */
async function listOf(kind: string, more = ""): Promise<{ curated: string[]; all: string[] }> {
  const answer = await ask(`{ curated: ${kind}(first: 100 ${more}) { totalCount nodes { slug isListed } }
    all: ${kind}(first: 100, includeListed: true ${more}) { totalCount nodes { slug isListed } } }`);
  expect(answer.curated.nodes.filter(({ isListed }: Json) => isListed)).toEqual([]);
  expect([answer.curated.totalCount, answer.all.totalCount]).toEqual([
    answer.curated.nodes.length,
    answer.all.nodes.length,
  ]);
  return { curated: slugs(answer.curated), all: slugs(answer.all) };
}

describe("what only catalogs know", () => {
  it.each([
    ["models", ["dusk"]],
    ["variants", ["dusk-20290301"]],
    ["hosts", ["cirrus"]],
    ["providers", ["cirrus", "models-dev"]],
    ["endpoints", ["cirrus-borealis-dusk-20290301", "cirrus-borealis-dusk"]],
  ])("is left out of %s unless a client asks for it", async (kind, listed) => {
    const { curated, all } = await listOf(kind);
    expect(all.filter((slug) => !curated.includes(slug))).toEqual(kind === "providers" ? ["cirrus"] : listed);
    expect(curated.length).toBeGreaterThan(0);
    // The same in a view of the past, which has no columns.
    const past = await listOf(kind, ', asOf: "2029-07-01"');
    expect(past.all.filter((slug) => !past.curated.includes(slug))).toEqual(kind === "providers" ? ["cirrus"] : listed);
  });

  it.each(["", ', asOf: "2029-07-01"'])("comes last in lists, after developers and their own%s", async (more) => {
    const endpoints = ["acme-api-one", "cirrus-acme-acme-one", "cirrus-borealis-dusk-20290301", "cirrus-borealis-dusk"];
    expect((await listOf("endpoints", more)).all).toEqual(endpoints);
    expect((await listOf("hosts", more)).all).toEqual(["acme-api", "cirrus"]);
    const providers = (await listOf("providers", more)).all;
    expect([providers.slice(0, 2), providers.at(-1)]).toEqual([["acme", "acme-labs"], "cirrus"]);
    expect((await listOf("models", more)).all.at(-1)).toBe("dusk");
    const found = `where: { slug: { in: ${JSON.stringify(endpoints.toReversed())} } } ${more}`;
    expect((await listOf("endpoints", `, ${found}`)).all).toEqual(endpoints);
    const one = (await ask(`{ endpoints(first: 1, includeListed: true ${more}) { pageInfo { endCursor } } }`))
      .endpoints;
    const { endpoints: next } = await ask(
      `{ endpoints(first: 9, after: "${one.pageInfo.endCursor}", includeListed: true ${more}) { nodes { slug } } }`,
    );
    expect(slugs(next)).toEqual(endpoints.slice(1));
  });

  it("is left out of lists with conditions and order, and of their counts", async () => {
    const { curated, all } = await listOf("models", ', where: { slug: { in: ["dusk", "acme-one"] } }');
    expect([curated, all]).toEqual([["acme-one"], ["acme-one", "dusk"]]);
    const { models } = await ask(
      '{ models(where: { name: { contains: "Dusk" } }, orderBy: [{ slug: DESC }]) { totalCount } }',
    );
    expect(models.totalCount).toBe(0);
  });

  it("is found by its slug, by resolve and by search, and has its own parts", async () => {
    const answer = await ask(`{
      model(slug: "dusk") { isListed variants { nodes { slug } } }
      host(slug: "cirrus") { isListed endpoints { nodes { slug } } }
      resolve(text: "Dusk") { match entity { slug } }
      search(query: "Dusk") { edges { node { slug } } } }`);
    expect(answer.model).toEqual({ isListed: true, variants: { nodes: [{ slug: "dusk-20290301" }] } });
    expect(slugs(answer.host.endpoints)).toContain("cirrus-borealis-dusk");
    expect(answer.resolve).toEqual({ match: "EXACT", entity: { slug: "dusk" } });
    expect(answer.search.edges.map(({ node }: Json) => node.slug)).toContain("dusk");
  });
});
