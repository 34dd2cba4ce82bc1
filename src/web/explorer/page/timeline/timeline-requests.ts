import type { Address } from "../../address.ts";
import { TimelineDocument } from "../../generated/graphql.ts";
import { requestOf } from "../../request.ts";

export const timelineRequest = ({ asOf }: Pick<Address, "asOf">) => requestOf(TimelineDocument, { asOf });

export const timelineRequests = (address: Address) => [timelineRequest(address)];
