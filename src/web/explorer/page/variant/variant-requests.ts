import { type Address, daysOf } from "../../address.ts";
import { VariantPageDocument } from "../../generated/graphql.ts";
import { requestOf } from "../../request.ts";

export const variantRequest = (address: Address) =>
  requestOf(VariantPageDocument, { slug: address.params.slug ?? "", ...daysOf(address) });

export const variantRequests = (address: Address) => [variantRequest(address)];
