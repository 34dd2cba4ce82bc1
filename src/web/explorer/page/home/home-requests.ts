import { type Address, daysOf } from "../../address.ts";
import { ModelTableDocument, OverviewDocument } from "../../generated/graphql.ts";
import { requestOf } from "../../request.ts";
import { readModelQuery, showsReplacements } from "./model-query.ts";

const rowsPerPage = 50;

export const overviewRequest = () => requestOf(OverviewDocument, {});

/** The rows that the address names; with a cursor, those after it. */
export const tableRequest = (address: Address, after: string | null = null) =>
  requestOf(ModelTableDocument, {
    ...readModelQuery(address.search),
    first: rowsPerPage,
    withFacets: after === null,
    withReplacements: showsReplacements(address.search),
    ...(after !== null && { after }),
    ...daysOf(address),
  });

export const homeRequests = (address: Address) => [overviewRequest(), tableRequest(address)];
