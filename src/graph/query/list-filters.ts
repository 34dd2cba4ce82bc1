import type { Interruptible } from "../../lib/interruptible.ts";
import type { List } from "../../lib/lazy-list.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import type { Kind } from "../../records/kinds.ts";
import type { Property } from "../../records/properties.ts";
import type { Where } from "../list-arguments.ts";
import { EntityList, type View } from "../view.ts";
import { entityFilters } from "./entity-filters.ts";
import { checkWhere, type FilterTable } from "./filter-table.ts";
import { statementFilters } from "./statement-filters.ts";
import { Filter } from "./where.ts";

/** The fields of each filter. Both the GraphQL inputs and the filtering of lists derive from these tables. */
export const filters: Readonly<Record<string, FilterTable>> = { ...entityFilters, ...statementFilters };

/** The field of a filter with a condition on a property; undefined when there is none. */
export const filterFieldOf = (name: string, property: Property): string | undefined =>
  fieldsOf[property]?.find((field) => filters[name]?.[field]);

/** Filter fields by the property of their condition. */
const fieldsOf: Readonly<Partial<Record<Property, readonly string[]>>> = {
  "commercial-use": ["commercialUse"],
  "context-window": ["contextWindow"],
  country: ["country"],
  developer: ["provider"],
  family: ["family"],
  "input-modalities": ["inputModalities"],
  kind: ["kind", "level", "category", "type"],
  "knowledge-cutoff": ["knowledgeCutoff"],
  license: ["license"],
  lifecycle: ["lifecycle"],
  maintainer: ["maintainer"],
  "max-output-tokens": ["maxOutputTokens"],
  model: ["model"],
  "open-weights": ["openWeights"],
  operator: ["provider"],
  "osi-approved": ["osiApproved"],
  "output-modalities": ["outputModalities"],
  "parameters-total": ["parametersTotal"],
  "published-on": ["publishedOn"],
  publisher: ["publisher"],
  quantization: ["quantization"],
  "released-on": ["releasedOn"],
  roles: ["roles"],
  "served-on": ["host"],
  "size-label": ["sizeLabel"],
  "source-tier": ["tier"],
  "spdx-id": ["spdxId"],
  specialization: ["specialization"],
  supports: ["capabilities"],
  "uses-concept": ["concepts"],
  "variant-kinds": ["kinds"],
};

/** Filter types by the field of the list. */
const filterNames: Readonly<Record<string, string>> = {
  benchmarks: "Benchmark",
  capabilities: "Capability",
  citedBy: "Claim",
  claims: "Claim",
  concepts: "Concept",
  disputes: "Dispute",
  endpoints: "Endpoint",
  families: "ModelFamily",
  hosts: "Host",
  licenses: "License",
  models: "Model",
  products: "Product",
  providers: "Provider",
  publications: "Source",
  refutedClaims: "Claim",
  scores: "Score",
  sources: "Source",
  transitions: "Transition",
  usedBy: "Model",
  variants: "Variant",
};

/**
 * The filter type of a list such as `Model.variants` or `Query.models`.
 * @throws {Error} for a list without a filter.
 */
export function filterOf(list: string): string {
  const name = filterNames[list.slice(list.indexOf(".") + 1)];
  if (!name) throw new Error(`${list} takes no conditions`);
  return name;
}

/** @throws {ClientError} for invalid conditions. */
export const check = (name: string, where: Where, view: View): void => checkWhere(filters, name, where, view);

/** Entities of a list that match conditions already validated by `check`. */
export function* filterRows<K extends Kind>(
  name: string,
  where: Where,
  list: EntityList<K>,
  work: WorkBudget,
): Interruptible<EntityList<K>> {
  const rows = yield* new Filter(filters, list.view, work).rows(name, where, list);
  return new EntityList(list.view, list.kind, rows);
}

/** Items of a list that match conditions already validated by `check`. */
export const filterItems = <Item>(
  name: string,
  where: Where,
  view: View,
  list: List<Item>,
  work: WorkBudget,
): Interruptible<Item[]> => new Filter(filters, view, work).items(name, where, list);
