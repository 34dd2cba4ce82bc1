import { join } from "node:path";
import { ConfigError } from "../lib/config-error.ts";
import { formatProblem, type Problem } from "./problem.ts";

type Reading = { readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * What was read of a data folder.
 * @throws {ConfigError} that names the first problem of an invalid one.
 */
export function requireValid<R extends Reading>(folder: string, reading: R): Extract<R, { readonly ok: true }> {
  if (!reading.ok) throw new ConfigError(describeProblems(folder, reading.problems));
  return reading as Extract<R, { readonly ok: true }>;
}

/** One line about an unusable data folder: the first problem, and how to see the others. */
function describeProblems(folder: string, problems: readonly Problem[]): string {
  const [first] = problems;
  if (!first) return `${folder} cannot be read`;
  if (first.code === "missing-file" && first.file === folder)
    return `${folder}: ${first.message}; name the data with --data`;
  const rest = problems.length > 1 ? ` (and ${problems.length - 1} more; see \`pedigree check --data ${folder}\`)` : "";
  // A layer of the server's own lies outside of the folder.
  const file = join(folder, first.file);
  if (first.code === "missing-file") return `${file}: ${first.message}`;
  return `${formatProblem({ ...first, file })}${rest}`;
}
