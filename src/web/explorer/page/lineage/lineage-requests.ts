import { type Address, daysOf } from "../../address.ts";
import { LineageDocument } from "../../generated/graphql.ts";
import { requestOf } from "../../request.ts";
import { allDerivations } from "./lineage-words.ts";

/** What has a lineage. */
export type LineageKind = "MODEL" | "VARIANT";

export const defaultDepth = 3;
export const maxDepth = 10;

/** Steps to follow, as an address states them. */
export function depthIn(search: URLSearchParams): number {
  const depth = Number(search.get("depth") ?? defaultDepth);
  return Number.isInteger(depth) && depth >= 1 && depth <= maxDepth ? depth : defaultDepth;
}

/** Whether an address states that families and succession are drawn too. */
export const isAllIn = (search: URLSearchParams): boolean => search.get("all") === "true";

export const lineageRequest = (kind: LineageKind, address: Address) =>
  requestOf(LineageDocument, {
    ref: { key: { kind, slug: address.params.slug ?? "" } },
    kinds: isAllIn(address.search) ? null : [...allDerivations],
    depth: depthIn(address.search),
    ...daysOf(address),
  });

export const lineageRequests = (kind: LineageKind) => (address: Address) => [lineageRequest(kind, address)];
