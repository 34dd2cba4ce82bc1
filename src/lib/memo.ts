import { Doorkeeper, hashText } from "./doorkeeper.ts";

/** Most results that are remembered because they were asked for again: three times what all public catalogs hold. */
const maxFrequent = 32_768;

/** Ids that are known to have been asked for. */
const maxKnownIds = 16_384;

/** Stands for a result that is undefined. */
const nothing = Symbol("nothing");

/**
 * Remembers what was worked out: the last few results, and those that are asked for again after that. Of a large
 * graph most is asked for once; to remember all of it would make the garbage collector carry it along.
 */
export class Memo<Id, Result> {
  readonly #recent: TwoGenerationCache<Id, Result>;
  readonly #frequent = new TwoGenerationCache<Id, Result>(maxFrequent);
  #doorkeeper: Doorkeeper | undefined;

  /** Remembers the last `few` results at least; fewer where each holds much else in memory. */
  constructor(maxRecent = 128) {
    this.#recent = new TwoGenerationCache(maxRecent);
  }

  /** The result for an id, worked out where it is not remembered. */
  get(id: Id, work: () => Result): Result {
    const known = this.#lookUp(id);
    if (known !== undefined) return known === nothing ? (undefined as Result) : known;
    const result = work();
    const results = this.#isFrequent(id) ? this.#frequent : this.#recent;
    results.put(id, result === undefined ? nothing : result);
    return result;
  }

  /** The result for an id, if it is remembered. */
  peek(id: Id): Result | undefined {
    const known = this.#lookUp(id);
    return known === nothing ? undefined : known;
  }

  #lookUp(id: Id): Stored<Result> | undefined {
    const recent = this.#recent.find(id);
    return recent === undefined ? this.#frequent.find(id) : recent;
  }

  #isFrequent(id: Id): boolean {
    if (typeof id === "object") return true;
    this.#doorkeeper ??= new Doorkeeper(maxKnownIds);
    // No number is taken for the place of none.
    return this.#doorkeeper.addAndCheck(typeof id === "number" ? id + 1 : hashText(String(id)));
  }
}

type Stored<Result> = Result | typeof nothing;

/** The last `most` results that were put or found at least, and at most twice as many. */
class TwoGenerationCache<Id, Result> {
  readonly #most: number;
  #young = new Map<Id, Stored<Result>>();
  #old: ReadonlyMap<Id, Stored<Result>> = new Map();

  constructor(most: number) {
    this.#most = most;
  }

  find(id: Id): Stored<Result> | undefined {
    const young = this.#young.get(id);
    if (young !== undefined) return young;
    const old = this.#old.get(id);
    if (old !== undefined) this.put(id, old);
    return old;
  }

  put(id: Id, result: Stored<Result>): void {
    this.#young.set(id, result);
    if (this.#young.size < this.#most) return;
    this.#old = this.#young;
    this.#young = new Map();
  }
}
