import type { DisplayedValue, Graph, GraphNode, Relation } from "../../graph/graph.ts";
import type { ColumnName, TextIndex } from "../../graph/indexes.ts";
import type { Key, Kind } from "../../records/kinds.ts";
import type { Property } from "../../records/properties.ts";
import type { AnyRecord } from "../../records/records.ts";
import type { DecodedClaims } from "./entity-codec.ts";

export interface DecodedNode extends GraphNode {
  readonly parts: DecodedClaims;
  /** Relations that point to it. */
  readonly incoming: readonly Relation[];
  /** Its relations to others. */
  readonly outgoing: readonly Relation[];
}

/** The part of a snapshot graph that its codecs read. Entities are numbered kind by kind. */
export interface SnapshotReader extends Graph {
  readonly size: number;
  /** Number of the first entity of each kind. */
  readonly first: Readonly<Record<Kind, number>>;
  /** Numbers of the entities of each kind, by name. */
  readonly rows: Readonly<Record<Kind, Uint32Array>>;
  readonly texts: TextIndex;
  /** The number of an entity; undefined for a key that is not in the graph. */
  numberOf(key: Key): number | undefined;
  /** The position of an entity in the name order of its kind. */
  rowOf(number: number): number;
  nodeAt(number: number): DecodedNode;
  keyAt(number: number): Key;
  slugAt(number: number): string;
  nameAt(number: number): string;
  recordAt(number: number): AnyRecord;
  claimsAt(number: number, key: Key): DecodedClaims;
  /** Whether there are claims about a property of an entity. */
  statesAt(number: number, property: Property): boolean;
  /** Relations that point to an entity; only those of one property when given. */
  incomingAt(number: number, object: Key, wanted?: Property): Relation[];
  /** Relations of an entity to others, in the order of its claims. */
  outgoingAt(number: number): Relation[];
  /** Distinct sources that the claims about an entity cite. */
  sourcesAt(number: number): GraphNode[];
  /** Whether only catalogs know an entity; undefined when the column is missing. */
  isListedAt(number: number, kind: Kind): boolean | undefined;
  /** The value of an entity in a column on a day; undefined when the column is missing or may be out of date. */
  inColumn(number: number, kind: Kind, name: ColumnName, day: string): DisplayedValue | undefined;
  /** Whether columns show a relation as current on a day; undefined when they are missing or may be out of date. */
  isCurrent(number: number, property: Property, object: Key, day: string): boolean | undefined;
}
