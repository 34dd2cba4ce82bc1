import { beforeAll, describe, expect, it } from "vitest";
import { dataFolder, fixtureFolder, serverOf } from "../data.ts";

type Ask = Awaited<ReturnType<typeof serverOf>>["ask"];
let ask: Ask;
let askAll: Ask;
beforeAll(async () => {
  ask = (await serverOf(fixtureFolder)).ask;
  askAll = (await serverOf(dataFolder)).ask;
});

const page = "totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage } nodes { id }";

describe("paging", () => {
  it("walks a list forward and backward to the same items, each once, and the total is exact", async () => {
    const forward: string[] = [];
    for (let after: string | null = null; ; ) {
      const { data } = await askAll(`query($after: String) { models(first: 37, after: $after) { ${page} } }`, {
        after,
      });
      forward.push(...data.models.nodes.map(({ id }: { id: string }) => id));
      if (!data.models.pageInfo.hasNextPage) {
        expect(forward.length).toBe(data.models.totalCount);
        break;
      }
      after = data.models.pageInfo.endCursor;
    }
    const backward: string[] = [];
    for (let before: string | null = null; ; ) {
      const { data } = await askAll(`query($before: String) { models(last: 41, before: $before) { ${page} } }`, {
        before,
      });
      backward.unshift(...data.models.nodes.map(({ id }: { id: string }) => id));
      if (!data.models.pageInfo.hasPreviousPage) break;
      before = data.models.pageInfo.startCursor;
    }
    expect(backward).toEqual(forward);
    expect(new Set(forward).size).toBe(forward.length);
  });

  it("walks every kind of list, whatever its order", async () => {
    for (const field of ["claims", "disputes", "transitions", "sources"]) {
      const seen: string[] = [];
      for (let after: string | null = null; ; ) {
        const { data } = await askAll(`query($after: String) { x: ${field}(first: 100, after: $after) { ${page} } }`, {
          after,
        });
        seen.push(...data.x.nodes.map(({ id }: { id: string }) => id));
        if (!data.x.pageInfo.hasNextPage || seen.length > 1500) {
          if (!data.x.pageInfo.hasNextPage) expect([field, seen.length]).toEqual([field, data.x.totalCount]);
          break;
        }
        after = data.x.pageInfo.endCursor;
      }
      expect(new Set(seen).size).toBe(seen.length);
    }
  });

  it("pages through a nested list as through a root one", async () => {
    const first = await ask(`{ source(slug: "acme-card") { citedBy(first: 3) { ${page} } } }`);
    const { endCursor } = first.data.source.citedBy.pageInfo;
    const next = await ask(
      `query($after: String) { source(slug: "acme-card") { citedBy(first: 3, after: $after) { ${page} } } }`,
      { after: endCursor },
    );
    expect(first.data.source.citedBy.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(next.data.source.citedBy.pageInfo.hasPreviousPage).toBe(true);
    const ids = [...first.data.source.citedBy.nodes, ...next.data.source.citedBy.nodes].map(({ id }) => id);
    expect(new Set(ids).size).toBe(6);
  });

  it.each(["", ', asOf: "2026-01-01"', ', knownAt: "2026-11-29"'])(
    "lists the refuted and retracted claims that cite a source%s",
    async (day) => {
      const { data } = await askAll(
        `{ sources(first: 50, where: { refutedClaims: { some: {} } }${day}) { totalCount nodes {
          refutedClaims(first: 50) { totalCount nodes { id } }
          citedBy(first: 50, where: { status: { in: [REFUTED, RETRACTED] } }) { totalCount nodes { id } }
        } } }`,
      );
      expect(data.sources.totalCount).toBeGreaterThan(3);
      for (const { refutedClaims, citedBy } of data.sources.nodes) {
        expect(refutedClaims.totalCount).toBeGreaterThan(0);
        expect(refutedClaims).toEqual(citedBy);
      }
    },
  );

  it("has null cursors on an empty page", async () => {
    const { data } = await ask(
      `{ license(slug: "open-licence") { id } model(slug: "acme-zero") { variants { ${page} edges { cursor } } } }`,
    );
    expect(data.model.variants).toEqual({
      totalCount: 0,
      pageInfo: { startCursor: null, endCursor: null, hasNextPage: false, hasPreviousPage: false },
      nodes: [],
      edges: [],
    });
  });

  it("gives 20 items where no size is asked for", async () => {
    const { data } = await askAll("{ models { nodes { id } } }");
    expect(data.models.nodes.length).toBe(20);
  });

  const refusals = {
    "first: 0": "INVALID_ARGUMENT",
    "first: -1": "INVALID_ARGUMENT",
    "first: 101": "LIMIT_EXCEEDED",
    "last: 2147483647": "LIMIT_EXCEEDED",
    "first: 1, last: 1": "INVALID_ARGUMENT",
    'before: "x"': "INVALID_ARGUMENT",
    'last: 1, after: "x"': "INVALID_ARGUMENT",
    'after: "OffsetConnection:-1"': "INVALID_ARGUMENT",
    'after: "bm9uc2Vuc2U="': "INVALID_ARGUMENT",
  };
  for (const [args, code] of Object.entries(refusals))
    it(`refuses ${args} instead of cutting or guessing`, async () => {
      const { data, errors } = await ask(`{ models(${args}) { totalCount } }`);
      expect([data, errors?.map(({ extensions }) => extensions.code)]).toEqual([{ models: null }, [code]]);
    });

  it("gives the first claims and disputes of a fact, the first claims of a side, and how many there are", async () => {
    const { data } = await askAll(`{ model(slug: "llama-3-3") { fact(property: SIZES_AVAILABLE) {
      claimCount disputeCount claims { id } one: claims(first: 1) { id } hundred: claims(first: 100) { id }
      disputes(first: 1) { sides { claimCount claims { id } one: claims(first: 1) { id } } } } } }`);
    const { claimCount, disputeCount, claims, one, hundred, disputes } = data.model.fact;
    expect([claimCount, disputeCount, disputes.length]).toEqual([2, 1, 1]);
    expect([one, hundred, claims.length]).toEqual([claims.slice(0, 1), claims, claimCount]);
    for (const side of disputes[0].sides)
      expect([side.one, side.claimCount]).toEqual([side.claims.slice(0, 1), side.claims.length]);
  });

  for (const [size, code] of [
    [0, "INVALID_ARGUMENT"],
    [101, "LIMIT_EXCEEDED"],
  ] as const)
    it(`refuses the first ${size} claims or disputes of a fact`, async () => {
      const list = (selection: string) => askAll(`{ model(slug: "llama-3-3") { facts { ${selection} } } }`);
      const replies = await Promise.all([
        list(`claims(first: ${size}) { id }`),
        list(`disputes(first: ${size}) { id }`),
        list(`disputes { sides { claims(first: ${size}) { id } } }`),
      ]);
      expect(replies.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([code, code, code]);
    });

  it("gives up to 500 items of a root list that select no list, also in fragments", async () => {
    const page = "totalCount nodes { id name provider { id name } } edges { cursor node { ...Leaf } }";
    const { data } = await askAll(
      `{ models(first: 500) { ${page} } } fragment Leaf on Model { slug ...Leaf2 } fragment Leaf2 on Entity { name }`,
    );
    expect(data.models.nodes.length).toBe(data.models.totalCount);
    expect(data.models.edges.length).toBeGreaterThan(100);
  });

  it.each([
    ["501 items", "models(first: 501) { nodes { id } }", 500],
    ["items with a list", "models(first: 101) { nodes { id aliases { id } } }", 100],
    ["items with a list of texts", "models(last: 101) { nodes { inputModalities } }", 100],
    ["items with a list below an object", "models(first: 101) { edges { node { provider { roles } } } }", 100],
    ["items with a list in a fragment", "models(first: 101) { nodes { ... on Entity { ...Listed } } }", 100],
    ["a list of an entity", 'provider(slug: "acme") { models(first: 101) { nodes { id } } }', 100],
  ])("refuses a long page of %s", async (_, selection, limit) => {
    const fragment = selection.includes("...Listed") ? "fragment Listed on Entity { externalIds { value } }" : "";
    const { errors } = await ask(`{ ${selection} } ${fragment}`);
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([{ code: "LIMIT_EXCEEDED", limit }]);
  });

  it("refuses a cursor of another list, of another entity, and of another day", async () => {
    const { data } = await ask(
      '{ models(first: 1) { pageInfo { endCursor } } source(slug: "acme-card") { citedBy(first: 1) { pageInfo { endCursor } } } }',
    );
    const after = data.models.pageInfo.endCursor;
    const cited = data.source.citedBy.pageInfo.endCursor;
    const answers = [
      await ask("query($after: String) { variants(first: 1, after: $after) { totalCount } }", { after }),
      await ask('query($after: String) { models(first: 1, after: $after, asOf: "2029-06-01") { totalCount } }', {
        after,
      }),
      await ask(
        'query($after: String) { source(slug: "catalogue") { citedBy(first: 1, after: $after) { totalCount } } }',
        { after: cited },
      ),
    ];
    for (const { errors } of answers)
      expect(errors?.[0].extensions).toEqual({ code: "INVALID_ARGUMENT", argument: "after" });
  });

  it("refuses more than 100 ids at once, with the number given", async () => {
    const { errors } = await ask("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", {
      ids: Array(101).fill("Model:x"),
    });
    expect(errors?.[0].extensions).toEqual({ code: "LIMIT_LIST", argument: "ids", limit: 100, requested: 101 });
  });
});

it("gives the same filtered and ordered list as each of three days saw it", async () => {
  const on = async (asOf: string) => {
    const { data } = await ask(`{ models(asOf: "${asOf}", where: {provider: {slug: {eq: "acme-labs"}}},
      orderBy: [{property: {property: CONTEXT_WINDOW, direction: DESC}}]) { totalCount nodes { slug contextWindow lifecycle } } }`);
    return data.models;
  };
  const zero = { slug: "acme-zero", contextWindow: 4000, lifecycle: "AVAILABLE" };
  const one = { slug: "acme-one", contextWindow: 128000, lifecycle: "AVAILABLE" };
  expect(await on("2028-06-01")).toEqual({ totalCount: 1, nodes: [zero] });
  expect(await on("2029-03-10")).toEqual({ totalCount: 2, nodes: [one, { ...zero, contextWindow: 8000 }] });
  expect(await on("2029-10-01")).toEqual({
    totalCount: 2,
    nodes: [one, { ...zero, contextWindow: 8000, lifecycle: "RETIRED" }],
  });
});
