import type { Claim } from "../../graph/claims/claim.ts";
import { entitiesNamedBy } from "../../graph/claims/claim.ts";
import { compare } from "../../lib/collections.ts";
import { NumberList } from "../../lib/number-list.ts";
import type { Key } from "../../records/kinds.ts";
import { groupedBy } from "./adjacency-list.ts";

/** Stands for an entity that is not in the graph. */
const noEntity = 0xffffffff;

/** What the claims of all entities are ordered and dated by, without the claims. */
export class ClaimOrderBuilder {
  readonly #days = new NumberList(Uint16Array);
  readonly #dayNumbers = new Map<string, number>();
  /** The claims of each entity in the order of their ids. */
  readonly #byId = new NumberList(Uint16Array);
  readonly #named = new NumberList();
  readonly #namedCounts = new NumberList(Uint16Array);
  /** Keys of entities without a number, by their place among the named ones. */
  readonly #unknown = new Map<number, Key>();
  readonly #starts: Uint32Array;
  #entities = 0;

  /** `size` is the number of entities. */
  constructor(size: number) {
    this.#starts = new Uint32Array(size + 1);
  }

  /** Adds the claims of the next entity. */
  add(claims: readonly Claim[], numberOf: (key: Key) => number | undefined): void {
    for (const claim of claims) {
      this.#days.push(this.#dayOf(claim.readOn));
      const named = entitiesNamedBy(claim);
      this.#namedCounts.push(named.length);
      for (const key of named) {
        const number = numberOf(key);
        if (number === undefined) this.#unknown.set(this.#named.length, key);
        this.#named.push(number ?? noEntity);
      }
    }
    for (const index of [...claims.keys()].sort((a, b) => compare(claims[a]?.id ?? "", claims[b]?.id ?? "")))
      this.#byId.push(index);
    this.#starts[++this.#entities] = this.#days.length;
  }

  #dayOf(day: string): number {
    const known = this.#dayNumbers.get(day);
    if (known !== undefined) return known;
    this.#dayNumbers.set(day, this.#dayNumbers.size);
    return this.#dayNumbers.size - 1;
  }

  /**
   * The order of all claims, most recently read first, then by id. `entitiesById` has all entities in the order of the ids
   * of their claims. The builder is empty afterwards.
   */
  finish(entitiesById: Uint32Array, numberOf: (key: Key) => number | undefined): ClaimOrder {
    const starts = this.#starts;
    const byId = this.#byId.take();
    const inIdOrder = new Uint32Array(byId.length);
    let at = 0;
    for (const entity of entitiesById) {
      const start = starts[entity] as number;
      const end = starts[entity + 1] as number;
      for (let index = start; index < end; index++) inIdOrder[at++] = start + (byId[index] as number);
    }
    const days = this.#days.take();
    const newest = [...this.#dayNumbers.keys()].sort((a, b) => compare(b, a));
    const ranks = new Map(newest.map((day, rank) => [this.#dayNumbers.get(day), rank]));
    const ranked = inIdOrder.map((claim) => ranks.get(days[claim] as number) as number);
    const { sorted } = groupedBy(ranked, newest.length);
    return {
      starts,
      newestFirst: sorted.map((index) => inIdOrder[index] as number),
      ...this.#takeNamed(numberOf),
    };
  }

  #takeNamed(numberOf: (key: Key) => number | undefined): Pick<ClaimOrder, "named" | "namedStarts"> {
    const counts = this.#namedCounts.take();
    const namedStarts = new Uint32Array(counts.length + 1);
    for (let claim = 0; claim < counts.length; claim++)
      namedStarts[claim + 1] = (namedStarts[claim] as number) + (counts[claim] as number);
    const named = this.#named.take();
    for (const [place, key] of this.#unknown) named[place] = numberOf(key) ?? noEntity;
    return { named, namedStarts };
  }
}

/** The claims of all entities as numbers, entity by entity. */
export interface ClaimOrder {
  /** Where the claims of each entity begin. */
  readonly starts: Uint32Array;
  readonly newestFirst: Uint32Array;
  /** Numbers of the entities that each claim names, and where those of each claim begin. */
  readonly named: Uint32Array;
  readonly namedStarts: Uint32Array;
}

/** The first day on which all entities of each claim exist, newest claim first; `dayOf` returns that of an entity. */
export function firstDaysOfClaims(order: ClaimOrder, dayOf: (entity: number) => number): Uint32Array {
  const { starts, newestFirst, named, namedStarts } = order;
  const days = new Uint32Array(newestFirst.length);
  for (let entity = 0; entity + 1 < starts.length; entity++) {
    const own = dayOf(entity);
    for (let claim = starts[entity] as number; claim < (starts[entity + 1] as number); claim++) {
      let last = own;
      for (let at = namedStarts[claim] as number; at < (namedStarts[claim + 1] as number); at++) {
        const one = named[at] as number;
        last = Math.max(last, one === noEntity ? noEntity : dayOf(one));
      }
      days[claim] = last;
    }
  }
  return newestFirst.map((claim) => days[claim] as number);
}
