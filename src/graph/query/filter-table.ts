import { ClientError } from "../../lib/client-error.ts";
import type { Interruptible } from "../../lib/interruptible.ts";
import type { List } from "../../lib/lazy-list.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import type { Value } from "../claims/value.ts";
import type { ColumnName } from "../indexes.ts";
import type { Where } from "../list-arguments.ts";
import type { View } from "../view.ts";

/** One filter field of some items: the type of its condition, and how to read its value. */
export type FilterField<Item = never> = { readonly column?: FieldColumn } & (
  | { readonly type: "slug" | "string" | "date" | "datetime"; readonly get: Get<Item, readonly string[]> }
  | { readonly type: "boolean"; readonly get: Get<Item, boolean | undefined> }
  | { readonly type: "long" | "int" | "float" | "decimal"; readonly get: Get<Item, number | undefined> }
  | { readonly type: "enum" | "set"; readonly words: string; readonly get: Get<Item, readonly string[]> }
  | { readonly type: "any"; readonly of: string; readonly get: Get<Item, readonly unknown[]> }
  | {
      readonly type: "list";
      readonly of: string;
      /** The items of a list, possibly created on access. */
      readonly list: (view: View, item: Item, work: WorkBudget) => Interruptible<List<unknown>>;
    }
  | {
      readonly type: "custom";
      readonly input: string;
      /** @throws {ClientError} for an invalid condition. */
      readonly check: (view: View, given: Item) => void;
      /** Compiles a condition once for all items. The returned test charges the work beyond the item itself. */
      readonly test: (view: View, given: Item, work: WorkBudget) => (item: Item) => boolean;
    }
);

/** A field with a condition on related items. */
export type NestedField = Extract<FilterField<unknown>, { type: "any" | "list" }>;
/** A field with a condition on its own value or column. */
export type ReadField = Exclude<FilterField<unknown>, { type: "custom" | "list" }>;

/** The only column that a field depends on. `read` converts a column value to what `get` returns for an item. */
export interface FieldColumn {
  readonly name: ColumnName;
  readonly read: (view: View, value: Value | undefined) => unknown;
}

/** Reads a value of an item. */
export type Get<Item, Result> = (view: View, item: Item) => Result;

/** The fields of one filter, by name. */
export type FilterTable = Readonly<Record<string, { readonly description: string; readonly field: FilterField }>>;

/** By the name of the filter. */
export type FilterTables = Readonly<Record<string, FilterTable>>;

/**
 * Validates conditions before evaluation, so that errors do not depend on the data.
 * @throws {ClientError} for a null instead of a value, and for a reference that names nothing.
 */
export function checkWhere(tables: FilterTables, name: string, where: Where, view: View): void {
  refuseNulls(where);
  for (const [key, given] of Object.entries(where)) {
    if (given === undefined) continue;
    if (key === "and" || key === "or") for (const one of given as Where[]) checkWhere(tables, name, one, view);
    else if (key === "not") checkWhere(tables, name, given as Where, view);
    else checkField(tables, fieldOf(tables, name, key), given as Where, view);
  }
}

function checkField(tables: FilterTables, field: FilterField<unknown>, given: Where, view: View): void {
  if (field.type === "custom") field.check(view, given);
  else if (field.type === "any") checkWhere(tables, field.of, given, view);
  else refuseNulls(given);
  if (field.type !== "list") return;
  for (const [operator, condition] of Object.entries(given)) {
    if (operator === "count") refuseNulls(condition as Where);
    else if (condition !== undefined) checkWhere(tables, field.of, condition as Where, view);
  }
}

/** @throws {ClientError} for a null instead of a value. */
export function refuseNulls(given: Where): void {
  for (const [key, wanted] of Object.entries(given))
    if (wanted === null)
      throw new ClientError(
        "INVALID_ARGUMENT",
        `\`${key}\` is null; leave it out, or select unknown values with \`isNull\`.`,
        { argument: key },
      );
}

/** A field of a table; it is given only items and conditions of the type that the schema checks. */
export function fieldOf(tables: FilterTables, name: string, key: string): FilterField<unknown> {
  const field = tables[name]?.[key]?.field;
  if (!field) throw new Error(`${name} has no filter ${key}`);
  return field as FilterField<unknown>;
}
