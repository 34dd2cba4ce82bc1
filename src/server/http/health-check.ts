import { commonHeaders } from "../operation/operation-response.ts";
import { liveness } from "../yoga/use-pages.ts";
import type { CachedResponse } from "./cached-response.ts";
import { type RequestHead, targetPath } from "./validate-request.ts";

/** The response of the liveness probe: the same for every request, so that it is sent in the turn in which it arrives. */
export const healthResponse: CachedResponse = {
  status: 200,
  headers: Object.entries({
    ...commonHeaders,
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
  }).flat(),
  body: liveness.text,
  length: liveness.text.length,
  operation: undefined,
  cost: undefined,
  codes: [],
};

/** Whether a request is a liveness probe; another method is refused with the pages. */
export const isHealthCheck = ({ method, url = "" }: RequestHead): boolean =>
  (method === "GET" || method === "HEAD") && targetPath(url) === liveness.path;
