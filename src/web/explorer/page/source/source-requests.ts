import type { Address } from "../../address.ts";
import { SourcePageDocument } from "../../generated/graphql.ts";
import { requestOf } from "../../request.ts";

export const sourceRequest = ({ params, asOf }: Address) =>
  requestOf(SourcePageDocument, { slug: params.slug ?? "", asOf });

export const sourceRequests = (address: Address) => [sourceRequest(address)];
