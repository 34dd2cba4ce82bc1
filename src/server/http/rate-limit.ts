import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";
import { LRUCache } from "lru-cache";

/** Most clients tracked at once; the least recently active is dropped first. */
const maxClients = 10_000;

interface Bucket {
  points: number;
  /** When `points` was computed, in milliseconds. */
  at: number;
}

/**
 * Rate limit per client. A bucket refills steadily up to its burst size. An operation runs while the bucket is not
 * empty, and its cost may take the bucket below zero.
 */
export class TokenBuckets {
  readonly #perMinute: number;
  readonly #burst: number;
  readonly #now: () => number;
  readonly #buckets = new LRUCache<string, Bucket>({ max: maxClients });

  /** `perMinute` is the cost that a client may spend per minute; the burst size is a third of it. */
  constructor(perMinute: number, now: () => number = () => performance.now()) {
    this.#perMinute = perMinute;
    this.#burst = Math.ceil(perMinute / 3);
    this.#now = now;
  }

  spend(client: string, cost: number): void {
    this.#bucketOf(client).points -= cost;
  }

  /**
   * The remaining cost, below 1 when the client must wait, and the seconds until the next request is allowed or the
   * bucket is full.
   */
  stateFor(client: string): { readonly limit: number; readonly remaining: number; readonly seconds: number } {
    const { points } = this.#bucketOf(client);
    const missing = (points < 1 ? 1 : this.#burst) - points;
    return {
      limit: this.#burst,
      remaining: Math.max(0, Math.floor(points)),
      seconds: Math.ceil((missing * 60) / this.#perMinute),
    };
  }

  #bucketOf(client: string): Bucket {
    const now = this.#now();
    const bucket = this.#buckets.get(client) ?? { points: this.#burst, at: now };
    bucket.points = Math.min(this.#burst, bucket.points + ((now - bucket.at) * this.#perMinute) / 60_000);
    bucket.at = now;
    this.#buckets.set(client, bucket);
    return bucket;
  }
}

/**
 * Identifies the client: an IPv4 address, or the /64 network of an IPv6 address, since a household has a whole network.
 * With `proxies`, the address that the outermost trusted proxy saw; entries further left may be forged.
 */
export function clientOf({ headers, socket }: IncomingMessage, proxies: number): string {
  const forwarded = String(headers["x-forwarded-for"] ?? "").split(",");
  const address = (proxies > 0 && forwarded.at(-proxies)?.trim()) || socket.remoteAddress || "";
  return networkOf(address);
}

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address);
  if (mapped) return mapped[1] as string;
  if (!isIPv6(address)) return address;
  const [head = [], tail = []] = address.split("::").map((part) => part.split(":").filter(Boolean));
  const zeros = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill("0");
  return [...head, ...zeros, ...tail]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
