import type { CompareFactFragment, Property } from "../../generated/graphql.ts";
import { shownValues, textOf } from "../../part/fact-values.ts";
import { propertyLabel } from "../../properties.ts";
import type { CopiedColumn } from "../../table-text.ts";

interface ComparedRow {
  readonly property: Property;
  readonly facts: readonly (CompareFactFragment | null)[];
}

/** The comparison for other programs: a column per model, and the models whose value sources dispute. */
export const copiedModels = (entities: readonly { readonly name: string }[]): CopiedColumn<ComparedRow>[] => [
  { label: "Property", value: ({ property }) => propertyLabel(property) },
  ...entities.map(({ name }, index) => ({
    label: name,
    value: ({ facts }: ComparedRow) => factText(facts[index] ?? null),
  })),
  {
    label: "Open disputes",
    value: ({ facts }) =>
      entities
        .filter((_, index) => facts[index]?.disputeState === "OPEN")
        .map(({ name }) => name)
        .join(", ") || null,
  },
];

function factText(fact: CompareFactFragment | null): string | null {
  const values = fact ? shownValues(fact) : [];
  return values.flatMap(({ value, claims: [claim] }) => value?.text ?? (claim ? textOf(claim) : [])).join(", ") || null;
}
