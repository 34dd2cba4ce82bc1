import type { Key } from "../../records/kinds.ts";
import type { Property } from "../../records/properties.ts";
import { type EdgeName, edgeItems, edgeSteps } from "../edges.ts";
import { factsOf } from "../entity-facts.ts";
import { keyOfReference, type Reference } from "../names/resolve-reference.ts";
import type { Entity, View } from "../view.ts";
import type { FilterField } from "./filter-table.ts";

/** A field of a filter. */
export const filterField = (description: string, field: FilterField) => ({ description, field });

/** Reads the displayed value of a property. */
export const shownIn = (property: Property) => (_view: View, item: Entity) => factsOf(item).value(property);

/** A text, or the texts of a list; empty without a value. */
export const textsIn = (value: unknown): readonly string[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as string[]) : [String(value)];

/** A field with a condition on the displayed value of a property. */
export function factField(
  description: string,
  property: Property,
  type: "string" | "date" | "boolean" | "long" | "float",
) {
  const get = shownIn(property);
  const column = (read: (value: unknown) => unknown) => ({
    name: property,
    read: (_: View, value: unknown) => read(value),
  });
  if (type === "boolean")
    return filterField(description, {
      type,
      get: (view, item) => get(view, item) as boolean | undefined,
      column: column((value) => value),
    });
  if (type === "long" || type === "float")
    return filterField(description, {
      type,
      get: (view, item) => get(view, item) as number | undefined,
      column: column((value) => value),
    });
  return filterField(description, { type, get: (view, item) => textsIn(get(view, item)), column: column(textsIn) });
}

/** A field with a condition on vocabulary words, from the record or the displayed value of a property. */
export const wordsField = (
  description: string,
  type: "enum" | "set",
  words: string,
  of: Property | ((view: View, item: Entity) => unknown),
) =>
  typeof of === "string"
    ? filterField(description, {
        type,
        words,
        get: (view, item) => textsIn(shownIn(of)(view, item)),
        column: { name: of, read: (_, value) => textsIn(value) },
      })
    : filterField(description, { type, words, get: (view, item) => textsIn(of(view, item)) });

/** A field with a condition on the entity that the best claim about a functional relation names. */
export const edgeField = <Name extends EdgeName>(description: string, of: string, name: Name, property: Property) =>
  filterField(description, {
    type: "any",
    of,
    get: (view, item: Entity) => edgeItems(view, name, item),
    column: { name: property, read: (view, value) => (typeof value === "string" ? view.present([value as Key]) : []) },
  });

/** A field with conditions on the items of an edge. */
export const listField = <Name extends EdgeName>(description: string, of: string, name: Name) =>
  filterField(description, { type: "list", of, list: (view, item: Entity, work) => edgeSteps(view, name, item, work) });

/** @throws {ClientError} for a reference that names nothing, or more than one entity. */
export const checkReference = (view: View, given: Reference): void => {
  keyOfReference(view, given);
};

/** The model itself, or the model of a variant. */
export function modelOf(view: View, key: Key): readonly Entity[] {
  const entity = view.entity(key);
  if (!entity) return [];
  return entity.type === "Variant" ? edgeItems(view, "Variant.model", entity) : [entity];
}
