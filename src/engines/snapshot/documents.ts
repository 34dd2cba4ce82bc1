import type { Loadable } from "../../lib/not-loaded.ts";
import type { Sections } from "./section-file.ts";

/** The two JSON documents of an entity: its record, and what is claimed about it. */
export const documentParts = { record: 0, claims: 1 } as const;

export type DocumentPart = (typeof documentParts)[keyof typeof documentParts];

/** The documents of all entities, by number. */
export interface Documents extends Loadable {
  /** A document; undefined when it is not in memory. */
  get(number: number, part: DocumentPart): string | undefined;
}

/** The documents in a snapshot file. */
export class FileDocuments implements Documents {
  readonly #bytes: Buffer;
  readonly #ends: Float64Array;

  constructor(sections: Sections) {
    this.#bytes = sections.bytes("entities");
    this.#ends = sections.array("entities.ends", Float64Array);
  }

  get size(): number {
    return (this.#ends.length - 1) / 2;
  }

  get(number: number, part: DocumentPart): string {
    const at = 2 * number + part;
    return this.#bytes.toString("utf8", this.#ends[at], this.#ends[at + 1]);
  }

  async load(): Promise<void> {}

  release(): void {}
}
