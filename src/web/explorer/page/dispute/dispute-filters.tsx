import type { DisputeListQuery } from "../../generated/graphql.ts";
import { useParams } from "../../part/use-params.ts";
import { useAddress } from "../../use-address.ts";
import { disputeFilters } from "./dispute-requests.ts";

type Facets = NonNullable<DisputeListQuery["disputes"]>["facets"];

const labels = { state: "State", kind: "Why they differ", property: "About" } as const;

/** The filters of the list, with the number of disputes that each choice leaves. */
export function DisputeFilters({ facets }: { readonly facets: Facets }) {
  const { search } = useAddress();
  const setParams = useParams();
  return (
    <search className="filters">
      {disputeFilters.map((name) => {
        const buckets = facets.find(({ aspect }) => aspect === name.toUpperCase())?.buckets ?? [];
        return (
          <label key={name} className="field">
            {labels[name]}
            <select
              value={search.get(name) ?? ""}
              onChange={(event) => setParams({ [name]: event.target.value, pages: null })}
            >
              <option value="">any</option>
              {buckets.map(({ value, label, count }) => (
                <option key={value} value={value.toLowerCase()}>
                  {label} ({count})
                </option>
              ))}
            </select>
          </label>
        );
      })}
    </search>
  );
}
