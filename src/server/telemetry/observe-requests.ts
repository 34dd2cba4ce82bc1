import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage, Server } from "node:http";

import type { OperationMetadata, Phase } from "../operation/operation-metadata.ts";

/** A request that is over. */
export interface CompletedRequest {
  /** As the client gave it in `x-request-id`, or made for it; sent back under the same name. */
  readonly id: string;
  readonly method: string;
  /** Without the query string. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  readonly status: number;
  /** Whether the client took the whole answer. */
  readonly isWhole: boolean;
  /** As the client named it, whether or not there is such an operation; undefined when it named none. */
  readonly operation: string | undefined;
  /** Undefined when it was not priced. */
  readonly cost: number | undefined;
  /** Codes of the errors in the answer. */
  readonly codes: readonly string[];
  readonly phases: readonly Phase[];
}

/** What is known of the operation of a request that is not over. */
interface ObservedOperation extends OperationMetadata {
  readonly phases: readonly Phase[];
}

interface ObservedRequest {
  readonly id: string;
  operation: ObservedOperation;
}

const unknown: ObservedOperation = { operation: undefined, cost: undefined, codes: [], phases: [] };

/** Requests that are observed and not over. */
const observed = new WeakMap<IncomingMessage, ObservedRequest>();

/** The id of a request; undefined when it is not observed. */
export const requestIdOf = (request: IncomingMessage): string | undefined => observed.get(request)?.id;

/** Records what is known of the operation of a request. */
export function recordOperation(request: IncomingMessage, operation: ObservedOperation): void {
  const known = observed.get(request);
  if (known) known.operation = operation;
}

/** Records why a request was refused. */
export function recordCode(request: IncomingMessage, code: string): void {
  const known = observed.get(request);
  if (known) known.operation = { ...known.operation, codes: [code] };
}

const now = () => performance.timeOrigin + performance.now();

/** Gives every request of a server its id, and reports it when it is over: once, whatever responded. */
export function observeRequests(server: Server, onCompleted: (request: CompletedRequest) => void): void {
  server.prependListener("request", (request, response) => {
    const from = now();
    const { method = "", headers, url = "" } = request;
    const id = idOf(headers["x-request-id"]);
    const known: ObservedRequest = { id, operation: unknown };
    observed.set(request, known);
    response.setHeader("x-request-id", id);
    response.once("close", () => {
      const path = url.split("?", 1)[0] ?? "";
      const { statusCode: status, writableFinished: isWhole } = response;
      const { operation, cost, codes, phases } = known.operation;
      onCompleted({ id, method, path, headers, from, to: now(), status, isWhole, operation, cost, codes, phases });
    });
  });
}

const idOf = (given: string | string[] | undefined): string =>
  typeof given === "string" && /^[\w.:-]{1,64}$/.test(given) ? given : randomUUID();
