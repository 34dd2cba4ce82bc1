import { getOrInsert } from "../lib/collections.ts";
import { type Interruptible, runToEnd } from "../lib/interruptible.ts";
import type { List } from "../lib/lazy-list.ts";
import { Memo } from "../lib/memo.ts";
import { WorkBudget } from "../lib/work-budget.ts";
import { type Key, type Kind, keyOf } from "../records/kinds.ts";
import type { RecordHead } from "../records/records.ts";
import { type Claim, entitiesNamedBy, isLive, wasKnownOn } from "./claims/claim.ts";
import { buildDisputes, type Dispute } from "./claims/detect-disputes.ts";
import { competes, type Ranked, rankClaims } from "./claims/rank-claims.ts";
import { hasBegun } from "./claims/value.ts";
import { entityRowsOn, firstDayOf } from "./first-day.ts";
import { type Graph, type GraphNode, nodeOf, type Relation } from "./graph.ts";
import type { ViewTimes } from "./view-times.ts";

/** An entity in a view. */
export interface Entity<K extends Kind = Kind> {
  readonly type: K;
  readonly view: View;
  readonly key: Key;
  readonly slug: string;
  readonly name: string;
  readonly record: RecordHead<K>;
  /** The graph node, independent of the view. */
  readonly node: GraphNode;
  /** Cache slot of `factsOf`. */
  facts: unknown;
  /** A value cached on this entity under a key; undefined when absent or evicted. */
  getCached(what: unknown): unknown;
  /** Caches a value on this entity. May evict all others. */
  setCached(what: unknown, value: unknown): void;
}

/** Limit of cached values per entity; beyond it all are evicted. There are about fifty edges. */
const maxCachedPerEntity = 64;

/** An entity in a view; reads its fields lazily from the graph node. */
class ViewEntity implements Entity {
  readonly type: Kind;
  readonly view: View;
  readonly node: GraphNode;
  facts: unknown;
  #memory: Map<unknown, unknown> | undefined;

  constructor(view: View, node: GraphNode) {
    this.type = node.kind;
    this.view = view;
    this.node = node;
  }

  get key(): Key {
    return this.node.key;
  }

  get slug(): string {
    return this.node.slug;
  }

  get name(): string {
    return this.node.name;
  }

  get record(): GraphNode["record"] {
    return this.node.record;
  }

  getCached(what: unknown): unknown {
    return this.#memory?.get(what);
  }

  setCached(what: unknown, value: unknown): void {
    if (!this.#memory || this.#memory.size === maxCachedPerEntity) this.#memory = new Map();
    this.#memory.set(what, value);
  }
}

/** Some entities of one kind in a view, created on access. */
export class EntityList<K extends Kind = Kind> implements List<Entity<K>> {
  readonly view: View;
  readonly kind: K;
  readonly rows: Rows;
  readonly length: number;
  readonly #nodes: List<GraphNode>;

  constructor(view: View, kind: K, rows: Rows) {
    this.view = view;
    this.kind = kind;
    this.rows = rows;
    this.length = rows.length;
    this.#nodes = view.graph.byKind.get(kind) ?? [];
  }

  /** The entity in a row of its kind. */
  entityAt(row: number): Entity<K> {
    return this.view.entityOf(this.#nodes.at(row) as GraphNode) as Entity<K>;
  }

  /** Whether it contains every entity of its kind in the view. */
  get isWhole(): boolean {
    return this.length === this.view.all(this.kind).length;
  }

  at(index: number): Entity<K> | undefined {
    const row = this.rows.at(index);
    return row === undefined ? undefined : this.entityAt(row);
  }

  slice(start?: number, end?: number): Entity<K>[] {
    return Array.from(this.rows.subarray(start, end), (row) => this.entityAt(row));
  }

  *[Symbol.iterator](): Iterator<Entity<K>> {
    for (const row of this.rows) yield this.entityAt(row);
  }
}

/** Row numbers: positions in the name order of one kind. */
export type Rows = Uint32Array;

/** Work units to check whether an entity existed on a day, and to read that from a column. */
const unitsToExist = 2;
const unitsPerRow = 0.25;

/**
 * The world on one day, to the best of the knowledge of now or of another day. Caches what it computes, because the
 * graph is immutable.
 */
export class View implements ViewTimes {
  /** For a view of former knowledge, the archive of the graph. */
  readonly graph: Graph;
  /** The day that the view shows. */
  readonly day: string;
  readonly asOf: string | undefined;
  readonly knownAt: string | undefined;
  readonly layer: string | undefined;
  /** Other views than the current one only. */
  readonly #entities = new Memo<Key, Entity | undefined>();
  readonly #memo = new Map<string, Memo<unknown, unknown>>();

  constructor(graph: Graph, day: string, { asOf, knownAt, layer }: ViewTimes = {}) {
    this.graph = graph;
    this.day = day;
    this.asOf = asOf;
    this.knownAt = knownAt;
    this.layer = layer;
  }

  /** Whether it shows today with the knowledge of now and no layer first: the graph stores columns for it alone. */
  get isCurrentView(): boolean {
    return this.isOfToday && this.layer === undefined;
  }

  /** Whether it shows today with the knowledge of now, so that every entity of the graph is in it. */
  get isOfToday(): boolean {
    return this.asOf === undefined && this.knownAt === undefined;
  }

  /** The entity with a key in this view; undefined when there is none. Resolves former slugs. */
  entity(key: Key): Entity | undefined {
    const node = nodeOf(this.graph, key);
    // Cache only existing entities, so that made-up keys cannot fill the memory.
    return node && this.#entityOf(node);
  }

  has(key: Key): boolean {
    const node = nodeOf(this.graph, key);
    return node !== undefined && this.#holds(node);
  }

  #holds(node: GraphNode): boolean {
    return (
      (this.asOf === undefined || firstDayOf(this.graph, node) <= this.day) &&
      (this.knownAt === undefined || this.#knewOf(node))
    );
  }

  /**
   * Whether the graph knew a claim about an entity, and knew what it belongs to. Sources are always there: a citation may
   * be added to a claim that was known before.
   */
  #knewOf({ kind, claims, record }: GraphNode): boolean {
    if (kind === "Source") return true;
    const { model, variant, host } = record as { model?: string; variant?: string; host?: string };
    const basis = model === undefined ? variant && keyOf("Variant", variant) : keyOf("Model", model);
    if (kind === "Variant" || kind === "Endpoint")
      for (const key of [basis, host && keyOf("Host", host)]) if (key && !this.has(key as Key)) return false;
    for (const about of claims.values()) if (about.some((claim) => this.knows(claim))) return true;
    return claims.size === 0;
  }

  /** Whether the graph held a claim on the day of knowledge. */
  knows(claim: Claim): boolean {
    const { knownAt } = this;
    if (knownAt === undefined) return true;
    return claim.derivedFrom.length > 0
      ? claim.derivedFrom.every((basis) => this.knows(basis))
      : wasKnownOn(claim, knownAt);
  }

  /**
   * The entities with these keys that are in this view, without duplicates. The caller ensures that they are of kind
   * `K`.
   */
  present<K extends Kind>(keys: readonly Key[]): Entity<K>[] {
    return [...new Set(keys)].flatMap((key) => (this.entity(key) as Entity<K> | undefined) ?? []);
  }

  /** The subject of a relation; undefined when it is not in this view. */
  subjectOf({ from, subject }: Relation): Entity | undefined {
    // The node of a relation is not that of an archive.
    return from && this.knownAt === undefined ? this.#entityOf(from) : this.entity(subject);
  }

  /**
   * The entity of a node.
   * @throws {Error} for a node that is not in this view.
   */
  entityOf(node: GraphNode): Entity {
    const entity = this.#entityOf(node);
    if (!entity) throw new Error(`${node.key} is not in the view of ${this.day}`);
    return entity;
  }

  #entityOf(node: GraphNode): Entity | undefined {
    if (!this.isCurrentView)
      return this.#entities.get(node.key, () => (this.#holds(node) ? new ViewEntity(this, node) : undefined));
    const seen = node.viewEntity as ViewEntity | undefined;
    if (seen?.view === this) return seen;
    const entity = new ViewEntity(this, node);
    node.viewEntity = entity;
    return entity;
  }

  /** A cached result for a name and key; computes it on a miss. Old results may be evicted. */
  memo<Result>(name: string, key: unknown, work: () => Result): Result {
    return this.#memoOf(name).get(key, work) as Result;
  }

  /** A cached result for a name and key; undefined when absent or evicted. */
  recall<Result>(name: string, key: unknown): Result | undefined {
    return this.#memo.get(name)?.peek(key) as Result | undefined;
  }

  /** Caches a result for a name and key, for work that is done in steps. */
  remember(name: string, key: unknown, result: object): void {
    this.#memoOf(name).get(key, () => result);
  }

  /** A cached result of interruptible work; runs it on a miss. */
  *once<Result extends object>(name: string, work: () => Interruptible<Result>): Interruptible<Result> {
    const known = this.recall<Result>(name, "all");
    if (known) return known;
    const result = yield* work();
    this.remember(name, "all", result);
    return result;
  }

  #memoOf(name: string): Memo<unknown, unknown> {
    return getOrInsert(this.#memo, name, () => new Memo());
  }

  /** Entities of a kind, by name. */
  all<K extends Kind>(kind: K): EntityList<K> {
    return this.recall<EntityList<K>>("all", kind) ?? runToEnd(this.allSteps(kind, new WorkBudget()));
  }

  /** Entities of a kind, by name, in steps: in a past view, each entity is checked for existence. */
  *allSteps<K extends Kind>(kind: K, work: WorkBudget): Interruptible<EntityList<K>> {
    const known = this.recall<EntityList<K>>("all", kind);
    if (known) return known;
    const list = new EntityList(this, kind, yield* this.#rowsOf(kind, work));
    this.remember("all", kind, list);
    return list;
  }

  *#rowsOf(kind: Kind, work: WorkBudget): Interruptible<Rows> {
    const nodes = this.graph.byKind.get(kind) ?? [];
    if (this.isOfToday) return new Uint32Array(nodes.length).map((_, row) => row);
    if (this.knownAt === undefined) {
      if (work.spend(nodes.length * unitsPerRow)) yield;
      const known = entityRowsOn(this.graph, kind, this.day);
      if (known) return known;
    }
    const rows = new Uint32Array(nodes.length);
    let length = 0;
    let row = 0;
    for (const node of nodes) {
      if (work.spend(unitsToExist)) yield;
      if (this.#holds(node)) rows[length++] = row;
      row++;
    }
    return rows.slice(0, length);
  }

  /** Whether a relation is current in this view: a claim for it competes, and both ends exist. */
  isCurrent(relation: Relation): boolean {
    if (this.isCurrentView) return relation.isCurrentOn(this.day);
    return (
      relation.claims.some((claim) => competes(claim, this.day) && this.isVisible(claim)) &&
      this.#bothEndsExist(relation)
    );
  }

  /** Whether a relation is or was current by the day of this view. */
  wasEver(relation: Relation): boolean {
    return (
      relation.claims.some(
        (claim) =>
          isLive(claim) &&
          this.knows(claim) &&
          claim.polarity === "asserts" &&
          (claim.validFrom === undefined || hasBegun(claim.validFrom, this.day)) &&
          this.isVisible(claim),
      ) && this.#bothEndsExist(relation)
    );
  }

  /** Whether the graph held any of several claims on the day of knowledge. */
  knowsAny({ claims }: { readonly claims: readonly Claim[] }): boolean {
    return this.knownAt === undefined || claims.some((claim) => this.knows(claim));
  }

  /** Whether a claim is known, and its subject and all entities that it names are in this view; true in the current view. */
  isVisible(claim: Claim): boolean {
    if (this.isCurrentView) return true;
    return this.knows(claim) && this.has(claim.subject) && entitiesNamedBy(claim).every((key) => this.has(key));
  }

  /** The disputes about a node among the claims that this view shows, open ones first. */
  disputesOf(node: GraphNode): readonly Dispute[] {
    if (this.isCurrentView) return node.disputes;
    return this.memo("disputes", node.key, () =>
      this.#knownDisputes(node).filter((one) => this.#isDisputeVisible(one)),
    );
  }

  /** Those of the node, or of the claims about it that the graph knew. */
  #knownDisputes(node: GraphNode): readonly Dispute[] {
    const knowsAll = [...node.claims.values()].every((about) => about.every((claim) => this.knows(claim)));
    if (this.knownAt === undefined || knowsAll) return node.disputes;
    const known = [...node.claims].map(
      ([property, about]) => [property, about.filter((one) => this.knows(one))] as const,
    );
    return buildDisputes(new Map(known), node.record.disputes ?? []);
  }

  #isDisputeVisible({ claims }: Dispute): boolean {
    return claims.every((claim) => this.isVisible(claim));
  }

  #bothEndsExist({ subject, object }: Relation): boolean {
    // In the current view, both ends always exist.
    return this.isCurrentView || (this.has(subject) && this.has(object));
  }

  /** Ranks claims for the day of this view. */
  rank(claims: readonly Claim[]): Ranked {
    return this.rankOn(this.isCurrentView ? claims : claims.filter((claim) => this.isVisible(claim)), this.day);
  }

  /** Ranks claims that this view shows, for any day. */
  rankOn(claims: readonly Claim[], day: string): Ranked {
    return rankClaims(claims, day, this.layer === undefined ? "shared" : "layer");
  }
}
