import { isAscii } from "../lib/ascii.ts";
import { compare } from "../lib/collections.ts";
import { type Interruptible, sortSteps } from "../lib/interruptible.ts";
import type { List, Lookup } from "../lib/lazy-list.ts";
import type { Key, Kind } from "../records/kinds.ts";
import { type Property, placeOfProperty } from "../records/properties.ts";
import type { RecordHead } from "../records/records.ts";
import type { ReleaseRecord } from "../records/release.ts";
import type { Claim } from "./claims/claim.ts";
import type { Dispute } from "./claims/detect-disputes.ts";
import type { Value } from "./claims/value.ts";
import type { FirstDays, NameIndex, ReadingAhead, StoredColumns, TextIndex } from "./indexes.ts";

/** An entity of the graph, independent of any view, except for the cache slot `viewEntity`. */
export interface GraphNode<K extends Kind = Kind> {
  readonly key: Key;
  readonly kind: K;
  readonly slug: string;
  readonly name: string;
  readonly record: RecordHead<K>;
  /** Claims about it, in the order of the records. */
  readonly claims: ReadonlyMap<Property, readonly Claim[]>;
  /** Disputes about it, open ones first. */
  readonly disputes: readonly Dispute[];
  /** Every source that those claims cite, once; undefined where it takes reading the claims. */
  readonly sources: readonly GraphNode[] | undefined;
  /** Whether only catalogs know it; undefined where it takes reading records. */
  readonly isListed: boolean | undefined;
  /** The displayed value in the current view of a day; undefined where it takes reading the claims. */
  displayedValueOn(property: Property, day: string): DisplayedValue | undefined;
  /** Cache slot of a current view: its `Entity` for this node. */
  viewEntity: unknown;
}

/** The value is undefined when nothing is displayed. */
export interface DisplayedValue {
  readonly value: Value | undefined;
}

/** A relationship between two entities, with all claims that assert or deny it. */
export interface Relation {
  /** `Model.llama-3-3.supports.Capability.function-calling`. */
  readonly id: string;
  readonly property: Property;
  readonly subject: Key;
  readonly object: Key;
  /** The subject; undefined where it takes a look-up by key. */
  readonly from: GraphNode | undefined;
  readonly claims: readonly Claim[];
  /** Whether a claim for it competes in the current view of a day. */
  isCurrentOn(day: string): boolean;
}

/** By property in registry order, ties by id. */
export const compareRelations = (a: Relation, b: Relation): number =>
  placeOfProperty(a.property) - placeOfProperty(b.property) || compare(a.id, b.id);

/** The score of one model or variant on one benchmark, under the same conditions. */
export interface Score {
  /** `Model.llama-3-3.mmlu.1f0c2a9b`: subject, benchmark and the hash of the first claim. */
  readonly id: string;
  readonly subject: Key;
  readonly benchmark: Key;
  readonly claims: readonly Claim[];
}

/** One price of an endpoint: a claim per component, under the same conditions and in the same period. */
export interface Price {
  /** `Endpoint.acme-api-one.price.1f0c2a9b`: the endpoint and the hash of the first claim. */
  readonly id: string;
  readonly endpoint: Key;
  readonly claims: readonly Claim[];
}

/** One immutable version of the data, with an index per edge. */
export interface Graph {
  /** For an archive, the graph that it extends; undefined for any other graph. */
  readonly base: Graph | undefined;
  readonly nodes: Lookup<Key, GraphNode>;
  /** Entities of each kind, by name. */
  readonly byKind: Lookup<Kind, List<GraphNode>>;
  /** Current key by former key. */
  readonly moved: Lookup<Key, Key>;
  /** Alias claims by name. */
  readonly aliases: Pick<Lookup<string, readonly Claim[]>, "get">;
  readonly relationsFrom: Lookup<Key, readonly Relation[]>;
  readonly relationsTo: Lookup<Key, readonly Relation[]>;
  readonly scoresOf: Lookup<Key, readonly Score[]>;
  readonly scoresOn: Lookup<Key, readonly Score[]>;
  readonly pricesOf: Lookup<Key, readonly Price[]>;
  /** Claims by the source that they cite. Lazy, because a large catalog has many. */
  readonly citedBy: Lookup<Key, List<Claim>>;
  /** All claims, newest first. */
  readonly claims: List<Claim>;
  /** Claims that a release held and the records no longer state, about entities that still exist. */
  readonly retracted: readonly Claim[];
  /** All disputes, open ones first, then newest. */
  readonly disputes: List<Dispute>;
  readonly openDisputes: number;
  /** The earliest announcement, release or publication day in any claim; 9999-01-01 when there is none. */
  readonly earliest: string;
  readonly release: ReleaseRecord;
  /** The current release, all earlier ones and the imported layers, newest first. */
  readonly releases: readonly ReleaseRecord[];
  /** Days of the recorded releases and of the imported layers, oldest first. */
  readonly recordedDays: readonly string[];
  readonly contentHash: string;
  /** Name of the layer of the server's own in it; undefined for the shared graph. */
  readonly layer: string | undefined;
  /** Relations of one property that lead to an entity. */
  incomingRelations(key: Key, property: Property): readonly Relation[];
  /** Entities with other names. */
  readonly entitiesWithAliases: Pick<Lookup<Key, unknown>, "has">;
  /** Entities from which relations of a property lead. */
  subjectsWith(property: Property): readonly Key[];
  /** Indexes that are stored with the graph; undefined where they are built from it. */
  readonly firstDays: FirstDays | undefined;
  readonly columns: StoredColumns | undefined;
  readonly names: NameIndex | undefined;
  readonly texts: TextIndex | undefined;
  /** Loads what is probably read; undefined where all is in memory. */
  readonly ahead: ReadingAhead | undefined;
}

/** The node with a key or a former key; undefined when there is none. */
export const nodeOf = ({ nodes, moved }: Graph, key: Key): GraphNode | undefined => nodes.get(moved.get(key) ?? key);

/** Normalizes text for comparison of names: ignores case and Unicode form. */
export const normalizeText = (text: string): string =>
  (isAscii(text) ? text : text.normalize("NFKC")).trim().toLowerCase();

/** Sorts nodes by name, ties by slug. */
export function* nodesByName(nodes: readonly GraphNode[]): Interruptible<GraphNode[]> {
  const named = nodes.map((node) => ({ node, name: normalizeText(node.name) }));
  const sorted = yield* sortSteps(named, (a, b) => compare(a.name, b.name) || compare(a.node.slug, b.node.slug));
  return sorted.map(({ node }) => node);
}

/** A release and all earlier ones, newest first. */
export const releasesOf = (release: ReleaseRecord): ReleaseRecord[] =>
  [release, ...(release.earlier ?? [])].sort((a, b) => compare(b["published-on"], a["published-on"]));
