import { none } from "../../lib/collections.ts";
import { type Key, slugOf } from "../../records/kinds.ts";
import type { Property } from "../../records/properties.ts";
import {
  type Check,
  type Citation,
  type Claim,
  confidenceOf,
  type Detail,
  type Evidence,
  noDetail,
  type Qualifier,
  type RecordedPeriod,
} from "./claim.ts";
import type { Value } from "./value.ts";

/* Encoding of a claim in snapshots and releases: an array instead of an object, without anything that can be derived. */

/** A source is its number among all sources; anything else is a key. */
type PackedCitation = readonly [
  source: number | Key,
  accessedOn: string,
  locator?: string | null,
  quote?: string | null,
  check?: Check,
];

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
  readonly readOn?: string;
  readonly isImported?: true;
  readonly recorded?: readonly RecordedPeriod[];
}

export type PackedClaim = readonly [
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

const states = ["known", "unknown", "none"] as const;

const latest = (citations: readonly Citation[]) =>
  citations.reduce((latest, { accessedOn }) => (accessedOn > latest ? accessedOn : latest), "");

/** Packs a claim. `sourceAt` returns the number of a source; where it returns nothing, the key is kept. */
export function packClaim(claim: Claim, sourceAt: (key: Key) => number | undefined): PackedClaim {
  const { evidence, qualifiers, rank, status, polarity, confidence, method, detail, readOn } = claim;
  const rest: Rest = {
    ...(Object.keys(detail).length > 0 && { detail }),
    ...(claim.asStated !== undefined && { asStated: claim.asStated }),
    ...(qualifiers.length > 0 && { qualifiers }),
    ...(claim.validFrom !== undefined && { validFrom: claim.validFrom }),
    ...(claim.validUntil !== undefined && { validUntil: claim.validUntil }),
    ...(rank !== "normal" && { rank }),
    ...(status !== "unverified" && { status }),
    ...(claim.reason !== undefined && { reason: claim.reason }),
    ...(polarity !== "asserts" && { polarity }),
    ...(confidence !== confidenceOf(evidence) && { confidence }),
    ...(method !== "stated" && { method }),
    ...(readOn !== latest(claim.citations) && { readOn }),
    ...(evidence.isImported && { isImported: true as const }),
    ...(claim.recorded.length > 0 && { recorded: claim.recorded }),
  };
  const packed: PackedClaim = [
    claim.property,
    markOf(claim),
    claim.value ?? null,
    states.indexOf(claim.state) as 0 | 1 | 2,
    claim.citations.map(({ source, accessedOn, locator, quote, check }): PackedCitation => {
      const start = [sourceAt(source) ?? source, accessedOn] as const;
      if (check) return [...start, locator ?? null, quote ?? null, check];
      if (quote !== undefined) return [...start, locator ?? null, quote];
      return locator === undefined ? start : [...start, locator];
    }),
    evidence.tier,
    evidence.newest,
    evidence.publishers,
  ];
  return Object.keys(rest).length > 0 ? ([...packed.slice(0, 8), rest] as unknown as PackedClaim) : packed;
}

/** The end of the id of a claim, unique within its subject and property. */
const markOf = ({ id, subject, property }: Claim): string => id.slice(subject.length + property.length + 2);

/** Shared by most claims. */
const usual: Rest = Object.freeze({});

/** The result of `packClaim`, about its subject. */
export function unpackClaim(
  subject: Key,
  [property, mark, value, state, citations, tier, newest, publishers, rest = usual]: PackedClaim,
  sourceKey: (source: number) => Key,
): Claim {
  const start = subject.replace(":", ".");
  const cited = citations.map(([source, accessedOn, locator, quote, check]): Citation => {
    const key = typeof source === "number" ? sourceKey(source) : source;
    if (locator == null && quote === undefined) return { source: key, accessedOn };
    return { source: key, locator: locator ?? undefined, quote: quote ?? undefined, accessedOn, check };
  });
  const evidence: Evidence = {
    tier,
    newest,
    publishers,
    slug: slugOf((cited[0] as Citation).source),
    isImported: rest.isImported ?? false,
  };
  return {
    id: `${start}.${property}.${mark}`,
    subject,
    property,
    state: states[state],
    value: value ?? undefined,
    detail: rest.detail ?? noDetail,
    asStated: rest.asStated,
    qualifiers: rest.qualifiers ?? none,
    validFrom: rest.validFrom,
    validUntil: rest.validUntil,
    readOn: rest.readOn ?? latest(cited),
    recorded: rest.recorded ?? none,
    rank: rest.rank ?? "normal",
    status: rest.status ?? "unverified",
    reason: rest.reason,
    polarity: rest.polarity ?? "asserts",
    confidence: rest.confidence ?? confidenceOf(evidence),
    method: rest.method ?? "stated",
    citations: cited,
    derivedFrom: none,
    evidence,
  };
}
