import type { Comparison as ComparisonShape, ComparisonRow as RowShape } from "../src/graph/analysis/compare.ts";
import type { Reference } from "../src/graph/names/resolve-reference.ts";
import type { Entity as EntityHandle } from "../src/graph/view.ts";
import type { ViewArgs } from "../src/graph/view-times.ts";
import type { Property as PropertyName } from "../src/records/properties.ts";
import { builder, type Context } from "./builder.ts";
import { PropertyEnum } from "./enums.ts";
import { viewArgs } from "./fields.ts";
import { argumentError, dateError, isError, limitError, toResult } from "./outcome.ts";
import { EntityRef } from "./reference.ts";
import * as refs from "./refs.ts";

/** Fewest and most entities of a comparison. */
const sizes = { least: 2, most: 10 } as const;

const Comparison = builder.objectRef<ComparisonShape>("Comparison");
export const ComparisonRowType = builder.objectRef<RowShape>("ComparisonRow");

builder.objectType(Comparison, {
  description: "Entities side by side.",
  isTypeOf: (value) => "rows" in (value as object),
  fields: (t) => ({
    entities: t.field({
      type: [refs.EntityType],
      description: "The entities, in the order given.",
      resolve: ({ entities }) => [...entities],
    }),
    rows: t.field({
      type: [ComparisonRowType],
      description: "One row per property.",
      resolve: ({ rows }) => [...rows],
    }),
  }),
});

builder.objectType(ComparisonRowType, {
  description: "One property of all compared entities.",
  fields: (t) => ({
    property: t.expose("property", { type: PropertyEnum, description: "The property." }),
    facts: t.field({
      type: [refs.FactType],
      nullable: { list: false, items: true },
      description: "One fact per entity, in order; null where the property does not apply.",
      resolve: ({ facts }) => [...facts],
    }),
    differs: t.exposeBoolean("differs", {
      description: "Whether any two known values differ; results made under other conditions never do.",
    }),
  }),
});

const ComparisonResult = builder.unionType("ComparisonResult", {
  description: "A comparison, or why there is none.",
  types: [
    refs.AmbiguousErrorType,
    Comparison,
    refs.DateOutOfRangeErrorType,
    refs.InvalidArgumentErrorType,
    refs.LimitExceededErrorType,
    refs.NotFoundErrorType,
  ],
  resolveType: (value) => (isError(value as object) ? (value as refs.ErrorObject).type : "Comparison"),
});

builder.queryField("compare", (t) =>
  t.field({
    type: ComparisonResult,
    nullable: true,
    directives: { semanticNonNull: {} },
    description: "Entities side by side.",
    args: {
      refs: t.arg({ type: [EntityRef], required: true, description: "Entities, 2 to 10." }),
      properties: t.arg({ type: [PropertyEnum], description: "Properties to compare; null takes all with a value." }),
      ...viewArgs,
    },
    resolve: (_, { refs, properties, ...times }, context) =>
      compare(refs as Reference[], properties ?? undefined, times, context),
  }),
);

async function compare(
  references: readonly Reference[],
  properties: readonly PropertyName[] | undefined,
  times: ViewArgs,
  { load, view, days }: Context,
): Promise<ComparisonShape | refs.ErrorObject> {
  const refusal =
    dateError(times, days) ??
    limitError("refs", sizes.most, references.length) ??
    (references.length < sizes.least ? argumentError("refs", "A comparison takes at least two entities.") : undefined);
  if (refusal) return refusal;
  const shown = view(times);
  const found = (await Promise.all(references.map((one) => load.resolve(shown, one)))).map(toResult);
  return found.find(isError) ?? load.compare(shown, found as EntityHandle[], properties);
}
