import type { Key } from "../records/kinds.ts";
import type { Records } from "../records/records.ts";
import { RecordBuilder } from "./build-records.ts";
import type { Layer } from "./listing.ts";
import { buildMatcher, type ListingMatch, type Matcher } from "./match-listing.ts";
import { buildForms } from "./name-forms.ts";
import { type RowHistory, rowsOf, seriesOf, sourceOf } from "./row-history.ts";

/** A row that stays a node of its own because the records cannot tell which of several it is. */
export interface Ambiguous {
  readonly catalog: string;
  readonly pointer: string;
  readonly host: string | undefined;
  readonly id: string;
  readonly reason: string;
  readonly candidates: readonly Key[];
}

/** How the rows of the layers found their place, counted over the newest state of each row. */
export interface MergeReport {
  /** Slugs of the sources that the layers are. */
  readonly sources: readonly string[];
  readonly rows: number;
  /** About what the records hold, by how sure that is. */
  readonly confirmed: number;
  readonly likely: number;
  /** About what no record holds. */
  readonly unknown: number;
  readonly ambiguous: readonly Ambiguous[];
}

/**
 * Adds what layers say to curated records: statements about what the records hold, and records of what
 * they do not. Pure. The records given are not changed.
 */
export function mergeLayers(records: Records, layers: readonly Layer[]): { records: Records; report: MergeReport } {
  const report = {
    sources: layers.map(sourceOf),
    rows: 0,
    confirmed: 0,
    likely: 0,
    unknown: 0,
    ambiguous: [] as Ambiguous[],
  };
  if (layers.length === 0) return { records, report };
  const matcher = buildMatcher(records);
  const merged = new RecordBuilder(records, matcher);
  const histories = seriesOf(layers).flatMap((series) => {
    for (const { layer } of series.layers) merged.source(layer);
    return rowsOf(series);
  });
  const complete = buildForms(new Set([...matcher.forms, ...histories.map(({ name }) => name.form)]));
  const hosted = histories.map((row) => ({
    row,
    host: row.latest.host === undefined ? undefined : merged.host(row, row.latest.host),
  }));
  const listed = new Set(hosted.map(({ row, host }) => `${host} ${row.name.form}`));
  const placed = agreed(
    hosted.map(({ row, host }) => ({ row, host, match: matcher.match(row.latest, row.name, host, listed) })),
    matcher,
  );
  // What is unknown is named after all its rows, so all are gathered before any is written.
  for (const { row, host, match } of placed)
    if (match.kind !== "one") merged.addUnmatched(row, unmatchedKey(row, host, match, complete));
  for (const { row, host, match } of placed) {
    report.rows += 1;
    if (match.kind === "one") report[match.confidence] += 1;
    else report.unknown += 1;
    if (match.kind === "several") report.ambiguous.push(ambiguous(row, match));
    merged.add(row, host, match, unmatchedKey(row, host, match, complete));
  }
  return { records: merged.records(), report };
}

interface Placed {
  readonly row: RowHistory;
  readonly host: string | undefined;
  readonly match: ListingMatch;
}

/** Rows about one endpoint are about one thing: what any of them tells of it holds for all, if they do not contradict. */
function agreed(placed: readonly Placed[], { modelOf }: Matcher): Placed[] {
  const byEndpoint = new Map<string, ListingMatch>();
  const endpointOf = ({ row, host }: Placed) => `${host} ${row.latest.id.toLowerCase()}`;
  for (const one of placed) {
    if (one.host === undefined) continue;
    const known = byEndpoint.get(endpointOf(one));
    byEndpoint.set(endpointOf(one), known ? stronger(known, one.match, modelOf) : one.match);
  }
  return placed.map((one) => ({ ...one, match: byEndpoint.get(endpointOf(one)) ?? one.match }));
}

const strength = (match: ListingMatch) =>
  match.kind === "one" ? (match.confidence === "confirmed" ? 3 : 2) : match.kind === "several" ? 1 : 0;

function stronger(a: ListingMatch, b: ListingMatch, modelOf: Matcher["modelOf"]): ListingMatch {
  const [best, other] = strength(b) > strength(a) ? [b, a] : [a, b];
  if (best.kind !== "one" || other.kind !== "one" || best.target === other.target) return best;
  // Of a model and a variant of it, the variant is meant by both.
  if (modelOf(best.target) === other.target) return best;
  if (modelOf(other.target) === best.target) return { ...other, confidence: best.confidence };
  if (best.confidence !== other.confidence) return best;
  return {
    kind: "several",
    candidates: [best.target, other.target],
    reason: "Catalogs mean different things by this identifier at this host.",
  };
}

const ambiguous = (
  { series: { catalog }, latest: { pointer, host, id } }: RowHistory,
  { reason, candidates }: ListingMatch & { kind: "several" },
): Ambiguous => ({ catalog, pointer, host, id, reason, candidates });

/** What rows about the same unknown model have in common; an ambiguous row has nothing in common with another. */
function unmatchedKey(
  { latest, name: { form, isFloating } }: RowHistory,
  host: string | undefined,
  match: ListingMatch,
  complete: ReturnType<typeof buildForms>,
): string {
  if (match.kind === "several" || form === "" || isGeneric(form)) return `${host ?? ""} ${latest.id} alone`;
  return `${complete(form, host)}${isFloating ? " latest" : ""}`;
}

/** Names that many hosts give to things of their own. */
const isGeneric = (form: string) =>
  /^(auto|router|search|speech|best|fast|free|embed|rerank|standard|neural|[\d.]+)$/.test(form);
