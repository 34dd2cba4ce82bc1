import { getOrInsert } from "../lib/collections.ts";
import { type Interruptible, runToEnd } from "../lib/interruptible.ts";
import type { List } from "../lib/lazy-list.ts";
import { Memo } from "../lib/memo.ts";
import { WorkBudget } from "../lib/work-budget.ts";
import type { Key, Kind } from "../records/kinds.ts";
import { propertyRow } from "../records/properties.ts";
import type { RecordOf } from "../records/records.ts";
import { type Claim, isLive } from "./claims/claim.ts";
import type { Dispute } from "./claims/detect-disputes.ts";
import { competes, type Ranked, rankClaims } from "./claims/rank-claims.ts";
import { hasBegun } from "./claims/value.ts";
import { firstDayOf } from "./first-day.ts";
import type { Graph, GraphNode, Relation } from "./graph.ts";

/** An entity seen in a view. */
export interface Entity<K extends Kind = Kind> {
  readonly type: K;
  readonly view: View;
  readonly key: Key;
  readonly slug: string;
  readonly name: string;
  readonly record: RecordOf<K>;
  /** What the graph holds of it, independent of the view. */
  readonly node: GraphNode;
  /** Cache slot of `factsOf`. */
  facts: unknown;
  /** What was remembered of it under a name or a key of one's own; undefined when that was not, or is forgotten. */
  getCached(what: unknown): unknown;
  /** Remembers something of it as long as the view remembers it, unless much else is. */
  setCached(what: unknown, value: unknown): void;
}

/** Most that is remembered of one entity; all of it is forgotten when there is more. There are some fifty edges. */
const maxCachedPerEntity = 64;

/** An entity that is read from its node as far as it is asked for. */
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

/** Some entities of one kind in a view, made as they are asked for: each row is a place in the kind's order by name. */
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

  /** Whether it holds every entity of its kind that the view does. */
  get isWhole(): boolean {
    return this === this.view.all(this.kind);
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

/** Places in the order by name of the entities of one kind. */
export type Rows = Uint32Array;

/** Units that it costs to tell whether an entity existed on a day. */
const unitsToExist = 0.5;

/**
 * The graph as the world was on one day, to the best of today's knowledge. What a view has worked
 * out it keeps: the graph below it never changes.
 */
export class View {
  readonly graph: Graph;
  /** The day whose world is shown. */
  readonly day: string;
  /** The day as a client asked for it; undefined for the current view. */
  readonly asOf: string | undefined;
  /** Of a past view. */
  readonly #entities = new Memo<Key, Entity | undefined>();
  readonly #memo = new Map<string, Memo<unknown, unknown>>();

  constructor(graph: Graph, day: string, asOf?: string) {
    this.graph = graph;
    this.day = day;
    this.asOf = asOf;
  }

  /** The entity with a key, or undefined when there is none in this view; former slugs lead to the present one. */
  entity(key: Key): Entity | undefined {
    const node = this.graph.nodes.get(this.graph.moved.get(key) ?? key);
    // Only what the graph holds is remembered, so that made-up keys cannot fill the memory.
    return node && this.#entityOf(node);
  }

  /** Whether there is an entity with a key in this view. */
  has(key: Key): boolean {
    const node = this.graph.nodes.get(this.graph.moved.get(key) ?? key);
    return node !== undefined && this.#holds(node);
  }

  #holds(node: GraphNode): boolean {
    return this.asOf === undefined || firstDayOf(this.graph, node) <= this.day;
  }

  /** The entities with these keys, each once; the registry of properties says which kind lies at the end of an edge. */
  present<K extends Kind>(keys: readonly Key[]): Entity<K>[] {
    return [...new Set(keys)].flatMap((key) => (this.entity(key) as Entity<K> | undefined) ?? []);
  }

  /** The entity that a relation leads from; undefined when it is not in this view. */
  subjectOf({ from, subject }: Relation): Entity | undefined {
    return from ? this.#entityOf(from) : this.entity(subject);
  }

  /** The entity that a node of this view stands for. @throws {Error} for a node that is not in it. */
  entityOf(node: GraphNode): Entity {
    const entity = this.#entityOf(node);
    if (!entity) throw new Error(`${node.key} is not in the view of ${this.day}`);
    return entity;
  }

  #entityOf(node: GraphNode): Entity | undefined {
    if (this.asOf !== undefined)
      return this.#entities.get(node.key, () => (this.#holds(node) ? new ViewEntity(this, node) : undefined));
    const seen = node.viewEntity as ViewEntity | undefined;
    if (seen?.view === this) return seen;
    const entity = new ViewEntity(this, node);
    node.viewEntity = entity;
    return entity;
  }

  /** Works something out once per view and key; what was asked for long ago may be worked out again. */
  memo<Result>(name: string, key: unknown, work: () => Result): Result {
    return this.#memoOf(name).get(key, work) as Result;
  }

  /** What `remember` has put under a name and key; undefined when nothing was, or when it was evicted. */
  recall<Result>(name: string, key: unknown): Result | undefined {
    return this.#memo.get(name)?.peek(key) as Result | undefined;
  }

  /** Puts something under a name and key, for work that is done in steps. */
  remember(name: string, key: unknown, result: object): void {
    this.#memoOf(name).get(key, () => result);
  }

  /** Does work in steps once per view. */
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

  /** Entities of a kind by name. */
  all<K extends Kind>(kind: K): EntityList<K> {
    return this.recall<EntityList<K>>("all", kind) ?? runToEnd(this.allSteps(kind, new WorkBudget()));
  }

  /** Entities of a kind by name, found in steps: of a past view, each has to have existed. */
  *allSteps<K extends Kind>(kind: K, work: WorkBudget): Interruptible<EntityList<K>> {
    const known = this.recall<EntityList<K>>("all", kind);
    if (known) return known;
    const list = new EntityList(this, kind, yield* this.#rowsOf(kind, work));
    this.remember("all", kind, list);
    return list;
  }

  *#rowsOf(kind: Kind, work: WorkBudget): Interruptible<Rows> {
    const nodes = this.graph.byKind.get(kind) ?? [];
    const rows = new Uint32Array(nodes.length);
    if (this.asOf === undefined) return rows.map((_, row) => row);
    let length = 0;
    let row = 0;
    for (const node of nodes) {
      if (work.spend(unitsToExist)) yield;
      if (this.#holds(node)) rows[length++] = row;
      row++;
    }
    return rows.slice(0, length);
  }

  /** Whether a relation holds in this view: a claim for it competes, and both its ends exist. */
  isCurrent(relation: Relation): boolean {
    if (this.asOf === undefined) return relation.isCurrentOn(this.day);
    return (
      relation.claims.some((claim) => competes(claim, this.day) && this.isVisible(claim)) &&
      this.#bothEndsExist(relation)
    );
  }

  /** Whether a relation holds or has held by the day of this view: ended ones are history, not errors. */
  wasEver(relation: Relation): boolean {
    return (
      relation.claims.some(
        (claim) =>
          isLive(claim) &&
          claim.polarity === "asserts" &&
          (claim.validFrom === undefined || hasBegun(claim.validFrom, this.day)),
      ) && this.#bothEndsExist(relation)
    );
  }

  /** Whether all that a claim names is in this view: before that, nobody could have said it. */
  isVisible({ subject, property, value }: Claim): boolean {
    if (!this.has(subject)) return false;
    const namesEntity = propertyRow(property).value.type === "entity" && typeof value === "string";
    return !namesEntity || this.has(value as Key);
  }

  isDisputeVisible({ claims }: Dispute): boolean {
    return this.asOf === undefined || claims.every((claim) => this.isVisible(claim));
  }

  #bothEndsExist({ subject, object }: Relation): boolean {
    // Whatever a relation joins is there today.
    return this.asOf === undefined || (this.has(subject) && this.has(object));
  }

  /** Claims in order of trust as seen on the day of this view. */
  rank(claims: readonly Claim[]): Ranked {
    return rankClaims(this.asOf === undefined ? claims : claims.filter((claim) => this.isVisible(claim)), this.day);
  }
}

/** The views of one graph: today's, and the past ones asked for lately. */
export class Views {
  readonly graph: Graph;
  /** First day that `asOf` accepts: the earliest date in any claim of announcement, release or publication. */
  readonly earliest: string;
  readonly #past = new Map<string, View>();
  #current: View | undefined;

  constructor(graph: Graph) {
    this.graph = graph;
    this.earliest = graph.earliest;
  }

  current(today: string): View {
    if (this.#current?.day !== today) this.#current = new View(this.graph, today);
    return this.#current;
  }

  /** Makes a view the current one, which was made ready before. */
  turnTo(view: View): void {
    this.#current = view;
  }

  at(day: string): View {
    const view = this.#past.get(day) ?? new View(this.graph, day, day);
    // The most lately used stand last; more than a few at once are rare, and each costs memory.
    this.#past.delete(day);
    this.#past.set(day, view);
    const [oldest] = this.#past.keys();
    if (this.#past.size > maxPastViews && oldest !== undefined) this.#past.delete(oldest);
    return view;
  }
}

const maxPastViews = 16;
