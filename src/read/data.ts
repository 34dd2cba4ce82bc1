import { createHash } from "node:crypto";
import { folders, type Kind, kindNames, kinds, nested } from "../records/kinds.ts";
import { type AnyRecord, type Records, shapes } from "../records/records.ts";
import { type ReleaseRecord, release } from "../records/release.ts";
import { slug as slugShape } from "../records/scalars.ts";
import { type DataFile, readFiles } from "./files.ts";
import { linkProblems } from "./links.ts";
import { type Place, type Problem, problemAt, sortProblems } from "./problem.ts";
import { checkShape, type ShapeProblem } from "./shape.ts";
import { type Parsed, parseYaml } from "./yaml.ts";

type Path = readonly (string | number)[];

/** A whole data set: nothing in it is in doubt. */
export interface Data {
  readonly records: Records;
  readonly release: ReleaseRecord;
  /** SHA-256 of all files, hexadecimal. */
  readonly contentHash: string;
  /** Where a record, or a part of it, was written. */
  readonly placeOf: (kind: Kind, slug: string, path?: Path) => Place;
}

/** Most problems told at once. */
const mostProblems = 1_000;

/** Reads a data folder: all of it, or every problem in it, sorted by place. Never half. */
export async function readData(folder: string): Promise<{ ok: true; data: Data } | { ok: false; problems: Problem[] }> {
  const { files, problems: fileProblems } = await readFiles(folder);
  return buildData(files, fileProblems);
}

/** Checks files that were read: all records, or every problem. */
export function buildData(
  files: readonly DataFile[],
  fileProblems: readonly Problem[] = [],
): { ok: true; data: Data } | { ok: false; problems: Problem[] } {
  const problems: Problem[] = [...fileProblems];
  const records = Object.fromEntries(kindNames.map((kind) => [kind, new Map()])) as Record<
    Kind,
    Map<string, AnyRecord>
  >;
  const origins = new Map<string, { parsed: Parsed; path: Path }>();
  const unsound = new Set<AnyRecord>();
  const unreadable = new Set<Kind>();
  const placeOf = (kind: Kind, slug: string, path: Path = []): Place => {
    const origin = origins.get(`${kind}:${slug}`);
    if (!origin) return { file: ".", line: 1, column: 1 };
    return path.length > 0
      ? origin.parsed.placeOf([...origin.path, ...path])
      : origin.parsed.placeOfKey(origin.path.slice(0, -1), slug);
  };
  let released: ReleaseRecord | undefined;

  for (const file of files) {
    const parsed = parseYaml(file.path, file.bytes);
    const kind = folders.get(file.path.slice(0, file.path.indexOf("/")));
    if (Array.isArray(parsed)) {
      problems.push(...parsed);
      if (kind) for (const lost of [kind, ...kindsUnder(kind)]) unreadable.add(lost);
    } else if (file.path === "release.yaml") {
      const checked = checkShape(release, parsed.value);
      if (checked.ok) released = checked.value;
      else tell(parsed, [], checked.problems);
    } else if (kind) takeRecords(parsed, kind);
  }
  if (!released && !files.some((file) => file.path === "release.yaml") && fileProblems.length === 0)
    problems.push(
      problemAt({ file: "release.yaml", line: 1, column: 1 }, "missing-file", "needs `tag` and `published-on`"),
    );
  problems.push(...linkProblems(records as unknown as Records, { unsound, unreadable }, placeOf));
  if (problems.length > 0 || !released) {
    const sorted = sortProblems(problems);
    return { ok: false, problems: sorted.length > mostProblems ? [...sorted.slice(0, mostProblems)] : sorted };
  }
  return {
    ok: true,
    data: { records: records as unknown as Records, release: released, contentHash: hashOf(files), placeOf },
  };

  function tell(parsed: Parsed, path: Path, found: readonly ShapeProblem[]): void {
    for (const { path: below, key, code, message } of found) {
      const here = [...path, ...below];
      problems.push(problemAt(key === undefined ? parsed.placeOf(here) : parsed.placeOfKey(here, key), code, message));
    }
  }

  function takeRecords(parsed: Parsed, kind: Kind): void {
    if (parsed.value === null || typeof parsed.value !== "object" || Array.isArray(parsed.value)) {
      problems.push(
        problemAt(parsed.placeOf([]), "wrong-type", `must be a mapping from slugs to ${kinds[kind].folder}`),
      );
      return;
    }
    for (const [slug, value] of Object.entries(parsed.value)) {
      if (!slugShape.safeParse(slug).success)
        problems.push(
          problemAt(
            parsed.placeOfKey([], slug),
            "bad-key",
            `\`${slug}\` is not a slug: lower-case letters, digits and single hyphens`,
          ),
        );
      const checked = checkShape(shapes[kind], value);
      if (!checked.ok) tell(parsed, [slug], checked.problems);
      const record = (checked.ok ? checked.value : { ...(value as object) }) as AnyRecord;
      if (!checked.ok) unsound.add(record);
      take(kind, slug, parsed, [slug], record);
      for (const inner of kindsUnder(kind)) {
        const { key, parent } = nested[inner];
        const children = (record as unknown as Record<string, Record<string, object> | undefined>)[key] ?? {};
        for (const [childSlug, child] of Object.entries(children)) {
          const lifted = { ...child, [parent]: slug } as unknown as AnyRecord;
          if (!checked.ok) unsound.add(lifted);
          take(inner, childSlug, parsed, [slug, key, childSlug], lifted);
        }
      }
    }
  }

  function take(kind: Kind, slug: string, parsed: Parsed, path: Path, record: AnyRecord): void {
    const place = parsed.placeOfKey(path.slice(0, -1), slug);
    if (records[kind].has(slug)) {
      const first = placeOf(kind, slug);
      problems.push(
        problemAt(
          place,
          "duplicate-slug",
          `${kinds[kind].noun} \`${slug}\` stands already at ${first.file}:${first.line}:${first.column}`,
        ),
      );
      return;
    }
    records[kind].set(slug, record);
    origins.set(`${kind}:${slug}`, { parsed, path });
  }
}

/** Kinds whose records stand inside those of another kind. */
const kindsUnder = (kind: Kind) =>
  (Object.keys(nested) as (keyof typeof nested)[]).filter((inner) => nested[inner].under === kind);

function hashOf(files: readonly DataFile[]): string {
  const hash = createHash("sha256");
  for (const { path, bytes } of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  return hash.digest("hex");
}
