import { createHash } from "node:crypto";
import { type Kind, kindNames, type nested } from "../records/kinds.ts";
import type { AnyRecord, Records } from "../records/records.ts";
import type { ReleaseRecord } from "../records/release.ts";
import type { DataFile } from "./read-files.ts";

/** A record nested in another one. */
export interface NestedRecord {
  readonly kind: keyof typeof nested;
  readonly slug: string;
  readonly record: AnyRecord;
}

/** A record of a file, with those nested in it. */
export interface OuterRecord {
  readonly slug: string;
  readonly record: AnyRecord;
  readonly nested: readonly NestedRecord[];
}

/** What a file without problems of its own has; files about releases have no records. */
export interface ValidFile {
  readonly kind: Kind | undefined;
  readonly records: readonly OuterRecord[];
}

/** A valid data set, by the hash of all its files. */
interface ValidSet {
  readonly contentHash: string;
  readonly release: ReleaseRecord;
}

/** The files of a folder that were valid when they were last read, so that only changed ones are read again. */
export class ValidFiles {
  readonly #files = new Map<string, { readonly hash: string; readonly file: ValidFile }>();
  /** The data set that these files were when it was last valid as a whole; undefined when it never was. */
  validSet: ValidSet | undefined;

  constructor(entries: Iterable<readonly [path: string, hash: string, file: ValidFile]> = [], validSet?: ValidSet) {
    for (const [path, hash, file] of entries) this.#files.set(path, { hash, file });
    this.validSet = validSet;
  }

  /** What a file has; undefined when its content was not valid, or was not read yet. */
  get({ path, bytes }: DataFile): ValidFile | undefined {
    const known = this.#files.get(path);
    return known && known.hash === hashOfBytes(bytes) ? known.file : undefined;
  }

  set({ path, bytes }: DataFile, file: ValidFile): void {
    this.#files.set(path, { hash: hashOfBytes(bytes), file });
  }

  /** Drops all others than these files. */
  retain(files: readonly DataFile[]): void {
    const paths = new Set(files.map(({ path }) => path));
    for (const path of this.#files.keys()) if (!paths.has(path)) this.#files.delete(path);
  }

  *entries(): Generator<readonly [path: string, hash: string, file: ValidFile]> {
    for (const [path, { hash, file }] of this.#files) yield [path, hash, file];
  }

  /** The records of these files, in the order in which they are read; undefined when not all of them are known. */
  recordsOf(files: readonly DataFile[]): Records | undefined {
    const records = Object.fromEntries(kindNames.map((kind) => [kind, new Map<string, AnyRecord>()]));
    for (const one of files) {
      const file = this.get(one);
      if (!file) return undefined;
      if (file.kind === undefined) continue;
      for (const { slug, record, nested } of file.records) {
        records[file.kind]?.set(slug, record);
        for (const inner of nested) records[inner.kind]?.set(inner.slug, inner.record);
      }
    }
    return records as unknown as Records;
  }
}

const hashOfBytes = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
