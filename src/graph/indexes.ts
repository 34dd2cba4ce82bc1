import type { WorkBudget } from "../lib/work-budget.ts";
import type { Key, Kind } from "../records/kinds.ts";
import type { Property } from "../records/properties.ts";
import type { meters } from "../records/vocabulary.ts";
import type { Claim } from "./claims/claim.ts";
import type { Value } from "./claims/value.ts";

/**
 * Content of a column: the displayed value of a property, the objects of a relationship, or a value computed from
 * several facts.
 */
export type ColumnName =
  | Property
  | `far:${Property}`
  | `price:${keyof typeof meters}`
  | "disputed"
  | "distance"
  | "updated-on";

/** One value per entity of a kind, dictionary-encoded; rows are in name order. */
export interface Column {
  /** Distinct values. The first is undefined, for rows without a value. */
  readonly values: readonly (Value | undefined)[];
  /** Index into `values` per row. */
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
}

export interface StoredColumns {
  /** A column as of the day of the snapshot; undefined when it is not stored. */
  get(kind: Kind, name: ColumnName): Column | undefined;
  /** The rank by slug of each row of a kind. */
  slugRanks(kind: Kind): Uint32Array;
  /** Rows with values that may change on another day; undefined for a day before the snapshot. */
  changing(kind: Kind, day: string): readonly number[] | undefined;
}

/** First days on which entities exist, as numbers yyyymmdd. */
export interface FirstDays {
  /** Of one entity, as `firstDayOf` returns it; undefined for a key that is not in the graph. */
  of(key: Key): string | undefined;
  /** Of the entities of a kind, by row. */
  entities(kind: Kind): Uint32Array;
  /** Of all claims, by row: the day on which all entities that they name exist. */
  readonly claims: Uint32Array;
}

/** A text that names an entity. */
export interface NameEntry {
  readonly key: Key;
  readonly text: string;
  readonly kind: "name" | "slug" | "alias" | "api-id" | "external-id";
  /** The alias or API id claim; undefined for names, slugs and external ids. */
  readonly claim?: Claim | undefined;
  /** The host on which the name is valid; undefined when it is valid everywhere. */
  readonly host?: Key | undefined;
  /** Whether only catalogs call it so. */
  readonly isListed: boolean;
  /** Words of the text, for similarity. */
  readonly words: readonly string[];
}

/** A name that may be similar to a text. Who has it is looked up for the few that are. */
export interface NearName {
  readonly name: string;
  readonly words: readonly string[];
  readonly entries: readonly NameEntry[];
}

/** All names of the entities of a graph, by exact text and by canonical form. */
export interface NameIndex {
  readonly of: Pick<ReadonlyMap<Key, readonly NameEntry[]>, "get">;
  readonly written: Pick<ReadonlyMap<string, readonly NameEntry[]>, "get">;
  readonly alike: Pick<ReadonlyMap<string, readonly NameEntry[]>, "get">;
  /** Texts that may be similar to another; all texts when there are few. Undefined in between is a moment to yield. */
  readonly near: (text: string, work: WorkBudget) => Iterable<NearName | undefined>;
  /** Canonical forms of the names of hosts. */
  readonly hosts: ReadonlySet<string>;
}

/** Inverted index over the text of a graph; entities and words are numbers. */
export interface TextIndex {
  /** All words, sorted. */
  readonly words: readonly string[];
  /** Number of occurrences of each word in all fields. */
  readonly occurrences: Uint32Array;
  /** Number of entities with each word, per field: consecutive numbers for each word. */
  readonly holders: Uint32Array;
  /** Mean number of distinct words per field. */
  readonly meanLengths: readonly number[];
  /** Entities with each word, ascending, and the offset of each word's list. */
  readonly postings: Uint32Array;
  readonly postingStarts: Uint32Array;
  /**
   * Forward index: per entity the number of its names, each as length (doubled, plus one for a name or alias) and
   * words, then developers, descriptions and claims, each as length and words.
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

/** Properties to follow from subject to object, and from object to subject. */
export interface Walk {
  readonly forward: ReadonlySet<Property>;
  readonly backward: ReadonlySet<Property>;
}

/** Loads entities of a graph that is not in memory before they are read one after another. */
export interface ReadingAhead {
  /**
   * Loads what walks reach from an entity, and from what leads to it by `part`, whether or not the relations still hold:
   * at most `most` entities, nearest first. They stay in memory until the result is called.
   * @throws {Unavailable} when the storage does not respond.
   */
  along(from: Key, part: Property, walks: readonly Walk[], most: number): Promise<() => void>;
}
