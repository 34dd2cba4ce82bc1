import type { Address } from "../../address.ts";
import { ModelTableDocument, OverviewDocument } from "../../generated/graphql.ts";
import { requestOf } from "../../request.ts";
import { readModelQuery } from "./model-query.ts";

const rowsPerPage = 50;

export const overviewRequest = () => requestOf(OverviewDocument, {});

/** The rows that the address names; with a cursor, those after it. */
export const tableRequest = ({ search, asOf }: Address, after: string | null = null) =>
  requestOf(ModelTableDocument, {
    ...readModelQuery(search),
    first: rowsPerPage,
    withFacets: after === null,
    ...(after !== null && { after }),
    ...(asOf !== undefined && { asOf }),
  });

export const homeRequests = (address: Address) => [overviewRequest(), tableRequest(address)];
