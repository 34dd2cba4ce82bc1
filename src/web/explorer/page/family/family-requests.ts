import type { Address } from "../../address.ts";
import { FamiliesDocument, FamilyPageDocument } from "../../generated/graphql.ts";
import { requestOf } from "../../request.ts";

export const familiesRequest = ({ asOf }: Pick<Address, "asOf">) => requestOf(FamiliesDocument, { asOf });

export const familiesRequests = (address: Address) => [familiesRequest(address)];

export const familyRequest = ({ params, asOf }: Address) =>
  requestOf(FamilyPageDocument, { slug: params.slug ?? "", asOf });

export const familyRequests = (address: Address) => [familyRequest(address)];
