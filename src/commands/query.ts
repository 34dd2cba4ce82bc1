import { isMapping } from "../lib/collections.ts";
import { ConfigError } from "../lib/config-error.ts";
import { FileError } from "../lib/file-error.ts";
import { readRegularFile } from "../lib/regular-file.ts";
import { quoted } from "../parse/problem.ts";
import { requireValid } from "../parse/require-valid.ts";
import type { Config } from "../server/config/config.ts";
import { openViews } from "../server/dataset/cached-views.ts";
import { createServer } from "../server/yoga/create-yoga.ts";

/** `pedigree query`: executes one operation over the data folder; prints the result as JSON. */
export async function runQuery(
  { dataDir, layer, layers }: Config,
  operation: string,
  { variables }: { variables?: string },
): Promise<void> {
  const query = operation.endsWith(".graphql") ? await readOperation(operation) : operation;
  // Every operation has braces; without them the argument is probably a file name.
  if (!query.includes("{"))
    throw new ConfigError(
      `${quoted(operation)} is neither an operation, such as '{ models { totalCount } }', nor a .graphql file`,
    );
  const values = parseVariables(variables);
  const { views } = requireValid(dataDir, await openViews(dataDir, { layer, layers }));
  const server = createServer({ views: () => views });
  const response = await server.fetch("http://localhost/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables: values }),
  });
  const answer = (await response.json()) as { errors?: unknown };
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  if (answer.errors) process.exitCode = 1;
}

/** Limit of an operation file in bytes; the limit of the server is far lower. */
const maxBytes = 1_000_000;

async function readOperation(file: string): Promise<string> {
  const bytes = await readRegularFile(file, { maxBytes, followsLinks: true });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new FileError(file, "is not UTF-8; save it as UTF-8");
  }
}

function parseVariables(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    const variables: unknown = JSON.parse(text);
    if (isMapping(variables)) return variables;
  } catch {
    // The error below also applies to valid JSON that is not an object.
  }
  throw new ConfigError(`--variables: must be a JSON object, for example {"slug": "llama-3"}, not ${quoted(text)}`);
}
