import { formatProblem, type Problem } from "./problem.ts";

/** One line about an unusable data folder: the first problem, and how to see the others. */
export function describeProblems(folder: string, problems: readonly Problem[]): string {
  const [first] = problems;
  if (!first) return `${folder} cannot be read`;
  if (first.code === "missing-file" && first.file === folder)
    return `${folder}: ${first.message}; name the data with --data`;
  const rest = problems.length > 1 ? ` (and ${problems.length - 1} more; see \`pedigree check --data ${folder}\`)` : "";
  return `${folder}/${formatProblem(first)}${rest}`;
}
