import { type Address, isDay } from "../../address.ts";
import { type ChangeKind, ChangeListDocument } from "../../generated/graphql.ts";
import { requestOf } from "../../request.ts";

/** Kinds of change with the word for people. */
export const changeKinds: readonly (readonly [kind: ChangeKind, label: string])[] = [
  ["CHANGED", "changed"],
  ["ADDED", "added"],
  ["REMOVED", "removed"],
];

const dayMs = 86_400_000;

/** First day that the address names; 90 days before the view's day without one. */
export function changesSince({ search, asOf }: Pick<Address, "search" | "asOf">): string {
  const since = search.get("since");
  if (since !== null && isDay(since)) return since;
  const until = asOf === undefined ? Date.now() : Date.parse(asOf);
  return new Date(until - 90 * dayMs).toISOString().slice(0, 10);
}

/** The kind that the address names; `changed` without one, `all` for every kind. */
export const changeKindIn = (search: URLSearchParams): ChangeKind | undefined => {
  const named = search.get("kind")?.toUpperCase() ?? "CHANGED";
  return changeKinds.map(([kind]) => kind).find((kind) => kind === named);
};

export const changesRequest = (address: Address, after?: string | null) => {
  const kind = changeKindIn(address.search);
  return requestOf(ChangeListDocument, {
    since: changesSince(address),
    kinds: kind && [kind],
    first: 50,
    after,
  });
};

export const changesRequests = (address: Address) => [changesRequest(address)];
