import { join, relative } from "node:path";
import { styleText } from "node:util";
import { formatProblem, type Problem } from "../parse/problem.ts";
import { escapeCharacter, replaceHidden } from "../records/characters.ts";

type Output = Pick<NodeJS.WriteStream, "isTTY" | "write">;

/** Whether a stream shows colors: a terminal without `NO_COLOR`. */
export const hasColors = ({ isTTY }: Output): boolean => isTTY === true && !process.env.NO_COLOR;

/**
 * Formats the problems of a data folder; on a terminal aligned and colored, with clickable paths from the current
 * folder.
 */
export function formatProblems(problems: readonly Problem[], folder: string, output: Output): string[] {
  if (!output.isTTY) return problems.map(formatProblem);
  const paint: typeof styleText = hasColors(output) ? styleText : (_, text) => text;
  const rows = problems.map(({ file, line, column, code, message }) => ({
    place: visible(`${relative("", join(folder, file))}:${line}:${column}`),
    code,
    message: visible(message),
  }));
  const width = (texts: readonly string[]) => Math.max(0, ...texts.map(({ length }) => length));
  const [places, codes] = [width(rows.map(({ place }) => place)), width(rows.map(({ code }) => code))];
  return rows.map(
    ({ place, code, message }) =>
      `${paint("cyan", place.padEnd(places))}  ${paint("yellow", code.padEnd(codes))}  ${message}`,
  );
}

const visible = (text: string): string => replaceHidden(text, escapeCharacter);

/** Shows a status line on a terminal while work is in progress. */
export async function withStatus<Result>(text: string, output: Output, work: () => Promise<Result>): Promise<Result> {
  if (!output.isTTY) return work();
  output.write(`${text} …`);
  try {
    return await work();
  } finally {
    // Return to the start of the line and clear it.
    output.write("\r\u001b[2K");
  }
}
