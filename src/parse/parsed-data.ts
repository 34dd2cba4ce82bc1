import type { Kind } from "../records/kinds.ts";
import type { OwnLayer, Records } from "../records/records.ts";
import type { ReleaseRecord, ReleaseText } from "../records/release.ts";
import type { SourceLocation } from "./problem.ts";

export type RecordPath = readonly (string | number)[];

/** A complete, valid data set. */
export interface Data {
  readonly records: Records;
  readonly release: ReleaseRecord;
  /** What releases held, oldest first; a release without a file is not among them. */
  readonly releases: readonly ReleaseText[];
  /** SHA-256 of all files, hexadecimal. */
  readonly contentHash: string;
  /** Source location of a record, or of a part of it. */
  readonly locationOf: (kind: Kind, slug: string, path?: RecordPath) => SourceLocation;
}

/** The cached part of a valid data set: everything except locations. */
export type CachedData = Omit<Data, "locationOf">;

/** A data set, and the layer of the server's own beside it; undefined without one. */
export interface LayeredData extends CachedData {
  readonly layer?: OwnLayer | undefined;
}
