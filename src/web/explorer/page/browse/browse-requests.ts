import { type Address, daysOf } from "../../address.ts";
import { BrowseDocument } from "../../generated/graphql.ts";
import { requestOf } from "../../request.ts";

export const browseRequest = (address: Address) => requestOf(BrowseDocument, daysOf(address));

export const browseRequests = (address: Address) => [browseRequest(address)];
