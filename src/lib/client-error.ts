/** Codes of what a client may be refused, as `extensions.code` and `ErrorCode` give them. */
export type ClientErrorCode = "AMBIGUOUS" | "DATE_OUT_OF_RANGE" | "INVALID_ARGUMENT" | "LIMIT_EXCEEDED" | "NOT_FOUND";

/** A client's mistake: said to the client with its code, never masked, never a bug. */
export class ClientError extends Error {
  readonly code: ClientErrorCode;
  /** What a program needs to act on it: the argument, the limit, the value given. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ClientErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = "ClientError";
    this.code = code;
    this.details = details;
  }
}
