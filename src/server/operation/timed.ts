import type { Phase } from "./operation-metadata.ts";

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
