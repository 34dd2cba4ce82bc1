import { type Address, daysOf } from "../../address.ts";
import { SourceListDocument, SourcePageDocument } from "../../generated/graphql.ts";
import { requestOf } from "../../request.ts";

export const sourceRequest = (address: Address) =>
  requestOf(SourcePageDocument, { slug: address.params.slug ?? "", ...daysOf(address) });

export const sourceRequests = (address: Address) => [sourceRequest(address)];

const perPage = 100;

/**
 * The sources that follow a cursor; without one, the first, and those that were wrong. How many claims cite a source is
 * counted today only: in the past each claim is checked.
 */
export const sourceListRequest = (address: Address, after: string | null = null) => {
  const days = daysOf(address);
  const isToday = days.asOf === undefined && days.knownAt === undefined;
  return requestOf(SourceListDocument, { first: perPage, after, isFirst: after === null, isToday, ...days });
};

export const sourceListRequests = (address: Address) => [sourceListRequest(address)];
