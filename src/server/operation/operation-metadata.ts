/** A phase of an operation; instants in milliseconds since 1970. */
export interface Phase {
  readonly name: "parse" | "validate" | "execute";
  readonly from: number;
  readonly to: number;
}

/** Operation metadata for logs, metrics and rate limits. */
export interface OperationMetadata {
  /** Name of the operation; undefined when it has none. */
  readonly operation: string | undefined;
  /** Undefined when the cost was not computed. */
  readonly cost: number | undefined;
  /** Codes of the errors in the response. */
  readonly codes: readonly string[];
}
