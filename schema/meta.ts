import { type Coverage as CoverageShape, sumCoverage } from "../src/graph/analysis/coverage.ts";
import { pageSizes } from "../src/graph/query/pagination.ts";
import type { View } from "../src/graph/view.ts";
import { kindNames } from "../src/records/kinds.ts";
import { type Property as PropertyName, propertyNames, propertyRow } from "../src/records/properties.ts";
import { maxReferences } from "./bounded-list.ts";
import { builder } from "./builder.ts";
import { EntityKindEnum, PropertyEnum, ValueTypeEnum } from "./enums.ts";
import { markDependency } from "./fields.ts";
import { DatasetReleaseType, KindCountType, SourceType } from "./refs.ts";

const valueTypes = {
  boolean: "BOOLEAN",
  date: "DATE",
  decimal: "QUANTITY",
  entity: "ENTITY",
  long: "QUANTITY",
  money: "MONEY",
  term: "TEXT",
  terms: "TEXT_LIST",
  text: "TEXT",
  texts: "TEXT_LIST",
  url: "TEXT",
} as const;

const Meta = builder.objectRef<{ readonly view: View }>("Meta");
const Coverage = builder.objectRef<CoverageShape>("Coverage");
const PropertyInfo = builder.objectRef<{ property: PropertyName }>("PropertyInfo");
const Limits = builder.objectRef<object>("Limits");

builder.queryField("meta", (t) =>
  t.field({
    type: Meta,
    nullable: true,
    directives: { semanticNonNull: {} },
    description: "Facts about this API and its data.",
    extensions: markDependency("status"),
    resolve: (_, __, { view }) => ({ view: view() }),
  }),
);

builder.objectType(Meta, {
  description: "Facts about this API and its data.",
  fields: (t) => ({
    version: t.string({ description: "Version of the API.", resolve: (_, __, { api }) => api.version }),
    schemaHash: t.string({
      description: "SHA-256 of the schema, hexadecimal.",
      resolve: (_, __, { api }) => api.schemaHash,
    }),
    release: t.field({
      type: DatasetReleaseType,
      description: "Release that is served.",
      resolve: ({ view }) => ({ type: "DatasetRelease" as const, view, release: view.graph.release }),
    }),
    loadedAt: t.field({
      type: "DateTime",
      description: "When the server loaded the data that it serves.",
      resolve: (_, __, { status }) => status.loadedAt,
    }),
    stale: t.boolean({
      description: "Whether newer data exists that cannot be served; this is then the last valid data.",
      resolve: (_, __, { status }) => status.failure !== undefined,
    }),
    problemCount: t.int({
      description: "Problems in the newer data; 0 unless `stale`.",
      resolve: (_, __, { status }) => status.failure?.problems ?? 0,
    }),
    earliestDate: t.field({
      type: "LocalDate",
      description: "First date that `asOf` accepts.",
      resolve: (_, __, { days }) => days.earliest,
    }),
    firstKnownDate: t.field({
      type: "LocalDate",
      nullable: true,
      description: "First date that `knownAt` accepts: the day of the first recorded release; null without one.",
      resolve: (_, __, { days }) => days.recorded[0],
    }),
    layers: t.stringList({
      description: "Layers of the server's own, as the argument `layers` takes them.",
      resolve: (_, __, { days }) => [...days.layers],
    }),
    counts: t.field({
      type: [KindCountType],
      description: "Entities per type.",
      resolve: ({ view }, _, { load }) =>
        Promise.all(kindNames.toSorted().map(async (kind) => ({ kind, count: await load.count(view, kind) }))),
    }),
    coverage: t.field({
      type: Coverage,
      description: "How well facts are sourced, in sum.",
      args: {
        property: t.arg({ type: PropertyEnum, description: "Property to count; null for all." }),
        kind: t.arg({ type: EntityKindEnum, description: "Type of entity to count; null for all." }),
      },
      resolve: async ({ view }, { property, kind }, { load }) =>
        sumCoverage(
          (await load.coverage(view)).filter(
            (row) => (!property || row.property === property) && (!kind || row.kind === kind),
          ),
        ),
    }),
    coverageTable: t.field({
      type: [Coverage],
      description: "How well facts are sourced: a row for each type of entity and each property that it can have.",
      resolve: async ({ view }, _, { load }) => [...(await load.coverage(view))],
    }),
    orphanCount: t.int({
      description: "Entities that no relationship joins to any other, and sources that nothing cites.",
      resolve: async ({ view }, _, { load }) => (await load.orphans(view)).length,
    }),
    properties: t.field({
      type: [PropertyInfo],
      description: "Registry of properties, in the order of `Property`.",
      resolve: () => propertyNames.map((property) => ({ property })),
    }),
    limits: t.field({ type: Limits, description: "Limits of a request.", resolve: () => ({}) }),
    dataLicense: t.string({ description: "License of the data, SPDX.", resolve: () => "CC-BY-4.0" }),
  }),
});

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

builder.objectType(Coverage, {
  description: "How well facts are sourced.",
  fields: (t) => ({
    kind: t.field({
      type: EntityKindEnum,
      nullable: true,
      description: "Type of entity; null when summed over several.",
      resolve: ({ kind }) => kind,
    }),
    property: t.field({
      type: PropertyEnum,
      nullable: true,
      description: "Property; null when summed over several.",
      resolve: ({ property }) => property,
    }),
    entities: t.exposeInt("entities", {
      description: "Entities that could have a value, counted once for each property.",
    }),
    facts: t.exposeInt("facts", { description: "Facts with a claim to show." }),
    doubtful: t.exposeInt("doubtful", { description: "Facts with claims of which none may be shown." }),
    withSource: t.float({
      description: "Share with at least one source, 0 to 1.",
      resolve: ({ withSource, facts }) => share(withSource, facts),
    }),
    withTwoSources: t.float({
      description: "Share with at least two independent sources, 0 to 1.",
      resolve: ({ withTwoSources, facts }) => share(withTwoSources, facts),
    }),
    withPrimarySource: t.float({
      description: "Share with a document of the developer itself, 0 to 1.",
      resolve: ({ withPrimarySource, facts }) => share(withPrimarySource, facts),
    }),
    openDisputes: t.exposeInt("openDisputes", { description: "Disputes not settled." }),
    stalestSource: t.field({
      type: SourceType,
      nullable: true,
      description: "Source that was not read for the longest time; null when there is none.",
      resolve: ({ stalestSource }) => stalestSource,
    }),
  }),
});

builder.objectType(KindCountType, {
  description: "Entities of one type.",
  fields: (t) => ({
    kind: t.expose("kind", { type: EntityKindEnum, description: "Type of entity." }),
    count: t.exposeInt("count", { description: "How many." }),
  }),
});

builder.objectType(PropertyInfo, {
  description: "Machine-readable definition of a property.",
  fields: (t) => ({
    property: t.expose("property", { type: PropertyEnum, description: "The property." }),
    label: t.string({ description: "Text to show.", resolve: ({ property }) => propertyRow(property).label }),
    valueType: t.field({
      type: ValueTypeEnum,
      description: "Type of its values.",
      resolve: ({ property }) => valueTypes[propertyRow(property).value.type],
    }),
    unit: t.string({
      nullable: true,
      description: "Unit of quantities; null for other types.",
      resolve: ({ property }) => {
        const spec = propertyRow(property).value;
        return "unit" in spec ? spec.unit : null;
      },
    }),
    appliesTo: t.field({
      type: [EntityKindEnum],
      description: "Types of entity that can have it.",
      resolve: ({ property }) => [...propertyRow(property).kinds],
    }),
    multiple: t.boolean({
      description: "Whether several values can be true at once.",
      resolve: ({ property }) => !propertyRow(property).functional,
    }),
  }),
});

builder.objectType(Limits, {
  description: "Limits of a request; exceeding one is an error, never a shorter response.",
  fields: (t) => ({
    pageSize: t.int({ description: "Largest page.", resolve: () => pageSizes.most }),
    cost: t.int({ description: "Largest cost of an operation.", resolve: (_, __, { api }) => api.maxCost }),
    references: t.int({ description: "Largest number of ids or references.", resolve: () => maxReferences }),
  }),
});
