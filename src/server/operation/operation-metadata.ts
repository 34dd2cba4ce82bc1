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

/** Milliseconds since 1970; unaffected by changes of the system clock. */
export const now = () => performance.timeOrigin + performance.now();

/** Runs a phase of an operation and records its duration. */
export function timed<Result>(name: Phase["name"], phases: Phase[], work: () => Result): Result {
  const from = now();
  const done = () => void phases.push({ name, from, to: now() });
  try {
    const result = work();
    if (!(result instanceof Promise)) done();
    else result.then(done, done);
    return result;
  } catch (error) {
    done();
    throw error;
  }
}
