import type { Key } from "../records/kinds.ts";
import type { Records } from "../records/records.ts";
import { RecordBuilder, type UnmatchedKey } from "./build-records.ts";
import type { Layer } from "./listing.ts";
import { buildMatcher, type ListingMatch, type Matcher } from "./match-listing.ts";
import { buildForms, inReadingOrder } from "./name-forms.ts";
import { type RowHistory, rowsOf, seriesOf, sourceOf } from "./row-history.ts";

/** Where a row stands. */
export interface RowPlace {
  readonly catalog: string;
  readonly pointer: string;
  readonly host: string | undefined;
  readonly id: string;
}

/** A row with several possible records; it becomes a model of its own. */
export interface Ambiguous extends RowPlace {
  readonly reason: string;
  readonly candidates: readonly Key[];
}

/** Results of the merge, counted over the newest listing of each row. */
export interface MergeReport {
  /** Slugs of the sources of the layers. */
  readonly sources: readonly string[];
  readonly rows: number;
  /** Rows matched with curated records, by confidence. */
  readonly confirmed: number;
  readonly likely: number;
  /** Rows without a curated record. */
  readonly unknown: number;
  readonly ambiguous: readonly Ambiguous[];
  /** Rows of identifiers that lead to another model over time, where no source states which; they are left out. */
  readonly moving: readonly RowPlace[];
}

/**
 * Merges layers into curated records: adds statements to existing records, and new records for everything else. Pure:
 * does not modify the records given.
 */
export function mergeLayers(records: Records, layers: readonly Layer[]): { records: Records; report: MergeReport } {
  const report = {
    sources: layers.map(sourceOf),
    rows: 0,
    confirmed: 0,
    likely: 0,
    unknown: 0,
    ambiguous: [] as Ambiguous[],
    moving: [] as RowPlace[],
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
  // The name of an unmatched model depends on all its rows, so collect them first.
  const [moving, lasting] = [placed.filter(isMoving), placed.filter((one) => !isMoving(one))];
  report.moving.push(...moving.map(({ row }) => rowIn(row)));
  for (const { row, host, match } of lasting)
    if (match.kind !== "one") merged.addUnmatched(row, unmatchedKey(row, host, match, complete));
  report.rows = placed.length;
  for (const { row, host, match } of lasting) {
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

/** Applies the best match of an endpoint to all its rows, unless their matches conflict. */
function agreed(placed: readonly Placed[], matcher: Matcher): Placed[] {
  const byEndpoint = new Map<string, ListingMatch>();
  const endpointOf = ({ row, host }: Placed) => `${host} ${row.latest.id.toLowerCase()}`;
  for (const one of placed) {
    if (one.host === undefined) continue;
    const known = byEndpoint.get(endpointOf(one));
    byEndpoint.set(endpointOf(one), known ? stronger(known, one.match, matcher) : one.match);
  }
  return placed.map((one) => ({ ...one, match: byEndpoint.get(endpointOf(one)) ?? one.match }));
}

const strength = (match: ListingMatch) =>
  match.kind === "one" ? (match.confidence === "confirmed" ? 3 : 2) : match.kind === "several" ? 1 : 0;

function stronger(a: ListingMatch, b: ListingMatch, matcher: Matcher): ListingMatch {
  const [best, other] = strength(b) > strength(a) ? [b, a] : [a, b];
  if (best.kind !== "one" || other.kind !== "one" || best.target === other.target) return best;
  // If one is a model and the other its variant, both mean the variant.
  if (matcher.modelOf(best.target) === other.target) return best;
  if (matcher.modelOf(other.target) === best.target) return { ...other, confidence: best.confidence };
  if (best.confidence !== other.confidence) return best;
  return {
    kind: "several",
    candidates: [best.target, other.target],
    reason: "Catalogs mean different things by this identifier at this host.",
  };
}

const rowIn = ({ series: { catalog }, latest: { pointer, host, id } }: RowHistory): RowPlace => ({
  catalog,
  pointer,
  host,
  id,
});

const ambiguous = (row: RowHistory, { reason, candidates }: ListingMatch & { kind: "several" }): Ambiguous => ({
  ...rowIn(row),
  reason,
  candidates,
});

/** Whether a row of a moving identifier matches no record: it is no model of its own. */
const isMoving = ({ row: { name }, match }: Placed): boolean => match.kind !== "one" && name.isFloating;

/** Groups rows about the same unmatched model; an ambiguous row has a group of its own. */
function unmatchedKey(
  { latest, name: { form } }: RowHistory,
  host: string | undefined,
  match: ListingMatch,
  complete: ReturnType<typeof buildForms>,
): UnmatchedKey {
  const own = `${host ?? ""} ${latest.id}`;
  if (match.kind === "several" || form === "" || isGeneric(form)) return { id: `${own} alone`, words: own };
  const id = complete(form, host);
  return { id, words: inReadingOrder(id) };
}

/** Names that many hosts use for their own models. */
const isGeneric = (form: string) =>
  /^(auto|router|search|speech|best|fast|free|embed|rerank|standard|neural|[\d.]+)$/.test(form);
