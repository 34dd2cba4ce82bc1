import { Doorkeeper, hashText } from "./doorkeeper.ts";

/**
 * Limit of results cached because they were requested more than once: three times the entries of all public catalogs.
 */
const maxFrequent = 32_768;

/** Size of the doorkeeper that detects repeated ids. */
const maxKnownIds = 16_384;

/** Marks a cached result that is undefined. */
const nothing = Symbol("nothing");

/**
 * Memoizes results: the most recent ones, and those requested more than once. Bounded, so that the garbage collector
 * does not have to trace everything ever computed.
 */
export class Memo<Id, Result> {
  readonly #recent: TwoGenerationCache<Id, Result>;
  readonly #frequent: TwoGenerationCache<Id, Result>;
  #doorkeeper: Doorkeeper | undefined;

  /**
   * Caches at least the last `maxRecent` results, and `most` of those requested more than once. Choose fewer where each
   * result retains much memory.
   */
  constructor(maxRecent = 128, most = maxFrequent) {
    this.#recent = new TwoGenerationCache(maxRecent);
    this.#frequent = new TwoGenerationCache(most);
  }

  /** The cached result for an id; computes it on a miss. */
  get(id: Id, work: () => Result): Result {
    const known = this.#lookUp(id);
    if (known !== undefined) return known === nothing ? (undefined as Result) : known;
    const result = work();
    const results = this.#isFrequent(id) ? this.#frequent : this.#recent;
    results.put(id, result === undefined ? nothing : result);
    return result;
  }

  /** The cached result for an id; undefined on a miss. Never computes. */
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
    // Offset by one: 0 marks an empty slot.
    return this.#doorkeeper.addAndCheck(typeof id === "number" ? id + 1 : hashText(String(id)));
  }
}

type Stored<Result> = Result | typeof nothing;

/** Approximate LRU: holds at least the last `most` results put or found, and at most twice as many. */
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
