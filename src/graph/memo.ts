/**
 * Remembers what was worked out lately: the last `most` results at least, and at most twice as many.
 * A graph with fewer things than that is remembered whole.
 */
export class Memo<Id, Result> {
  readonly #most: number;
  #young = new Map<Id, Result>();
  #old: ReadonlyMap<Id, Result> = new Map();

  constructor(most = mostRemembered) {
    this.#most = most;
  }

  /** The result for an id, worked out where it is not remembered. */
  get(id: Id, work: () => Result): Result {
    const known = this.#young.get(id);
    if (known !== undefined || this.#young.has(id)) return known as Result;
    return this.#put(id, this.#old.has(id) ? (this.#old.get(id) as Result) : work());
  }

  /** The result for an id, if it is remembered. */
  find(id: Id): Result | undefined {
    const known = this.#young.get(id);
    if (known !== undefined) return known;
    const old = this.#old.get(id);
    return old === undefined ? undefined : this.#put(id, old);
  }

  /** Remembers what comes from elsewhere, if anything does; gives null for nothing. */
  async keep(id: Id, coming: Promise<Result | undefined>): Promise<Result | null> {
    const result = await coming;
    return result === undefined ? null : this.#put(id, result);
  }

  #put(id: Id, result: Result): Result {
    this.#young.set(id, result);
    if (this.#young.size >= this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    return result;
  }
}

/** Three times what all public catalogues together hold. */
const mostRemembered = 32_768;
