import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";
import { LRUCache } from "lru-cache";

/** Clients remembered at once; the one that asked longest ago is forgotten first. */
const maxClients = 10_000;

interface Bucket {
  points: number;
  /** When `points` was right, in milliseconds. */
  at: number;
}

/**
 * What each client may still spend. A bucket fills steadily up to the burst; an operation runs while
 * there is anything in it, and its cost may leave a debt that has to fill up first.
 */
export class TokenBuckets {
  readonly #perMinute: number;
  readonly #burst: number;
  readonly #now: () => number;
  readonly #buckets = new LRUCache<string, Bucket>({ max: maxClients });

  /** `perMinute` is the cost that a client may spend in a minute; a third of it, at once. */
  constructor(perMinute: number, now: () => number = () => performance.now()) {
    this.#perMinute = perMinute;
    this.#burst = Math.ceil(perMinute / 3);
    this.#now = now;
  }

  spend(client: string, cost: number): void {
    this.#bucketOf(client).points -= cost;
  }

  /** What the client has left, below 1 when it has to wait, and the seconds until it may ask again or has all. */
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
 * Who asks: an IPv4 address, or the first half of an IPv6 one, since a household has 2^64 of those. With
 * `proxies` before the server, what the outermost of them saw; anything further left may be forged.
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
