import { readFile } from "node:fs/promises";
import { parse, validate } from "graphql";
import type { GraphQLParams } from "graphql-yoga";
import { z } from "zod";
import { schema } from "../schema/index.ts";
import { unsupported } from "./unsupported.ts";
import { badOperation, badRequest } from "./values.ts";

/** Operations that clients ask for by a name of theirs instead of sending the text. */
export interface Persisted {
  /** Text by id, as the clients' build wrote it. */
  readonly operations: ReadonlyMap<string, string>;
  /** Whether any other operation is refused. */
  readonly only: boolean;
}

/** A manifest as Relay's compiler writes it, and as Apollo's tools do. */
const Manifest = z.union([
  z
    .object({
      format: z.literal("apollo-persisted-query-manifest"),
      operations: z.array(z.object({ id: z.string(), body: z.string() })),
    })
    .transform(({ operations }) => new Map(operations.map(({ id, body }) => [id, body]))),
  z.record(z.string(), z.string()).transform((operations) => new Map(Object.entries(operations))),
]);

/** Reads a manifest. @throws {Error} when it is none, or an operation in it is not valid. */
export async function readPersisted(file: string): Promise<ReadonlyMap<string, string>> {
  const operations = Manifest.parse(JSON.parse(await readFile(file, "utf8")));
  for (const [id, text] of operations) {
    const [error] = validate(schema, parse(text));
    if (error) throw new Error(`operation ${id}: ${error.message}`);
  }
  return operations;
}

/** Params as clients may also send them: `documentId`, or the hash of Apollo's clients. */
interface PersistedParams extends GraphQLParams {
  readonly documentId?: unknown;
}

/**
 * Puts the text of a persisted operation into the params that name it.
 * @throws {GraphQLError} for an id that the manifest does not have, and for a text when only its operations may be asked.
 */
export function findPersisted({ documentId, ...params }: PersistedParams, persisted?: Persisted): GraphQLParams {
  const hash = params.extensions?.persistedQuery?.sha256Hash;
  const id = documentId ?? hash;
  if (typeof id === "string" && params.query == null) {
    const query = persisted?.operations.get(id);
    if (query !== undefined) return { ...params, query };
    throw id === documentId ? unknownId() : persisted?.only ? unknownHash() : unsupported.automaticPersistedQuery();
  }
  if (persisted?.only) throw badRequest("Only persisted operations may be asked.", "PERSISTED_QUERY_ONLY");
  return params;
}

const unknownId = () => badRequest("There is no persisted operation with this id.", "PERSISTED_QUERY_NOT_FOUND");

/** Clients compare this very message, and send the text. */
const unknownHash = () => badOperation("PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND");
