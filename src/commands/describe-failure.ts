import { ConfigError } from "../lib/config-error.ts";
import { FileError, reasonOf } from "../lib/file-error.ts";

/** Exit codes of all commands; 0 is success. */
export const exitCodes = {
  /** The command failed or found a problem; one sentence states why. */
  refused: 1,
  /** A bug in Pedigree, with a stack trace to report. */
  bug: 70,
} as const;

/** One sentence about a failed command; undefined for a bug. */
export function describeFailure(error: unknown): string | undefined {
  if (error instanceof ConfigError || error instanceof FileError) return error.message;
  const reason = reasonOf(error);
  const { path } = error as NodeJS.ErrnoException;
  return reason !== undefined && path !== undefined ? `${path}: ${reason}` : reason;
}
