import type { Address } from "../../address.ts";
import { ModelPageDocument } from "../../generated/graphql.ts";
import { requestOf } from "../../request.ts";

export const modelRequest = ({ params, asOf }: Address) =>
  requestOf(ModelPageDocument, { slug: params.slug ?? "", asOf });

export const modelRequests = (address: Address) => [modelRequest(address)];
