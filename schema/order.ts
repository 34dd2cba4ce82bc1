import { builder } from "./builder.ts";
import { MeterEnum, PropertyEnum } from "./enums.ts";

const OrderDirection = builder.enumType("OrderDirection", {
  description: "Sort direction; missing values come last in both, ties break by slug.",
  values: {
    ASC: { value: "asc", description: "Smallest first." },
    DESC: { value: "desc", description: "Largest first." },
  } as const,
});

const PropertyOrder = builder.inputType("PropertyOrder", {
  description: "Sort by the value of a property; values of an enum sort in its order, source tiers by trust.",
  fields: (t) => ({
    property: t.field({ type: PropertyEnum, required: true, description: "The property." }),
    direction: t.field({ type: OrderDirection, required: true, description: "Sort direction." }),
  }),
});

const BenchmarkOrder = builder.inputType("BenchmarkOrder", {
  description: "Sort by the best score in the main metric of a benchmark.",
  fields: (t) => ({
    benchmark: t.field({ type: "Slug", required: true, description: "Slug of the benchmark." }),
    direction: t.field({ type: OrderDirection, required: true, description: "Sort direction." }),
  }),
});

const MeterOrder = builder.inputType("MeterOrder", {
  description: "Sort by the lowest standard price of a meter, in USD.",
  fields: (t) => ({
    meter: t.field({ type: MeterEnum, required: true, description: "What is counted." }),
    direction: t.field({ type: OrderDirection, required: true, description: "Sort direction." }),
  }),
});

export const EntityOrder = builder.inputType("EntityOrder", {
  description: "One sort key.",
  isOneOf: true,
  fields: (t) => ({
    name: t.field({ type: OrderDirection, description: "By name." }),
    slug: t.field({ type: OrderDirection, description: "By slug." }),
    updatedAt: t.field({ type: OrderDirection, description: "By last change." }),
    property: t.field({ type: PropertyOrder, description: "By the value of a property." }),
    score: t.field({ type: BenchmarkOrder, description: "By the best score on a benchmark, for models and variants." }),
    price: t.field({
      type: MeterOrder,
      description: "By the lowest price in force, for models, variants and endpoints.",
    }),
  }),
});

export const ScoreOrder = builder.inputType("ScoreOrder", {
  description: "One sort key of scores.",
  isOneOf: true,
  fields: (t) => ({
    value: t.field({ type: OrderDirection, description: "By result." }),
    measuredOn: t.field({ type: OrderDirection, description: "By date." }),
  }),
});
