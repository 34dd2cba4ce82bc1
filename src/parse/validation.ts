import { type Kind, kindNames } from "../records/kinds.ts";
import type { AnyRecord, Records } from "../records/records.ts";
import type { Data, RecordPath } from "./parsed-data.ts";
import { type Problem, type ProblemCode, problemAt, type SourceLocation } from "./problem.ts";

/** Problems found earlier, which must not cause further ones. */
export interface UnreadableRecords {
  /** Invalid records that were reduced to their valid parts: the original value, and the invalid paths. */
  readonly faults: ReadonlyMap<AnyRecord, { readonly given: unknown; readonly paths: readonly RecordPath[] }>;
  /** Kinds with an unparsable file; a missing slug may be in it. */
  readonly unreadable: ReadonlySet<Kind>;
}

/** The name of a record. */
export interface RecordId {
  readonly kind: Kind;
  readonly slug: string;
}

export interface RecordEntry extends RecordId {
  readonly record: AnyRecord;
}

/** The records that are validated together, and the problems found in them. */
export class Validation {
  readonly records: Records;
  readonly entries: readonly RecordEntry[];
  readonly problems: Problem[] = [];
  readonly #unreadable: UnreadableRecords;
  readonly #locationOf: Data["locationOf"];

  constructor(records: Records, unreadable: UnreadableRecords, locationOf: Data["locationOf"]) {
    this.records = records;
    this.entries = kindNames.flatMap((kind) =>
      [...(records[kind] as ReadonlyMap<string, AnyRecord>)].map(([slug, record]) => ({ kind, slug, record })),
    );
    this.#unreadable = unreadable;
    this.#locationOf = locationOf;
  }

  report({ kind, slug }: RecordId, path: RecordPath, code: ProblemCode, message: string): void {
    this.problems.push(problemAt(this.#locationOf(kind, slug, path), code, message));
  }

  locationOf({ kind, slug }: RecordId, path: RecordPath): SourceLocation {
    return this.#locationOf(kind, slug, path);
  }

  /** A record as written, with its invalid parts. */
  givenOf(record: AnyRecord): unknown {
    return this.#unreadable.faults.get(record)?.given ?? record;
  }

  /** Whether a part of a record is invalid. */
  isFaulty(record: AnyRecord, ...path: RecordPath): boolean {
    const faults = this.#unreadable.faults.get(record);
    return faults?.paths.some((fault) => path.every((step, i) => (fault[i] ?? step) === step)) ?? false;
  }

  /** Whether a record exists, or may be in an unparsable file. */
  mayExist(kind: Kind, slug: string): boolean {
    return this.records[kind].has(slug) || this.#unreadable.unreadable.has(kind);
  }
}
