import { GraphQLError, parse, validate } from "graphql";
import { z } from "zod";
import { schema } from "../../../schema/index.ts";
import { FileError } from "../../lib/file-error.ts";
import { readRegularFile } from "../../lib/regular-file.ts";
import { parseJson } from "../../parse/parse-json.ts";
import { checkShape } from "../../parse/validate-shape.ts";
import { badOperation, badRequest } from "./argument-limits.ts";
import { unsupported } from "./unsupported.ts";

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

/** Largest manifest, in bytes: some ten thousand operations. */
const maxBytes = 50_000_000;

/** Reads a manifest. @throws {FileError | JsonError} when it is none, or an operation in it is not valid. */
export async function readPersisted(file: string): Promise<ReadonlyMap<string, string>> {
  const bytes = await readRegularFile(file, { maxBytes, followsLinks: true });
  const checked = checkShape(Manifest, parseJson(bytes, file));
  if (!checked.ok) {
    const [problem] = checked.problems;
    const place = problem?.path.length ? `/${problem.path.join("/")} ` : "";
    throw new FileError(
      file,
      `is no manifest of operations (${place}${problem?.message}); give one of relay-compiler, or an Apollo persisted query manifest`,
    );
  }
  for (const [id, text] of checked.value) {
    const fault = faultIn(text);
    if (fault) throw new FileError(file, `operation ${id}: ${fault.message}`);
  }
  return checked.value;
}

/** The first error of an operation; undefined when it is valid. */
function faultIn(text: string): GraphQLError | undefined {
  try {
    return validate(schema, parse(text))[0];
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

type Params = Readonly<Record<string, unknown>>;

/**
 * Puts the document of a persisted operation into the parameters that name it, by `documentId` or by the hash of Apollo's
 * clients.
 * @throws {GraphQLError} for an id that the manifest does not have, and for a document when only its operations may run.
 */
export function findPersisted({ documentId, ...params }: Params, persisted?: Persisted): Params {
  const extensions = params.extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined;
  const id = documentId ?? extensions?.persistedQuery?.sha256Hash;
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
