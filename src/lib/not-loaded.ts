import type { Awaitable } from "./awaitable.ts";
import { ClientError } from "./client-error.ts";

/** Numbered items that a look-up reads from memory, and that may have to be loaded there first. */
export interface Loadable {
  /** Number of all items. */
  readonly size: number;
  /** Loads items, and keeps them in memory until the holder releases them. */
  load(numbers: Iterable<number>, holder: object): Promise<void>;
  release(holder: object): void;
}

/** What a synchronous look-up throws for an item that is not in memory. */
export class NotLoaded extends Error {
  readonly from: Loadable;
  readonly number: number;
  /** The items that follow in the order in which they are probably read. */
  readonly following: (count: number) => readonly number[];
  /** How many of them to load at once. */
  readonly ahead: number;

  constructor(from: Loadable, number: number, following: (count: number) => readonly number[], ahead = 0) {
    super(`item ${number} is not loaded`);
    this.from = from;
    this.number = number;
    this.following = following;
    this.ahead = ahead;
  }
}

/** Limits of one task: how often it is tried, and how many items it holds. */
const maxTries = 100;
export const maxHeld = 20_000;

/** From this try on, a task over a small store loads all of it. */
const wholeFrom = 8;

/** How many more items are loaded ahead each time that a task goes on in the order of a list, and at most. */
const growth = 4;
const smallestAhead = 16;
const largestAhead = 4_096;

/**
 * Runs work that looks things up; loads what is not in memory and runs it again until nothing is missing.
 * @throws {ClientError} for work that reads too much.
 */
export function loading<Result>(work: () => Awaitable<Result>, options: LoadingOptions = {}): Awaitable<Result> {
  try {
    const result = work();
    return result instanceof Promise ? result.catch((error) => loadedAfter(error, work, options)) : result;
  } catch (error) {
    if (error instanceof NotLoaded) return loadedAfter(error, work, options);
    throw error;
  }
}

interface LoadingOptions {
  /** Whether to load all of a small store at once, for work that reads most of it. */
  readonly whole?: boolean;
}

/**
 * Loads what work lacked, and runs it again until nothing is missing.
 * @throws any other error.
 */
export async function loadedAfter<Result>(
  error: unknown,
  work: () => Awaitable<Result>,
  { whole = false }: LoadingOptions = {},
): Promise<Result> {
  if (!(error instanceof NotLoaded)) throw error;
  const task = new LoadingTask(error.from, whole ? 1 : wholeFrom);
  let missing = error;
  try {
    for (;;) {
      await task.load(missing);
      try {
        return await work();
      } catch (next) {
        if (!(next instanceof NotLoaded)) throw next;
        missing = next;
      }
    }
  } finally {
    task.end();
  }
}

/** What one piece of work has loaded so far. */
class LoadingTask {
  readonly #from: Loadable;
  readonly #held = new Set<number>();
  /** Items that are expected next, and how many were loaded ahead of them. */
  #expected = new Map<number, number>();
  #tries = 0;
  readonly #wholeFrom: number;

  constructor(from: Loadable, wholeFrom: number) {
    this.#from = from;
    this.#wholeFrom = wholeFrom;
  }

  async load(missing: NotLoaded): Promise<void> {
    if (++this.#tries > maxTries || this.#held.size > maxHeld) throw tooMuch();
    for (const number of this.#wanted(missing)) this.#held.add(number);
    // Also those that were loaded before: another task may have pushed them out meanwhile.
    await this.#from.load(this.#held, this);
  }

  end(): void {
    this.#from.release(this);
  }

  #wanted({ number, following, ahead }: NotLoaded): Iterable<number> {
    const { size } = this.#from;
    if (this.#tries >= this.#wholeFrom && size <= maxHeld) return Array.from({ length: size }, (_, one) => one);
    const before = this.#expected.get(number);
    const count = before === undefined ? ahead : Math.min(Math.max(before * growth, smallestAhead), largestAhead);
    const upcoming = following(count + expectedAhead);
    this.#expected = new Map(upcoming.slice(count).map((one) => [one, count]));
    return [number, ...upcoming.slice(0, count)];
  }
}

/** How many items past the loaded ones still count as going on in order. */
const expectedAhead = 64;

const tooMuch = (): ClientError =>
  new ClientError(
    "LIMIT_EXCEEDED",
    `This field reads more than ${maxHeld.toLocaleString("en-US")} entities from the database. ` +
      "Narrow its conditions, or request a smaller part.",
    { limit: maxHeld },
  );
