import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import type { LaneFigures } from "../metrics.ts";
import type { Noted } from "../requests.ts";

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** Quality of Brotli: as small as gzip at its best, in the time of gzip. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Smallest body worth compressing, in bytes: below, headers and time outweigh it. */
const leastCompressed = 1_024;

/** Longest body to keep as text, in bytes: encoding a longer one takes more time than a second piece. */
const longestText = 4_096;

/** A body as it is best sent. */
export function bodyOf(text: string): Pick<Kept, "body" | "length"> {
  const length = Buffer.byteLength(text);
  return { body: length > longestText ? Buffer.from(text) : text, length };
}

/** An answer as it goes over the wire. */
export interface Kept extends Noted {
  readonly status: number;
  /** Names and values in turn, without those of the connection and of one request alone. */
  readonly headers: readonly string[];
  /** A short one is text, which Node sends in one piece with the headers. */
  readonly body: Buffer | string;
  /** Bytes of the body. */
  readonly length: number;
}

interface Entry extends Kept {
  /** The body in other encodings, made when it is asked for again. */
  readonly encoded: Map<Encoding, Buffer | "making">;
}

type Encoding = "br" | "gzip";

/** Requests whose first sight is remembered: one in so many new ones can push another out. */
const remembered = 2 ** 16;

/**
 * Answers to requests that the present data has answered before. It decides nothing: the same bytes were
 * asked, so the same bytes are sent. An answer is kept when it was asked for twice: those that are asked for
 * once would push out the others, and to remember them costs more than a plain answer. All is forgotten when
 * the data changes.
 */
export class Replay {
  readonly #entries: LRUCache<string, Entry>;
  /** Hashes of keys that were asked for, each in the place that it names. */
  readonly #seen = new Int32Array(remembered);
  #epoch: unknown;
  #hits = 0;
  #misses = 0;

  /** Keeps at most so many bytes. */
  constructor(mostBytes: number) {
    this.#entries = new LRUCache({
      maxSize: mostBytes,
      maxEntrySize: Math.max(1, Math.floor(mostBytes / 8)),
      // Characters of a key are bytes: it is read as Latin 1.
      sizeCalculation: ({ length, encoded }, key) =>
        key.length + length + [...encoded.values()].reduce((sum, { length: bytes }) => sum + bytes, 256),
    });
  }

  /** What the lane has done since the start, and the bytes of keys and answers that it keeps now. */
  get figures(): Omit<LaneFigures, "compiled"> {
    return { hits: this.#hits, misses: this.#misses, bytes: this.#entries.calculatedSize };
  }

  /**
   * The answer that was given in an epoch, in the best encoding that is ready; undefined when there was
   * none. One that is asked for in an encoding for the first time is made for the next. Another epoch than the last
   * forgets all.
   */
  find(epoch: unknown, key: string, accepted: string | undefined): Kept | undefined {
    if (epoch !== this.#epoch) {
      this.#entries.clear();
      this.#epoch = epoch;
    }
    const entry = this.#entries.get(key);
    if (!entry) {
      this.#misses += 1;
      return undefined;
    }
    this.#hits += 1;
    const encoding = entry.length < leastCompressed ? undefined : preferred(accepted);
    const body = encoding && this.#encodedAs(encoding, key, entry);
    if (!body) return entry;
    return { ...entry, body, length: body.length, headers: [...entry.headers, "content-encoding", encoding] };
  }

  /** Keeps an answer that was worked out in an epoch, unless that is over or it was asked for the first time. */
  keep(epoch: unknown, key: string, answer: Kept): void {
    if (epoch === this.#epoch && this.#wasSeen(key)) this.#entries.set(key, { ...answer, encoded: new Map() });
  }

  #wasSeen(key: string): boolean {
    const hash = hashOf(key);
    const place = hash & (remembered - 1);
    if (this.#seen[place] === hash) return true;
    this.#seen[place] = hash;
    return false;
  }

  #encodedAs(encoding: Encoding, key: string, entry: Entry): Buffer | undefined {
    const known = entry.encoded.get(encoding);
    if (known === "making") return undefined;
    if (known) return known;
    entry.encoded.set(encoding, "making");
    const made = encoding === "br" ? brotlied(entry.body, brotli) : gzipped(entry.body);
    made.then(
      (bytes) => {
        entry.encoded.set(encoding, bytes);
        // Set anew, so that the bytes are counted.
        if (this.#entries.peek(key)?.encoded === entry.encoded) this.#entries.set(key, { ...entry });
      },
      () => entry.encoded.delete(encoding),
    );
    return undefined;
  }
}

/** FNV-1a of the characters of a text. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** The encoding to prefer among those that a client takes as they are named, without weights. */
function preferred(accepted: string | undefined): Encoding | undefined {
  if (accepted === undefined) return undefined;
  const names = accepted.split(",").map((name) => name.trim());
  return names.includes("br") ? "br" : names.includes("gzip") ? "gzip" : undefined;
}
