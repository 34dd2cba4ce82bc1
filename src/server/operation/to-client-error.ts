import { GraphQLError } from "graphql";
import { ClientError } from "../../lib/client-error.ts";
import { WorkLimitError } from "../../lib/work-budget.ts";
import { overWork } from "../config/limits.ts";
import type { ServerOptions } from "./server-options.ts";

/** The error that a client gets: client errors with message and code; all others masked. */
export function toClientError(error: unknown, onBug: ServerOptions["onBug"]): GraphQLError {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  if (error instanceof GraphQLError && (cause == null || cause instanceof GraphQLError)) return error;
  const place = error instanceof GraphQLError ? placeOf(error) : {};
  if (cause instanceof ClientError)
    return new GraphQLError(cause.message, { ...place, extensions: { code: cause.code, ...cause.details } });
  if (cause instanceof WorkLimitError) return overWork(cause);
  onBug?.(cause);
  return new GraphQLError("Unexpected error.", { ...place, extensions: { code: "INTERNAL_SERVER_ERROR" } });
}

const placeOf = ({ nodes, source, positions, path }: GraphQLError) => ({ nodes, source, positions, path });
