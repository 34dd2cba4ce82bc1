import {
  endpointContext,
  floatingAliases,
  nameOf,
  priceSteps,
  relationSteps,
  scoreSteps,
} from "../../graph/build-graph.ts";
import type { Claim } from "../../graph/claims/claim.ts";
import type { ClaimContext } from "../../graph/claims/claim-context.ts";
import { buildDisputes } from "../../graph/claims/detect-disputes.ts";
import { claimsOf } from "../../graph/claims/extract-claims.ts";
import type { GraphNode, Price, Relation, Score } from "../../graph/graph.ts";
import { MemoryNode } from "../../graph/memory-nodes.ts";
import { groupBy } from "../../lib/collections.ts";
import { runToEnd } from "../../lib/interruptible.ts";
import { Memo } from "../../lib/memo.ts";
import { type Key, type Kind, keyOf, kindNames, kindOf, slugOf } from "../../records/kinds.ts";
import { type Property, propertyRow } from "../../records/properties.ts";
import { type AnyRecord, headOf, type RecordOf, type Records } from "../../records/records.ts";
import { maxItemsOfWriter } from "./adjacency-list.ts";

/** An entity with its claims, and the relations, scores and prices of which it is the subject. */
export interface AssembledEntity {
  readonly node: GraphNode;
  /** Claims in the order of all records, and the position of each in that order. */
  readonly claims: readonly Claim[];
  readonly places: readonly number[];
  readonly relations: readonly Relation[];
  readonly scores: readonly Score[];
  readonly prices: readonly Price[];
}

/** How many entities that endpoints serve are kept with the claims about their limits. */
const maxServed = 32_768;

type ClaimsByProperty = ReadonlyMap<Property, readonly Claim[]>;

/** Assembles a graph entity by entity, with the same result as `buildGraph`, but with only a few in memory. */
export class EntityAssembler {
  readonly #records: Records;
  readonly #context: ClaimContext;
  /** For each predecessor, the records that name it: they contain claims about it. */
  readonly #successors = new Map<Key, Key[]>();
  readonly #placeOf = new Map<Key, number>();
  readonly #floating: ReadonlySet<string>;
  readonly #limits = new Memo<Key, ClaimsByProperty>(maxServed, maxServed);

  /** Reads all records once. */
  constructor(context: ClaimContext) {
    const { records } = context;
    this.#records = records;
    this.#context = context;
    const floatingClaims: Claim[] = [];
    let place = 0;
    for (const [kind, slug, record] of this.#all()) {
      if ((record.aliases ?? []).some((alias) => typeof alias !== "string" && alias.kind === "floating"))
        floatingClaims.push(...this.#stated(kind, slug, record).filter(({ property }) => property === "alias"));
      const succeeds = "succeeds" in record ? (record.succeeds ?? []) : [];
      if (succeeds.length > 0) this.#placeOf.set(keyOf(kind, slug), place);
      for (const one of succeeds) {
        const before =
          typeof one === "string" ? one : ((one as { model?: string }).model ?? (one as { variant?: string }).variant);
        this.#addSuccessor(keyOf(kind, before as string), keyOf(kind, slug));
      }
      place++;
    }
    this.#floating = floatingAliases(floatingClaims);
  }

  #addSuccessor(predecessor: Key, successor: Key): void {
    const known = this.#successors.get(predecessor);
    if (!known) this.#successors.set(predecessor, [successor]);
    else if (!known.includes(successor)) known.push(successor);
  }

  *#all(): Generator<readonly [Kind, string, AnyRecord]> {
    for (const kind of kindNames)
      for (const [slug, record] of this.#records[kind] as ReadonlyMap<string, AnyRecord>) yield [kind, slug, record];
  }

  /** What an endpoint serves: its record, and of the claims those about limits, which decide on disputes. */
  readonly #served = {
    get: (key: Key) => {
      const [kind, slug] = [kindOf(key), slugOf(key)];
      const record = this.#records[kind].get(slug) as AnyRecord | undefined;
      if (!record) return undefined;
      const find = () => this.#claimsAbout(kind, slug, record, this.#placeOf.get(key) ?? 0).map(([claim]) => claim);
      return { record, claims: this.#limits.get(key, () => limitsAmong(find())) };
    },
  };

  /** All entities, in the order of the records. */
  *nodes(): Generator<AssembledEntity> {
    let place = 0;
    for (const [kind, slug, record] of this.#all()) yield this.#assemble(kind, slug, record, place++);
  }

  #stated(kind: Kind, slug: string, record: AnyRecord): Claim[] {
    return claimsOf(this.#context, kind, slug, record);
  }

  /** The claims about an entity, each with its position. */
  #claimsAbout(kind: Kind, slug: string, record: AnyRecord, place: number): readonly (readonly [Claim, number])[] {
    const subject = keyOf(kind, slug);
    const writers = [...new Set([subject, ...(this.#successors.get(subject) ?? [])])];
    return writers
      .map((key) => ({ key, place: key === subject ? place : (this.#placeOf.get(key) as number) }))
      .sort((a, b) => a.place - b.place)
      .flatMap(({ key, place }) => {
        const writer = key === subject ? record : (this.#records[kindOf(key)].get(slugOf(key)) as AnyRecord);
        return this.#stated(kindOf(key), slugOf(key), writer).flatMap((claim, index) =>
          claim.subject === subject ? [[claim, place * maxItemsOfWriter + index] as const] : [],
        );
      });
  }

  #assemble(kind: Kind, slug: string, record: AnyRecord, place: number): AssembledEntity {
    const key = keyOf(kind, slug);
    const placed = this.#claimsAbout(kind, slug, record, place);
    const claims = placed.map(([claim]) => claim);
    const own = groupBy(claims, ({ property }) => property);
    if (kind === "Model" || kind === "Variant") this.#limits.get(key, () => limitsAmong(claims));
    const circumstances =
      kind === "Endpoint"
        ? endpointContext(this.#records, this.#served, record as RecordOf<"Endpoint">, this.#floating)
        : {};
    const node = new MemoryNode({
      key,
      kind,
      slug,
      name: record.name ?? nameOf(this.#records, record as RecordOf<"Endpoint">),
      record: headOf(record),
      claims: own,
      disputes: buildDisputes(own, record.disputes ?? [], circumstances),
      viewEntity: undefined,
    });
    return {
      node,
      claims,
      places: placed.map(([, place]) => place),
      relations: runToEnd(relationSteps(claims)),
      scores: runToEnd(scoreSteps(claims)),
      prices: runToEnd(priceSteps(claims)),
    };
  }
}

const limitsAmong = (claims: readonly Claim[]): ClaimsByProperty =>
  groupBy(
    claims.filter(({ property }) => propertyRow(property).inherited === "same-limits"),
    ({ property }) => property,
  );
