import type { Claim } from "../../graph/claims/claim.ts";
import { type PackedClaim, unpackClaim } from "../../graph/claims/claim-codec.ts";
import type { Dispute } from "../../graph/claims/detect-disputes.ts";
import {
  type DisplayedValue,
  type Graph,
  type GraphNode,
  normalizeText,
  type Price,
  type Relation,
  releasesOf,
  type Score,
} from "../../graph/graph.ts";
import type {
  ColumnName,
  FirstDays,
  NameIndex,
  ReadingAhead,
  StoredColumns,
  TextIndex,
  Walk,
} from "../../graph/indexes.ts";
import { listedDistance } from "../../graph/own-host.ts";
import { dayNumber } from "../../lib/day.ts";
import { LazyList, type List, type Lookup } from "../../lib/lazy-list.ts";
import { Memo } from "../../lib/memo.ts";
import { type Key, type Kind, keyOf, kindNames } from "../../records/kinds.ts";
import { type Property, propertyNames, propertyRow } from "../../records/properties.ts";
import type { AnyRecord } from "../../records/records.ts";
import type { ReleaseRecord } from "../../records/release.ts";
import { AdjacencyList } from "./adjacency-list.ts";
import { type DocumentPart, type Documents, documentParts, FileDocuments } from "./documents.ts";
import { type DecodedClaims, decodeEntity, type EncodedEntity } from "./entity-codec.ts";
import { everyNumber, lookupEntities } from "./entity-lookup.ts";
import { SnapshotFirstDays } from "./first-days-codec.ts";
import { KeyTable } from "./key-table.ts";
import { SnapshotNameIndex } from "./name-index-codec.ts";
import { ReadAhead, type ReadingOrder } from "./read-ahead.ts";
import { RelationIndex } from "./relation-index.ts";
import type { Sections } from "./section-file.ts";
import { type ColumnEntry, SnapshotColumns } from "./snapshot-columns.ts";
import { claimsCiting, ownedItems, scoresOnEach } from "./snapshot-lists.ts";
import { SnapshotNode, SnapshotRelation } from "./snapshot-nodes.ts";
import type { SnapshotReader } from "./snapshot-reader.ts";
import { StatedProperties } from "./stated-properties.ts";
import { decodeTextIndex } from "./text-index-codec.ts";

/** Metadata of a snapshot file, in addition to its sections. */
export interface SnapshotMeta {
  /** SHA-256 of the code that wrote it, hexadecimal. */
  readonly code: string;
  readonly contentHash: string;
  readonly release: ReleaseRecord;
  readonly recordedDays: readonly string[];
  readonly retracted: readonly (readonly [Key, PackedClaim])[];
  /** The day for which its columns were built. */
  readonly builtOn: string;
  readonly earliest: string;
  readonly openDisputes: number;
  /** Number of entities per kind; entities are numbered kind by kind. */
  readonly counts: Readonly<Record<Kind, number>>;
  readonly moved: readonly (readonly [Key, Key])[];
  readonly columns: readonly ColumnEntry[];
  /** Mean number of distinct words per searched field. */
  readonly meanLengths: readonly number[];
}

/** Bit flags: what an entity is the subject of. */
export const entityFlags = { relations: 1, scores: 2, prices: 4, aliases: 8 } as const;

/** A `Graph` over the sections of a snapshot: typed arrays for indexes, JSON documents per entity decoded on demand. */
export class SnapshotGraph implements Graph, SnapshotReader, ReadingOrder {
  readonly base: undefined;
  readonly nodes: Lookup<Key, GraphNode>;
  readonly byKind: Lookup<Kind, List<GraphNode>>;
  readonly moved: Lookup<Key, Key>;
  readonly aliases: Graph["aliases"];
  readonly entitiesWithAliases: Graph["entitiesWithAliases"];
  readonly incomingRelations: Graph["incomingRelations"];
  readonly subjectsWith: Graph["subjectsWith"];
  readonly relationsFrom: Lookup<Key, readonly Relation[]>;
  readonly relationsTo: Lookup<Key, readonly Relation[]>;
  readonly scoresOf: Lookup<Key, readonly Score[]>;
  readonly scoresOn: Lookup<Key, readonly Score[]>;
  readonly pricesOf: Lookup<Key, readonly Price[]>;
  readonly citedBy: Lookup<Key, List<Claim>>;
  readonly claims: List<Claim>;
  readonly disputes: List<Dispute>;
  readonly openDisputes: number;
  readonly earliest: string;
  readonly release: ReleaseRecord;
  readonly releases: readonly ReleaseRecord[];
  readonly recordedDays: readonly string[];
  readonly retracted: readonly Claim[];
  readonly contentHash: string;
  readonly layer: undefined;
  readonly columns: StoredColumns;
  readonly firstDays: FirstDays | undefined;
  readonly ahead: ReadingAhead;
  readonly size: number;
  /** Number of the first entity of each kind. */
  readonly first: Readonly<Record<Kind, number>>;
  /** Numbers of the entities of each kind, by name. */
  readonly rows: Readonly<Record<Kind, Uint32Array>>;
  readonly #sections: Sections;
  readonly #meanLengths: readonly number[];
  #nameIndex: NameIndex | undefined;
  #texts: TextIndex | undefined;
  readonly #nodes: Memo<number, SnapshotNode>;
  readonly #relations: RelationIndex;
  readonly #nextChangeDays: Uint32Array;
  readonly #builtOn: string;
  #rowAt: Uint32Array | undefined;
  readonly #keys: KeyTable;
  readonly #names: Buffer;
  readonly #nameEnds: Uint32Array;
  readonly #documents: Documents;
  readonly #readAhead: ReadAhead;
  readonly #starting: Uint8Array;
  readonly #stated: StatedProperties;
  readonly #sourceStarts: Uint32Array;
  readonly #sources: Uint32Array;

  /** The documents are in a section of their own, unless given. `kept` bounds the decoded entities in memory, as in `Memo`. */
  constructor(
    sections: Sections,
    meta: SnapshotMeta,
    documents: Documents = new FileDocuments(sections),
    kept: ConstructorParameters<typeof Memo> = [],
  ) {
    this.#nodes = new Memo(...kept);
    this.#keys = KeyTable.in(sections, meta.counts);
    this.#names = sections.bytes("names");
    this.#nameEnds = sections.array("names.ends", Uint32Array);
    this.#documents = documents;
    this.#starting = sections.array("starting", Uint8Array);
    this.#stated = new StatedProperties(sections.array("stated", Uint8Array));
    this.size = this.#starting.length;

    const firsts = firstsOf(meta.counts);
    this.first = Object.fromEntries(firsts) as Record<Kind, number>;
    const byName = sections.array("by-name", Uint32Array);
    this.rows = Object.fromEntries(
      firsts.map(([kind, first]) => [kind, byName.subarray(first, first + meta.counts[kind])]),
    ) as Record<Kind, Uint32Array>;

    this.nodes = lookupEntities(this, everyNumber, (number) => this.nodeAt(number));
    this.byKind = new Map(
      kindNames.map((kind) => {
        const rows = this.rows[kind];
        return [kind, new LazyList<GraphNode>(rows.length, (row) => this.nodeAt(rows[row] as number))];
      }),
    );
    this.moved = new Map(meta.moved);
    const starting = (what: number) => (number: number) => ((this.#starting[number] as number) & what) !== 0;
    const partsOf = (number: number) => this.nodeAt(number).parts;
    this.relationsFrom = lookupEntities(
      this,
      starting(entityFlags.relations),
      (number) => this.nodeAt(number).outgoing,
    );
    this.scoresOf = lookupEntities(this, starting(entityFlags.scores), (number) => partsOf(number).scores);
    this.pricesOf = lookupEntities(this, starting(entityFlags.prices), (number) => partsOf(number).prices);
    this.entitiesWithAliases = lookupEntities(this, starting(entityFlags.aliases), () => true);
    this.aliases = { get: (value) => this.#claimsOfAlias(value) };

    this.#relations = new RelationIndex(sections);
    this.#readAhead = new ReadAhead(this.#relations.incoming, this);
    this.ahead = { along: (from, ...walk) => this.#loadAlong(from, ...walk) };
    this.relationsTo = lookupEntities(
      this,
      (number) => this.#relations.incoming.count(number) > 0,
      (number) => this.nodeAt(this.#readAhead.noted(number)).incoming,
    );
    this.incomingRelations = (key, property) => {
      const number = this.numberOf(key);
      return number === undefined ? [] : this.incomingAt(this.#readAhead.noted(number), key, property);
    };
    this.subjectsWith = (property) =>
      this.#readAhead.notedSubjects(this.#relations.subjectsWith(property)).map((number) => this.keyAt(number));
    this.scoresOn = scoresOnEach(this, new AdjacencyList(sections, "results"));
    this.citedBy = claimsCiting(this, new AdjacencyList(sections, "cited"));
    this.claims = ownedItems(
      this,
      sections.array("claims.starts", Uint32Array),
      sections.array("claims.newest", Uint32Array),
      (node, index) => node.parts.all[index] as Claim,
    );
    this.disputes = ownedItems(
      this,
      sections.array("disputes.starts", Uint32Array),
      sections.array("disputes.open-first", Uint32Array),
      (node, index) => node.disputes[index] as Dispute,
    );
    this.openDisputes = meta.openDisputes;
    this.earliest = meta.earliest;
    this.release = meta.release;
    this.releases = releasesOf(meta.release);
    this.recordedDays = meta.recordedDays;
    this.retracted = meta.retracted.map(([subject, claim]) =>
      unpackClaim(subject, claim, (source) => this.keyAt(source)),
    );
    this.contentHash = meta.contentHash;
    this.columns = new SnapshotColumns(sections, this.first, this.rows, meta);
    this.#sourceStarts = sections.array("sources.starts", Uint32Array);
    this.#sources = sections.array("sources", Uint32Array);
    this.#nextChangeDays = sections.array("turns", Uint32Array);
    this.#builtOn = meta.builtOn;
    this.#sections = sections;
    this.firstDays = SnapshotFirstDays.in(this, sections);
    this.#meanLengths = meta.meanLengths;
  }

  /** @throws {SnapshotError} while the snapshot is being written, before its name index exists. */
  get names(): NameIndex {
    this.#nameIndex ??= new SnapshotNameIndex(this, this.#sections);
    return this.#nameIndex;
  }

  get texts(): TextIndex {
    this.#texts ??= decodeTextIndex(this, this.#sections, this.#meanLengths);
    return this.#texts;
  }

  /** The number of an entity; undefined for a key that is not in the graph. */
  numberOf(key: Key): number | undefined {
    return this.#keys.numberOf(key);
  }

  nodeAt(number: number): SnapshotNode {
    return this.#nodes.get(number, () => new SnapshotNode(this, number, this.kindAt(number)));
  }

  keyAt(number: number): Key {
    return keyOf(this.kindAt(number), this.slugAt(number));
  }

  kindAt(number: number): Kind {
    return this.#keys.kindAt(number);
  }

  slugAt(number: number): string {
    return this.#keys.slugAt(number);
  }

  nameAt(number: number): string {
    return this.#names.toString("utf8", this.#nameEnds[number], this.#nameEnds[number + 1]);
  }

  recordAt(number: number): AnyRecord {
    return this.#read(number, documentParts.record) as AnyRecord;
  }

  claimsAt(number: number, key: Key): DecodedClaims {
    return decodeEntity(
      key,
      this.#read(number, documentParts.claims) as EncodedEntity,
      (source) => this.keyAt(this.first.Source + source),
      (subject, property, id) => this.#claim(subject, property, id),
    );
  }

  statesAt(number: number, property: Property): boolean {
    return this.#stated.has(number, property);
  }

  /** Relations that point to an entity; only those of one property when given. */
  incomingAt(number: number, object: Key, wanted?: Property): Relation[] {
    const { incoming } = this.#relations;
    const start = incoming.start(number);
    const relations: Relation[] = [];
    for (let at = start; at < start + incoming.count(number); at++) {
      const property = this.#relations.propertyOf(at);
      if (wanted === undefined || property === wanted)
        relations.push(new SnapshotRelation(this, incoming.subject(at), incoming.place(at), property, object));
    }
    return relations;
  }

  /** Relations of an entity to others, in the order of its claims. */
  outgoingAt(number: number): Relation[] {
    return Array.from(this.#relations.from(number), (at, place) => {
      const object = this.keyAt(this.#relations.objectOf(at));
      return new SnapshotRelation(this, number, place, this.#relations.propertyOf(at), object);
    });
  }

  /** Distinct sources that the claims about an entity cite. */
  sourcesAt(number: number): GraphNode[] {
    const nodes: GraphNode[] = [];
    const end = this.#sourceStarts[number + 1] as number;
    for (let at = this.#sourceStarts[number] as number; at < end; at++)
      nodes.push(this.nodeAt(this.#sources[at] as number));
    return nodes;
  }

  /** The value of an entity in a column on a day; undefined when the column is missing or may be out of date. */
  inColumn(number: number, kind: Kind, name: ColumnName, day: string): DisplayedValue | undefined {
    const column = this.columns.get(kind, name);
    if (!column || this.#mayChange(number, day)) return undefined;
    return { value: column.values[column.codes[this.rowOf(number)] as number] };
  }

  /** Whether only catalogs know an entity, on any day; undefined when the column is missing. */
  isListedAt(number: number, kind: Kind): boolean | undefined {
    const column = this.columns.get(kind, "distance");
    return column && column.values[column.codes[this.rowOf(number)] as number] === listedDistance;
  }

  /** Whether columns show a relation as current on a day; undefined when they are missing or may be out of date. */
  isCurrent(number: number, property: Property, object: Key, day: string): boolean | undefined {
    const { functional } = propertyRow(property);
    const kind = this.kindAt(number);
    const shown = this.inColumn(number, kind, functional ? property : (far.get(property) as ColumnName), day);
    if (!shown) return undefined;
    const { value } = shown;
    // A functional relation may be current to other objects than its best value.
    if (functional) return value === object ? true : undefined;
    return Array.isArray(value) && value.includes(object);
  }

  /** The position of an entity in the name order of its kind. */
  rowOf(number: number): number {
    if (!this.#rowAt) {
      this.#rowAt = new Uint32Array(this.size);
      for (const kind of kindNames) for (const [row, number] of this.rows[kind].entries()) this.#rowAt[number] = row;
    }
    return this.#rowAt[number] as number;
  }

  /** Whether the displayed values of an entity on a day may differ from its columns. */
  #mayChange(number: number, day: string): boolean {
    if (day === this.#builtOn) return false;
    return day < this.#builtOn || (this.#nextChangeDays[number] as number) <= dayNumber(day);
  }

  #claim(subject: Key, property: Property, id: string): Claim {
    const claim = this.nodes
      .get(subject)
      ?.claims.get(property)
      ?.find((one) => one.id === id);
    if (!claim) throw new Error(`there is no claim ${id}`);
    return claim;
  }

  /** @throws {NotLoaded} for a document that is not in memory. */
  #read(number: number, part: DocumentPart): unknown {
    const text = this.#documents.get(number, part);
    if (text === undefined) throw this.#readAhead.missing(this.#documents, number);
    return JSON.parse(text);
  }

  async #loadAlong(from: Key, ...walk: [part: Property, walks: readonly Walk[], most: number]) {
    const holder = {};
    const release = () => this.#documents.release(holder);
    const number = this.numberOf(from);
    try {
      if (number !== undefined) await this.#documents.load(this.#relations.reached(number, ...walk), holder);
    } catch (error) {
      release();
      throw error;
    }
    return release;
  }

  /** The objects of a subject by the property of a relation in the list; none when it is not in memory. */
  objectsLike(subject: number, relation: number): number[] {
    if (this.#documents.get(subject, documentParts.claims) === undefined) return [];
    const property = this.#relations.propertyOf(relation);
    return Array.from(this.#relations.from(subject))
      .filter((at) => this.#relations.propertyOf(at) === property)
      .map((at) => this.#relations.objectOf(at));
  }

  /** The entities that follow one by name. */
  nextByName(number: number, count: number): number[] {
    const row = this.rowOf(number) + 1;
    return [...this.rows[this.kindAt(number)].subarray(row, row + count)];
  }

  #claimsOfAlias(value: string): readonly Claim[] | undefined {
    const claims = (this.names.written.get(normalizeText(value)) ?? []).flatMap(({ kind, text, claim }) =>
      kind === "alias" && text === value && claim ? [claim] : [],
    );
    return claims.length > 0 ? claims : undefined;
  }
}

/** The number of the first entity of each kind. */
function firstsOf(counts: Readonly<Record<Kind, number>>): (readonly [Kind, number])[] {
  let end = 0;
  return kindNames.map((kind) => {
    const first = end;
    end += counts[kind];
    return [kind, first] as const;
  });
}

/** Names of the columns with the objects of relations. */
const far: ReadonlyMap<Property, ColumnName> = new Map(propertyNames.map((property) => [property, `far:${property}`]));
