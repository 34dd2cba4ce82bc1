import type { OperationOutcome, OperationRequest } from "../operation/operation.ts";

/** Request details from the HTTP server, and a callback for the outcome; absent without an HTTP server. */
export interface ServerContext extends Partial<Pick<OperationRequest, "work" | "requestId" | "client" | "spend">> {
  readonly report?: ((outcome: OperationOutcome) => void) | undefined;
}
