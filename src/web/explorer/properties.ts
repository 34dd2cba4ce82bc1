import { type PropertyRow, properties } from "../../records/properties.ts";
import type { Property } from "./generated/graphql.ts";

/** Rows of the registry by the name of their enum value. */
const rows = new Map<string, PropertyRow>(
  Object.entries(properties).map(([name, row]) => [name.toUpperCase().replaceAll("-", "_"), row]),
);

/** Name of a property for people. */
export const propertyLabel = (property: Property): string => rows.get(property)?.label ?? property;

/** What a property means, in one sentence. */
export const propertyMeaning = (property: Property): string => rows.get(property)?.description ?? "";

/** Whether only one value can be true at a time. */
export const isFunctional = (property: Property): boolean => rows.get(property)?.functional ?? true;

/** A group of properties under one heading. */
interface PropertyGroup {
  readonly heading: string;
  readonly properties: readonly Property[];
}

/** Groups of facts in the order of a page; all other properties come last. */
const groups: readonly PropertyGroup[] = [
  {
    heading: "Dates",
    properties: [
      "ANNOUNCED_ON",
      "RELEASED_ON",
      "WEIGHTS_RELEASED_ON",
      "PUBLISHED_ON",
      "SNAPSHOT_DATE",
      "KNOWLEDGE_CUTOFF",
      "TRAINING_DATA_CUTOFF",
      "LIFECYCLE",
      "DEPRECATED_ON",
      "RETIRED_ON",
    ],
  },
  {
    heading: "Size and limits",
    properties: [
      "CONTEXT_WINDOW",
      "MAX_INPUT_TOKENS",
      "MAX_OUTPUT_TOKENS",
      "PARAMETERS_TOTAL",
      "PARAMETERS_ACTIVE",
      "SIZES_AVAILABLE",
      "SIZE_LABEL",
      "QUANTIZATION",
      "MEMORY_NEEDED",
      "LAYERS",
      "ATTENTION_HEADS",
      "EXPERTS",
      "EXPERTS_ACTIVE",
      "VOCABULARY_SIZE",
    ],
  },
  {
    heading: "Input, output, use",
    properties: [
      "OPEN_WEIGHTS",
      "LICENSE",
      "INPUT_MODALITIES",
      "OUTPUT_MODALITIES",
      "LANGUAGES",
      "VARIANT_KINDS",
      "SPECIALIZATION",
      "API_MODEL_ID",
      "SERVES",
      "SERVED_ON",
      "SPDX_ID",
      "OSI_APPROVED",
      "COMMERCIAL_USE",
    ],
  },
  {
    heading: "Training",
    properties: ["TRAINING_TOKENS", "TRAINING_COMPUTE", "TRAINING_HOURS", "TRAINING_EMISSIONS"],
  },
  { heading: "In words", properties: ["DEFINITION", "POSITIONING", "STATEMENT"] },
];

const grouped = new Set(groups.flatMap(({ properties: members }) => members));

/** Facts under their headings, in the order of the groups. Facts of the omitted properties are left out. */
export function groupFacts<Fact extends { readonly property: Property }>(
  facts: readonly Fact[],
  omitted: readonly Property[] = [],
): { heading: string; facts: Fact[] }[] {
  const shown = facts.filter(({ property }) => !omitted.includes(property));
  const of = new Map(shown.map((fact) => [fact.property, fact]));
  const known = groups.map(({ heading, properties: members }) => ({
    heading,
    facts: members.flatMap((property) => of.get(property) ?? []),
  }));
  const rest = { heading: "Relations", facts: shown.filter(({ property }) => !grouped.has(property)) };
  return [...known, rest].filter(({ facts: members }) => members.length > 0);
}

/** Whether a text is the enum value of a property. */
export const isProperty = (text: string): text is Property => rows.has(text);
