import { GraphQLError, parse, validate } from "graphql";
import { z } from "zod";
import { schema } from "../../../schema/index.ts";
import { FileError } from "../../lib/file-error.ts";
import { readRegularFile } from "../../lib/regular-file.ts";
import { parseJson } from "../../parse/parse-json.ts";
import { checkShape } from "../../parse/validate-shape.ts";

/** Operations that clients request by id instead of by text. */
export interface Persisted {
  /** Text by id, from the manifest. */
  readonly operations: ReadonlyMap<string, string>;
  /** Whether all other operations are refused. */
  readonly only: boolean;
}

/** A manifest of relay-compiler, or of Apollo's tools. */
const Manifest = z.union([
  z
    .object({
      format: z.literal("apollo-persisted-query-manifest"),
      operations: z.array(z.object({ id: z.string(), body: z.string() })),
    })
    .transform(({ operations }) => new Map(operations.map(({ id, body }) => [id, body]))),
  z.record(z.string(), z.string()).transform((operations) => new Map(Object.entries(operations))),
]);

/** Largest manifest, in bytes: about ten thousand operations. */
const maxBytes = 50_000_000;

/** Reads a manifest. @throws {FileError | JsonError} for an invalid manifest or operation. */
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
