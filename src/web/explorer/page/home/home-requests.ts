import type { Address } from "../../address.ts";
import { type LifecycleStatus, ModelTableDocument, OverviewDocument } from "../../generated/graphql.ts";
import { requestOf } from "../../request.ts";
import { readModelQuery } from "./model-query.ts";

export const overviewRequest = ({ asOf }: Address) => requestOf(OverviewDocument, { asOf });

export type { LifecycleStatus };

/** The rows that the address names; `after` continues them. */
export const tableRequest = ({ search, asOf }: Address, after?: string) =>
  requestOf(ModelTableDocument, { ...readModelQuery(search), first: rowsPerPage, after, asOf });

const rowsPerPage = 50;

export const homeRequests = (address: Address) => [overviewRequest(address), tableRequest(address)];
