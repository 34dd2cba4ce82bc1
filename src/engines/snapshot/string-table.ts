import type { SnapshotWriter } from "./section-file.ts";

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

  async write(writer: SnapshotWriter, name: string): Promise<void> {
    await writer.append(name, Buffer.concat(this.#parts));
    await writer.append(`${name}.ends`, this.#ends);
  }
}
