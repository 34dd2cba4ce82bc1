import { hashOfText, Seen } from "./doorkeeper.ts";

/** Most results that are remembered because they were asked for again: three times what all public catalogues hold. */
const most = 32_768;

/** Ids that are known to have been asked for. */
const asked = 16_384;

/** Stands for a result that is undefined. */
const nothing = Symbol("nothing");

/**
 * Remembers what was worked out: the last few results, and those that are asked for again after that. Of a large
 * graph most is asked for once; to remember all of it would make the garbage collector carry it along.
 */
export class Memo<Id, Result> {
  readonly #recent: Generations<Id, Result>;
  readonly #kept = new Generations<Id, Result>(most);
  #asked: Seen | undefined;

  /** Remembers the last `few` results at least; fewer where each holds much else in memory. */
  constructor(few = 128) {
    this.#recent = new Generations(few);
  }

  /** The result for an id, worked out where it is not remembered. */
  get(id: Id, work: () => Result): Result {
    const known = this.#known(id);
    if (known !== undefined) return known === nothing ? (undefined as Result) : known;
    const result = work();
    const results = this.#isAskedAgain(id) ? this.#kept : this.#recent;
    results.put(id, result === undefined ? nothing : result);
    return result;
  }

  /** The result for an id, if it is remembered. */
  find(id: Id): Result | undefined {
    const known = this.#known(id);
    return known === nothing ? undefined : known;
  }

  #known(id: Id): Held<Result> | undefined {
    const recent = this.#recent.find(id);
    return recent === undefined ? this.#kept.find(id) : recent;
  }

  #isAskedAgain(id: Id): boolean {
    if (typeof id === "object") return true;
    this.#asked ??= new Seen(asked);
    // No number is taken for the place of none.
    return this.#asked.again(typeof id === "number" ? id + 1 : hashOfText(String(id)));
  }
}

type Held<Result> = Result | typeof nothing;

/** The last `most` results that were put or found at least, and at most twice as many. */
class Generations<Id, Result> {
  readonly #most: number;
  #young = new Map<Id, Held<Result>>();
  #old: ReadonlyMap<Id, Held<Result>> = new Map();

  constructor(most: number) {
    this.#most = most;
  }

  find(id: Id): Held<Result> | undefined {
    const young = this.#young.get(id);
    if (young !== undefined) return young;
    const old = this.#old.get(id);
    if (old !== undefined) this.put(id, old);
    return old;
  }

  put(id: Id, result: Held<Result>): void {
    this.#young.set(id, result);
    if (this.#young.size < this.#most) return;
    this.#old = this.#young;
    this.#young = new Map();
  }
}
