import { LRUCache } from "lru-cache";
import { getOrInsert } from "../../lib/collections.ts";
import type { DocumentPart, Documents } from "../snapshot/documents.ts";
import type { StatementReader } from "./database.ts";
import { schemaOf } from "./tables.ts";

/** The record and the claims of an entity, as JSON. */
type Pack = readonly [record: string, claims: string];

/** Most entities that one statement loads. */
const maxAtOnce = 2_000;

/** Bytes of a pack beside its text. */
const packOverhead = 100;

const sizeOf = ([record, claims]: Pack): number => record.length + claims.length + packOverhead;

/** The documents of a release in a database: those read lately, and those in use, are in memory. */
export class StoredDocuments implements Documents {
  readonly size: number;
  readonly #database: StatementReader;
  readonly #release: number;
  readonly #statement: readonly [name: string, text: string];
  readonly #recent: LRUCache<number, Pack>;
  /** Packs that tasks hold or wait for, and how many do. */
  readonly #held = new Map<number, { pack: Pack | undefined; holders: number }>();
  readonly #holders = new Map<object, Set<number>>();
  readonly #loading = new Map<number, Promise<void>>();
  #waiting: number[] = [];
  #next: Promise<void> | undefined;

  /** `memory` is how many characters of packs to keep. */
  constructor(database: StatementReader, release: number, size: number, memory: number) {
    this.#database = database;
    this.#release = release;
    this.size = size;
    this.#recent = new LRUCache({ maxSize: memory, sizeCalculation: sizeOf });
    this.#statement = [
      `entities of ${release}`,
      `select number, record, claims from ${schemaOf(release)}.entity where number = any($1::int[])`,
    ];
  }

  get(number: number, part: DocumentPart): string | undefined {
    return this.#pack(number)?.[part];
  }

  /** @throws {Unavailable} when the database does not respond. */
  async load(numbers: Iterable<number>, holder: object): Promise<void> {
    const missing: Promise<void>[] = [];
    for (const number of numbers) {
      this.#hold(number, holder);
      if (!this.#held.get(number)?.pack) missing.push(this.#loaded(number));
    }
    await Promise.all(new Set(missing));
  }

  release(holder: object): void {
    for (const number of this.#holders.get(holder) ?? []) {
      const held = this.#held.get(number);
      if (held && --held.holders === 0) this.#held.delete(number);
    }
    this.#holders.delete(holder);
  }

  #pack(number: number): Pack | undefined {
    return this.#held.get(number)?.pack ?? this.#recent.get(number);
  }

  /** Holds a pack, from when it is in memory. */
  #hold(number: number, holder: object): void {
    const own = getOrInsert(this.#holders, holder, () => new Set());
    if (own.has(number)) return;
    own.add(number);
    const held = getOrInsert(this.#held, number, () => ({ pack: this.#recent.get(number), holders: 0 }));
    held.holders += 1;
  }

  /** Loads a pack together with all others that are wanted in this turn. */
  #loaded(number: number): Promise<void> {
    const loading = this.#loading.get(number);
    if (loading) return loading;
    this.#waiting.push(number);
    this.#next ??= new Promise<void>((resolve) => setImmediate(resolve)).then(() => this.#loadWaiting());
    const next = this.#next;
    this.#loading.set(number, next);
    return next;
  }

  async #loadWaiting(): Promise<void> {
    const numbers = this.#waiting;
    this.#waiting = [];
    this.#next = undefined;
    try {
      const batches = Array.from({ length: Math.ceil(numbers.length / maxAtOnce) }, (_, batch) =>
        this.#loadBatch(numbers.slice(batch * maxAtOnce, (batch + 1) * maxAtOnce)),
      );
      await Promise.all(batches);
    } finally {
      for (const number of numbers) this.#loading.delete(number);
    }
  }

  async #loadBatch(numbers: readonly number[]): Promise<void> {
    const rows = await this.#database.read<[number, string, string]>(...this.#statement, [numbers], this.#release);
    if (rows.length < numbers.length)
      throw new Error(`${numbers.length - rows.length} entities are not in the database`);
    for (const [number, ...pack] of rows) {
      const held = this.#held.get(number);
      if (held) held.pack = pack;
      this.#recent.set(number, pack);
    }
  }
}
