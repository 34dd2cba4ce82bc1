import { compare, groupBy, groupSteps } from "../lib/collections.ts";
import { type Interruptible, runToEnd, sortSteps } from "../lib/interruptible.ts";
import type { Lookup } from "../lib/lazy-list.ts";
import { slugged } from "../lib/slugged.ts";
import { type Key, type Kind, keyOf, kindNames, slugOf } from "../records/kinds.ts";
import { providerIn } from "../records/organizations.ts";
import { propertyRow } from "../records/properties.ts";
import {
  type AnyRecord,
  additionsIn,
  headOf,
  type OwnLayer,
  type RecordOf,
  type Records,
  withLayer,
} from "../records/records.ts";
import type { ReleaseRecord, ReleaseText } from "../records/release.ts";
import { type Claim, isLive, isUnjudged, overlaps } from "./claims/claim.ts";
import { type ClaimContext, claimContext, type GraphPart } from "./claims/claim-context.ts";
import { historySteps } from "./claims/claim-history.ts";
import { buildDisputes, type Dispute, type EndpointContext, scoreConditions } from "./claims/detect-disputes.ts";
import { claimSteps } from "./claims/extract-claims.ts";
import { retractedSteps } from "./claims/retracted-claims.ts";
import { type Graph, type GraphNode, nodesByName, type Price, type Relation, releasesOf, type Score } from "./graph.ts";
import { MemoryNode, MemoryRelation } from "./memory-nodes.ts";

interface GraphInput {
  readonly records: Records;
  readonly release: ReleaseRecord;
  /** What releases held, oldest first; none when absent. */
  readonly releases?: readonly ReleaseText[];
  readonly contentHash: string;
  /** Records of the server's own beside them; none when absent. */
  readonly layer?: OwnLayer | undefined;
  /** What the graph holds, for work that needs no more; all when absent. */
  readonly part?: GraphPart;
}

/** Builds a graph from valid records. Pure: the same records always give the same graph. */
export const buildGraph = (data: GraphInput): Graph => runToEnd(graphSteps(data));

/** Builds a graph in steps, most of them well under a millisecond. */
export function* graphSteps(data: GraphInput): Interruptible<Graph> {
  const { layer, releases = [] } = data;
  const records = layer ? withLayer(data.records, layer) : data.records;
  const additions = layer && additionsIn(layer, data.records);
  const kinds = kindNames.filter((kind) => data.part?.kinds.has(kind) ?? true);
  const context = claimContext(records, yield* historySteps(releases), data.part);
  const claims = yield* claimSteps(context);
  if (additions) claims.push(...(yield* claimSteps(context, additions)));
  const claimsBySubject = yield* groupSteps(claims, ({ subject }) => subject);
  const floating = floatingAliases(claims);
  const nodes = new Map<Key, GraphNode>();
  const moved = new Map<Key, Key>();
  for (const kind of kinds)
    for (const [slug, record] of records[kind] as ReadonlyMap<string, AnyRecord>) {
      const key = context.keyOf(kind, slug);
      const own = groupBy(claimsBySubject.get(key) ?? [], ({ property }) => property);
      const node = new MemoryNode({
        key,
        kind,
        slug,
        name: record.name ?? nameOf(records, record as RecordOf<"Endpoint">),
        record: headOf(record),
        claims: own,
        disputes: buildDisputes(
          own,
          [record, additions?.[kind].get(slug)].flatMap((one) => one?.disputes ?? []),
          kind === "Endpoint" ? endpointContext(records, nodes, record as RecordOf<"Endpoint">, floating) : {},
        ),
        viewEntity: undefined,
      });
      nodes.set(key, node);
      for (const old of record["former-slugs"] ?? []) moved.set(keyOf(kind, old), key);
      yield;
    }

  const relations = yield* relationSteps(claims);
  const relationsTo = yield* groupSteps(relations, ({ object }) => object);
  const relationsOf = yield* groupSteps(relations, ({ property }) => property);
  const scores = yield* scoreSteps(claims);
  const prices = yield* priceSteps(claims);
  const all = [...nodes.values()];
  const byKind = new Map<Kind, readonly GraphNode[]>();
  for (const [kind, group] of yield* groupSteps(all, ({ kind }) => kind)) byKind.set(kind, yield* nodesByName(group));
  const aliases = claims.filter((claim) => claim.property === "alias" && isLive(claim));
  const disputes = yield* sortSteps(
    all.flatMap(({ disputes }) => disputes),
    openFirst,
  );
  return {
    base: undefined,
    nodes,
    byKind,
    moved,
    aliases: yield* groupSteps(aliases, ({ value }) => String(value)),
    relationsFrom: yield* groupSteps(relations, ({ subject }) => subject),
    relationsTo,
    scoresOf: yield* groupSteps(scores, ({ subject }) => subject),
    scoresOn: yield* groupSteps(scores, ({ benchmark }) => benchmark),
    pricesOf: yield* groupSteps(prices, ({ endpoint }) => endpoint),
    citedBy: yield* citationSteps(claims),
    claims: yield* sortSteps(claims, newestFirst),
    retracted: yield* retractedSteps(context, new Set(claims.map(({ id }) => id))),
    disputes,
    openDisputes: disputes.filter(({ state }) => state === "open").length,
    earliest: earliestDay(claims),
    release: data.release,
    releases: releasesOf(data.release),
    recordedDays: recordedDaysOf(context, releases),
    contentHash: layer?.contentHash ?? data.contentHash,
    layer: layer?.name,
    incomingRelations: (key, property) =>
      (relationsTo.get(key) ?? []).filter((relation) => relation.property === property),
    entitiesWithAliases: { has: (key) => nodes.get(key)?.claims.has("alias") ?? false },
    subjectsWith: (property) => [...new Set((relationsOf.get(property) ?? []).map(({ subject }) => subject))],
    columns: undefined,
    firstDays: undefined,
    names: undefined,
    texts: undefined,
    ahead: undefined,
  };
}

/** Order of claims: most recently read first, then by id. */
export const newestFirst = (a: Pick<Claim, "id" | "readOn">, b: Pick<Claim, "id" | "readOn">): number =>
  compare(b.readOn, a.readOn) || compare(a.id, b.id);

/** Order of disputes: open first, then newest. */
export const openFirst = (a: Dispute, b: Dispute): number =>
  Number(a.state === "resolved") - Number(b.state === "resolved") ||
  compare(b.openedOn, a.openedOn) ||
  compare(a.id, b.id);

/** Days of releases and of imported layers, oldest first. */
export const recordedDaysOf = ({ layerDays }: ClaimContext, releases: readonly ReleaseText[]): string[] =>
  [...new Set([...layerDays, ...releases.map(({ publishedOn }) => publishedOn)])].sort(compare);

/** The earliest release, announcement or publication day in any claim; 9999-01-01 when there is none. */
export function earliestDay(claims: Iterable<Claim>): string {
  let first = "9999";
  for (const { property, value } of claims)
    if (
      (property === "announced-on" || property === "released-on" || property === "published-on") &&
      typeof value === "string" &&
      value < first
    )
      first = value;
  return `${first}${"-01-01".slice(first.length === 4 ? 0 : first.length === 7 ? 3 : 6)}`;
}

/** Name of an endpoint without one of its own: what it serves, and the host. */
export function nameOf(records: Records, { model, variant, host }: RecordOf<"Endpoint">): string {
  const served = records.Model.get(model ?? "") ?? records.Variant.get(variant ?? "");
  return `${served?.name} on ${records.Host.get(host)?.name}`;
}

/** Floating identifiers that have pointed to more than one entity. */
export function floatingAliases(claims: readonly Claim[]): ReadonlySet<string> {
  const names = groupBy(
    claims.filter(({ property, detail }) => property === "alias" && detail.alias === "floating"),
    ({ value }) => String(value),
  );
  return new Set(
    [...names].filter(([, given]) => new Set(given.map(({ subject }) => subject)).size > 1).map(([name]) => name),
  );
}

const latest = /[-:@]latest\b/;

/** Whether an identifier without `latest` is the name of what it leads to, so that it can mean nothing else. */
const isOwnName = (id: string, { model, variant }: RecordOf<"Endpoint">): boolean =>
  slugged(id.replace(latest, "")) === (model ?? variant);

/** Context that the dispute rules need for an endpoint. The model or variant it serves must already be in `nodes`. */
export function endpointContext(
  records: Records,
  nodes: Pick<Lookup<Key, Pick<GraphNode, "claims" | "record">>, "get">,
  endpoint: RecordOf<"Endpoint">,
  floating: ReadonlySet<string>,
): EndpointContext {
  const { host, model, variant, "api-model-id": id = "" } = endpoint;
  const isFloating = floating.has(id) || (latest.test(id) && !isOwnName(id, endpoint));
  const narrow = variant === undefined ? undefined : nodes.get(keyOf("Variant", variant));
  const own = narrow && [...narrow.claims.keys()].some((property) => propertyRow(property).inherited === "same-limits");
  const whole = nodes.get(keyOf("Model", model ?? (narrow?.record as RecordOf<"Variant"> | undefined)?.model ?? ""));
  const served = own ? narrow : whole;
  const operator = providerIn(records.Host.get(host)?.provider);
  const isMakers =
    operator !== undefined && operator === providerIn((whole?.record as RecordOf<"Model"> | undefined)?.provider);
  return { isFloating, ...(served && !isMakers && { served: served.claims }) };
}

/** Groups claims with an entity as value by subject, property and object. */
export function* relationSteps(claims: readonly Claim[]): Interruptible<Relation[]> {
  const found = new Map<
    string,
    { relation: Pick<Relation, "id" | "property" | "subject" | "object">; claims: Claim[] }
  >();
  for (const claim of claims) {
    yield;
    if (claim.state !== "known" || propertyRow(claim.property).value.type !== "entity") continue;
    const object = claim.value as Key;
    const id = [claim.subject.replace(":", "."), claim.property, object.replace(":", ".")].join(".");
    const known = found.get(id);
    if (known) known.claims.push(claim);
    else found.set(id, { relation: { id, property: claim.property, subject: claim.subject, object }, claims: [claim] });
  }
  return [...found.values()].map(({ relation, claims }) => new MemoryRelation({ ...relation, claims }));
}

export function* scoreSteps(claims: readonly Claim[]): Interruptible<Score[]> {
  const groups = yield* groupSteps(
    claims.filter(({ property, state, detail }) => property === "score" && state === "known" && detail.score),
    (claim) => `${claim.subject} ${scoreConditions(claim)} ${claim.detail.score?.reportedBy ?? ""}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const benchmark = first?.detail.score?.benchmark;
    if (!first || !benchmark) return [];
    const hash = first.id.slice(first.id.lastIndexOf(".") + 1);
    const id = [first.subject.replace(":", "."), slugOf(benchmark), hash].join(".");
    return [{ id, subject: first.subject, benchmark, claims: group }];
  });
}

/** The prices that claims state: one per condition, source and period; equal prices from several sources are merged. */
export function* priceSteps(claims: readonly Claim[]): Interruptible<Price[]> {
  const stated = yield* groupSteps(
    claims.filter(({ property, state }) => property === "price" && state === "known"),
    (claim) => JSON.stringify([conditionOf(claim), claim.validFrom, claim.validUntil, claim.citations]),
  );
  const alike = yield* groupSteps([...stated.values()], ([first]) => conditionOf(first as Claim));
  return [...alike.values()].flatMap((prices) => {
    const merged: Claim[][] = [];
    for (const price of prices) {
      const same = merged.find((other) => confirms(price, other));
      if (same) same.push(...price);
      else merged.push([...price]);
    }
    return merged.map((group) => {
      const [first] = group as [Claim, ...Claim[]];
      return { id: first.id, endpoint: first.subject, claims: group };
    });
  });
}

/** Identifies the conditions of a price; prices under different conditions are separate. */
const conditionOf = ({ subject, status, detail: { price } }: Claim) =>
  JSON.stringify([subject, !isUnjudged(status) && status, { ...price, meter: undefined, per: undefined }]);

/** Whether two prices have equal amounts for all shared meters, in overlapping periods. */
function confirms(price: readonly Claim[], other: readonly Claim[]): boolean {
  const shared = price.flatMap((a) =>
    other.filter((b) => a.detail.price?.meter === b.detail.price?.meter).map((b) => [a, b] as const),
  );
  return shared.length > 0 && shared.every(([a, b]) => sameAmount(a, b) && overlaps(a, b));
}

const sameAmount = (a: Claim, b: Claim) =>
  Number(a.value) * (b.detail.price?.per ?? 1) === Number(b.value) * (a.detail.price?.per ?? 1);

function* citationSteps(claims: readonly Claim[]): Interruptible<Map<Key, Claim[]>> {
  const cited = new Map<Key, Claim[]>();
  for (const claim of claims) {
    for (const source of new Set(claim.citations.map(({ source }) => source))) {
      // Skip a source's claims about itself: they are its record, not a use of it.
      if (source === claim.subject) continue;
      const known = cited.get(source);
      if (known) known.push(claim);
      else cited.set(source, [claim]);
    }
    yield;
  }
  return cited;
}
