import { CoveragePageDocument } from "../../generated/graphql.ts";
import { requestOf } from "../../request.ts";

export const coverageRequest = requestOf(CoveragePageDocument, {});

export const coverageRequests = () => [coverageRequest];
