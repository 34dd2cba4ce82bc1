import { readFile } from "node:fs/promises";
import { type Config, ConfigError } from "../config.ts";
import { loadViews } from "../load.ts";
import { createServer } from "../server.ts";
import { describeProblems } from "./problems.ts";

/** `pedigree query`: answers one operation from the data folder, on standard output as JSON. */
export async function runQuery(
  { dataDir }: Config,
  operation: string,
  { variables }: { variables?: string },
): Promise<void> {
  const query = operation.endsWith(".graphql") ? await readOperation(operation) : operation;
  const loaded = await loadViews(dataDir);
  if (!loaded.ok) throw new ConfigError(describeProblems(dataDir, loaded.problems));
  const server = createServer({ views: () => loaded.views });
  const response = await server.fetch("http://localhost/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables: parseVariables(variables) }),
  });
  const answer = (await response.json()) as { errors?: unknown };
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  if (answer.errors) process.exitCode = 1;
}

async function readOperation(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new ConfigError(`${file} cannot be read: ${(error as Error).message}`);
  }
}

function parseVariables(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    throw new ConfigError('--variables: must be JSON, for example {"slug": "llama-3"}');
  }
}
