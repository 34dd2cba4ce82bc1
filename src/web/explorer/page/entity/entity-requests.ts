import type { Address } from "../../address.ts";
import { type EntityKind, EntityPageDocument } from "../../generated/graphql.ts";
import { requestOf } from "../../request.ts";

export const entityRequest = (kind: EntityKind, { params, asOf }: Address) =>
  requestOf(EntityPageDocument, { kind, slug: params.slug ?? "", asOf });

/** The operations of the pages of entities of one type. */
export const entityRequests = (kind: EntityKind) => (address: Address) => [entityRequest(kind, address)];
