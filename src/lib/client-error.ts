/** Error codes that a client can receive in `extensions.code`; the same names as in the enum `ErrorCode`. */
export type ClientErrorCode = "AMBIGUOUS" | "DATE_OUT_OF_RANGE" | "INVALID_ARGUMENT" | "LIMIT_EXCEEDED" | "NOT_FOUND";

/** An error caused by the client's input. Its message and code reach the client unmasked. */
export class ClientError extends Error {
  readonly code: ClientErrorCode;
  /** Machine-readable context: the argument, the limit, the value given. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ClientErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = "ClientError";
    this.code = code;
    this.details = details;
  }
}
