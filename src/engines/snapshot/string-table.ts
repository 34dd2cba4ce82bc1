import { NumberList } from "../../lib/number-list.ts";
import type { Bytes, SnapshotWriter } from "./section-file.ts";

/** Bytes of a block of text. */
const blockBytes = 1_048_576;

/** Concatenated strings with their end offsets. */
export class StringTable {
  readonly #full: Buffer[] = [];
  #block = Buffer.alloc(0);
  #used = 0;
  readonly #ends = new NumberList();
  #size = 0;

  constructor() {
    this.#ends.push(0);
  }

  add(text: string): void {
    const length = Buffer.byteLength(text);
    if (this.#used + length > this.#block.length) {
      this.#full.push(this.#block.subarray(0, this.#used));
      this.#block = Buffer.allocUnsafeSlow(Math.max(blockBytes, length));
      this.#used = 0;
    }
    this.#block.write(text, this.#used);
    this.#used += length;
    this.#size += length;
    this.#ends.push(this.#size);
  }

  /** The sections of the table, which is empty afterwards. */
  sections(name: string): [name: string, bytes: Bytes][] {
    const all = Buffer.allocUnsafeSlow(this.#size);
    let at = 0;
    for (let block = this.#full.shift(); block; block = this.#full.shift()) at += block.copy(all, at);
    this.#block.copy(all, at, 0, this.#used);
    this.#used = 0;
    return [
      [name, all],
      [`${name}.ends`, this.#ends.take()],
    ];
  }

  async write(writer: SnapshotWriter, name: string): Promise<void> {
    for (const [section, bytes] of this.sections(name)) await writer.append(section, bytes);
  }
}
