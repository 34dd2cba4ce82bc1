import { type Address, daysOf } from "../../address.ts";
import {
  BenchmarkPageDocument,
  type BenchmarkPageQuery,
  type EntityKind,
  EntityPageDocument,
  type EntityPageQuery,
  HostPageDocument,
  type HostPageQuery,
} from "../../generated/graphql.ts";
import { type PageRequest, requestOf } from "../../request.ts";

export type EntityReply = EntityPageQuery | HostPageQuery | BenchmarkPageQuery;

/** The operation of the page of an entity. Lists that only one type has are in one of its own, so that none costs much. */
export function entityRequest(kind: EntityKind, address: Address): PageRequest<EntityReply> {
  const slug = address.params.slug ?? "";
  if (kind === "HOST") return requestOf(HostPageDocument, { slug, ...daysOf(address) });
  if (kind === "BENCHMARK") return requestOf(BenchmarkPageDocument, { slug, ...daysOf(address) });
  return requestOf(EntityPageDocument, { kind, slug, ...daysOf(address) });
}

/** The operations of the pages of entities of one type. */
export const entityRequests = (kind: EntityKind) => (address: Address) => [entityRequest(kind, address)];
