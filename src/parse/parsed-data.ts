import type { Kind } from "../records/kinds.ts";
import type { Records } from "../records/records.ts";
import type { ReleaseRecord } from "../records/release.ts";
import type { SourceLocation } from "./problem.ts";

export type RecordPath = readonly (string | number)[];

/** A whole data set: nothing in it is in doubt. */
export interface Data {
  readonly records: Records;
  readonly release: ReleaseRecord;
  /** SHA-256 of all files, hexadecimal. */
  readonly contentHash: string;
  /** Where a record, or a part of it, was written. */
  readonly locationOf: (kind: Kind, slug: string, path?: RecordPath) => SourceLocation;
}

/** What is remembered of a data set that was found sound: everything but its places. */
export type CachedData = Omit<Data, "locationOf">;
