import type { Kind } from "../records/kinds.ts";
import type { Records } from "../records/records.ts";
import type { ReleaseRecord } from "../records/release.ts";
import type { Place } from "./problem.ts";

export type Path = readonly (string | number)[];

/** A whole data set: nothing in it is in doubt. */
export interface Data {
  readonly records: Records;
  readonly release: ReleaseRecord;
  /** SHA-256 of all files, hexadecimal. */
  readonly contentHash: string;
  /** Where a record, or a part of it, was written. */
  readonly placeOf: (kind: Kind, slug: string, path?: Path) => Place;
}

/** What is remembered of a data set that was found sound: everything but its places. */
export type Remembered = Omit<Data, "placeOf">;
