import type { Bytes, SnapshotWriter } from "./section-file.ts";

/** Concatenated strings with their end offsets. */
export class StringTable {
  readonly #parts: Buffer[] = [];
  readonly #ends: Uint32Array;
  #count = 0;
  #size = 0;

  constructor(size: number) {
    this.#ends = new Uint32Array(size + 1);
  }

  add(text: string): void {
    const bytes = Buffer.from(text);
    this.#parts.push(bytes);
    this.#size += bytes.length;
    this.#ends[++this.#count] = this.#size;
  }

  /** The sections of the table. */
  sections(name: string): [name: string, bytes: Bytes][] {
    return [
      [name, Buffer.concat(this.#parts)],
      [`${name}.ends`, this.#ends],
    ];
  }

  async write(writer: SnapshotWriter, name: string): Promise<void> {
    for (const [section, bytes] of this.sections(name)) await writer.append(section, bytes);
  }
}
