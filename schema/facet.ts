import type { Bucket, Facet as FacetShape } from "../src/graph/query/facet.ts";
import type { Group as GroupShape, Statistics as StatisticsShape } from "../src/graph/query/group.ts";
import { builder } from "./builder.ts";
import { DisputeAspectEnum, PropertyEnum } from "./enums.ts";
import { DisputeFacetType, EntityType, FacetBucketType, FacetType, GroupType } from "./refs.ts";

builder.objectType(FacetType, {
  description: "Counts per value of one property.",
  fields: (t) => ({
    property: t.expose("property", { type: PropertyEnum, description: "The property." }),
    buckets: t.field({
      type: [FacetBucketType],
      description: "Largest buckets first, ties by value.",
      resolve: ({ buckets }: FacetShape) => [...buckets],
    }),
    otherCount: t.exposeInt("otherCount", {
      description: "Items in buckets that are not listed; an item with several values can count twice.",
    }),
    missingCount: t.exposeInt("missingCount", { description: "Items without a value." }),
  }),
});

builder.objectType(DisputeFacetType, {
  description: "Disputes counted by one aspect.",
  fields: (t) => ({
    aspect: t.expose("aspect", { type: DisputeAspectEnum, description: "The aspect." }),
    buckets: t.field({
      type: [FacetBucketType],
      description: "Largest buckets first, ties by value.",
      resolve: ({ buckets }) => [...buckets],
    }),
    otherCount: t.exposeInt("otherCount", { description: "Disputes in buckets that are not listed." }),
    missingCount: t.exposeInt("missingCount", {
      description: "Disputes without a value, such as those that concern no host.",
    }),
  }),
});

builder.objectType(FacetBucketType, {
  description: "One value of a facet.",
  fields: (t) => ({
    value: t.exposeString("value", { description: "Value as text: a slug, an enum value, a year or a number." }),
    label: t.exposeString("label", { description: "Text to show." }),
    count: t.exposeInt("count", { description: "Items that have it." }),
    entity: t.field({
      type: EntityType,
      nullable: true,
      description: "Entity of the value; null when the value is not an entity.",
      resolve: ({ entity }: Bucket) => entity,
    }),
  }),
});

const Statistics = builder.objectRef<StatisticsShape>("Statistics");

builder.objectType(GroupType, {
  description: "Items that share the same values.",
  fields: (t) => ({
    keys: t.field({
      type: [FacetBucketType],
      nullable: { list: false, items: true },
      description: "One bucket per requested property, in that order; null for a missing value.",
      resolve: ({ keys }: GroupShape) => [...keys],
    }),
    count: t.int({ description: "Items in the group.", resolve: ({ items }) => items.length }),
    statistics: t.field({
      type: Statistics,
      nullable: true,
      description: "Statistics of a property with numbers; null when the property has none.",
      args: { of: t.arg({ type: PropertyEnum, required: true, description: "Property to summarize." }) },
      resolve: (group, { of }, { load }) => load.statistics(group, of),
    }),
  }),
});

builder.objectType(Statistics, {
  description: "Statistics of numbers, in the unit of the property.",
  fields: (t) => ({
    count: t.exposeInt("count", { description: "Items with a value." }),
    min: t.float({
      nullable: true,
      description: "Smallest; null when no item has a value.",
      resolve: ({ min }) => min,
    }),
    max: t.float({ nullable: true, description: "Largest; null when no item has a value.", resolve: ({ max }) => max }),
    mean: t.float({ nullable: true, description: "Mean; null when no item has a value.", resolve: ({ mean }) => mean }),
    median: t.float({
      nullable: true,
      description: "Median; null when no item has a value.",
      resolve: ({ median }) => median,
    }),
  }),
});
