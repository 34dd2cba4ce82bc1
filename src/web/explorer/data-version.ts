/** Version of the data in an `ETag` of the API: what stands before the hash of the operation. */
const versioned = /^W\/"(.+)-[\w-]{22}"$/;

let first: string | undefined;
let isOutdated = false;
const listeners = new Set<() => void>();

/** Notices by a response whether the server has newer data than when this page was opened. */
export function noticeVersion({ headers }: Response): void {
  // A response about the past may come from the cache of the browser, with the version of before.
  if (!headers.get("cache-control")?.includes("no-cache")) return;
  const [, version] = versioned.exec(headers.get("etag") ?? "") ?? [];
  if (version === undefined) return;
  first ??= version;
  if (isOutdated || version === first) return;
  isOutdated = true;
  for (const listener of listeners) listener();
}

/** Whether the server has newer data than this page. */
export const readIsOutdated = (): boolean => isOutdated;

/** Calls a function when the page becomes outdated; returns how to stop that. */
export function onOutdated(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
