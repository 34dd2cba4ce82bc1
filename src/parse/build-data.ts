import { isMapping } from "../lib/collections.ts";
import { folders, type Kind, kindNames, kinds, nested } from "../records/kinds.ts";
import { type AnyRecord, additions, type Records, shapes } from "../records/records.ts";
import { type ReleaseRecord, release } from "../records/release.ts";
import { slug as slugShape } from "../records/scalars.ts";
import { type ParsedFile, parseYaml, placesLater } from "./parse-yaml.ts";
import type { Data, RecordPath } from "./parsed-data.ts";
import { type Problem, type ProblemCode, problemAt, type SourceLocation, sortProblems } from "./problem.ts";
import { contentHashOf, type DataFile } from "./read-files.ts";
import { isReleaseFile, readReleases, releaseProblems } from "./read-releases.ts";
import { type NestedRecord, type OuterRecord, type ValidFile, ValidFiles } from "./valid-files.ts";
import { referenceProblems } from "./validate-references.ts";
import { badSlug, checkShape, nameOfType, type ShapeProblem, validSubset } from "./validate-shape.ts";

/** The file of a record that no file of the folder has. */
const elsewhere = ".";

/** Problems reported at once. */
const maxProblems = 1_000;

/**
 * Parses and validates files: returns all records, or every problem. Those that are known to be valid are not parsed again,
 * and what is valid is added to them.
 */
export function buildData(
  files: readonly DataFile[],
  fileProblems: readonly Problem[] = [],
  known = new ValidFiles(),
): { ok: true; data: Data } | { ok: false; problems: Problem[] } {
  const builder = new DataBuilder(fileProblems, known);
  for (const file of files) if (!isReleaseFile(file.path)) builder.add(file);
  return builder.build(files, fileProblems);
}

/** Parses and validates the files of a layer beside shared records; an addition to one of them is only a part of a record. */
export function buildLayer(
  files: readonly DataFile[],
  fileProblems: readonly Problem[],
  shared: Records,
): { ok: true; records: Records; locationOf: Data["locationOf"] } | { ok: false; problems: Problem[] } {
  const builder = new DataBuilder(fileProblems, new ValidFiles(), shared);
  for (const file of files) builder.add(file);
  return builder.buildLayer();
}

/** Collects the records of files, and the problems in them. */
class DataBuilder {
  readonly #known: ValidFiles;
  readonly #shared: Records | undefined;
  readonly #problems: Problem[];
  readonly #records = Object.fromEntries(kindNames.map((kind) => [kind, new Map()])) as Record<
    Kind,
    Map<string, AnyRecord>
  >;
  readonly #origins = new Map<string, { parsed: Places; path: RecordPath }>();
  readonly #faults = new Map<AnyRecord, { given: unknown; paths: readonly RecordPath[] }>();
  readonly #unreadable = new Set<Kind>();
  #release: ReleaseRecord | undefined;

  constructor(fileProblems: readonly Problem[], known: ValidFiles, shared?: Records) {
    this.#known = known;
    this.#shared = shared;
    this.#problems = [...fileProblems];
    for (const { file } of fileProblems) this.#markUnreadable(kindOfFile(file));
  }

  add(file: DataFile): void {
    const { path, bytes } = file;
    const valid = this.#known.get(file);
    if (valid?.kind !== undefined) this.#addValid(valid, valid.kind, placesLater(path, bytes));
    else this.#addParsed(file, parseYaml(path, bytes));
  }

  #addParsed(file: DataFile, parsed: ParsedFile | Problem[]): void {
    const { path } = file;
    const kind = kindOfFile(path);
    const earlier = this.#problems.length;
    for (const problem of Array.isArray(parsed) ? parsed : parsed.problems) this.#problems.push(problem);
    if (Array.isArray(parsed)) this.#markUnreadable(kind);
    else if (kind) {
      const records = this.#addRecords(parsed, kind);
      if (this.#problems.length === earlier) this.#known.set(file, { kind, records });
    } else if (path === "release.yaml") this.#addRelease(parsed);
  }

  #addValid({ records }: ValidFile, kind: Kind, places: Places): void {
    for (const { slug, record, nested: inside } of records) {
      const isFirst = this.#addRecord(kind, slug, places, [slug], record);
      for (const inner of inside) this.#addNestedRecord(inner, slug, places, isFirst);
    }
  }

  /** Validates the records together. */
  build(
    files: readonly DataFile[],
    fileProblems: readonly Problem[],
  ): { ok: true; data: Data } | { ok: false; problems: Problem[] } {
    const problems = this.#problems;
    const release = this.#release;
    const { releases, problems: unread } = readReleases(files);
    const checked = new Set(files.filter((file) => this.#known.get(file)).map(({ path }) => path));
    problems.push(...unread, ...releaseProblems(releases, release, checked));
    const records = this.#records as unknown as Records;
    if (![...files.map(({ path }) => path), ...fileProblems.map(({ file }) => file)].includes("release.yaml"))
      problems.push(
        problemAt({ file: "release.yaml", line: 1, column: 1 }, "missing-file", "needs `tag` and `published-on`"),
      );
    const known = { faults: this.#faults, unreadable: this.#unreadable };
    for (const problem of referenceProblems(records, known, this.#locationOf)) problems.push(problem);
    if (problems.length > 0 || !release) return { ok: false, problems: firstOf(sortProblems(problems)) };
    const contentHash = contentHashOf(files);
    for (const file of files) if (!this.#known.get(file)) this.#known.set(file, { kind: undefined, records: [] });
    this.#known.retain(files);
    this.#known.validSet = { contentHash, release };
    return { ok: true, data: { records, release, releases, contentHash, locationOf: this.#locationOf } };
  }

  /** Validates the records of a layer together with the shared ones. */
  buildLayer(): ReturnType<typeof buildLayer> {
    const records = this.#records as unknown as Records;
    const known = { faults: this.#faults, unreadable: this.#unreadable };
    const all = Object.fromEntries(
      kindNames.map((kind) => [kind, new Map<string, AnyRecord>([...(this.#shared?.[kind] ?? []), ...records[kind]])]),
    );
    // The shared records are valid, and have no place here.
    for (const problem of referenceProblems(all as unknown as Records, known, this.#locationOf))
      if (problem.file !== elsewhere) this.#problems.push(problem);
    if (this.#problems.length > 0) return { ok: false, problems: firstOf(sortProblems(this.#problems)) };
    return { ok: true, records, locationOf: this.#locationOf };
  }

  #isAddition(kind: Kind, slug: string): boolean {
    return this.#shared?.[kind].has(slug) ?? false;
  }

  #locationOf = (kind: Kind, slug: string, path: RecordPath = []): SourceLocation => {
    const origin = this.#origins.get(`${kind}:${slug}`);
    if (!origin) return { file: elsewhere, line: 1, column: 1 };
    return path.length > 0
      ? origin.parsed.locationOf([...origin.path, ...path])
      : origin.parsed.locationOfKey(origin.path.slice(0, -1), slug);
  };

  /** A record that seems to be missing may be in an unreadable part. */
  #markUnreadable(kind: Kind | undefined): void {
    if (kind) for (const lost of [kind, ...kindsUnder(kind)]) this.#unreadable.add(lost);
  }

  #report(parsed: ParsedFile, above: RecordPath, found: readonly ShapeProblem[]): void {
    for (const { path, key, code, message } of found) {
      const place = locationIn(parsed, [...above, ...path], key, code);
      if (!parsed.hasProblemAt(place)) this.#problems.push(problemAt(place, code, message));
    }
  }

  #addRelease(parsed: ParsedFile): void {
    const checked = checkShape(release, parsed.value ?? {});
    if (checked.ok) this.#release = checked.value;
    else this.#report(parsed, [], checked.problems);
  }

  /** Adds the records of a file, and returns them. */
  #addRecords(parsed: ParsedFile, kind: Kind): OuterRecord[] {
    const { value } = parsed;
    if (value === null || (isMapping(value) && Object.keys(value).length === 0)) {
      const place = { ...parsed.locationOf([]), line: 1, column: 1 };
      this.#problems.push(problemAt(place, "empty-file", "has no records; remove it or add one"));
      return [];
    }
    if (!isMapping(value)) {
      const message = `must be a mapping from slugs to ${kinds[kind].folder}, not ${nameOfType(value)}`;
      this.#report(parsed, [], [{ path: [], code: "wrong-type", message }]);
      this.#markUnreadable(kind);
      return [];
    }
    return Object.entries(value).map(([slug, given]) => {
      if (!slugShape.safeParse(slug).success)
        this.#report(parsed, [], [{ path: [], key: slug, code: "bad-key", message: badSlug(slug) }]);
      const isAddition = this.#isAddition(kind, slug);
      const checked = this.#validate(shapeOf(kind, isAddition), given);
      this.#report(parsed, [slug], checked.problems);
      const isFirst = this.#addRecord(kind, slug, parsed, [slug], checked.record);
      const inside = kindsUnder(kind).flatMap((inner) => this.#addNested(inner, slug, parsed, given, isFirst));
      return { slug, record: checked.record, nested: inside };
    });
  }

  /** Validates a record. An invalid one is reduced to its valid parts, and its faults are recorded. */
  #validate(
    shape: RecordShape,
    given: unknown,
    more: object = {},
  ): { record: AnyRecord; problems: readonly ShapeProblem[] } {
    const checked = checkShape(shape, given);
    if (checked.ok) return { record: { ...checked.value, ...more } as AnyRecord, problems: [] };
    const record = { ...validSubset(shape, given, checked.problems), ...more } as AnyRecord;
    const paths = checked.problems.map(({ path, key }) => (key === undefined ? path : [...path, key]));
    this.#faults.set(record, { given, paths });
    return { record, problems: checked.problems };
  }

  /** Adds the nested records of a record, and returns them. Their shape was validated with it, except in an addition. */
  #addNested(
    kind: keyof typeof nested,
    outer: string,
    parsed: ParsedFile,
    given: unknown,
    isFirst: boolean,
  ): NestedRecord[] {
    const { key, parent } = nested[kind];
    const inside = isMapping(given) ? given[key] : null;
    if (!isMapping(inside)) {
      if (inside !== undefined) this.#unreadable.add(kind);
      return [];
    }
    return Object.entries(inside).map(([slug, child]) => {
      const isAddition = this.#isAddition(kind, slug);
      const { record, problems } = this.#validate(
        shapeOf(kind, isAddition),
        child,
        isAddition ? {} : { [parent]: outer },
      );
      const isNested = this.#addNestedRecord({ kind, slug, record }, outer, parsed, isFirst);
      if (isNested && this.#isAddition(nested[kind].under, outer)) this.#report(parsed, [outer, key, slug], problems);
      return { kind, slug, record };
    });
  }

  /** Adds a nested record, except again one of a record that exists twice; returns whether it was added. */
  #addNestedRecord({ kind, slug, record }: NestedRecord, outer: string, places: Places, isFirst: boolean): boolean {
    const { key, parent } = nested[kind];
    const rival = this.#records[kind].get(slug) as unknown as Readonly<Record<string, string>> | undefined;
    if (!isFirst && rival?.[parent] === outer) return false;
    this.#addRecord(kind, slug, places, [outer, key, slug], record);
    return true;
  }

  /** Returns whether the record is the first with its slug. */
  #addRecord(kind: Kind, slug: string, parsed: Places, path: RecordPath, record: AnyRecord): boolean {
    if (this.#records[kind].has(slug)) {
      const first = this.#locationOf(kind, slug);
      const message = `${kinds[kind].noun} \`${slug}\` already exists at ${first.file}:${first.line}:${first.column}`;
      this.#problems.push(problemAt(parsed.locationOfKey(path.slice(0, -1), slug), "duplicate-slug", message));
      return false;
    }
    this.#records[kind].set(slug, record);
    this.#origins.set(`${kind}:${slug}`, { parsed, path });
    return true;
  }
}

type Places = Pick<ParsedFile, "locationOf" | "locationOfKey">;

type RecordShape = (typeof shapes)[Kind];

/** The shape of a record, or of an addition to one. */
const shapeOf = (kind: Kind, isAddition: boolean): RecordShape => (isAddition ? additions[kind] : shapes[kind]);

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
