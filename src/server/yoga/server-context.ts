import type { OperationOutcome, OperationRequest } from "../operation/operation.ts";

/** What the HTTP server tells of a request and wants to know of its operation; nothing where there is none. */
export interface ServerContext extends Partial<Pick<OperationRequest, "work" | "requestId" | "client" | "spend">> {
  readonly report?: ((outcome: OperationOutcome) => void) | undefined;
}
