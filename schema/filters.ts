import type { InputRef } from "@pothos/core";
import type { Where } from "../src/graph/list-arguments.ts";
import type { FilterField } from "../src/graph/query/filter-table.ts";
import { filters } from "../src/graph/query/list-filters.ts";
import { builder } from "./builder.ts";
import {
  CapabilityCategoryEnum,
  ClaimRankEnum,
  ClaimStatusEnum,
  ConceptKindEnum,
  ConfidenceEnum,
  DerivationKindEnum,
  DisputeKindEnum,
  DisputeStateEnum,
  DriverCategoryEnum,
  EntityKindEnum,
  EvaluatorRelationshipEnum,
  FamilyLevelEnum,
  HostKindEnum,
  LicenseKindEnum,
  LifecycleStatusEnum,
  ModalityEnum,
  PolarityEnum,
  PropertyEnum,
  ProviderRoleEnum,
  SourceTierEnum,
  SourceTypeEnum,
  SupportLevelEnum,
  VariantKindEnum,
} from "./enums.ts";
import { EntityRef } from "./reference.ts";

/* One input type per table of `src/graph/query/list-filters.ts`, and one per kind of condition. */

const nouns: Readonly<Record<string, string>> = {
  Benchmark: "a benchmark",
  Capability: "a capability",
  CapabilitySupport: "the support of a capability",
  Claim: "a claim",
  Concept: "a concept",
  Dispute: "a dispute",
  Endpoint: "an endpoint",
  Host: "a host",
  License: "a license",
  Model: "a model",
  ModelFamily: "a family",
  Product: "a product",
  Provider: "a provider",
  Score: "a score",
  Source: "a source",
  Transition: "a transition",
  Variant: "a variant",
};

/** The enums that conditions use, by name. */
const vocabularies: Readonly<Record<string, unknown>> = {
  CapabilityCategory: CapabilityCategoryEnum,
  ClaimRank: ClaimRankEnum,
  ClaimStatus: ClaimStatusEnum,
  ConceptKind: ConceptKindEnum,
  Confidence: ConfidenceEnum,
  DisputeKind: DisputeKindEnum,
  DisputeState: DisputeStateEnum,
  DriverCategory: DriverCategoryEnum,
  EntityKind: EntityKindEnum,
  EvaluatorRelationship: EvaluatorRelationshipEnum,
  FamilyLevel: FamilyLevelEnum,
  HostKind: HostKindEnum,
  LicenseKind: LicenseKindEnum,
  LifecycleStatus: LifecycleStatusEnum,
  Modality: ModalityEnum,
  Polarity: PolarityEnum,
  Property: PropertyEnum,
  ProviderRole: ProviderRoleEnum,
  SourceTier: SourceTierEnum,
  SourceType: SourceTypeEnum,
  SupportLevel: SupportLevelEnum,
  VariantKind: VariantKindEnum,
};

const made = new Map<string, InputRef<Where>>();

/** Creates an input type once. `fields` is called when the schema is built, so filters may be recursive. */
function input(name: string, description: string, fields: () => Conditions, isOneOf = false) {
  const known = made.get(name);
  if (known) return known;
  const ref = builder.inputRef<Where>(name);
  made.set(name, ref);
  ref.implement({
    description,
    ...(isOneOf && { isOneOf: true }),
    fields: (t: { field: (options: object) => unknown }) =>
      Object.fromEntries(
        Object.entries(fields()).map(([field, [type, about, required]]) => [
          field,
          t.field({ type, description: about, required: required ?? false }),
        ]),
      ),
  } as never);
  return ref;
}

const compared = (type: string, withIn = false, withNull = true) => ({
  eq: [type, "Equal to."],
  ...(withIn && { in: [[type], "Equal to any of these."] }),
  gt: [type, "Greater than."],
  gte: [type, "Greater than or equal to."],
  lt: [type, "Less than."],
  lte: [type, "Less than or equal to."],
  ...(withNull && { isNull: ["Boolean", "Whether the value is unknown."] }),
});

/** Fields with their type, description and whether they are required. */
type Conditions = Readonly<Record<string, readonly [type: unknown, about: string, required?: true]>>;

const conditions = {
  string: () =>
    input("StringFilter", "Conditions on text, ignoring case; all must match.", () => ({
      eq: ["String", "Equal to."],
      in: [["String"], "Equal to any of these."],
      contains: ["String", "Contains."],
      startsWith: ["String", "Starts with."],
      isNull: ["Boolean", "Whether the value is unknown."],
    })),
  slug: () =>
    input("SlugFilter", "Conditions on a slug.", () => ({
      eq: ["Slug", "Equal to."],
      in: [["Slug"], "Equal to any of these."],
    })),
  boolean: () =>
    input("BooleanFilter", "Conditions on yes or no.", () => ({
      eq: ["Boolean", "Equal to."],
      isNull: ["Boolean", "Whether the value is unknown."],
    })),
  long: () =>
    input("LongFilter", "Conditions on a whole number.", () => compared("Long", true) as unknown as Conditions),
  int: () => input("IntFilter", "Conditions on a count.", () => compared("Int", false, false) as unknown as Conditions),
  float: () =>
    input("FloatFilter", "Conditions on a number.", () => compared("Float", false, false) as unknown as Conditions),
  decimal: () =>
    input("DecimalFilter", "Conditions on an exact decimal.", () => compared("Decimal") as unknown as Conditions),
  date: () =>
    input(
      "PartialDateFilter",
      "Conditions on a date; a coarse date matches when all its days do.",
      () => compared("PartialDate") as unknown as Conditions,
    ),
  datetime: () =>
    input("DateTimeFilter", "Conditions on an instant.", () => {
      const { eq: _, ...rest } = compared("DateTime", false, false);
      return rest as unknown as Conditions;
    }),
  enum: (words: string) =>
    input(`${words}Filter`, `Conditions on \`${words}\`.`, () => ({
      eq: [vocabularies[words], "Equal to."],
      in: [[vocabularies[words]], "Equal to any of these."],
    })),
  set: (words: string) =>
    input(`${words}SetFilter`, `Conditions on a set of \`${words}\`.`, () => ({
      hasAll: [[vocabularies[words]], "Has all of these."],
      hasAny: [[vocabularies[words]], "Has at least one of these."],
      hasNone: [[vocabularies[words]], "Has none of these."],
    })),
  list: (of: string) =>
    input(`${of}ListFilter`, "Conditions on related items; all must match.", () => ({
      some: [filterInput(of), "At least one matches."],
      every: [filterInput(of), "All match; true when there are none."],
      none: [filterInput(of), "None matches."],
      count: [conditions.int(), "How many there are."],
    })),
};

/** Inputs of fields of type `custom`. */
const custom: Readonly<Record<string, () => unknown>> = {
  EntityRef: () => EntityRef,
  AncestorFilter: () =>
    input("AncestorFilter", "An ancestor in the lineage.", () => ({
      ancestor: [EntityRef, "The ancestor: a variant, or a model for any of its variants.", true],
      kinds: [[DerivationKindEnum], "Kinds of derivation to follow; null follows all."],
    })),
  ValueFilter: () =>
    input(
      "ValueFilter",
      "Condition on a value of any type.",
      () => ({
        text: [conditions.string(), "Text, or any item of a list."],
        quantity: [conditions.decimal(), "Number."],
        date: [conditions.date(), "Date."],
        boolean: [conditions.boolean(), "Yes or no."],
        entity: [EntityRef, "Entity."],
      }),
      true,
    ),
};

function inputOf(field: FilterField): unknown {
  switch (field.type) {
    case "custom":
      return custom[field.input]?.();
    case "any":
      return filterInput(field.of);
    case "list":
      return conditions.list(field.of);
    case "enum":
    case "set":
      return conditions[field.type](field.words);
    default:
      return conditions[field.type]();
  }
}

export function filterInput(name: string): InputRef<Where> {
  return input(`${name}Filter`, `Conditions on ${nouns[name]}. All must match.`, () => ({
    and: [[filterInput(name)], "All of these match."],
    or: [[filterInput(name)], "At least one of these matches."],
    not: [filterInput(name), "This does not match."],
    ...Object.fromEntries(
      Object.entries(filters[name] ?? {}).map(([key, { description, field }]) => [
        key,
        [inputOf(field), description] as const,
      ]),
    ),
  }));
}
