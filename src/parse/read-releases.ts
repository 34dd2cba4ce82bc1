import { brotliDecompressSync } from "node:zlib";
import { systemErrorCode } from "../lib/file-error.ts";
import { type ReleaseRecord, type ReleaseText, releaseHeader, releaseLine } from "../records/release.ts";
import { type Problem, problemAt } from "./problem.ts";
import { type DataFile, releasesFolder } from "./read-files.ts";
import { checkShape } from "./validate-shape.ts";

export const isReleaseFile = (path: string): boolean => path.startsWith(`${releasesFolder}/`);

/** Limit of the text of a release file, in bytes. */
const maxTextBytes = 200_000_000;

/** The releases that files hold, oldest first, or the problems with the files. */
export function readReleases(files: readonly DataFile[]): { releases: ReleaseText[]; problems: Problem[] } {
  const releases: ReleaseText[] = [];
  const problems: Problem[] = [];
  for (const file of files.filter(({ path }) => isReleaseFile(path))) {
    const read = readRelease(file);
    if ("code" in read) problems.push(read);
    else releases.push(read);
  }
  releases.sort((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1));
  return { releases, problems };
}

function readRelease({ path, bytes }: DataFile): ReleaseText | Problem {
  const text = decompress(bytes);
  if (text === undefined) return badRelease(path, 1, "is no Brotli file, or is damaged");
  const end = text.indexOf("\n");
  const header = checkShape(releaseHeader, parseLine(text.slice(0, Math.max(end, 0))));
  if (!header.ok) return badRelease(path, 1, "does not begin with `format`, `tag` and `published-on`");
  const { tag, "published-on": publishedOn } = header.value;
  if (path !== `${releasesFolder}/${tag}.jsonl.br`) return badRelease(path, 1, `is of release ${tag}`);
  return { tag, publishedOn, lines: text.slice(end + 1) };
}

function decompress(bytes: Buffer): string | undefined {
  try {
    return brotliDecompressSync(bytes, { maxOutputLength: maxTextBytes }).toString("utf8");
  } catch (error) {
    if (systemErrorCode(error) !== undefined) return undefined;
    throw error;
  }
}

/**
 * Problems with the lines of releases, and with their place among the releases that `release.yaml` names. The lines of
 * files in `checked` are known to be valid.
 */
export function releaseProblems(
  releases: readonly ReleaseText[],
  known: ReleaseRecord | undefined,
  checked: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  const listed = known ? [known, ...(known.earlier ?? [])] : [];
  for (const [index, { tag, publishedOn, lines }] of releases.entries()) {
    const path = `${releasesFolder}/${tag}.jsonl.br`;
    const own = listed.find((one) => one.tag === tag);
    if (known && own?.["published-on"] !== publishedOn)
      problems.push(badRelease(path, 1, `is of ${publishedOn}, which release.yaml does not say of ${tag}`));
    if (releases[index - 1]?.publishedOn === publishedOn)
      problems.push(badRelease(path, 1, `is of ${publishedOn}, as release ${releases[index - 1]?.tag} is`));
    const problem = checked.has(path) ? undefined : lineProblem(path, lines);
    if (problem) problems.push(problem);
  }
  return problems;
}

/** The first problem with the lines of a release; undefined when there is none. */
function lineProblem(path: string, lines: string): Problem | undefined {
  for (const [line, text] of lines.split("\n").entries()) {
    const checked = text === "" ? undefined : checkShape(releaseLine, parseLine(text));
    if (!checked || checked.ok) continue;
    const [problem] = checked.problems;
    return badRelease(path, line + 2, `/${problem?.path.join("/")}: ${problem?.message}`);
  }
  return undefined;
}

function parseLine(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const badRelease = (file: string, line: number, message: string): Problem =>
  problemAt(
    { file, line, column: 1 },
    "bad-release",
    `${message}; restore the file, or write it again with \`pedigree release\``,
  );
