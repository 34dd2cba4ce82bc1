import { type Address, daysOf } from "../../address.ts";
import { SourceListDocument, SourcePageDocument } from "../../generated/graphql.ts";
import { requestOf } from "../../request.ts";

export const sourceRequest = (address: Address) =>
  requestOf(SourcePageDocument, { slug: address.params.slug ?? "", ...daysOf(address) });

export const sourceRequests = (address: Address) => [sourceRequest(address)];

const perPage = 100;

/** The sources that follow a cursor; without one, the first, and those that were wrong. */
export const sourceListRequest = (address: Address, after: string | null = null) =>
  requestOf(SourceListDocument, { first: perPage, after, isFirst: after === null, ...daysOf(address) });

export const sourceListRequests = (address: Address) => [sourceListRequest(address)];
