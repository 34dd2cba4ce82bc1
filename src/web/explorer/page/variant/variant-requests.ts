import type { Address } from "../../address.ts";
import { VariantPageDocument } from "../../generated/graphql.ts";
import { requestOf } from "../../request.ts";

export const variantRequest = ({ params, asOf }: Address) =>
  requestOf(VariantPageDocument, { slug: params.slug ?? "", asOf });

export const variantRequests = (address: Address) => [variantRequest(address)];
