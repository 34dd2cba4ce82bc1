import { useId, useState } from "react";
import type { FilterFacetFragment, Property } from "../../generated/graphql.ts";
import { useParams } from "../../part/use-params.ts";
import { useAddress } from "../../use-address.ts";
import { filterNames, readSort, type Sort, sortParam } from "./model-query.ts";

interface FiltersProps {
  readonly facets: readonly FilterFacetFragment[];
}

/** The filters of the table, with the number of models that each choice leaves. */
export function Filters({ facets }: FiltersProps) {
  const { search } = useAddress();
  const setParams = useParams();
  const [isOpen, setOpen] = useState(false);
  const form = useId();
  const active = filterNames.filter((name) => name !== "q" && search.has(name)).length;
  return (
    <search className="filters">
      <label className="field name-field">
        Name
        <input
          type="text"
          value={search.get("q") ?? ""}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setParams({ q: event.target.value, pages: null }, { replace: true })}
        />
      </label>
      <button
        type="button"
        className="button filter-button"
        aria-expanded={isOpen}
        aria-controls={form}
        onClick={() => setOpen(!isOpen)}
      >
        Filter{active > 0 && ` (${active})`}
      </button>
      <SortSelect />
      <div id={form} className={isOpen ? "filter-form open" : "filter-form"}>
        <Choice name="provider" label="Developer" choices={choicesOf(facets, "DEVELOPER")} />
        <Choice name="weights" label="Weights" choices={weightChoices(facets)} />
        <Choice name="status" label="Status" choices={choicesOf(facets, "LIFECYCLE")} />
        <Choice name="license" label="License" choices={choicesOf(facets, "LICENSE")} />
        <Choice name="input" label="Reads" choices={choicesOf(facets, "INPUT_MODALITIES")} />
        <Choice name="context" label="Context" choices={contexts} />
        <label className="check">
          <input
            type="checkbox"
            checked={search.get("disputed") === "true"}
            onChange={(event) => setParams({ disputed: event.target.checked ? "true" : null, pages: null })}
          />
          sources disagree
        </label>
      </div>
    </search>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Option[];
}

function Choice({ name, label, choices }: ChoiceProps) {
  const { search } = useAddress();
  const setParams = useParams();
  const chosen = search.get(name) ?? "";
  const isListed = chosen === "" || choices.some(({ value }) => value === chosen);
  return (
    <label className="field">
      {label}
      <select value={chosen} onChange={(event) => setParams({ [name]: event.target.value, pages: null })}>
        <option value="">any</option>
        {!isListed && <option value={chosen}>{chosen}</option>}
        {choices.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

const facetOf = (facets: readonly FilterFacetFragment[], property: Property) =>
  facets.find((facet) => facet.property === property);

const choicesOf = (facets: readonly FilterFacetFragment[], property: Property): Option[] =>
  (facetOf(facets, property)?.buckets ?? []).map(({ value, label, count }) => ({
    value: value.toLowerCase(),
    label: `${label} (${count})`,
  }));

function weightChoices(facets: readonly FilterFacetFragment[]): Option[] {
  const facet = facetOf(facets, "OPEN_WEIGHTS");
  const count = (value: string) => facet?.buckets.find((bucket) => bucket.value === value)?.count ?? 0;
  return [
    { value: "open", label: `open (${count("true")})` },
    { value: "closed", label: `closed (${count("false")})` },
    { value: "unknown", label: `unknown (${facet?.missingCount ?? 0})` },
  ];
}

const contexts: readonly Option[] = [
  ["32000", "32K or more"],
  ["128000", "128K or more"],
  ["200000", "200K or more"],
  ["1000000", "1M or more"],
].map(([value = "", label = ""]) => ({ value, label }));

const sorts: readonly (readonly [sort: Sort, label: string])[] = [
  [{ key: "released", direction: "DESC" }, "newest"],
  [{ key: "released", direction: "ASC" }, "oldest"],
  [{ key: "name", direction: "ASC" }, "name"],
  [{ key: "context", direction: "DESC" }, "longest context"],
  [{ key: "output", direction: "DESC" }, "longest output"],
  [{ key: "in", direction: "ASC" }, "cheapest input"],
  [{ key: "out", direction: "ASC" }, "cheapest output"],
];

/** Order of the cards: where there is a table, its heads sort. */
function SortSelect() {
  const { search } = useAddress();
  const setParams = useParams();
  const current = readSort(search);
  const text = ({ key, direction }: Sort) => `${key}:${direction.toLowerCase()}`;
  return (
    <label className="field sort-field">
      Sort
      <select
        value={text(current)}
        onChange={(event) => {
          const chosen = sorts.find(([sort]) => text(sort) === event.target.value);
          if (chosen) setParams({ sort: sortParam(chosen[0]), pages: null });
        }}
      >
        {!sorts.some(([sort]) => text(sort) === text(current)) && (
          <option value={text(current)}>{text(current).replace(":", ", ")}</option>
        )}
        {sorts.map(([sort, label]) => (
          <option key={text(sort)} value={text(sort)}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
