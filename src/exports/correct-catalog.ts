import { Big } from "big.js";
import { type Document, isScalar, parseDocument } from "yaml";
import type { Layer, Listing } from "../catalogs/listing.ts";
import { sourceOf } from "../catalogs/row-history.ts";
import { PriceChoice } from "../graph/choose-price.ts";
import { type Claim, isRefuted } from "../graph/claims/claim.ts";
import { isAmong } from "../graph/claims/detect-disputes.ts";
import { compareClaimValues, competes } from "../graph/claims/rank-claims.ts";
import { factsOf } from "../graph/entity-facts.ts";
import { servedBy } from "../graph/listed.ts";
import type { Entity, View } from "../graph/view.ts";
import { compare } from "../lib/collections.ts";
import { keyOf } from "../records/kinds.ts";
import type { Property } from "../records/properties.ts";
import type { RecordOf } from "../records/records.ts";
import { sourceTiers } from "../records/vocabulary.ts";

type JsonValue = string | number | boolean;

/** A correction of one value of a file: an operation of JSON Patch (RFC 6902), with why. */
export interface Correction {
  readonly op: "replace";
  readonly path: string;
  readonly value: JsonValue;
  readonly was: JsonValue;
  readonly why: string;
  readonly sources: readonly { readonly name: string; readonly url: string | null; readonly accessedOn: string }[];
}

/** A file of a catalog, and the same read as a layer. */
export interface CatalogFile {
  readonly layer: Layer;
  readonly text: string;
}

/**
 * The values of a catalog's file that better evidence decides otherwise: of a source of a higher tier, by a settled
 * dispute, or because the price cannot be true. A tie stays theirs, and so does a value under conditions of its own,
 * such as a region or a threshold.
 */
export function correctionsOf(view: View, { layer, text }: CatalogFile): Correction[] {
  const source = keyOf("Source", sourceOf(layer));
  const file = parseDocument(text, { schema: "json", uniqueKeys: false });
  const listings = new Map(layer.listings.map((listing) => [listing.pointer, listing]));
  const corrections = [...(view.graph.citedBy.get(source) ?? [])].flatMap((theirs) => {
    if (!isInForce(theirs, view.day) || kept.has(theirs.property)) return [];
    const ours = betterClaim(view, theirs);
    const path = ours && pathOfValue(theirs, source, listings);
    const was = path === undefined ? undefined : valueAt(file, path);
    const value = ours && was !== undefined ? valueLike(was, theirs, ours) : undefined;
    if (!ours || path === undefined || was === undefined || value === undefined || value === was) return [];
    if (typeof value === "string" && value.length < shortestDate(layer.catalog)) return [];
    const [why, sources] = [reasonFor(view, theirs, ours), sourcesOf(view, ours)];
    const paths = [path, ...copiesOf(layer.catalog, path).filter((copy) => valueAt(file, copy) === was)];
    return paths.map((one) => ({ op: "replace" as const, path: one, value, was, why, sources }));
  });
  return corrections.sort((a, b) => compare(a.path, b.path));
}

/** The text of a file with corrections; all other bytes stay. */
export function applyCorrections(text: string, corrections: readonly Correction[]): string {
  const file = parseDocument(text, { schema: "json", uniqueKeys: false });
  const edits = corrections
    .flatMap(({ path, value }) => {
      const node = nodeAt(file, path);
      const [start, end] = (isScalar(node) && node.range) || [];
      return start === undefined || end === undefined ? [] : [{ start, end, text: JSON.stringify(value) }];
    })
    .sort((a, b) => b.start - a.start);
  return edits.reduce(
    (edited, { start, end, text: value }) => edited.slice(0, start) + value + edited.slice(end),
    text,
  );
}

/** Fields in which programs read a value that the same row has under another name. */
const copies: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  "models-dev": [[/\/cost\/tiers\/\d+\/(\w+)$/, "/cost/context_over_200k/$1"]],
  litellm: [
    [/\/max_output_tokens$/, "/max_tokens"],
    [/\/cache_read_input_token_cost$/, "/input_cost_per_token_cache_hit"],
  ],
};

/** JSON pointers at which a row may repeat the value of another one. */
const copiesOf = (catalog: string, path: string): string[] =>
  (copies[catalog] ?? []).flatMap(([field, copy]) => (field.test(path) ? [path.replace(field, copy)] : []));

/** Characters of the least precise date that a catalog's format allows: a month of models.dev, otherwise a day. */
const shortestDate = (catalog: string): number => (catalog === "models-dev" ? 7 : 10);

const tiers = Object.keys(sourceTiers);

/** Catalogs have fewer words for the stages of a life; a word of ours would break the format of their file. */
const kept: ReadonlySet<string> = new Set<Property>(["lifecycle"]);

/** The claim that prevails over one of the file under the same conditions; undefined where theirs stays. */
function betterClaim(view: View, theirs: Claim): Claim | undefined {
  const subject = view.entity(theirs.subject);
  const ours = subject && shownInstead(view, subject, theirs);
  if (!ours || ours.id === theirs.id || ours.subject !== theirs.subject || ours.state !== "known") return undefined;
  if (!hasSameConditions(ours, theirs) || compareClaimValues(ours, theirs) !== "different") return undefined;
  if (isBackedByServed(view, subject, theirs, ours)) return undefined;
  const isDecided = isOfHigherTier(ours, theirs) || isImpossiblePrice(theirs) || settlementOf(subject, theirs, ours);
  return isDecided ? ours : undefined;
}

/** Whether a claim of the file is about this day, even one that cannot be true. */
const isInForce = (claim: Claim, day: string): boolean =>
  competes(isRefuted(claim) ? { ...claim, status: "unverified" } : claim, day);

/** A price in another unit, such as a dollar a token. Of two dates that exclude each other, either may be wrong. */
const isImpossiblePrice = (claim: Claim): boolean => claim.property === "price" && isRefuted(claim);

const isOfHigherTier = (a: Claim, b: Claim): boolean => tiers.indexOf(a.evidence.tier) < tiers.indexOf(b.evidence.tier);

/** Whether evidence about what an endpoint serves, of no lower tier than ours, states their value. */
function isBackedByServed(view: View, { type, record }: Entity, theirs: Claim, ours: Claim): boolean {
  if (type !== "Endpoint" || theirs.property === "price") return false;
  const served = view.entity(servedBy(record as RecordOf<"Endpoint">));
  const stated = served && factsOf(served).fact(theirs.property).best;
  return stated !== undefined && !isOfHigherTier(ours, stated) && compareClaimValues(stated, theirs) === "same";
}

/** The claim that the graph shows under the conditions of another one. */
function shownInstead(view: View, subject: Entity, { property, detail: { price } }: Claim): Claim | undefined {
  if (property !== "price") return factsOf(subject).fact(property).best;
  if (!price?.meter || subject.type !== "Endpoint") return undefined;
  const { tier, region, plan, currency, inputTokensAbove } = price;
  const promptTokens = inputTokensAbove === undefined ? 0 : inputTokensAbove + 1;
  const conditions = { tier, day: view.day, region, plan, currency, promptTokens };
  return new PriceChoice(view, subject as Entity<"Endpoint">, conditions).of(price.meter)?.claim;
}

/** Whether two claims hold under the same conditions; the definition of a value is none. */
function hasSameConditions(a: Claim, b: Claim): boolean {
  const conditionsOf = ({ qualifiers, detail: { price } }: Claim) =>
    JSON.stringify([
      qualifiers.filter(({ key }) => key !== "definition"),
      price && [price.kind, price.currency, price.tier, price.region, price.plan, price.inputTokensAbove, price.hours],
    ]);
  return conditionsOf(a) === conditionsOf(b);
}

/** Kinds of dispute in which a preferred value means that the other one is wrong. */
const decisive = new Set(["error", "stale", "genuine"]);

/** The written reason for which a dispute prefers one claim to another. */
const settlementOf = (subject: Entity, theirs: Claim, ours: Claim): string | undefined =>
  subject.node.disputes.find(
    (dispute) =>
      dispute.state === "resolved" &&
      decisive.has(dispute.kind) &&
      dispute.preferred?.id === ours.id &&
      isAmong(theirs, dispute),
  )?.resolution;

function reasonFor(view: View, theirs: Claim, ours: Claim): string {
  const subject = view.entity(theirs.subject);
  const settled = subject && settlementOf(subject, theirs, ours);
  if (isImpossiblePrice(theirs) && theirs.reason) return theirs.reason;
  return settled ?? `The evidence is ${ours.evidence.tier}; that of the file is ${theirs.evidence.tier}.`;
}

const sourcesOf = (view: View, { citations }: Claim): Correction["sources"] =>
  citations.flatMap(({ source, accessedOn }) => {
    const cited = view.entity(source) as Entity<"Source"> | undefined;
    return cited ? [{ name: cited.name, url: cited.record.url ?? null, accessedOn }] : [];
  });

/** JSON pointer of the value that a claim was read from. */
function pathOfValue(
  { citations, property, detail: { price } }: Claim,
  source: string,
  listings: ReadonlyMap<string, Listing>,
): string | undefined {
  const locator = citations.find((citation) => citation.source === source)?.locator;
  if (locator === undefined || property !== "price") return locator;
  const listing = [...prefixesOf(locator)].flatMap((prefix) => listings.get(prefix) ?? [])[0];
  const charge = listing?.prices
    .filter(({ tier, inputTokensAbove }) => tier === price?.tier && inputTokensAbove === price?.inputTokensAbove)
    .flatMap(({ components }) => components)
    .find(({ meter }) => meter === price?.meter);
  return listing && charge && listing.pointer + charge.at;
}

/** A JSON pointer and those above it, longest first. */
function* prefixesOf(pointer: string): Generator<string> {
  for (let prefix = pointer; prefix !== ""; prefix = prefix.slice(0, prefix.lastIndexOf("/"))) yield prefix;
}

/** A value in the unit in which the file states the other one; undefined for what is not one number, text or flag. */
function valueLike(was: JsonValue, theirs: Claim, ours: Claim): JsonValue | undefined {
  const [a, b] = [theirs.value, ours.value];
  if (typeof was === "number" && typeof a === "number" && typeof b === "number") {
    if (a === 0) return undefined;
    // Both are exact decimals; the quotient of the file's number and its claim is the unit.
    const unit = new Big(was).times(theirs.detail.price?.per ?? 1).div(a);
    return Number(
      unit
        .times(b)
        .div(ours.detail.price?.per ?? 1)
        .toPrecision(12),
    );
  }
  if (typeof was === "string" && typeof b === "string" && was === a) return b;
  return typeof was === "boolean" && typeof b === "boolean" && was === a ? b : undefined;
}

const nodeAt = (file: Document, path: string): unknown =>
  file.getIn(
    path
      .split("/")
      .slice(1)
      .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~")),
    true,
  );

function valueAt(file: Document, path: string): JsonValue | undefined {
  const node = nodeAt(file, path);
  const value = isScalar(node) ? node.value : undefined;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : undefined;
}
