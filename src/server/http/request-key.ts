import { hashBytes } from "../../lib/doorkeeper.ts";
import type { CompleteRequest } from "./cached-response.ts";

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

export function requestKey({ method = "", url = "", headers, body }: CompleteRequest): RequestKey {
  const { accept = "", "if-none-match": ifNoneMatch = "" } = headers;
  return { method, url, accept, ifNoneMatch, body, hash: hashBytes(body.length > 0 ? body : Buffer.from(url)) };
}

/** The first part in which two keys differ; undefined when they are equal. */
export function differenceOf(one: RequestKey, other: RequestKey): keyof RequestKey | undefined {
  for (const part of ["hash", "method", "url", "accept", "ifNoneMatch"] as const)
    if (one[part] !== other[part]) return part;
  return Buffer.compare(one.body, other.body) === 0 ? undefined : "body";
}

/** Approximate size of a key, in bytes. */
export const sizeOfKey = ({ url, accept, ifNoneMatch, body }: RequestKey): number =>
  url.length + accept.length + ifNoneMatch.length + body.length;
