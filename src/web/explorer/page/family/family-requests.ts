import { type Address, daysOf } from "../../address.ts";
import { FamiliesDocument, FamilyPageDocument } from "../../generated/graphql.ts";
import { requestOf } from "../../request.ts";

export const familiesRequest = (address: Address) => requestOf(FamiliesDocument, daysOf(address));

export const familiesRequests = (address: Address) => [familiesRequest(address)];

export const familyRequest = (address: Address) =>
  requestOf(FamilyPageDocument, { slug: address.params.slug ?? "", ...daysOf(address) });

export const familyRequests = (address: Address) => [familyRequest(address)];
