import type { Citation, Claim, Detail, Evidence, Qualifier } from "../../graph/claims/claim.ts";
import type { Dispute } from "../../graph/claims/detect-disputes.ts";
import { confidenceOf } from "../../graph/claims/extract-claims.ts";
import type { Value } from "../../graph/claims/value.ts";
import type { Price, Relation, Score } from "../../graph/graph.ts";
import { MemoryRelation } from "../../graph/memory-nodes.ts";
import { type Key, slugOf } from "../../records/kinds.ts";
import type { Property } from "../../records/properties.ts";
import type { AssembledEntity } from "./assemble-entities.ts";

/* Encoding of the claims of one entity: arrays instead of objects, without anything that can be derived. */

/** A source is its number among all sources; anything else is a key. */
type PackedCitation = readonly [source: number | Key, accessedOn: string, locator?: string | null, quote?: string];

/** Rarely used fields of a claim; each only when it differs from the default. */
interface Rest {
  readonly detail?: Detail;
  readonly asStated?: string;
  readonly qualifiers?: readonly Qualifier[];
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly rank?: Claim["rank"];
  readonly status?: Claim["status"];
  readonly reason?: string;
  readonly polarity?: Claim["polarity"];
  readonly confidence?: Claim["confidence"];
  readonly method?: Claim["method"];
  readonly recordedOn?: string;
}

type PackedClaim = readonly [
  property: Property,
  /** The end of its id, unique within the property. */
  mark: string,
  /** Null when the claim has no value. */
  value: Value | null,
  /** 0 known, 1 unknown, 2 none. */
  state: 0 | 1 | 2,
  citations: readonly PackedCitation[],
  tier: Evidence["tier"],
  newest: string,
  publishers: number,
  rest?: Rest,
];

/** Index of a claim of the same entity, or the id of a claim of another one. */
type ClaimReference = number | readonly [Key, Property, string];

type PackedDispute = readonly [
  id: string,
  property: Property,
  claims: readonly ClaimReference[],
  kind: Dispute["kind"],
  state: Dispute["state"],
  resolution: string | null,
  note: string | null,
  preferred: ClaimReference | null,
  openedOn: string,
  resolvedOn: string | null,
  explained: boolean,
];

/** Indexes of claims, per relation, score or price. */
type Groups = readonly (readonly number[])[];

export type EncodedEntity = readonly [
  claims: readonly PackedClaim[],
  disputes: readonly PackedDispute[],
  relations: Groups,
  scores: Groups,
  prices: Groups,
];

const states = ["known", "unknown", "none"] as const;

const latest = (citations: readonly Citation[]) =>
  citations.reduce((latest, { accessedOn }) => (accessedOn > latest ? accessedOn : latest), "");

/** Encodes an entity. `sourceAt` returns the number of a source, and undefined for any other key. */
export function encodeEntity(assembled: AssembledEntity, sourceAt: (key: Key) => number | undefined): EncodedEntity {
  const { claims, node } = assembled;
  const places = new Map(claims.map((claim, place) => [claim, place]));
  const groups = (things: readonly { readonly claims: readonly Claim[] }[]): Groups =>
    things.map((thing) => thing.claims.map((claim) => places.get(claim) as number));
  const reference = (claim: Claim): ClaimReference => places.get(claim) ?? [claim.subject, claim.property, claim.id];
  return [
    claims.map((claim) => packClaim(claim, sourceAt)),
    node.disputes.map((dispute) => [
      dispute.id,
      dispute.property,
      dispute.claims.map(reference),
      dispute.kind,
      dispute.state,
      dispute.resolution ?? null,
      dispute.note ?? null,
      dispute.preferred ? reference(dispute.preferred) : null,
      dispute.openedOn,
      dispute.resolvedOn ?? null,
      dispute.explained,
    ]),
    groups(assembled.relations),
    groups(assembled.scores),
    groups(assembled.prices),
  ];
}

function packClaim(claim: Claim, sourceAt: (key: Key) => number | undefined): PackedClaim {
  const { evidence, qualifiers, rank, status, polarity, confidence, method, detail, recordedOn } = claim;
  const rest: Rest = {
    ...(Object.keys(detail).length > 0 && { detail }),
    ...(claim.asStated !== undefined && { asStated: claim.asStated }),
    ...(qualifiers.length > 0 && { qualifiers }),
    ...(claim.validFrom !== undefined && { validFrom: claim.validFrom }),
    ...(claim.validUntil !== undefined && { validUntil: claim.validUntil }),
    ...(rank !== "normal" && { rank }),
    ...(status !== "accepted" && { status }),
    ...(claim.reason !== undefined && { reason: claim.reason }),
    ...(polarity !== "asserts" && { polarity }),
    ...(confidence !== confidenceOf(evidence) && { confidence }),
    ...(method !== "stated" && { method }),
    ...(recordedOn !== latest(claim.citations) && { recordedOn }),
  };
  const packed: PackedClaim = [
    claim.property,
    claim.id.slice(startOf(claim).length),
    claim.value ?? null,
    states.indexOf(claim.state) as 0 | 1 | 2,
    claim.citations.map(({ source, accessedOn, locator, quote }): PackedCitation => {
      const start = [sourceAt(source) ?? source, accessedOn] as const;
      if (quote !== undefined) return [...start, locator ?? null, quote];
      return locator === undefined ? start : [...start, locator];
    }),
    evidence.tier,
    evidence.newest,
    evidence.publishers,
  ];
  return Object.keys(rest).length > 0 ? ([...packed.slice(0, 8), rest] as unknown as PackedClaim) : packed;
}

const startOf = ({ subject, property }: Pick<Claim, "subject" | "property">) =>
  `${subject.replace(":", ".")}.${property}.`;

/** Everything claimed about one entity. */
export interface DecodedClaims {
  /** In the order of all records. */
  readonly all: readonly Claim[];
  readonly byProperty: ReadonlyMap<Property, readonly Claim[]>;
  readonly disputes: readonly Dispute[];
  readonly relations: readonly Relation[];
  readonly scores: readonly Score[];
  readonly prices: readonly Price[];
}

/** Decodes the result of `encodeEntity`. `find` returns a claim of another entity. */
export function decodeEntity(
  subject: Key,
  [packed, disputes, relations, scores, prices]: EncodedEntity,
  sourceKey: (source: number) => Key,
  find: (subject: Key, property: Property, id: string) => Claim,
): DecodedClaims {
  const start = subject.replace(":", ".");
  const all = packed.map((claim) => unpackClaim(subject, start, claim, sourceKey));
  const byProperty = new Map<Property, Claim[]>();
  for (const claim of all) {
    const known = byProperty.get(claim.property);
    if (known) known.push(claim);
    else byProperty.set(claim.property, [claim]);
  }
  const at = (reference: ClaimReference): Claim =>
    typeof reference === "number" ? (all[reference] as Claim) : find(...reference);
  const group = (places: readonly number[]) => places.map((place) => all[place] as Claim);
  return {
    all,
    byProperty,
    disputes: disputes.map(
      ([id, property, claims, kind, state, resolution, note, preferred, openedOn, resolvedOn, explained]): Dispute => ({
        id,
        subject,
        property,
        claims: claims.map(at),
        kind,
        state,
        resolution: resolution ?? undefined,
        note: note ?? undefined,
        preferred: preferred === null ? undefined : at(preferred),
        openedOn,
        resolvedOn: resolvedOn ?? undefined,
        explained,
      }),
    ),
    relations: relations.map((places): Relation => {
      const claims = group(places);
      const { property, value } = claims[0] as Claim;
      const object = value as Key;
      const id = `${start}.${property}.${object.replace(":", ".")}`;
      return new MemoryRelation({ id, property, subject, object, claims });
    }),
    scores: scores.map((places): Score => {
      const claims = group(places);
      const { id, detail } = claims[0] as Claim;
      const benchmark = detail.score?.benchmark as Key;
      return { id: `${start}.${slugOf(benchmark)}.${id.slice(id.lastIndexOf(".") + 1)}`, subject, benchmark, claims };
    }),
    prices: prices.map((places): Price => {
      const claims = group(places);
      return { id: (claims[0] as Claim).id, endpoint: subject, claims };
    }),
  };
}

/** Shared by most claims. */
const nothing = Object.freeze({});
const none: readonly never[] = Object.freeze([]);
const usual: Rest = nothing;

function unpackClaim(
  subject: Key,
  start: string,
  [property, mark, value, state, citations, tier, newest, publishers, rest = usual]: PackedClaim,
  sourceKey: (source: number) => Key,
): Claim {
  const cited = citations.map(([source, accessedOn, locator, quote]): Citation => {
    const key = typeof source === "number" ? sourceKey(source) : source;
    if (locator == null && quote === undefined) return { source: key, accessedOn };
    return { source: key, locator: locator ?? undefined, quote, accessedOn };
  });
  const evidence: Evidence = { tier, newest, publishers, slug: slugOf((cited[0] as Citation).source) };
  return {
    id: `${start}.${property}.${mark}`,
    subject,
    property,
    state: states[state],
    value: value ?? undefined,
    detail: rest.detail ?? nothing,
    asStated: rest.asStated,
    qualifiers: rest.qualifiers ?? none,
    validFrom: rest.validFrom,
    validUntil: rest.validUntil,
    recordedOn: rest.recordedOn ?? latest(cited),
    rank: rest.rank ?? "normal",
    status: rest.status ?? "accepted",
    reason: rest.reason,
    polarity: rest.polarity ?? "asserts",
    confidence: rest.confidence ?? confidenceOf(evidence),
    method: rest.method ?? "stated",
    citations: cited,
    derivedFrom: none,
    evidence,
  };
}
