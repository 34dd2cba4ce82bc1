import { createHash } from "node:crypto";
import { folders, type Kind, kindNames, kinds, nested } from "../records/kinds.ts";
import { type AnyRecord, type Records, shapes } from "../records/records.ts";
import { type ReleaseRecord, release } from "../records/release.ts";
import { slug as slugShape } from "../records/scalars.ts";
import { readParseCache, writeParseCache } from "./parse-cache.ts";
import { type ParsedFile, parseYaml } from "./parse-yaml.ts";
import type { CachedData, Data, RecordPath } from "./parsed-data.ts";
import { type Problem, type ProblemCode, problemAt, type SourceLocation, sortProblems } from "./problem.ts";
import { type DataFile, readFiles } from "./read-files.ts";
import { referenceProblems } from "./validate-references.ts";
import { badSlug, checkShape, isMapping, nameOfType, type ShapeProblem, validSubset } from "./validate-shape.ts";

/** Problems reported at once. */
const maxProblems = 1_000;

/** Reads a data folder: all of it, or every problem in it, sorted by location. */
export async function readData(folder: string): Promise<{ ok: true; data: Data } | { ok: false; problems: Problem[] }> {
  const { files, problems, isWhole } = await readFiles(folder);
  return isWhole ? buildData(files, problems) : { ok: false, problems: sortProblems(problems) };
}

/** Reads a data folder for a server: does not parse it again when it is unchanged since it was last valid. */
export async function readCached(
  folder: string,
): Promise<{ ok: true; data: CachedData } | { ok: false; problems: Problem[] }> {
  const { files, problems } = await readFiles(folder);
  if (problems.length > 0) return readData(folder);
  const cached = await readParseCache(folder, hashOf(files));
  if (cached) return { ok: true, data: cached };
  const reading = buildData(files);
  if (reading.ok) await writeParseCache(folder, reading.data);
  return reading;
}

/**
 * SHA-256 of all files of a data folder, hexadecimal, like `Data.contentHash`; undefined when a file cannot be read.
 */
export async function readContentHash(folder: string): Promise<string | undefined> {
  const { files, problems } = await readFiles(folder);
  return problems.length > 0 ? undefined : hashOf(files);
}

/** Parses and validates files: returns all records, or every problem. */
export function buildData(
  files: readonly DataFile[],
  fileProblems: readonly Problem[] = [],
): { ok: true; data: Data } | { ok: false; problems: Problem[] } {
  const problems: Problem[] = [...fileProblems];
  const records = Object.fromEntries(kindNames.map((kind) => [kind, new Map()])) as Record<
    Kind,
    Map<string, AnyRecord>
  >;
  const origins = new Map<string, { parsed: ParsedFile; path: RecordPath }>();
  const faults = new Map<AnyRecord, { given: unknown; paths: readonly RecordPath[] }>();
  const unreadable = new Set<Kind>();
  const locationOf = (kind: Kind, slug: string, path: RecordPath = []): SourceLocation => {
    const origin = origins.get(`${kind}:${slug}`);
    if (!origin) return { file: ".", line: 1, column: 1 };
    return path.length > 0
      ? origin.parsed.locationOf([...origin.path, ...path])
      : origin.parsed.locationOfKey(origin.path.slice(0, -1), slug);
  };
  let released: ReleaseRecord | undefined;

  for (const { file } of fileProblems) markUnreadable(kindOfFile(file));
  for (const file of files) {
    const parsed = parseYaml(file.path, file.bytes);
    const kind = kindOfFile(file.path);
    for (const problem of Array.isArray(parsed) ? parsed : parsed.problems) problems.push(problem);
    if (Array.isArray(parsed)) markUnreadable(kind);
    else if (kind) takeRecords(parsed, kind);
    else if (file.path === "release.yaml") takeRelease(parsed);
  }
  if (![...files.map(({ path }) => path), ...fileProblems.map(({ file }) => file)].includes("release.yaml"))
    problems.push(
      problemAt({ file: "release.yaml", line: 1, column: 1 }, "missing-file", "needs `tag` and `published-on`"),
    );
  for (const problem of referenceProblems(records as unknown as Records, { faults, unreadable }, locationOf))
    problems.push(problem);
  if (problems.length > 0 || !released) return { ok: false, problems: firstOf(sortProblems(problems)) };
  return {
    ok: true,
    data: { records: records as unknown as Records, release: released, contentHash: hashOf(files), locationOf },
  };

  /** A record that seems to be missing may be in an unreadable part. */
  function markUnreadable(kind: Kind | undefined): void {
    if (kind) for (const lost of [kind, ...kindsUnder(kind)]) unreadable.add(lost);
  }

  function report(parsed: ParsedFile, above: RecordPath, found: readonly ShapeProblem[]): void {
    for (const { path, key, code, message } of found) {
      const place = locationIn(parsed, [...above, ...path], key, code);
      if (!parsed.hasProblemAt(place)) problems.push(problemAt(place, code, message));
    }
  }

  function takeRelease(parsed: ParsedFile): void {
    const checked = checkShape(release, parsed.value ?? {});
    if (checked.ok) released = checked.value;
    else report(parsed, [], checked.problems);
  }

  function takeRecords(parsed: ParsedFile, kind: Kind): void {
    const { value } = parsed;
    if (value === null || (isMapping(value) && Object.keys(value).length === 0)) {
      problems.push(
        problemAt(
          { ...parsed.locationOf([]), line: 1, column: 1 },
          "empty-file",
          "has no records; remove it or add one",
        ),
      );
      return;
    }
    if (!isMapping(value)) {
      const message = `must be a mapping from slugs to ${kinds[kind].folder}, not ${nameOfType(value)}`;
      report(parsed, [], [{ path: [], code: "wrong-type", message }]);
      markUnreadable(kind);
      return;
    }
    for (const [slug, given] of Object.entries(value)) {
      if (!slugShape.safeParse(slug).success)
        report(parsed, [], [{ path: [], key: slug, code: "bad-key", message: badSlug(slug) }]);
      const checked = judge(kind, given);
      report(parsed, [slug], checked.problems);
      const isFirst = take(kind, slug, parsed, [slug], checked.record);
      for (const inner of kindsUnder(kind)) takeNested(inner, slug, parsed, given, isFirst);
    }
  }

  /** Validates a record. An invalid one is reduced to its valid parts, and its faults are recorded. */
  function judge(
    kind: Kind,
    given: unknown,
    more: object = {},
  ): { record: AnyRecord; problems: readonly ShapeProblem[] } {
    const checked = checkShape(shapes[kind], given);
    if (checked.ok) return { record: { ...checked.value, ...more } as AnyRecord, problems: [] };
    const record = { ...validSubset(shapes[kind], given, checked.problems), ...more } as AnyRecord;
    const paths = checked.problems.map(({ path, key }) => (key === undefined ? path : [...path, key]));
    faults.set(record, { given, paths });
    return { record, problems: checked.problems };
  }

  /** Adds the nested records of a record. Their shape was validated with it. */
  function takeNested(
    kind: keyof typeof nested,
    outer: string,
    parsed: ParsedFile,
    given: unknown,
    isFirst: boolean,
  ): void {
    const { key, parent } = nested[kind];
    const inside = isMapping(given) ? given[key] : null;
    if (!isMapping(inside)) {
      if (inside !== undefined) unreadable.add(kind);
      return;
    }
    for (const [slug, child] of Object.entries(inside)) {
      const rival = records[kind].get(slug) as unknown as Readonly<Record<string, string>> | undefined;
      if (!isFirst && rival?.[parent] === outer) continue;
      take(kind, slug, parsed, [outer, key, slug], judge(kind, child, { [parent]: outer }).record);
    }
  }

  /** Returns whether the record is the first with its slug. */
  function take(kind: Kind, slug: string, parsed: ParsedFile, path: RecordPath, record: AnyRecord): boolean {
    if (records[kind].has(slug)) {
      const first = locationOf(kind, slug);
      const message = `${kinds[kind].noun} \`${slug}\` already exists at ${first.file}:${first.line}:${first.column}`;
      problems.push(problemAt(parsed.locationOfKey(path.slice(0, -1), slug), "duplicate-slug", message));
      return false;
    }
    records[kind].set(slug, record);
    origins.set(`${kind}:${slug}`, { parsed, path });
    return true;
  }
}

const kindOfFile = (path: string): Kind | undefined => folders.get(path.split("/", 1)[0] ?? "");

/** Kinds with records nested in those of this kind. */
const kindsUnder = (kind: Kind) =>
  (Object.keys(nested) as (keyof typeof nested)[]).filter((inner) => nested[inner].under === kind);

/** Location of a shape problem. For a missing key it is the key of the mapping that lacks it. */
function locationIn(parsed: ParsedFile, path: RecordPath, key: string | undefined, code: ProblemCode): SourceLocation {
  if (key !== undefined) return parsed.locationOfKey(path, key);
  if (code !== "missing-key") return parsed.locationOf(path);
  const owner = path.slice(0, -1);
  const name = owner.at(-1);
  return typeof name === "string" ? parsed.locationOfKey(owner.slice(0, -1), name) : parsed.locationOf(owner);
}

/** Limits the number of problems; the last one states how many were omitted. */
function firstOf(sorted: Problem[]): Problem[] {
  const next = sorted[maxProblems];
  if (!next) return sorted;
  const count = sorted.length - maxProblems;
  const message = `${count} more problem${count === 1 ? " is" : "s are"} not shown; fix these first`;
  return [...sorted.slice(0, maxProblems), problemAt(next, "too-large", message)];
}

function hashOf(files: readonly DataFile[]): string {
  const hash = createHash("sha256");
  for (const { path, bytes } of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  return hash.digest("hex");
}
