import { rm } from "node:fs/promises";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serverOf } from "../../data.ts";
import { scaled } from "../../suite.ts";
import { inventData } from "../invented.ts";
import * as naive from "./naive.ts";
import { wheresOver } from "./random-where.ts";

/** Every run asks the same; a failure prints the counterexample. */
const runs = { seed: 20300101, numRuns: scaled(100) };

let folder: string;
let ask: Awaited<ReturnType<typeof serverOf>>["ask"];
const store = new Map<string, naive.Item>();
const roots = new Map<naive.RootName, naive.Item[]>();
const fields = naive.fieldsOver(store);
const itemsOf = (type: string): readonly naive.Item[] =>
  type === "CapabilitySupport"
    ? [...(roots.get("models") ?? []), ...(roots.get("variants") ?? [])].flatMap(({ capabilities }) => capabilities)
    : [...roots].flatMap(([root, items]) => (naive.typeOf[root] === type ? items : []));
let whereOf: ReturnType<typeof wheresOver>;

beforeAll(async () => {
  folder = await inventData(7);
  ask = (await serverOf(folder, { today: () => "2030-01-01" })).ask;
  for (const root of Object.keys(naive.selections) as naive.RootName[]) {
    const items = await readAll(root, naive.selections[root]);
    roots.set(root, items);
    for (const item of items) store.set(item.id, item);
  }
  whereOf = wheresOver(fields, itemsOf);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function readAll(root: naive.RootName, selection: string): Promise<naive.Item[]> {
  const items: naive.Item[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await ask(
      `query($after: String) { list: ${root}(first: 10, after: $after) { nodes { ${selection} } pageInfo { endCursor hasNextPage } } }`,
      { after },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    items.push(...data.list.nodes);
    after = data.list.pageInfo.endCursor;
    if (!data.list.pageInfo.hasNextPage) return items;
  }
}

interface List {
  readonly where: naive.Where | null;
  readonly orderBy?: readonly object[];
}

/** The ids of a whole list, page by page. */
async function walk(root: naive.RootName, list: List, size: number, way: "forward" | "backward"): Promise<string[]> {
  const seen: string[] = [];
  const orderBy = list.orderBy ? ", $orderBy: [EntityOrder!]" : "";
  const page = way === "forward" ? "first: $size, after: $cursor" : "last: $size, before: $cursor";
  const query = `query($size: Int, $cursor: String, $where: ${naive.typeOf[root]}Filter${orderBy}) {
    list: ${root}(${page}, where: $where${orderBy && ", orderBy: $orderBy"}) {
      totalCount nodes { id } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`;
  for (let cursor: string | null = null; ; ) {
    const { data, errors } = await ask(query, { ...list, size, cursor });
    if (errors) throw new Error(JSON.stringify(errors));
    const ids = data.list.nodes.map(({ id }: naive.Item) => id);
    if (way === "forward") seen.push(...ids);
    else seen.unshift(...ids);
    const { startCursor, endCursor, hasNextPage, hasPreviousPage } = data.list.pageInfo;
    cursor = way === "forward" ? endCursor : startCursor;
    if (way === "forward" ? hasNextPage : hasPreviousPage) continue;
    expect(data.list.totalCount).toBe(seen.length);
    return seen;
  }
}

const kept = (root: naive.RootName, where: naive.Where | null) =>
  (roots.get(root) ?? []).filter((item) => !where || naive.holds(fields, naive.typeOf[root], where, item));

/** What each sort key looks at in a model, variant or source. */
const keys: Readonly<Record<string, (item: naive.Item) => string | number | undefined>> = {
  name: ({ name }) => naive.asKey(name),
  slug: ({ slug }) => slug,
  updatedAt: ({ updatedAt }) => updatedAt,
  RELEASED_ON: ({ releasedOn }) => releasedOn ?? undefined,
  PUBLISHED_ON: ({ publishedOn }) => publishedOn ?? undefined,
  CONTEXT_WINDOW: ({ contextWindow }) => contextWindow ?? undefined,
  PARAMETERS_TOTAL: ({ parametersTotal }) => parametersTotal ?? undefined,
  OPEN_WEIGHTS: ({ openWeights }) => (typeof openWeights === "boolean" ? Number(openWeights) : undefined),
  DEVELOPER: ({ provider }) => (provider ? naive.asKey(store.get(provider.id)?.name) : undefined),
  price: ({ endpoints }) =>
    naive.lowestInputPrice((endpoints?.nodes ?? []).map(({ id }: naive.Item) => store.get(id) as naive.Item)),
};

const orders = fc.array(
  fc.record({ key: fc.constantFrom(...Object.keys(keys)), direction: fc.constantFrom("ASC", "DESC") }),
  { maxLength: 3 },
);
type Orders = typeof orders extends fc.Arbitrary<infer Value> ? Value : never;

const asOrderBy = ({ key, direction }: Orders[number]): object => {
  if (key === "price") return { price: { meter: "INPUT", direction } };
  return key.toUpperCase() === key ? { property: { property: key, direction } } : { [key]: direction };
};

const inOrder = (items: readonly naive.Item[], order: Orders) =>
  naive.sorted(items, (item) =>
    (order.length > 0 ? order : [{ key: "name", direction: "ASC" }]).map(({ key, direction }) => ({
      value: keys[key]?.(item),
      descending: direction === "DESC",
    })),
  );

const idsOf = (items: readonly naive.Item[]): string[] => items.map(({ id }) => id);

describe("a filtered and ordered list", () => {
  for (const root of ["models", "variants", "sources"] as const)
    it(`of ${root} has what brute force keeps, in its order, forward and backward`, async () => {
      const list = fc.tuple(whereOf(naive.typeOf[root], 2), orders, fc.integer({ min: 3, max: 30 }));
      await fc.assert(
        fc.asyncProperty(list, async ([where, order, size]) => {
          const wanted = idsOf(inOrder(kept(root, where), order));
          const args = { where, orderBy: order.map(asOrderBy) };
          expect(await walk(root, args, size, "forward")).toEqual(wanted);
          expect(await walk(root, args, size, "backward")).toEqual(wanted);
        }),
        runs,
      );
    });

  it("of claims has what brute force keeps, newest first, forward and backward", async () => {
    const all = roots.get("claims") ?? [];
    const days = all.map(({ recordedAt }) => recordedAt);
    expect(days).toEqual(days.toSorted().reverse());
    const list = fc.tuple(whereOf("Claim", 2), fc.integer({ min: 60, max: 100 }));
    await fc.assert(
      fc.asyncProperty(list, async ([where, size]) => {
        const wanted = idsOf(kept("claims", where));
        expect(await walk("claims", { where }, size, "forward")).toEqual(wanted);
        expect(await walk("claims", { where }, size, "backward")).toEqual(wanted);
      }),
      runs,
    );
  });
});

interface Property {
  /** Field of the filter that looks at it. */
  readonly field: string;
  readonly values: (item: naive.Item) => readonly string[];
}

const given = (value: unknown): string[] => (value === null || value === undefined ? [] : [value].flat().map(String));
const slugOf = ({ id }: naive.Item): string => store.get(id)?.slug;

/** What facets and groups of models count under. */
const counted: Readonly<Record<string, Property>> = {
  DEVELOPER: { field: "provider", values: ({ provider }) => (provider ? [slugOf(provider)] : []) },
  RELEASED_ON: { field: "releasedOn", values: ({ releasedOn }) => given(releasedOn).map((date) => date.slice(0, 4)) },
  CONTEXT_WINDOW: { field: "contextWindow", values: ({ contextWindow }) => given(contextWindow) },
  OPEN_WEIGHTS: { field: "openWeights", values: ({ openWeights }) => given(openWeights) },
  INPUT_MODALITIES: { field: "inputModalities", values: ({ inputModalities }) => given(inputModalities) },
  LIFECYCLE: { field: "lifecycle", values: ({ lifecycle }) => given(lifecycle) },
  LICENSE: { field: "license", values: ({ license }) => (license ? [slugOf(license)] : []) },
  FAMILY: { field: "family", values: ({ families }) => families.map(slugOf) },
  SUPPORTS: {
    field: "capabilities",
    values: ({ capabilities }) => capabilities.map(({ capability }: naive.Item) => slugOf(capability)),
  },
};
const properties = Object.keys(counted);

/** Conditions without those on one field, where they stand alone or in a conjunction. */
const without = (where: naive.Where, field: string): naive.Where =>
  Object.fromEntries(
    Object.entries(where)
      .filter(([key]) => key !== field)
      .map(([key, value]) => [key, key === "and" ? (value as naive.Where[]).map((one) => without(one, field)) : value]),
  );

const bySize = (counts: ReadonlyMap<string, number>) =>
  [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));

const countBy = (values: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return bySize(counts);
};

const distinct = (values: readonly string[]) => [...new Set(values)];

describe("text of a value", () => {
  it("is what the answer shows, a price with its unit too", async () => {
    const { data } = await ask(
      `{ claims(where: {property: {eq: PRICE}, value: {text: {contains: "USD per 1,000,000 (input)"}}}) { totalCount } }`,
    );
    const prices = (roots.get("claims") ?? []).filter(({ property }) => property === "PRICE");
    expect([prices.length > 0, data.claims.totalCount]).toEqual([true, prices.length]);
  });
});

describe("counts over a filtered list", () => {
  it("are facets that brute force finds too, each without the filter on its own property", async () => {
    const own = fc.constantFrom(...properties);
    const inputs = fc.tuple(whereOf("Model", 2), whereOf("Model", 0), own, fc.integer({ min: 1, max: 6 }));
    await fc.assert(
      fc.asyncProperty(inputs, async ([one, other, property, limit]) => {
        const where = { and: [one, other] };
        const { data, errors } = await ask(
          `query($where: ModelFilter, $by: [Property!]!, $limit: Int!) { models(where: $where) {
            facets(by: $by, limit: $limit) { property missingCount otherCount buckets { value count } } } }`,
          { where, by: [property], limit },
        );
        expect(errors).toBeUndefined();
        const { field, values } = counted[property] as Property;
        const items = kept("models", without(where, field));
        const buckets = countBy(items.flatMap((item) => distinct(values(item))));
        expect(data.models.facets).toEqual([
          {
            property,
            missingCount: items.filter((item) => values(item).length === 0).length,
            otherCount: buckets.slice(limit).reduce((sum, [, count]) => sum + count, 0),
            buckets: buckets.slice(0, limit).map(([value, count]) => ({ value, count })),
          },
        ]);
      }),
      runs,
    );
  });

  it("are groups with statistics that brute force finds too", async () => {
    const inputs = fc.tuple(whereOf("Model", 1), fc.subarray(properties, { maxLength: 2 }));
    await fc.assert(
      fc.asyncProperty(inputs, async ([where, by]) => {
        const { data, errors } = await ask(
          `query($where: ModelFilter, $by: [Property!]!) { models(where: $where) { groups(by: $by, limit: 100) {
            keys { value } count statistics(of: CONTEXT_WINDOW) { count min max mean median } none: statistics(of: LICENSE) { count } } } }`,
          { where, by },
        );
        expect(errors).toBeUndefined();
        const groups = new Map<string, naive.Item[]>(by.length === 0 ? [["[]", []]] : []);
        for (const item of kept("models", where)) {
          let rows: (string | null)[][] = [[]];
          for (const property of by) {
            const values = counted[property]?.values(item) ?? [];
            rows = rows.flatMap((row) =>
              (values.length > 0 ? distinct(values) : [null]).map((value) => [...row, value]),
            );
          }
          for (const row of rows) groups.set(JSON.stringify(row), [...(groups.get(JSON.stringify(row)) ?? []), item]);
        }
        const wanted = bySize(new Map([...groups].map(([row, items]) => [row, items.length]))).map(([row, count]) => ({
          keys: (JSON.parse(row) as (string | null)[]).map((value) => (value === null ? null : { value })),
          count,
          statistics: statisticsOf((groups.get(row) ?? []).flatMap(({ contextWindow }) => contextWindow ?? [])),
          none: null,
        }));
        expect(data.models.groups).toEqual(wanted);
      }),
      runs,
    );
  });
});

function statisticsOf(numbers: number[]) {
  if (numbers.length === 0) return { count: 0, min: null, max: null, mean: null, median: null };
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = (numbers.length - 1) / 2;
  return {
    count: numbers.length,
    min: Math.min(...numbers),
    max: Math.max(...numbers),
    mean: expect.closeTo(numbers.reduce((sum, one) => sum + one, 0) / numbers.length, 3),
    median: ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2,
  };
}

describe("what cannot be meant", () => {
  const nulls: Readonly<Record<string, readonly [field: string, argument: string]>> = {
    "models(where: {name: null})": ["models", "name"],
    "models(where: {contextWindow: {gt: null}})": ["models", "gt"],
    "models(where: {not: {openWeights: {eq: null}}})": ["models", "eq"],
    'models(where: {slug: {eq: "nothing"}, releasedOn: {lt: null}})': ["models", "lt"],
    "models(where: {or: [{disputed: {eq: true}}, {disputed: {eq: false}}, {slug: {eq: null}}]})": ["models", "eq"],
    "models(where: {variants: {some: {sizeLabel: {contains: null}}}})": ["models", "contains"],
    "models(where: {variants: {count: {gte: null}}})": ["models", "gte"],
    "models(where: {scores: {every: {value: {gt: null}}}})": ["models", "gt"],
    "models(where: {inputModalities: {hasAny: null}})": ["models", "hasAny"],
    "variants(where: {model: {license: {kind: {in: null}}}})": ["variants", "in"],
    "claims(where: {property: {eq: DEFINITION}, value: {date: {eq: null}}})": ["claims", "eq"],
  };
  for (const [list, [field, argument]] of Object.entries(nulls))
    it(`is refused whatever the data holds: ${list}`, async () => {
      const { data, errors } = await ask(`{ ${list} { totalCount } }`);
      expect(data).toEqual({ [field]: null });
      expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: "INVALID_ARGUMENT", argument }]);
    });

  const dangling = [
    'claims(where: {subject: {name: "nobody"}})',
    'claims(where: {property: {eq: PRICE}, subject: {name: "nobody"}, polarity: {eq: DENIES}})',
    'models(where: {claims: {some: {rank: {eq: PREFERRED}, value: {entity: {name: "nobody"}}, asStated: {eq: "x"}}}})',
    'variants(where: {slug: {eq: "nothing"}, derivedFrom: {ancestor: {key: {kind: MODEL, slug: "nobody"}}}})',
  ];
  for (const list of dangling)
    it(`is a reference that names nothing, whatever the data holds: ${list}`, async () => {
      const { errors } = await ask(`{ ${list} { totalCount } }`);
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["NOT_FOUND"]);
    });

  it("is an order by a benchmark that there is not, even of an empty list", async () => {
    const { errors } = await ask(
      '{ models(where: {slug: {eq: "nothing"}}, orderBy: [{score: {benchmark: "nothing", direction: ASC}}]) { totalCount } }',
    );
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: "NOT_FOUND", argument: "orderBy" }]);
  });

  it("is a cursor of another order or another filter", async () => {
    const list = (args: string) => `{ models(first: 2, ${args}) { pageInfo { endCursor } } }`;
    const { data } = await ask(list("orderBy: [{name: ASC}], where: {disputed: {eq: false}}"));
    const after = JSON.stringify(data.models.pageInfo.endCursor);
    const same = await ask(list(`after: ${after}, orderBy: [{name: ASC}], where: {disputed: {eq: false}}`));
    expect(same.errors).toBeUndefined();
    for (const args of [
      "orderBy: [{name: DESC}], where: {disputed: {eq: false}}",
      "where: {disputed: {eq: false}}",
      "orderBy: [{name: ASC}], where: {disputed: {eq: true}}",
      "orderBy: [{name: ASC}]",
    ]) {
      const { errors } = await ask(list(`after: ${after}, ${args}`));
      expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: "INVALID_ARGUMENT", argument: "after" }]);
    }
  });

  it("is more sort keys than a list takes", async () => {
    const { errors } = await ask(`{ models(orderBy: [${"{name: ASC}, ".repeat(6)}]) { totalCount } }`);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: "LIMIT_EXCEEDED", argument: "orderBy", limit: 5, requested: 6 },
    ]);
  });
});

describe("a coarse date", () => {
  const sourceOn = (root: string, publishedOn: string) =>
    `sources(where: {publishedOn: {${root}: "${publishedOn}"}}, first: 100) { nodes { id publishedOn } }`;

  it("matches when all its days do, for every pair of dates and every comparison", async () => {
    const dated = (roots.get("sources") ?? []).filter(({ publishedOn }) => publishedOn);
    const dates = distinct(dated.map(({ publishedOn }) => publishedOn)).flatMap((date) => [date, date.slice(0, 4)]);
    const dayOf = 24 * 60 * 60 * 1000;
    for (const wanted of distinct(dates)) {
      const [from, to] = naive.daysOf(wanted);
      const tests: Readonly<Record<string, (day: number) => boolean>> = {
        eq: (day) => from <= day && day <= to,
        gt: (day) => day > to,
        gte: (day) => day >= from,
        lt: (day) => day < from,
        lte: (day) => day <= to,
      };
      const { data } = await ask(
        `{ ${Object.keys(tests)
          .map((operator) => `${operator}: ${sourceOn(operator, wanted)}`)
          .join(" ")} }`,
      );
      for (const [operator, test] of Object.entries(tests)) {
        const matching = dated.filter(({ publishedOn }) => {
          const [first, last] = naive.daysOf(publishedOn);
          return Array.from({ length: (last - first) / dayOf + 1 }, (_, index) => first + index * dayOf).every(test);
        });
        expect([wanted, operator, idsOf(data[operator].nodes).sort()]).toEqual([
          wanted,
          operator,
          idsOf(matching).sort(),
        ]);
      }
    }
  });
});
