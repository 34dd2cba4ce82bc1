import { join, relative } from "node:path";
import { styleText } from "node:util";
import { formatProblem, type Problem } from "../parse/problem.ts";
import { escapeCharacter, replaceHidden } from "../records/characters.ts";

/** A stream that may be a terminal. */
type Output = Pick<NodeJS.WriteStream, "isTTY" | "write">;

/** Whether a stream shows colors: a terminal does, unless `NO_COLOR` is set. */
export const hasColors = ({ isTTY }: Output): boolean => isTTY === true && !process.env.NO_COLOR;

/** Problems of a data folder as lines: in a terminal aligned and colored, with paths from the current folder to click on. */
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

/** Shows what is under way in a terminal while it lasts; elsewhere nothing. */
export async function withStatus<Result>(text: string, output: Output, work: () => Promise<Result>): Promise<Result> {
  if (!output.isTTY) return work();
  output.write(`${text} …`);
  try {
    return await work();
  } finally {
    // Back to the start of the line, which is cleared.
    output.write("\r\u001b[2K");
  }
}
