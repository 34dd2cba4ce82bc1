import { ConfigError } from "../lib/config-error.ts";
import { FileError, reasonOf } from "../lib/file-error.ts";

/** Exit codes of every command; 0 is success. */
export const exitCodes = {
  /** It is not done, or it found a problem: one sentence says why. */
  refused: 1,
  /** An error of Pedigree itself: the stack trace is to be reported. */
  bug: 70,
} as const;

/** What to say to a user whose command failed, in one sentence; undefined when the error is one of Pedigree itself. */
export function describeFailure(error: unknown): string | undefined {
  if (error instanceof ConfigError || error instanceof FileError) return error.message;
  const reason = reasonOf(error);
  const { path } = error as NodeJS.ErrnoException;
  return reason !== undefined && path !== undefined ? `${path}: ${reason}` : reason;
}
