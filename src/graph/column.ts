import type { Interruptible } from "../lib/interruptible.ts";
import type { WorkBudget } from "../lib/work-budget.ts";
import type { Key, Kind } from "../records/kinds.ts";
import { type Property, properties, propertyRow } from "../records/properties.ts";
import { meters } from "../records/vocabulary.ts";
import type { Value } from "./claims/value.ts";
import { factsOf, unitsPerFactIn } from "./entity-facts.ts";
import type { Column, ColumnName } from "./indexes.ts";
import { endpointsOf, lowestPrice } from "./lowest-price.ts";
import { distanceOf } from "./own-host.ts";
import type { Entity, View } from "./view.ts";

/**
 * A column of a kind in the current view. Undefined in past views, and for columns with nearly as many values as rows.
 */
export function* columnSteps(
  view: View,
  kind: Kind,
  name: ColumnName,
  work: WorkBudget,
): Interruptible<Column | undefined> {
  if (!view.isCurrentView) return undefined;
  const id = `column ${name}`;
  const known = view.recall<{ readonly column: Column | undefined }>(id, kind);
  if (known) return known.column;
  const column = yield* readColumn(view, kind, name, work);
  view.remember(id, kind, { column });
  return column;
}

/** The distances of a kind: they are the same on every day. Undefined where they take reading entities of a past view. */
export function* distanceColumn(view: View, kind: Kind, work: WorkBudget): Interruptible<Column | undefined> {
  return view.graph.columns?.get(kind, "distance") ?? (yield* columnSteps(view, kind, "distance", work));
}

/** The column with the values to count: for a relationship with several objects, the list of objects. */
export const columnFor = (property: Property): ColumnName => {
  const { value, functional } = propertyRow(property);
  return value.type === "entity" && !functional ? `far:${property}` : property;
};

/** Entities of a kind from which on its columns are built before a request needs them. */
const minWarmRows = 1_000;

/** Builds the columns of a large kind for every property that its entities have claims about, and for their prices. */
export function* warmColumns(view: View, kind: Kind, work: WorkBudget): Interruptible<void> {
  if ((view.graph.byKind.get(kind)?.length ?? 0) < minWarmRows) return;
  const stated = new Set<Property>();
  for (const { claims } of view.graph.byKind.get(kind) ?? [])
    for (const property of claims.keys()) stated.add(property);
  const priced = ["Model", "Variant", "Endpoint"].includes(kind)
    ? (Object.keys(meters) as (keyof typeof meters)[])
    : [];
  const names = [
    ...stated,
    ...priced.map((meter) => `price:${meter}` as const),
    ...[...stated].filter(isNamed).map((property) => `far:${property}` as const),
    "disputed" as const,
    "distance" as const,
    "updated-on" as const,
  ];
  for (const name of names) yield* columnSteps(view, kind, name, work);
}

function* readColumn(view: View, kind: Kind, name: ColumnName, work: WorkBudget): Interruptible<Column | undefined> {
  const stored = view.graph.columns?.get(kind, name);
  const changing = stored && view.graph.columns?.changing(kind, view.day);
  if (!stored || !changing) return (yield* buildColumns(view, kind, [name], work))[0];
  if (changing.length === 0) return stored;
  const list = view.all(kind);
  const values = new ValueEncoder(stored.values);
  const codes = Uint32Array.from(stored.codes);
  for (const row of changing) {
    if (work.spend(unitsPerFactIn(view))) yield;
    codes[row] = values.codeOf(valueIn(view, name, list.entityAt(row)));
  }
  return { values: values.all, codes };
}

/** Builds columns from the facts of every entity of a kind; undefined for each with nearly as many values as rows. */
export function* buildColumns(
  view: View,
  kind: Kind,
  names: readonly ColumnName[],
  work: WorkBudget,
): Interruptible<(Column | undefined)[]> {
  const list = view.all(kind);
  const columns = names.map((name) => ({
    name,
    values: new ValueEncoder(),
    codes: new Uint32Array(list.length),
    most: isNamed(name) ? Number.POSITIVE_INFINITY : Math.max(smallColumnSize, list.length / 4),
  }));
  let row = 0;
  for (const entity of list) {
    for (const { name, values, codes, most } of columns) {
      if (work.spend(unitsPerFactIn(view))) yield;
      if (values.all.length <= most) codes[row] = values.codeOf(valueIn(view, name, entity));
    }
    row++;
  }
  return columns.map(({ values, codes, most }) =>
    values.all.length > most ? undefined : { values: values.all, codes: compactCodes(codes, values.all.length) },
  );
}

/** A column with at most this many distinct values is always built. */
const smallColumnSize = 20_000;

const isNamed = (name: ColumnName) =>
  Object.hasOwn(properties, name) && propertyRow(name as Property).value.type === "entity";

export function valueIn(view: View, name: ColumnName, entity: Entity): Value | undefined {
  if (name === "disputed") return factsOf(entity).disputes.some(({ state }) => state === "open");
  if (name === "distance") return distanceOf(view.graph, entity.node);
  if (name === "updated-on") return factsOf(entity).updatedOn;
  if (name.startsWith("price:"))
    return lowestPrice(endpointsOf(view, entity), name.slice("price:".length) as keyof typeof meters);
  if (name.startsWith("far:")) {
    const ends = relationTargets(view, entity, name.slice("far:".length) as Property);
    return ends.length > 0 ? ends : undefined;
  }
  return propertyRow(name as Property).kinds.includes(entity.type)
    ? factsOf(entity).value(name as Property)
    : undefined;
}

/** Distinct objects of the current relations of a property. */
export const relationTargets = (view: View, { key }: Entity, property: Property): readonly Key[] => [
  ...new Set(
    (view.graph.relationsFrom.get(key) ?? [])
      .filter((relation) => relation.property === property && view.isCurrent(relation))
      .map(({ object }) => object),
  ),
];

/** Dictionary encoder: codes number the distinct values in order of first occurrence. */
class ValueEncoder {
  readonly all: (Value | undefined)[];
  readonly #codes: Map<unknown, number>;

  constructor(known: readonly (Value | undefined)[] = [undefined]) {
    this.all = [...known];
    this.#codes = new Map(known.map((value, code) => [identityOf(value), code]));
  }

  codeOf(value: Value | undefined): number {
    const identity = identityOf(value);
    let code = this.#codes.get(identity);
    if (code === undefined) {
      code = this.all.length;
      this.all.push(value);
      this.#codes.set(identity, code);
    }
    return code;
  }
}

/** Equal for equal values. The prefix separates lists from texts. */
const identityOf = (value: Value | undefined): unknown => (Array.isArray(value) ? `\0${JSON.stringify(value)}` : value);

export function incrementAndGetPrevious(counts: Uint32Array | number[], place: number): number {
  const before = counts[place] as number;
  counts[place] = before + 1;
  return before;
}

/** The smallest array type that can hold the codes. */
export function compactCodes(codes: Uint32Array, values: number): Column["codes"] {
  return values <= 0x100 ? Uint8Array.from(codes) : values <= 0x10000 ? Uint16Array.from(codes) : codes;
}
