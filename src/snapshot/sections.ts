import { hashOfText } from "../graph/seen.ts";
import { type Bytes, SnapshotError } from "./file.ts";

/** The parts of a file by name. */
export class Sections {
  readonly #sections: ReadonlyMap<string, ArrayBuffer>;

  constructor(sections: ReadonlyMap<string, ArrayBuffer>) {
    this.#sections = sections;
  }

  bytes(name: string): Buffer {
    const section = this.#sections.get(name);
    if (!section) throw new SnapshotError(`lacks its part \`${name}\``);
    return Buffer.from(section);
  }

  /** @throws {SnapshotError} when there is none of this name. */
  array<Numbers extends Exclude<Bytes, Buffer>>(name: string, type: { new (buffer: ArrayBuffer): Numbers }): Numbers {
    const section = this.#sections.get(name);
    if (!section) throw new SnapshotError(`lacks its part \`${name}\``);
    return new type(section);
  }
}

/** A number that keys with the same letters share. */
export const hashOf = (text: string): number => hashOfText(text) >>> 0;
