/** A part of the work on one operation; instants in milliseconds since 1970. */
export interface Phase {
  readonly name: "parse" | "validate" | "execute";
  readonly from: number;
  readonly to: number;
}

/** What is known of an operation beside its response. */
export interface OperationMetadata {
  /** As the client named it; undefined when it has no name. */
  readonly operation: string | undefined;
  /** Undefined when it was not priced. */
  readonly cost: number | undefined;
  /** Codes of the errors in the response. */
  readonly codes: readonly string[];
}
