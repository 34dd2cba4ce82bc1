import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { normalizeText } from "../../src/graph/graph.ts";
import type { OrderBy, Where } from "../../src/graph/list-arguments.ts";
import { type Order, sortInOrder } from "../../src/graph/order.ts";
import { facetsOf } from "../../src/graph/query/facet.ts";
import type { FilterField } from "../../src/graph/query/filter-table.ts";
import { groupsOf, statisticsOf } from "../../src/graph/query/group.ts";
import { filterItems, filterRows, filters } from "../../src/graph/query/list-filters.ts";
import { orderOf, rowsInOrder } from "../../src/graph/query/sort.ts";
import { type Entity, EntityList, type View } from "../../src/graph/view.ts";
import { runToEnd } from "../../src/lib/interruptible.ts";
import { WorkBudget } from "../../src/lib/work-budget.ts";
import type { Kind } from "../../src/records/kinds.ts";
import { propertyNames, propertyRow } from "../../src/records/properties.ts";
import { dataFolder, todayIn, viewsOf } from "../data.ts";
import { scaled } from "../suite.ts";

/** Every run asks the same; a failure prints the counterexample. */
const runs = { seed: 20300101, numRuns: scaled(150) };

const kinds = ["Model", "Variant", "Endpoint", "Source", "ModelFamily", "Host", "License"] as const;

let view: View;
beforeAll(async () => {
  view = (await viewsOf(dataFolder)).current(todayIn(dataFolder));
});

/** Operators of each type of field that take one value, and those that take several. */
const operators: Readonly<
  Partial<Record<FilterField["type"], readonly [one: readonly string[], many: readonly string[]]>>
> = {
  slug: [["eq"], ["in"]],
  string: [["eq", "contains", "startsWith"], ["in"]],
  date: [["eq", "gt", "gte", "lt", "lte"], []],
  boolean: [["eq"], []],
  long: [["eq", "gt", "gte", "lt", "lte"], ["in"]],
  decimal: [["eq", "gt", "gte", "lt", "lte"], []],
  enum: [["eq"], ["in"]],
  set: [[], ["hasAll", "hasAny", "hasNone"]],
};

/** Conditions on a kind, with values that its entities have. */
function wheres(kind: Kind): fc.Arbitrary<Where> {
  const leaves = Object.entries(filters[kind] ?? {}).flatMap(([name, { field }]): fc.Arbitrary<Where>[] => {
    if (field.type === "any" && name !== "family" && field.column)
      return [fc.constantFrom(...view.all(field.of as Kind)).map(({ slug }) => ({ [name]: { slug: { eq: slug } } }))];
    const known = operators[field.type];
    if (!known || field.type === "custom" || field.type === "list") return [];
    const found = [...view.all(kind)].flatMap((item) => field.get(view, item as never) ?? []);
    if (found.length === 0) return [];
    const value = fc.constantFrom(...new Set(found), ...(field.type === "date" ? ["2024", "2025-03"] : []));
    const [one, many] = known;
    const tests = [
      ...one.map((operator) => value.map((wanted): Where => ({ [name]: { [operator]: wanted } }))),
      ...many.map((operator) =>
        fc.array(value, { minLength: 1, maxLength: 4 }).map((wanted): Where => ({ [name]: { [operator]: wanted } })),
      ),
    ];
    if (!["slug", "enum", "set"].includes(field.type))
      tests.push(fc.boolean().map((isNull): Where => ({ [name]: { isNull } })));
    return tests;
  });
  const { where } = fc.letrec<{ where: Where; leaf: Where }>((tie) => ({
    leaf: fc.array(fc.oneof(...leaves), { minLength: 1, maxLength: 3 }).map((some) => Object.assign({}, ...some)),
    where: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      tie("leaf"),
      fc.record({ and: fc.array(tie("where"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ or: fc.array(tie("where"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie("where") }),
    ),
  }));
  return where;
}

const directions = fc.constantFrom("asc" as const, "desc" as const);

/** Sort keys of a kind. */
const orders = (kind: Kind): fc.Arbitrary<OrderBy[]> =>
  fc.array(
    fc.oneof(
      directions.map((direction): OrderBy => ({ name: direction })),
      directions.map((direction): OrderBy => ({ slug: direction })),
      directions.map((direction): OrderBy => ({ updatedAt: direction })),
      directions.map((direction): OrderBy => ({ price: { meter: "output", direction } })),
      fc
        .tuple(fc.constantFrom(...propertyNames.filter((name) => propertyRow(name).kinds.includes(kind))), directions)
        .map(([property, direction]): OrderBy => ({ property: { property, direction } })),
    ),
    { minLength: 1, maxLength: 3 },
  );

const work = new WorkBudget();

const byName: Order<Entity> = { keysOf: ({ name }) => [normalizeText(name)], idOf: ({ key }) => key };

const keysOf = (list: Iterable<Entity>) => Array.from(list, ({ key }) => key);

describe.each(kinds)("columns of %s", (kind) => {
  it("keep what a look at every entity keeps", () => {
    fc.assert(
      fc.property(wheres(kind), (where) => {
        const list = view.all(kind);
        expect(keysOf(runToEnd(filterRows(kind, where, list as EntityList, work)))).toEqual(
          keysOf(runToEnd(filterItems(kind, where, view, [...list], work))),
        );
      }),
      runs,
    );
  });

  it("order as a look at every entity orders", () => {
    const list = view.all(kind) as EntityList;
    fc.assert(
      fc.property(orders(kind), (orderBy) => {
        const rows = runToEnd(rowsInOrder(list, orderBy, work));
        const wanted = sortInOrder([...list], orderOf(view, byName as never, orderBy) as unknown as Order<Entity>);
        if (rows) expect(keysOf(new EntityList(view, kind, rows))).toEqual(keysOf(wanted));
      }),
      runs,
    );
  });

  it("count and group as a look at every entity does", () => {
    const all = view.all(kind) as EntityList;
    const properties = propertyNames.filter(
      (name) => propertyRow(name).kinds.includes(kind) && !["price", "score", "alias"].includes(name),
    );
    fc.assert(
      fc.property(
        wheres(kind),
        fc.uniqueArray(fc.constantFrom(...properties), { minLength: 1, maxLength: 2 }),
        fc.integer({ min: 1, max: 30 }),
        (where, by, limit) => {
          const filtered = runToEnd(filterRows(kind, where, all, work));
          const quick = { view, all, filtered, where };
          const slow = { view, all: arrayOf(all), filtered: arrayOf(filtered), where };
          expect(runToEnd(facetsOf(quick, by, limit, work)).map(plain)).toEqual(
            runToEnd(facetsOf(slow, by, limit, work)).map(plain),
          );
          const groups = [
            runToEnd(groupsOf(quick, by, limit, work)),
            runToEnd(groupsOf(slow, by, limit, work)),
          ] as const;
          const [[left = [], right = []]] = [groups];
          expect(left.map(({ keys, items }) => [keys.map(plain), keysOf(items).sort()])).toEqual(
            right.map(({ keys, items }) => [keys.map(plain), keysOf(items).sort()]),
          );
          for (const [at, group] of left.entries())
            for (const property of ["context-window", "parameters-total"] as const)
              expect(runToEnd(statisticsOf(group, property, work))).toEqual(
                runToEnd(statisticsOf(right[at] as typeof group, property, work)),
              );
        },
      ),
      { ...runs, numRuns: scaled(60) },
    );
  });
});

/** A list that no column can answer for. */
const arrayOf = (list: Iterable<Entity>): Entity[] => [...list];

/** Without the entities, which look back at everything. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, one) => (key === "entity" ? (one as Entity | undefined)?.key : one)) ?? "null",
  );
