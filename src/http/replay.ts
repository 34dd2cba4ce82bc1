import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import { Seen } from "../graph/seen.ts";
import type { LaneFigures } from "../metrics.ts";
import type { Kept } from "./kept.ts";

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** Quality of Brotli: as small as gzip at its best, in the time of gzip. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Smallest body worth compressing, in bytes: below, headers and time outweigh it. */
const leastCompressed = 1_024;

/** What answers to an operation depend on. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly accept: string;
  /** The tag of what the client has, empty when it has nothing. */
  readonly tag: string;
  readonly body: Uint8Array;
  /** The same for all that is the same, and almost never for anything else. */
  readonly hash: number;
}

interface Entry extends Kept {
  readonly asked: Asked;
  /** The answer in other encodings, made when it is asked for again. */
  readonly encoded: Map<Encoding, Kept | "making">;
}

/** Requests that are known to have been asked. */
const asked = 2 ** 16;

type Encoding = "br" | "gzip";

/**
 * Answers to requests that the present data has answered before. It decides nothing: the same bytes were
 * asked, so the same bytes are sent. An answer is kept when it was asked for twice: those that are asked for
 * once would push out the others, and to remember them costs more than a plain answer. All is forgotten when
 * the data changes.
 */
export class Replay {
  /** By hash: of two requests with one hash, the later is kept. */
  readonly #entries: LRUCache<number, Entry>;
  readonly #seen = new Seen(asked);
  #epoch: unknown;
  #hits = 0;
  #misses = 0;

  /** Keeps at most so many bytes. */
  constructor(mostBytes: number) {
    this.#entries = new LRUCache({
      maxSize: mostBytes,
      maxEntrySize: Math.max(1, Math.floor(mostBytes / 8)),
      sizeCalculation: ({ asked, length, encoded }) =>
        [...encoded.values()].reduce((sum, { length: bytes }) => sum + bytes, sizeOf(asked) + length + 256),
    });
  }

  /** What the lane has done since the start, and the bytes of requests and answers that it keeps now. */
  get figures(): Omit<LaneFigures, "plain"> {
    return { hits: this.#hits, misses: this.#misses, bytes: this.#entries.calculatedSize };
  }

  /**
   * The answer that was given in an epoch, in the best encoding that is ready; undefined when there was
   * none. One that is asked for in an encoding for the first time is made for the next. Another epoch than the last
   * forgets all.
   */
  find(epoch: unknown, asked: Asked, accepted: string | undefined): Kept | undefined {
    if (epoch !== this.#epoch) {
      this.#entries.clear();
      this.#epoch = epoch;
    }
    const entry = this.#entries.get(asked.hash);
    if (!entry || !isSame(entry.asked, asked)) {
      this.#misses += 1;
      return undefined;
    }
    this.#hits += 1;
    const encoding = entry.length < leastCompressed ? undefined : preferred(accepted);
    return (encoding && this.#encodedAs(encoding, entry)) ?? entry;
  }

  /** Keeps an answer that was worked out in an epoch, unless that is over or it was asked for the first time. */
  keep(epoch: unknown, asked: Asked, answer: Kept): void {
    if (epoch !== this.#epoch || !this.#seen.again(asked.hash)) return;
    // A copy: what was read from a socket may share its memory with more.
    const kept = { ...asked, body: new Uint8Array(asked.body) };
    this.#entries.set(asked.hash, { ...answer, asked: kept, encoded: new Map() });
  }

  #encodedAs(encoding: Encoding, entry: Entry): Kept | undefined {
    const known = entry.encoded.get(encoding);
    if (known === "making") return undefined;
    if (known) return known;
    entry.encoded.set(encoding, "making");
    const made = encoding === "br" ? brotlied(entry.body, brotli) : gzipped(entry.body);
    made.then(
      (bytes) => {
        const headers = [...entry.headers, "content-encoding", encoding];
        entry.encoded.set(encoding, { ...entry, headers, body: bytes, length: bytes.length });
        // Set anew, so that the bytes are counted.
        const { hash } = entry.asked;
        if (this.#entries.peek(hash)?.encoded === entry.encoded) this.#entries.set(hash, { ...entry });
      },
      () => entry.encoded.delete(encoding),
    );
    return undefined;
  }
}

const isSame = (one: Asked, other: Asked): boolean =>
  one.method === other.method &&
  one.url === other.url &&
  one.accept === other.accept &&
  one.tag === other.tag &&
  Buffer.compare(one.body, other.body) === 0;

const sizeOf = ({ url, accept, tag, body }: Asked): number => url.length + accept.length + tag.length + body.length;

/** The encoding to prefer among those that a client takes as they are named, without weights. */
function preferred(accepted: string | undefined): Encoding | undefined {
  if (accepted === undefined) return undefined;
  const names = accepted.split(",").map((name) => name.trim());
  return names.includes("br") ? "br" : names.includes("gzip") ? "gzip" : undefined;
}
