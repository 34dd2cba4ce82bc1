import type { Column, ColumnName, StoredColumns } from "../../graph/indexes.ts";
import { dayNumber } from "../../lib/day.ts";
import { type Kind, kindNames } from "../../records/kinds.ts";
import type { Sections } from "./section-file.ts";

/** A stored column, and its number of distinct values. */
export interface ColumnEntry {
  readonly kind: Kind;
  readonly name: ColumnName;
  readonly values: number;
}

/** The columns of a snapshot, each decoded on first use. */
export class SnapshotColumns implements StoredColumns {
  readonly #sections: Sections;
  readonly #first: Readonly<Record<Kind, number>>;
  readonly #rows: Readonly<Record<Kind, Uint32Array>>;
  readonly #builtOn: string;
  readonly #nextChangeDays: Uint32Array;
  readonly #slugRanks: Uint32Array;
  readonly #columns = new Map(
    kindNames.map((kind) => [kind, new Map<ColumnName, { readonly count: number; column?: Column }>()]),
  );

  constructor(
    sections: Sections,
    first: Readonly<Record<Kind, number>>,
    rows: Readonly<Record<Kind, Uint32Array>>,
    { columns, builtOn }: { readonly columns: readonly ColumnEntry[]; readonly builtOn: string },
  ) {
    this.#sections = sections;
    this.#first = first;
    this.#rows = rows;
    this.#builtOn = builtOn;
    for (const { kind, name, values } of columns) this.#columns.get(kind)?.set(name, { count: values });
    this.#nextChangeDays = sections.array("turns", Uint32Array);
    this.#slugRanks = sections.array("slug-ranks", Uint32Array);
  }

  get(kind: Kind, name: ColumnName): Column | undefined {
    const one = this.#columns.get(kind)?.get(name);
    if (one) one.column ??= this.#read(kind, name, one.count);
    return one?.column;
  }

  #read(kind: Kind, name: ColumnName, count: number): Column {
    const section = `column ${kind} ${name}`;
    const type = count <= 0x100 ? Uint8Array : count <= 0x10000 ? Uint16Array : Uint32Array;
    const values = JSON.parse(this.#sections.bytes(`${section} values`).toString()) as (string | null)[];
    return {
      values: values.map((value) => value ?? undefined),
      codes: this.#sections.array(section, type as typeof Uint32Array),
    };
  }

  slugRanks(kind: Kind): Uint32Array {
    const first = this.#first[kind];
    return this.#slugRanks.subarray(first, first + this.#rows[kind].length);
  }

  changing(kind: Kind, day: string): readonly number[] | undefined {
    if (day < this.#builtOn) return undefined;
    const rows: number[] = [];
    if (day === this.#builtOn) return rows;
    const wanted = dayNumber(day);
    for (const [row, number] of this.#rows[kind].entries())
      if ((this.#nextChangeDays[number] as number) <= wanted) rows.push(row);
    return rows;
  }
}
