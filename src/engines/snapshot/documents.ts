import type { Loadable } from "../../lib/not-loaded.ts";
import type { Sections, SnapshotWriter } from "./section-file.ts";

/** The two JSON documents of an entity: its record, and what is claimed about it. */
export const documentParts = { record: 0, claims: 1 } as const;

export type DocumentPart = (typeof documentParts)[keyof typeof documentParts];

/** The section of a snapshot file with the documents, one after another. */
export const documentsSection = "entities";

/** The section with the end of each document. */
export const endsSection = `${documentsSection}.ends`;

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
    this.#bytes = sections.bytes(documentsSection);
    this.#ends = sections.array(endsSection, Float64Array);
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

/** Bytes that are read at once, of documents that follow one another. */
const windowBytes = 65_536;

/** The documents in a file that is being written: only those read last are in memory. */
export class WrittenDocuments implements Documents {
  readonly #writer: SnapshotWriter;
  readonly #ends: Float64Array;
  #window = Buffer.allocUnsafeSlow(windowBytes);
  #read: Buffer = Buffer.alloc(0);
  #start = 0;
  /** The document that follows the one read last. */
  #next = 0;

  constructor(writer: SnapshotWriter, ends: Float64Array) {
    this.#writer = writer;
    this.#ends = ends;
  }

  get size(): number {
    return (this.#ends.length - 1) / 2;
  }

  get bytes(): number {
    return this.#ends.at(-1) as number;
  }

  get(number: number, part: DocumentPart): string {
    const at = 2 * number + part;
    const [start, end] = [this.#ends[at] as number, this.#ends[at + 1] as number];
    if (start < this.#start || end > this.#start + this.#read.length) {
      // Both documents of the entity, and those after them where they are read in order.
      const whole = (this.#ends[2 * number + 2] as number) - start;
      this.#readFrom(start, at === this.#next ? Math.max(whole, windowBytes) : whole);
    }
    this.#next = 2 * number + 2;
    return this.#read.toString("utf8", start - this.#start, end - this.#start);
  }

  async load(): Promise<void> {}

  release(): void {}

  #readFrom(start: number, length: number): void {
    if (length > this.#window.length) this.#window = Buffer.allocUnsafeSlow(length);
    this.#read = this.#writer.readInto(this.#window.subarray(0, length), documentsSection, start);
    this.#start = start;
  }
}
