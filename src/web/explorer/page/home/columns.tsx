import type { ReactNode } from "react";
import { plainValue } from "../../figures.ts";
import type { ModelRowFragment, Property, ReplacementFactFragment } from "../../generated/graphql.ts";
import { Figure, PriceFigure, Signs } from "../../part/figure.tsx";
import { EntityLink } from "../../part/page-link.tsx";
import { pricePerMillion } from "../../part/price-text.ts";
import type { CopiedValue } from "../../table-text.ts";
import { type SortColumn, showsReplacements } from "./model-query.ts";

/** A column of the table, and a line of the cards. */
export interface TableColumn {
  readonly key: string;
  readonly label: string;
  /** Unit and meaning, below the label. */
  readonly unit?: string;
  /** Absent for columns that cannot be sorted. */
  readonly sort?: SortColumn;
  readonly isNumber?: boolean;
  /** Whether values may need several lines. */
  readonly isLong?: boolean;
  readonly isShownFirst?: boolean;
  readonly isKnown: (model: ModelRowFragment) => boolean;
  /** The value for other programs, and whether sources disagree about it. */
  readonly copied: (model: ModelRowFragment) => { readonly value: CopiedValue; readonly isDisputed: boolean };
  readonly cell: (model: ModelRowFragment) => ReactNode;
}

const factOf = (model: ModelRowFragment, property: Property) => model.facts.find((fact) => fact.property === property);

type ByEvidence = Pick<TableColumn, "isKnown" | "cell" | "copied">;

const byFact = (property: Property): ByEvidence => ({
  isKnown: (model) => (factOf(model, property)?.valueState ?? null) !== null,
  cell: (model) => <Figure fact={factOf(model, property)} />,
  copied: (model) => {
    const fact = factOf(model, property);
    return { value: fact?.value ? plainValue(fact.value) : null, isDisputed: fact?.disputeState === "OPEN" };
  },
});

const byPrice = (meter: "input" | "output"): ByEvidence => ({
  isKnown: (model) => model[meter] !== null,
  cell: (model) => <PriceFigure price={model[meter]} />,
  copied: ({ [meter]: price }) => ({
    value: price && pricePerMillion(price),
    isDisputed: price?.fact.disputeState === "OPEN",
  }),
});

/** What replaces a model: what is recommended, else its successors. */
const replacementOf = ({ replacements = [] }: ModelRowFragment) =>
  replacements.find(({ property }) => property === "REPLACED_BY") ?? replacements[0];

const entitiesOf = ({ values }: ReplacementFactFragment) =>
  values.flatMap((value) => ("entity" in value ? value.entity : []));

function Replacement({ fact }: { readonly fact: ReplacementFactFragment | undefined }) {
  if (!fact) return <span className="unknown">—</span>;
  return (
    <span>
      {entitiesOf(fact).map((entity, index) => (
        <span key={entity.id}>
          {index > 0 && ", "}
          <EntityLink entity={entity} />
        </span>
      ))}
      <Signs {...fact} />
    </span>
  );
}

export const columns: readonly TableColumn[] = [
  { key: "released", label: "Released", sort: "released", isShownFirst: true, ...byFact("RELEASED_ON") },
  { key: "cutoff", label: "Knows until", sort: "cutoff", ...byFact("KNOWLEDGE_CUTOFF") },
  {
    key: "context",
    label: "Context",
    unit: "tokens",
    sort: "context",
    isNumber: true,
    isShownFirst: true,
    ...byFact("CONTEXT_WINDOW"),
  },
  {
    key: "output",
    label: "Most output",
    unit: "tokens",
    sort: "output",
    isNumber: true,
    isShownFirst: true,
    ...byFact("MAX_OUTPUT_TOKENS"),
  },
  {
    key: "in",
    label: "Input",
    unit: "$ / M tokens, lowest",
    sort: "in",
    isNumber: true,
    isShownFirst: true,
    ...byPrice("input"),
  },
  {
    key: "out",
    label: "Output",
    unit: "$ / M tokens, lowest",
    sort: "out",
    isNumber: true,
    isShownFirst: true,
    ...byPrice("output"),
  },
  { key: "weights", label: "Weights", isShownFirst: true, ...byFact("OPEN_WEIGHTS") },
  { key: "license", label: "License", isLong: true, ...byFact("LICENSE") },
  { key: "inputs", label: "Inputs", isLong: true, ...byFact("INPUT_MODALITIES") },
  { key: "status", label: "Status", isShownFirst: true, ...byFact("LIFECYCLE") },
  {
    key: "replaced",
    label: "Replaced by",
    unit: "or succeeded by",
    isLong: true,
    isKnown: (model) => replacementOf(model) !== undefined,
    cell: (model) => <Replacement fact={replacementOf(model)} />,
    copied: (model) => {
      const fact = replacementOf(model);
      const names = fact && entitiesOf(fact).map(({ name }) => name);
      return { value: names?.join(", ") ?? null, isDisputed: fact?.disputeState === "OPEN" };
    },
  },
];

/** The columns that an address names; the usual ones without `columns`, and for models at their end what replaces them. */
export function readColumns(search: URLSearchParams): readonly TableColumn[] {
  const named = new Set(search.get("columns")?.split(","));
  const chosen = columns.filter(({ key }) => named.has(key));
  if (chosen.length > 0) return chosen;
  return columns.filter(({ key, isShownFirst }) => isShownFirst || (key === "replaced" && showsReplacements(search)));
}

/** The value of `columns` in the address; null for the usual ones. */
export function columnsParam(chosen: readonly TableColumn[]): string | null {
  const isUsual = columns.every((column) => chosen.includes(column) === Boolean(column.isShownFirst));
  return isUsual || chosen.length === 0 ? null : chosen.map(({ key }) => key).join(",");
}
