import { LRUCache } from "lru-cache";
import { Doorkeeper, hashBytes } from "../../lib/doorkeeper.ts";
import type { FastPathStats } from "../telemetry/metrics.ts";
import type { Answer, CachedResponse, CompleteRequest } from "./cached-response.ts";
import { compress, type Encoding, preferredEncoding } from "./compress.ts";

/** Smallest cached body to compress, in bytes: below, headers and CPU time outweigh the gain. */
const minCompressed = 1_024;

/** Everything of a request that its response depends on. */
export interface RequestKey {
  readonly method: string;
  readonly url: string;
  readonly accept: string;
  readonly ifNoneMatch: string;
  readonly body: Uint8Array;
  /** Equal for equal requests, rarely for others. */
  readonly hash: number;
}

interface Entry extends CachedResponse {
  readonly key: RequestKey;
  /** The response in other encodings, made on demand. */
  readonly encoded: Map<Encoding, CachedResponse | "making">;
}

/** Requests that the admission filter holds. */
const maxRemembered = 2 ** 16;

/**
 * Response cache. Responses are pure functions of request and data version, so equal requests get equal bytes. A
 * response is stored on its second request, so that one-off requests do not evict the others. All are dropped when the
 * data changes.
 */
export class ResponseCache {
  /** By hash; on a collision, the later response replaces the earlier. */
  readonly #entries: LRUCache<number, Entry>;
  readonly #seen = new Doorkeeper(maxRemembered);
  #dataVersion: object | undefined;
  #hits = 0;
  #misses = 0;

  constructor(maxBytes: number) {
    this.#entries = new LRUCache({
      maxSize: maxBytes,
      maxEntrySize: Math.max(1, Math.floor(maxBytes / 8)),
      sizeCalculation: ({ key, length, encoded }) =>
        [...encoded.values()].reduce((sum, { length: bytes }) => sum + bytes, sizeOfKey(key) + length + 256),
    });
  }

  /** Hits and misses (cacheable responses that had to be computed) since the start, and the current size in bytes. */
  get figures(): Omit<FastPathStats, "compiled"> {
    return { hits: this.#hits, misses: this.#misses, bytes: this.#entries.calculatedSize };
  }

  /** Every stored response with its key, once per encoding. */
  *entries(): Generator<readonly [RequestKey, CachedResponse]> {
    for (const entry of this.#entries.values()) {
      yield [entry.key, entry];
      for (const response of entry.encoded.values()) if (response !== "making") yield [entry.key, response];
    }
  }

  /**
   * The stored response in the best accepted encoding that is ready; undefined on a miss. An encoding that is not ready
   * is made for later requests. A new data version clears the cache.
   */
  get(dataVersion: object, key: RequestKey, acceptEncoding: string | undefined): CachedResponse | undefined {
    if (dataVersion !== this.#dataVersion) {
      this.#entries.clear();
      this.#dataVersion = dataVersion;
    }
    const entry = this.#entries.get(key.hash);
    if (!entry || differenceOf(entry.key, key)) return undefined;
    this.#hits += 1;
    const encoding = entry.length < minCompressed ? undefined : preferredEncoding(acceptEncoding);
    return (encoding && this.#encodedAs(encoding, entry)) ?? entry;
  }

  /** Whether the response to a request is to be stored: from its second request on. Counts a miss. */
  admits(key: RequestKey): boolean {
    this.#misses += 1;
    return this.#seen.addAndCheck(key.hash);
  }

  /**
   * Stores a response and what was sent of it, unless the data has changed.
   * @throws {Error} when the response belongs to another request than the key, which is a bug.
   */
  set(dataVersion: object, key: RequestKey, { request, response, encoded }: Answer): void {
    if (dataVersion !== this.#dataVersion) return;
    const difference = differenceOf(key, requestKey(request));
    if (difference)
      throw new Error(`A response to another request was about to be cached: its ${difference} differs from the key.`);
    // Copied, because the body may be a slice of a larger socket buffer.
    const copy = { ...key, body: new Uint8Array(key.body) };
    this.#entries.set(key.hash, { ...response, key: copy, encoded: new Map(encoded && [encoded]) });
  }

  #encodedAs(encoding: Encoding, entry: Entry): CachedResponse | undefined {
    const known = entry.encoded.get(encoding);
    if (known === "making") return undefined;
    if (known) return known;
    entry.encoded.set(encoding, "making");
    compress(entry, encoding).then(
      (encoded) => {
        entry.encoded.set(encoding, encoded);
        // Stored again to update the size.
        const { hash } = entry.key;
        if (this.#entries.peek(hash)?.encoded === entry.encoded) this.#entries.set(hash, { ...entry });
      },
      () => entry.encoded.delete(encoding),
    );
    return undefined;
  }
}

export function requestKey({ method = "", url = "", headers, body }: CompleteRequest): RequestKey {
  const { accept = "", "if-none-match": ifNoneMatch = "" } = headers;
  return { method, url, accept, ifNoneMatch, body, hash: hashBytes(body.length > 0 ? body : Buffer.from(url)) };
}

/** The first part in which two keys differ; undefined when they are equal. */
function differenceOf(one: RequestKey, other: RequestKey): keyof RequestKey | undefined {
  if (one.hash !== other.hash) return "hash";
  if (one.method !== other.method) return "method";
  if (one.url !== other.url) return "url";
  if (one.accept !== other.accept) return "accept";
  if (one.ifNoneMatch !== other.ifNoneMatch) return "ifNoneMatch";
  return Buffer.compare(one.body, other.body) === 0 ? undefined : "body";
}

/** Approximate size of a key, in bytes. */
const sizeOfKey = ({ url, accept, ifNoneMatch, body }: RequestKey): number =>
  url.length + accept.length + ifNoneMatch.length + body.length;
