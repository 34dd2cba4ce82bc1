import { type Address, daysOf } from "../../address.ts";
import {
  type DisputeFilter,
  type DisputeKind,
  DisputeListDocument,
  type DisputeState,
} from "../../generated/graphql.ts";
import { isProperty } from "../../properties.ts";
import { requestOf } from "../../request.ts";

/** What the list can be filtered by, as the address names it. */
export const disputeFilters = ["state", "kind", "property"] as const;

const states: readonly DisputeState[] = ["OPEN", "RESOLVED"];

const kinds: readonly DisputeKind[] = [
  "PRECISION",
  "DEFINITION",
  "SCOPE",
  "ALIAS_DRIFT",
  "STALE",
  "ERROR",
  "ESTIMATE",
  "GENUINE",
];

const wordIn = (search: URLSearchParams, name: string) => search.get(name)?.toUpperCase().replaceAll("-", "_");

/** The conditions that an address states; what does not parse is left out. */
export function disputeFilter(search: URLSearchParams): DisputeFilter {
  const state = states.find((one) => one === wordIn(search, "state"));
  const kind = kinds.find((one) => one === wordIn(search, "kind"));
  const property = wordIn(search, "property");
  return {
    ...(state && { state: { eq: state } }),
    ...(kind && { kind: { eq: kind } }),
    ...(property !== undefined && isProperty(property) && { property: { eq: property } }),
  };
}

const perPage = 25;

/** The disputes that the address names; `after` continues them. */
export const disputeRequest = (address: Address, after?: string | null) => {
  const where = disputeFilter(address.search);
  return requestOf(DisputeListDocument, {
    where: Object.keys(where).length === 0 ? undefined : where,
    first: perPage,
    after,
    ...daysOf(address),
  });
};

export const disputeRequests = (address: Address) => [disputeRequest(address)];
