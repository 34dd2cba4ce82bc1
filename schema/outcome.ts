import type { ResolvedReference } from "../src/graph/names/resolve-reference.ts";
import type { Entity } from "../src/graph/view.ts";
import { timesError, type ViewArgs, type ViewDays } from "../src/graph/view-times.ts";
import type { ErrorObject } from "./refs.ts";

/** The entity that a reference resolves to, or the failure. */
export function toResult(resolved: ResolvedReference): Entity | ErrorObject {
  switch (resolved.kind) {
    case "found":
      return resolved.entity;
    case "ambiguous":
      return {
        type: "AmbiguousError",
        code: "AMBIGUOUS",
        message: `${resolved.candidates.length} entities have this name; choose one by its id or by kind and slug.`,
        candidates: resolved.candidates,
      };
    case "none":
      return {
        type: "NotFoundError",
        code: "NOT_FOUND",
        message:
          resolved.suggestions.length > 0
            ? "Nothing has this name; the suggestions are similar."
            : "Nothing has this name, and nothing is similar.",
        candidates: resolved.suggestions,
      };
  }
}

/** The failure for a time outside the data; undefined for valid times and for none. */
export function dateError(times: ViewArgs, days: ViewDays): ErrorObject | undefined {
  const error = timesError(times, days);
  if (!error) return undefined;
  const { message, earliest, latest } = error;
  return { type: "DateOutOfRangeError", code: "DATE_OUT_OF_RANGE", message, earliest, latest };
}

/** The failure for an argument over its limit; undefined within it. */
export function limitError(argument: string, limit: number, requested: number): ErrorObject | undefined {
  if (requested <= limit) return undefined;
  return {
    type: "LimitExceededError",
    code: "LIMIT_EXCEEDED",
    message: `\`${argument}\` is at most ${limit}; ${requested} was given.`,
    argument,
    limit,
    requested,
  };
}

/** The failure for an invalid argument. */
export const argumentError = (argument: string, message: string): ErrorObject => ({
  type: "InvalidArgumentError",
  code: "INVALID_ARGUMENT",
  message,
  argument,
});

/** Whether an outcome is a failure. */
export const isError = (value: object): value is ErrorObject => "code" in value && "message" in value;
