import type { ExecutionResult } from "graphql";
import { getSSEProcessor, isAsyncIterable, type Plugin } from "graphql-yoga";
import { eventStream, preferredSingleType, preferredType, singleTypes } from "../operation/media-types.ts";
import { operationResponse } from "../operation/operation-response.ts";
import { unsupported } from "../operation/unsupported.ts";

/**
 * Chooses the media type of a response by weight, and refuses an operation if its client accepts none. Yoga would run
 * it first, respond without a body, and leave a subscription open.
 */
export function useContentNegotiation(): Plugin {
  const processEvents = getSSEProcessor();
  return {
    onRequestParse({ request }) {
      if (!preferredType(request.headers.get("accept"), [...singleTypes, eventStream])) throw unsupported.accept();
    },
    onResultProcess({ request, result, setResultProcessor }) {
      const type = preferredSingleType(request.headers.get("accept"));
      if (isAsyncIterable(result) || !(type || isRefused(result))) setResultProcessor(processEvents, eventStream);
      else
        setResultProcessor((single, { Response }) => {
          const { status, headers, body } = operationResponse(single as ExecutionResult, type ?? singleTypes[0]);
          // Yoga adds to the object.
          return new Response(status === 304 ? null : String(body), { status, headers: { ...headers } });
        }, type ?? singleTypes[0]);
    },
  };
}

/** Whether an error of the result forces a status other than 200, with which clients read no event stream. */
const isRefused = (result: object): boolean =>
  "errors" in result &&
  Array.isArray(result.errors) &&
  result.errors.some(({ extensions }) => extensions?.http?.status >= 400 && !extensions.http.spec);
