import { commonHeaders } from "../operation/operation-response.ts";
import type { CachedResponse } from "./cached-response.ts";
import { type RequestHead, targetPath } from "./validate-request.ts";

const body = "ok\n";

/** The response of the liveness probe: the same for every request, so that it is sent in the turn in which it arrives. */
export const healthResponse: CachedResponse = {
  status: 200,
  headers: Object.entries({
    ...commonHeaders,
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
  }).flat(),
  body,
  length: body.length,
  operation: undefined,
  cost: undefined,
  codes: [],
};

/** The path of the liveness probe. */
export const healthPath = "/health";

/** Whether a request is for the liveness probe. */
export const isHealthCheck = ({ url = "" }: RequestHead): boolean => targetPath(url) === healthPath;
