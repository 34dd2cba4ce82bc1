import type { DisplayedValue, Graph, GraphNode, Relation } from "../../graph/graph.ts";
import type { ColumnName, TextIndex } from "../../graph/indexes.ts";
import type { Key, Kind } from "../../records/kinds.ts";
import type { Property } from "../../records/properties.ts";
import type { AnyRecord } from "../../records/records.ts";
import type { DecodedClaims } from "./entity-codec.ts";

/** An entity of a snapshot whose claims have been decoded. */
export interface DecodedNode extends GraphNode {
  readonly parts: DecodedClaims;
  /** What leads to it. */
  readonly incoming: readonly Relation[];
}

/** What the codecs of a snapshot read of its graph. Entities are numbered kind by kind. */
export interface SnapshotReader extends Graph {
  readonly size: number;
  /** Number of the first entity of each kind. */
  readonly first: Readonly<Record<Kind, number>>;
  /** Numbers of the entities of each kind, by name. */
  readonly rows: Readonly<Record<Kind, Uint32Array>>;
  readonly texts: TextIndex;
  /** The number of an entity; undefined for a key that the graph does not hold. */
  numberOf(key: Key): number | undefined;
  nodeAt(number: number): DecodedNode;
  keyAt(number: number): Key;
  slugAt(number: number): string;
  nameAt(number: number): string;
  recordAt(number: number): AnyRecord;
  claimsAt(number: number, key: Key): DecodedClaims;
  /** What leads to an entity; of one property, when there is one given. */
  incomingAt(number: number, object: Key, wanted?: Property): Relation[];
  /** Every source that the claims about an entity cite. */
  sourcesAt(number: number): GraphNode[];
  /** What a column has for an entity on a day; undefined where it does not tell. */
  inColumn(number: number, kind: Kind, name: ColumnName, day: string): DisplayedValue | undefined;
  /** Whether a relation holds on a day, as columns have it; undefined where they do not tell. */
  isCurrent(number: number, property: Property, object: Key, day: string): boolean | undefined;
}
