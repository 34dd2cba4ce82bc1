import { lookup as resolveName } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { Agent, fetch, type Response } from "undici";
import { reasonOf } from "../lib/file-error.ts";
import { isPublicAddress } from "./public-address.ts";

/** Limit of a response body in bytes, after decompression; catalogs have 1 to 3 MB. */
export const maxAnswerBytes = 20_000_000;
const maxTries = 3;
const maxRedirects = 3;
/** Longest accepted `Retry-After`, in seconds. */
const maxWaitSeconds = 60;

/** Timeouts of a fetch, in milliseconds. */
export interface FetchTimes {
  /** For connection and response together. */
  readonly answerMs: number;
  readonly connectMs: number;
  /** Minimum delay before the second attempt; doubles with each further one. */
  readonly retryMs: number;
}

const usualTimes: FetchTimes = { answerMs: 30_000, connectMs: 5_000, retryMs: 1_000 };

/** Why a URL was not fetched. The message is for people. */
export class FetchError extends Error {
  /** Minimum delay in milliseconds before another attempt; undefined when it cannot succeed. */
  readonly retryAfterMs: number | undefined;
  constructor(message: string, retryAfterMs?: number) {
    super(message);
    this.retryAfterMs = retryAfterMs;
  }
}

export interface FetchedAnswer {
  readonly bytes: Buffer;
  /** Entity tag of the response; undefined when there is none. */
  readonly etag: string | undefined;
}

export interface FetchOptions {
  /** Entity tag of the known response, for a conditional request. */
  readonly etag?: string | undefined;
  /** Hosts that may have private addresses and may be used without TLS. */
  readonly allowedHosts?: readonly string[];
  /** Called with the number of bytes received so far. */
  readonly onProgress?: (bytes: number) => void;
  /** The usual ones when absent. */
  readonly times?: FetchTimes | undefined;
}

/**
 * Fetches a document over HTTPS from a public address; follows a few redirects to such addresses. Returns undefined for
 * 304 Not Modified.
 * @throws {FetchError} with the reason.
 */
export async function fetchAnswer(url: string, options: FetchOptions = {}): Promise<FetchedAnswer | undefined> {
  for (let attempt = 1; ; attempt++)
    try {
      return await fetchOnce(url, options);
    } catch (error) {
      const after = error instanceof FetchError ? error.retryAfterMs : undefined;
      if (after === undefined || attempt === maxTries) throw error;
      const { retryMs } = options.times ?? usualTimes;
      // Random jitter, so that clients do not retry at the same time.
      await wait(Math.max(after, retryMs * 2 ** (attempt - 1) * (1 + Math.random() / 4)));
    }
}

async function fetchOnce(
  url: string,
  { etag, allowedHosts = [], onProgress, times = usualTimes }: FetchOptions,
): Promise<FetchedAnswer | undefined> {
  const signal = AbortSignal.timeout(times.answerMs);
  const dispatcher = new Agent({ connect: { timeout: times.connectMs, lookup: publicLookup(allowedHosts) } });
  const headers = {
    accept: "application/json",
    "user-agent": "pedigree",
    ...(etag !== undefined && { "if-none-match": etag }),
  };
  try {
    const { response, place } = await follow(url, { headers, signal, dispatcher, allowedHosts });
    if (response.status === 304 && etag !== undefined) return undefined;
    return { bytes: await readBody(response, place, onProgress), etag: response.headers.get("etag") ?? undefined };
  } catch (error) {
    throw error instanceof FetchError ? error : networkError(url, error, times);
  } finally {
    await dispatcher.destroy();
  }
}

/** A response of any status and type, and the address that redirects led to. */
export interface FetchedPage {
  readonly url: string;
  readonly status: number;
  readonly bytes: Buffer;
}

/**
 * Fetches a page of any type over HTTPS from a public address, once.
 * @throws {FetchError} with the reason, when there is no response.
 */
export async function fetchPage(
  url: string,
  { allowedHosts = [], times = usualTimes }: Pick<FetchOptions, "allowedHosts" | "times"> = {},
): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(times.answerMs);
  const dispatcher = new Agent({ connect: { timeout: times.connectMs, lookup: publicLookup(allowedHosts) } });
  const headers = { accept: "text/html, text/*, application/*;q=0.9, */*;q=0.8", "user-agent": "pedigree" };
  try {
    const { response, place } = await follow(url, { headers, signal, dispatcher, allowedHosts });
    return { url: place, status: response.status, bytes: await readBytes(response, place) };
  } catch (error) {
    throw error instanceof FetchError ? error : networkError(url, error, times);
  } finally {
    await dispatcher.destroy();
  }
}

interface FollowOptions {
  readonly headers: Record<string, string>;
  readonly signal: AbortSignal;
  readonly dispatcher: Agent;
  readonly allowedHosts: readonly string[];
}

/** Follows a few redirects, each to an address that may be fetched. */
async function follow(
  url: string,
  { allowedHosts, ...request }: FollowOptions,
): Promise<{ readonly response: Response; readonly place: string }> {
  let place = url;
  for (let hop = 0; hop <= maxRedirects; hop++) {
    checkAddress(place, allowedHosts);
    const response = await fetch(place, { redirect: "manual", ...request });
    const location = response.headers.get("location");
    if (response.status < 300 || response.status >= 400 || response.status === 304 || location === null)
      return { response, place };
    await response.body?.cancel();
    if (!URL.canParse(location, place)) throw new FetchError(`${place}: redirects to what is no address`);
    place = new URL(location, place).href;
  }
  throw new FetchError(`${url}: redirects more than ${maxRedirects} times`);
}

function networkError(url: string, error: unknown, { answerMs }: FetchTimes): FetchError {
  const { name, cause } = error as Error;
  if (cause instanceof FetchError) return cause;
  if (name === "TimeoutError") return new FetchError(`${url}: took longer than ${answerMs / 1000} seconds`, 0);
  const { code, message } = (cause ?? error) as NodeJS.ErrnoException;
  // The Fetch standard blocks ports of other protocols.
  if (message === "bad port") return new FetchError(`${url}: is at a port of another protocol, which is never fetched`);
  return new FetchError(`${url}: ${reasonOf(cause ?? error) ?? (code ? `${message} (${code})` : message)}`, 0);
}

/** @throws {FetchError} unless the URL uses HTTPS or names an allowed host. */
function checkAddress(place: string, allowedHosts: readonly string[]): void {
  const { protocol, hostname, username } = new URL(place);
  if (allowedHosts.includes(hostname) && protocol === "http:") return;
  if (protocol !== "https:") throw new FetchError(`${place}: only https is fetched; name a file with --from instead`);
  if (username !== "") throw new FetchError(`${hostname}: an address with a user name is not fetched`);
  const address = hostname.replace(/^\[|\]$/g, "");
  if (isIP(address) !== 0 && !allowedHosts.includes(hostname) && !isPublicAddress(address))
    throw new FetchError(`${hostname}: is not an address of the public internet`);
}

/** Checks addresses when the connection is made, so that DNS rebinding cannot bypass the check. */
const publicLookup =
  (allowedHosts: readonly string[]): LookupFunction =>
  (hostname, options, done) => {
    resolveName(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, "", 0);
      const hidden = allowedHosts.includes(hostname)
        ? undefined
        : addresses.find(({ address }) => !isPublicAddress(address));
      if (hidden)
        return done(
          new FetchError(`${hostname}: leads to ${hidden.address}, which is not an address of the public internet`),
          "",
          0,
        );
      const [first] = addresses;
      if (options.all) return done(null, addresses);
      return done(null, first?.address ?? "", first?.family ?? 4);
    });
  };

async function readBody(response: Response, place: string, onProgress: FetchOptions["onProgress"]): Promise<Buffer> {
  const { status, headers } = response;
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    const isPassing = status === 429 || status >= 500;
    const requested = Number(headers.get("retry-after") ?? 0);
    throw new FetchError(
      `${place}: responds with status ${status}`,
      isPassing ? Math.min(Number.isFinite(requested) ? requested : 0, maxWaitSeconds) * 1000 : undefined,
    );
  }
  const type = headers.get("content-type") ?? "";
  // GitHub serves JSON files as text/plain.
  if (!/^(application\/([\w.+-]+\+)?json|text\/plain)\b/i.test(type)) {
    await response.body.cancel();
    throw new FetchError(`${place}: is ${type || "of no type"}, not JSON`);
  }
  return readBytes(response, place, onProgress);
}

async function readBytes(response: Response, place: string, onProgress?: FetchOptions["onProgress"]): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    total += chunk.length;
    if (total > maxAnswerBytes) throw new FetchError(`${place}: is longer than ${maxAnswerBytes} bytes`);
    chunks.push(chunk);
    onProgress?.(total);
  }
  return Buffer.concat(chunks);
}
