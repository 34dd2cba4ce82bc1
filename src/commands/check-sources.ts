import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { FetchError, fetchAnswer, fetchPage } from "../catalogs/safe-fetch.ts";
import { ConfigError } from "../lib/config-error.ts";
import { daysBetween } from "../lib/day.ts";
import { withPath } from "../lib/file-error.ts";
import { readRegularFile } from "../lib/regular-file.ts";
import { day, slug } from "../records/scalars.ts";

/** Limit of the file of results, in bytes; a line has about 300. */
const maxBytes = 50_000_000;

/** After so many sources in a row without a response, the fault is more likely here than there. */
const maxSilent = 10;

/** Where the Internet Archive states whether it has a copy of an address. */
const archiveUrl = "https://archive.org/wayback/available?url=";

/** What one visit of a source found; one line of the file of results. */
const visitShape = z.strictObject({
  source: slug,
  url: z.string(),
  on: day,
  /** Absent when there was no response. */
  status: z.int().optional(),
  /** Where redirects led to, if elsewhere. */
  "moved-to": z.string().optional(),
  /** Of the content, hexadecimal. */
  sha256: z.string().optional(),
  error: z.string().optional(),
  /** Copy in the Internet Archive, for a page that is gone. */
  "archived-url": z.string().optional(),
});

export type SourceVisit = z.infer<typeof visitShape>;

/** A source to visit. */
export interface SourceAddress {
  readonly slug: string;
  readonly url: string;
  /** Whether its record has a copy, so that none is looked up when the page is gone. */
  readonly hasCopy: boolean;
}

export interface VisitOptions {
  /** File of results: read first, so that a visit can go on where another ended; each result is appended. */
  readonly file: string;
  readonly today: string;
  /** Sources that gave a response within so many days are not visited again. */
  readonly days: number;
  /** Pause between two requests to one host, in milliseconds. */
  readonly delayMs: number;
  readonly allowedHosts: readonly string[];
  /** Where copies are looked up, before the address of the page; the Internet Archive when absent. */
  readonly archive?: string;
  readonly onVisit?: (visit: SourceVisit) => void;
}

/**
 * Reads a file of results, oldest first; empty when there is none.
 * @throws {ConfigError} naming the first line that is no result.
 */
export async function readVisits(file: string): Promise<SourceVisit[]> {
  if (!existsSync(file)) return [];
  const lines = (await readRegularFile(file, { maxBytes })).toString("utf8").split("\n");
  return lines.flatMap((line, index) => (line === "" ? [] : [parseVisit(file, line, index + 1)]));
}

function parseVisit(file: string, line: string, number: number): SourceVisit {
  try {
    return visitShape.parse(JSON.parse(line));
  } catch {
    throw new ConfigError(`${file}:${number} is no result of a visit; remove the line`);
  }
}

/**
 * Visits sources one after another, those of one host with a pause, and appends each result to the file.
 * @throws {ConfigError} when several in a row give no response, as without network.
 */
export async function visitSources(sources: readonly SourceAddress[], options: VisitOptions): Promise<void> {
  const recent = new Set(
    (await readVisits(options.file))
      .filter(({ on, error }) => error === undefined && daysBetween(on, options.today) < options.days)
      .map(({ source, url }) => `${source} ${url}`),
  );
  const lastRequest = new Map<string, number>();
  let silent = 0;
  for (const source of inTurns(sources.filter((one) => !recent.has(`${one.slug} ${one.url}`)))) {
    const { host } = new URL(source.url);
    const since = performance.now() - (lastRequest.get(host) ?? -Infinity);
    if (since < options.delayMs) await wait(options.delayMs - since);
    const visit = await visitSource(source, options);
    lastRequest.set(host, performance.now());
    await withPath(options.file, () => appendFile(options.file, `${JSON.stringify(visit)}\n`));
    options.onVisit?.(visit);
    silent = visit.error === undefined ? 0 : silent + 1;
    if (silent === maxSilent)
      throw new ConfigError(`${maxSilent} sources in a row gave no response, the last: ${visit.error}`);
  }
}

/** Sources in an order that takes hosts in turns, so that pauses are short. */
function inTurns(sources: readonly SourceAddress[]): SourceAddress[] {
  const seen = new Map<string, number>();
  return sources
    .map((source) => {
      const { host } = new URL(source.url);
      const turn = seen.get(host) ?? 0;
      seen.set(host, turn + 1);
      return { source, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ source }) => source);
}

async function visitSource({ slug, url, hasCopy }: SourceAddress, options: VisitOptions): Promise<SourceVisit> {
  const { today, allowedHosts } = options;
  const visit = { source: slug, url, on: today };
  try {
    const page = await fetchPage(url, { allowedHosts });
    if (isGone(page.status))
      return { ...visit, status: page.status, ...(!hasCopy && (await archivedCopy(url, options))) };
    return {
      ...visit,
      status: page.status,
      ...(isElsewhere(url, page.url) && { "moved-to": page.url }),
      ...(page.status === 200 && { sha256: createHash("sha256").update(page.bytes).digest("hex") }),
    };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return { ...visit, error: error.message };
  }
}

const isGone = (status: number) => status === 404 || status === 410;

/** Whether two addresses differ in more than a fragment or a final slash. */
const isElsewhere = (from: string, to: string): boolean => plain(from) !== plain(to);

const plain = (url: string): string => url.replace(/#.*$/, "").replace(/\/$/, "");

const closest = z.object({
  archived_snapshots: z.object({ closest: z.object({ url: z.string() }).optional() }),
});

/** The newest copy in the Internet Archive; empty when there is none, or when it cannot be reached. */
async function archivedCopy(
  url: string,
  { allowedHosts, archive = archiveUrl }: VisitOptions,
): Promise<{ readonly "archived-url"?: string }> {
  try {
    const answer = await fetchAnswer(`${archive}${encodeURIComponent(url)}`, { allowedHosts });
    const found = closest.safeParse(JSON.parse(answer?.bytes.toString("utf8") ?? "null"));
    const copy = found.success ? found.data.archived_snapshots.closest?.url : undefined;
    return copy === undefined ? {} : { "archived-url": copy.replace(/^http:/, "https:") };
  } catch (error) {
    if (error instanceof FetchError || error instanceof SyntaxError) return {};
    throw error;
  }
}

/** What the visits of one source show. */
export type SourceState = "unvisited" | "unchanged" | "changed" | "moved" | "refused" | "gone" | "unreachable";

/** The state of a source after its visits, oldest first; changes count from the first content that was read. */
export function stateOf(visits: readonly SourceVisit[]): SourceState {
  const last = visits.at(-1);
  if (!last) return "unvisited";
  if (last.status === undefined) return "unreachable";
  if (isGone(last.status)) return "gone";
  if (last.status !== 200) return "refused";
  if (last["moved-to"] !== undefined) return "moved";
  const first = visits.find(({ sha256 }) => sha256 !== undefined);
  return first?.sha256 === last.sha256 ? "unchanged" : "changed";
}
