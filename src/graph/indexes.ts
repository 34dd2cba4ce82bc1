import type { Key, Kind } from "../records/kinds.ts";
import type { Property } from "../records/properties.ts";
import type { meters } from "../records/vocabulary.ts";
import type { Claim } from "./claims/claim.ts";
import type { Value } from "./claims/value.ts";

/** What a column holds: the value shown for a property, the far ends of a relationship, or what is worked out of several facts. */
export type ColumnName = Property | `far:${Property}` | `price:${keyof typeof meters}` | "disputed" | "updated-on";

/** One value for each entity of a kind, by name as the kind is: the distinct values, and where each row has its own. */
export interface Column {
  /** The first is undefined, for rows without a value. */
  readonly values: readonly (Value | undefined)[];
  /** For each row a place among the values. */
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
}

/** Columns that a snapshot holds ready. */
export interface StoredColumns {
  /** A column as it was on the day of the snapshot; undefined when it holds none of that name. */
  get(kind: Kind, name: ColumnName): Column | undefined;
  /** The place of each row of a kind by slug. */
  slugRanks(kind: Kind): Uint32Array;
  /** Rows whose values another day may change; undefined for a day before that of the snapshot. */
  changing(kind: Kind, day: string): readonly number[] | undefined;
}

/** One text that names an entity. */
export interface NameEntry {
  readonly key: Key;
  readonly text: string;
  readonly kind: "name" | "slug" | "alias" | "api-id" | "external-id";
  /** The claim that gives it; undefined for names, slugs and external ids. */
  readonly claim?: Claim | undefined;
  /** The host on which it holds; undefined everywhere. */
  readonly host?: Key | undefined;
  /** Its words, for likeness. */
  readonly words: readonly string[];
}

/** Every text that names an entity of a graph, found as written and by the form in which names are compared. */
export interface NameIndex {
  readonly of: Pick<ReadonlyMap<Key, readonly NameEntry[]>, "get">;
  readonly written: Pick<ReadonlyMap<string, readonly NameEntry[]>, "get">;
  readonly alike: Pick<ReadonlyMap<string, readonly NameEntry[]>, "get">;
  /** Texts as written that may be like another; all of them where they are few. */
  readonly near: (text: string) => Iterable<readonly [string, readonly NameEntry[]]>;
  /** Compared forms of the names of hosts. */
  readonly hosts: ReadonlySet<string>;
}

/** The searchable texts of a graph: its entities and words as numbers. */
export interface TextIndex {
  /** Every word, sorted. */
  readonly words: readonly string[];
  /** How often each word occurs in all fields. */
  readonly occurrences: Uint32Array;
  /** How many entities hold each word in each field: for a word one number after the other. */
  readonly holders: Uint32Array;
  /** Mean number of distinct words of each field. */
  readonly meanLengths: readonly number[];
  /** The entities that hold each word, ascending, and where those of each word begin. */
  readonly postings: Uint32Array;
  readonly postingStarts: Uint32Array;
  /**
   * The words of each entity: the number of its names, each as its length (doubled, plus one for a name or alias)
   * and its words, then makers, descriptions and claims, each as length and words.
   */
  readonly texts: Uint32Array;
  readonly textStarts: Uint32Array;
  /** Entities by the importance of their kind, then by name. */
  readonly ranked: Uint32Array;
  /** The number after the last entity of each kind. */
  readonly kindEnds: readonly (readonly [end: number, kind: Kind])[];
  readonly keyAt: (entity: number) => Key;
  readonly numberOf: (key: Key) => number | undefined;
}
