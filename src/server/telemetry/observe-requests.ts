import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from "node:http";
import { now, type OperationMetadata, type Phase } from "../operation/operation.ts";

/** The header with the id of a request, of client and response. */
export const idHeader = "x-request-id";

/**
 * The id of a request, which its response carries: the client's `x-request-id`, or a generated one; undefined when the
 * response began without one.
 */
export function requestIdOf(request: IncomingMessage, response: ServerResponse): string | undefined {
  const known = response.getHeader(idHeader);
  if (known !== undefined || response.headersSent) return known?.toString();
  const id = validId(request.headers[idHeader]) ?? randomUUID();
  response.setHeader(idHeader, id);
  return id;
}

/** Returns the client's `x-request-id` with the response; generates no id. */
export function echoRequestId(request: IncomingMessage, response: ServerResponse): void {
  if (request.headers[idHeader] !== undefined) requestIdOf(request, response);
}

const validId = (given: string | string[] | undefined): string | undefined =>
  typeof given === "string" && /^[\w.:-]{1,64}$/.test(given) ? given : undefined;

export interface CompletedRequest {
  /** Undefined when no observer needs ids, and the client sent none. */
  readonly id: string | undefined;
  readonly method: string;
  /** Without the query string. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  readonly status: number;
  /** Whether the whole response was sent; false if the client disconnected. */
  readonly isWhole: boolean;
  /** The requested operation name, whether or not it exists; undefined when there is none. */
  readonly operation: string | undefined;
  /** Undefined when the cost was not computed. */
  readonly cost: number | undefined;
  /** Codes of the errors in the response. */
  readonly codes: readonly string[];
  readonly phases: readonly Phase[];
}

/** Metadata of an operation in progress. */
interface ObservedOperation extends OperationMetadata {
  /** Absent when the response was cached. */
  readonly phases?: readonly Phase[];
}

const unknown: ObservedOperation = { operation: undefined, cost: undefined, codes: [] };

/** Observed requests in progress. */
const observed = new WeakMap<IncomingMessage, ObservedOperation>();

export function recordOperation(request: IncomingMessage, operation: ObservedOperation): void {
  if (observed.has(request)) observed.set(request, operation);
}

/** Records the code of a refusal. */
export function recordCode(request: IncomingMessage, code: string): void {
  const known = observed.get(request);
  if (known) observed.set(request, { ...known, codes: [code] });
}

/** An operation that took long. */
export interface SlowOperation extends OperationMetadata {
  /** The id of its request; undefined when the response began without one. */
  readonly id: string | undefined;
  readonly durationMs: number;
}

export interface RequestObserver {
  /** Whether every request gets an id. */
  readonly needsIds: boolean;
  readonly onCompleted: (request: CompletedRequest) => void;
}

/** Reports each request of a server once when it ends. */
export function observeRequests(server: Server, { needsIds, onCompleted }: RequestObserver): void {
  server.prependListener("request", (request, response) => {
    const from = now();
    const { method = "", headers, url = "" } = request;
    const id = needsIds || headers[idHeader] !== undefined ? requestIdOf(request, response) : undefined;
    observed.set(request, unknown);
    response.once("close", () => {
      const path = url.split("?", 1)[0] ?? "";
      const { statusCode: status, writableFinished: isWhole } = response;
      const { operation, cost, codes, phases = [] } = observed.get(request) ?? unknown;
      onCompleted({ id, method, path, headers, from, to: now(), status, isWhole, operation, cost, codes, phases });
    });
  });
}
