import { type Address, daysOf } from "../../address.ts";
import { ModelPageDocument } from "../../generated/graphql.ts";
import { requestOf } from "../../request.ts";

export const modelRequest = (address: Address) =>
  requestOf(ModelPageDocument, { slug: address.params.slug ?? "", ...daysOf(address) });

export const modelRequests = (address: Address) => [modelRequest(address)];
