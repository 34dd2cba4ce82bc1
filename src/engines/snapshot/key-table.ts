import { type Key, type Kind, keyOf, kindNames, slugOf } from "../../records/kinds.ts";
import type { AnyRecord, Records } from "../../records/records.ts";
import { hashKey, type Sections, type SnapshotWriter } from "./section-file.ts";
import { StringTable } from "./string-table.ts";

/** The keys of all entities, numbered kind by kind, and a hash table from keys to numbers. */
export class KeyTable {
  readonly #table: Uint32Array;
  readonly #slugs: Buffer;
  readonly #slugEnds: Uint32Array;
  readonly #kinds: readonly (readonly [end: number, kind: Kind])[];

  constructor(table: Uint32Array, slugs: Buffer, slugEnds: Uint32Array, counts: Readonly<Record<Kind, number>>) {
    this.#table = table;
    this.#slugs = slugs;
    this.#slugEnds = slugEnds;
    let end = 0;
    this.#kinds = kindNames.map((kind) => {
      end += counts[kind];
      return [end, kind] as const;
    });
  }

  /** Those of a snapshot. */
  static in(sections: Sections, counts: Readonly<Record<Kind, number>>): KeyTable {
    const [table, ends] = [sections.array("keys", Uint32Array), sections.array("slugs.ends", Uint32Array)];
    return new KeyTable(table, sections.bytes("slugs"), ends, counts);
  }

  /** Numbers all entities in the order of the records, and writes the sections of their keys. */
  static async write(
    writer: SnapshotWriter,
    records: Records,
    counts: Readonly<Record<Kind, number>>,
  ): Promise<KeyTable> {
    const size = kindNames.reduce((sum, kind) => sum + counts[kind], 0);
    const texts = new StringTable();
    const table = new Uint32Array(2 ** Math.ceil(Math.log2(2 * Math.max(size, 1))));
    let number = 0;
    for (const kind of kindNames)
      for (const slug of (records[kind] as ReadonlyMap<string, AnyRecord>).keys()) {
        texts.add(slug);
        let at = hashKey(keyOf(kind, slug)) & (table.length - 1);
        while (table[at] !== 0) at = (at + 1) & (table.length - 1);
        table[at] = ++number;
      }
    const [slugs, ends] = texts.sections("slugs").map(([, bytes]) => bytes) as [Buffer, Uint32Array];
    await writer.append("slugs", slugs);
    await writer.append("slugs.ends", ends);
    await writer.append("keys", table);
    return new KeyTable(table, slugs, ends, counts);
  }

  /** The number of an entity; undefined for a key that is not there. */
  numberOf(key: Key): number | undefined {
    const slug = slugOf(key);
    const mask = this.#table.length - 1;
    for (let at = hashKey(key) & mask; ; at = (at + 1) & mask) {
      const entry = this.#table[at] as number;
      if (entry === 0) return undefined;
      const number = entry - 1;
      if (!this.#isSlug(number, slug)) continue;
      const kind = this.kindAt(number);
      if (key.startsWith(kind) && key.length === slug.length + kind.length + 1) return number;
    }
  }

  kindAt(number: number): Kind {
    for (const [end, kind] of this.#kinds) if (number < end) return kind;
    throw new Error(`there is no entity ${number}`);
  }

  slugAt(number: number): string {
    return this.#slugs.toString("latin1", this.#slugEnds[number], this.#slugEnds[number + 1]);
  }

  #isSlug(number: number, slug: string): boolean {
    const start = this.#slugEnds[number] as number;
    if ((this.#slugEnds[number + 1] as number) - start !== slug.length) return false;
    for (let at = 0; at < slug.length; at++) if (this.#slugs[start + at] !== slug.charCodeAt(at)) return false;
    return true;
  }
}
