import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage, Server } from "node:http";
import { now, type OperationMetadata, type Phase } from "../operation/operation.ts";

export interface CompletedRequest {
  /** The client's `x-request-id`, or a generated one; returned in the same header. */
  readonly id: string;
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
  readonly phases: readonly Phase[];
}

interface ObservedRequest {
  readonly id: string;
  operation: ObservedOperation;
}

const unknown: ObservedOperation = { operation: undefined, cost: undefined, codes: [], phases: [] };

/** Observed requests in progress. */
const observed = new WeakMap<IncomingMessage, ObservedRequest>();

/** The id of a request; undefined when it is not observed. */
export const requestIdOf = (request: IncomingMessage): string | undefined => observed.get(request)?.id;

export function recordOperation(request: IncomingMessage, operation: ObservedOperation): void {
  const known = observed.get(request);
  if (known) known.operation = operation;
}

/** Records the code of a refusal. */
export function recordCode(request: IncomingMessage, code: string): void {
  const known = observed.get(request);
  if (known) known.operation = { ...known.operation, codes: [code] };
}

/** Assigns an id to every request of a server, and reports each request once when it ends. */
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
