import type { Key } from "../../records/kinds.ts";
import type { Property } from "../../records/properties.ts";
import type * as vocabulary from "../../records/vocabulary.ts";
import type { Value } from "./value.ts";

/** Where in which source a claim was read. */
export interface Citation {
  readonly source: Key;
  readonly locator?: string | undefined;
  readonly quote?: string | undefined;
  /** Day of reading. */
  readonly accessedOn: string;
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

/** The conditions of one result. */
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

/** The conditions of one price; the value of its claim is the amount of money. */
export interface PriceDetail {
  readonly kind: keyof typeof vocabulary.priceKinds;
  readonly currency: string;
  readonly tier: keyof typeof vocabulary.serviceTiers;
  readonly inputTokensAbove?: number | undefined;
  readonly region?: string | undefined;
  readonly plan?: string | undefined;
  /** What is counted; undefined for a price that counts nothing. */
  readonly meter?: keyof typeof vocabulary.meters;
  /** Units that the amount pays for. */
  readonly per?: number;
}

/** What a claim says beside its value; each property uses its own part. */
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
}

/** One statement of sources about one property of one entity. */
export interface Claim {
  /** `Model.llama-3-3.sizes-available.1f0c2a9b`: its subject, its property and a hash of what it says. */
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
  readonly recordedOn: string;
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
}

/** What the choice between claims weighs, worked out once from the sources cited. */
export interface Evidence {
  /** The best tier among the sources, seen from the subject: a rival's own document is secondary here. */
  readonly tier: keyof typeof vocabulary.sourceTiers;
  /** Newest publication date among the sources, or day of reading where there is none. */
  readonly newest: string;
  /** How many publishers stand behind it. */
  readonly publishers: number;
  /** Slug of the first source. */
  readonly slug: string;
}

/** Whether a claim may stand at all: nobody refuted it, took it back or set it aside. */
export const isLive = (claim: Claim): boolean =>
  claim.status !== "refuted" && claim.status !== "retracted" && claim.rank !== "deprecated";

/** Whether there is a time at which both claims hold. */
export const overlaps = (a: Claim, b: Claim): boolean =>
  (a.validFrom ?? "") <= (b.validUntil ?? "9999") && (b.validFrom ?? "") <= (a.validUntil ?? "9999");
