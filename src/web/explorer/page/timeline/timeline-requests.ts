import { type Address, daysOf } from "../../address.ts";
import { TimelineDocument } from "../../generated/graphql.ts";
import { requestOf } from "../../request.ts";

export const timelineRequest = (address: Address) => requestOf(TimelineDocument, daysOf(address));

export const timelineRequests = (address: Address) => [timelineRequest(address)];
