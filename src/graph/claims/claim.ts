import type { Key } from "../../records/kinds.ts";
import { type Property, propertyRow } from "../../records/properties.ts";
import type * as vocabulary from "../../records/vocabulary.ts";
import { hasBegun, type Value } from "./value.ts";

/** A comparison of a claim with its source. */
export interface Check {
  readonly on: string;
  readonly how: keyof typeof vocabulary.checkMethods;
  /** The person who read the source. */
  readonly by?: string | undefined;
}

/** Where in a source a claim was read. */
export interface Citation {
  readonly source: Key;
  readonly locator?: string | undefined;
  readonly quote?: string | undefined;
  /** Day on which the source was read. */
  readonly accessedOn: string;
  /** Undefined when nobody compared the claim with the source. */
  readonly check?: Check | undefined;
}

export interface Qualifier {
  readonly key: keyof typeof vocabulary.qualifierKeys;
  readonly value: string | number;
}

/** Why a successor is better, as one source states it. */
export interface Driver {
  readonly category: keyof typeof vocabulary.driverCategories;
  readonly statement: string;
  readonly concept?: Key | undefined;
}

/** The conditions of one score. */
export interface ScoreDetail {
  readonly benchmark: Key;
  readonly metric?: string | undefined;
  readonly margin?: number | undefined;
  readonly setup?: string | undefined;
  readonly harness?: string | undefined;
  readonly reportedBy?: Key | undefined;
  readonly evaluator: keyof typeof vocabulary.evaluatorRelationships;
  readonly measuredOn?: string | undefined;
}

/** Hours of some days of the week; they end on the next day when `until` is not after `from`. */
export interface Hours {
  /** Undefined for every day. */
  readonly days?: readonly (keyof typeof vocabulary.weekdays)[] | undefined;
  /** `HH:MM` */
  readonly from: string;
  /** `HH:MM`, exclusive; 24:00 is the end of the day. */
  readonly until: string;
}

/** The conditions of one price; the amount is the value of the claim. */
export interface PriceDetail {
  readonly kind: keyof typeof vocabulary.priceKinds;
  readonly currency: string;
  readonly tier: keyof typeof vocabulary.serviceTiers;
  readonly inputTokensAbove?: number | undefined;
  readonly region?: string | undefined;
  readonly plan?: string | undefined;
  /** Hours in which it applies; undefined for all hours. */
  readonly hours?: readonly Hours[] | undefined;
  /** IANA time zone of its hours and days; undefined for UTC. */
  readonly timeZone?: string | undefined;
  /** The unit of billing; undefined for a price without one, such as a free one. */
  readonly meter?: keyof typeof vocabulary.meters;
  /** Units that the amount pays for. */
  readonly per?: number;
}

/** What a claim states besides its value; each property uses its own part. */
export interface Detail {
  readonly level?: keyof typeof vocabulary.supportLevels;
  readonly note?: string | undefined;
  readonly role?: keyof typeof vocabulary.deploymentRoles;
  readonly plan?: string | undefined;
  readonly derivation?: keyof typeof vocabulary.derivationKinds;
  readonly how?: string | undefined;
  readonly driver?: Driver;
  readonly alias?: keyof typeof vocabulary.aliasKinds;
  readonly host?: Key;
  readonly score?: ScoreDetail | undefined;
  readonly price?: PriceDetail;
  /** How exact a date is; undefined when exact. */
  readonly bound?: Exclude<keyof typeof vocabulary.dateBounds, "exact">;
}

/** The detail of all claims without one. */
export const noDetail: Detail = Object.freeze({});

/** A period in which releases, or the layers of a catalog, held a claim. */
export interface RecordedPeriod {
  /** Day of the first release that holds it; empty where no release is recorded. */
  readonly from: string;
  /** Day of the first release that lacks it again; undefined while releases hold it. */
  readonly until?: string | undefined;
  /** Whether that first release is the first one of all, which is compared with nothing. */
  readonly isFirst?: true;
}

export interface Claim {
  /** `Model.llama-3-3.sizes-available.1f0c2a9b`: subject, property and a hash of the content. */
  readonly id: string;
  readonly subject: Key;
  readonly property: Property;
  readonly state: keyof typeof vocabulary.valueStates;
  /** Set exactly when the state is `known`. */
  readonly value?: Value | undefined;
  readonly detail: Detail;
  readonly asStated?: string | undefined;
  readonly qualifiers: readonly Qualifier[];
  readonly validFrom?: string | undefined;
  readonly validUntil?: string | undefined;
  /** Day on which it was last read in a source. */
  readonly readOn: string;
  /** Periods in which releases held it, oldest first; empty for a claim that no release has held. */
  readonly recorded: readonly RecordedPeriod[];
  readonly rank: keyof typeof vocabulary.claimRanks;
  readonly status: keyof typeof vocabulary.claimStatuses;
  readonly reason?: string | undefined;
  readonly polarity: keyof typeof vocabulary.polarities;
  readonly confidence: keyof typeof vocabulary.confidences;
  readonly method: keyof typeof vocabulary.claimMethods;
  /** Never empty. */
  readonly citations: readonly Citation[];
  /** Claims that it was computed from. */
  readonly derivedFrom: readonly Claim[];
  readonly evidence: Evidence;
  /** Name of the layer of the server that states it; undefined in the shared graph. */
  readonly layer?: string | undefined;
}

/** Inputs to the ranking of claims, computed once from the cited sources. */
export interface Evidence {
  /** The best tier among the sources, relative to the subject: a document of a competitor is secondary. */
  readonly tier: keyof typeof vocabulary.sourceTiers;
  /** Newest publication date among the sources; the day of access where a source has none. */
  readonly newest: string;
  /** Number of distinct publishers among the sources. */
  readonly publishers: number;
  /** Slug of the first source. */
  readonly slug: string;
  /** Whether every source is a layer of an imported catalog; a curated record states all other claims. */
  readonly isImported: boolean;
}

/** The confidence of a claim that states none. */
export function confidenceOf({ tier, publishers }: Evidence): Claim["confidence"] {
  if (publishers > 1 || tier === "primary") return "confirmed";
  return tier === "independent-measurement" || tier === "secondary" ? "likely" : "unknown";
}

/** Properties whose values are days in the life of an entity. */
const lifeDates: ReadonlySet<Property> = new Set(["announced-on", "released-on", "deprecated-on", "retired-on"]);

/** The status of a claim on a day: an event of a later day is scheduled. */
export const statusOn = ({ property, status, value }: Claim, day: string): Claim["status"] =>
  isUnjudged(status) && lifeDates.has(property) && typeof value === "string" && !hasBegun(value, day)
    ? "scheduled"
    : status;

/** Whether a status only says if the claim was compared with its source. */
export const isUnjudged = (status: Claim["status"]): boolean => status === "accepted" || status === "unverified";

/** The entities that a claim names besides its subject and sources, in its value and in its details. */
export function entitiesNamedBy({ property, value, detail: { score, driver, host } }: Claim): Key[] {
  const named = propertyRow(property).value.type === "entity" && typeof value === "string" ? (value as Key) : undefined;
  return [named, score?.benchmark, score?.reportedBy, driver?.concept, host].filter((key) => key !== undefined);
}

/** Whether a claim may be shown: not refuted, retracted or deprecated. */
export const isLive = (claim: Claim): boolean => !isRefuted(claim) && claim.rank !== "deprecated";

/** Whether its value was found wrong, or taken back. */
export const isRefuted = ({ status }: Claim): boolean => status === "refuted" || status === "retracted";

/** Day of the first release that holds a claim; undefined until its release. */
export const recordedOn = ({ recorded }: Claim): string | undefined => recorded[0]?.from || undefined;

/** Day of the first release that lacks a claim again; undefined while the newest one holds it, and until its release. */
export const retractedOn = ({ recorded }: Claim): string | undefined => recorded.at(-1)?.until;

/** Whether the graph held a claim on a day. Claims that no release has held are known to the current view alone. */
export const wasKnownOn = ({ recorded }: Claim, day: string): boolean =>
  recorded.some(({ from, until }) => from <= day && (until === undefined || day < until));

/** Whether the validity periods of both claims intersect. */
export const overlaps = (a: Claim, b: Claim): boolean =>
  (a.validFrom ?? "") <= (b.validUntil ?? "9999") && (b.validFrom ?? "") <= (a.validUntil ?? "9999");
