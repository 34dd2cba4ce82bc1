import { groupBy } from "../lib/collections.ts";
import type { Property } from "../records/properties.ts";
import type { ReleaseRecord } from "../records/release.ts";
import { type Claim, type Driver, isLive } from "./claims/claim.ts";
import type { Dispute } from "./claims/detect-disputes.ts";
import type { Change } from "./diff.ts";
import type { Price, Relation, Score } from "./graph.ts";
import type { Entity, View } from "./view.ts";

/** What a relationship is called by its property; any other is a plain link. */
const relationTypes = {
  "derived-from": "Derivation",
  deploys: "Deployment",
  "succeeded-by": "Transition",
  supports: "CapabilitySupport",
} as const satisfies Partial<Record<Property, string>>;

export type RelationType = (typeof relationTypes)[keyof typeof relationTypes] | "Link";

/** A relationship seen in a view: `best` is the claim that its dates and details are read from. */
export interface Relationship {
  readonly type: RelationType;
  readonly view: View;
  readonly relation: Relation;
  readonly best: Claim;
  /** All its claims, best first. */
  readonly claims: readonly Claim[];
}

export interface ScoreResult {
  readonly type: "Score";
  readonly view: View;
  readonly score: Score;
  readonly best: Claim;
  readonly claims: readonly Claim[];
}

export interface PriceInView {
  readonly type: "Price";
  readonly view: View;
  readonly price: Price;
  readonly best: Claim;
  readonly claims: readonly Claim[];
  /** The best claim for each meter, in the order of the sources. */
  readonly components: readonly Claim[];
}

export interface ClaimInView {
  readonly type: "Claim";
  readonly view: View;
  readonly claim: Claim;
}

export interface DisputeInView {
  readonly type: "Dispute";
  readonly view: View;
  readonly dispute: Dispute;
}

/** Another name, with every entity it has meant. */
export interface AliasInView {
  readonly type: "Alias";
  readonly view: View;
  readonly value: string;
  readonly claims: readonly Claim[];
}

/** A published state of the data. */
export interface ReleaseInView {
  readonly type: "DatasetRelease";
  readonly view: View;
  readonly release: ReleaseRecord;
}

export interface ChangeInView {
  readonly type: "Change";
  readonly view: View;
  readonly change: Change;
}

/** Anything with a global id. */
export type Handle =
  | ChangeInView
  | ReleaseInView
  | Entity
  | Relationship
  | ScoreResult
  | PriceInView
  | ClaimInView
  | DisputeInView
  | AliasInView;

export const typeOfRelation = (property: Property): RelationType =>
  relationTypes[property as keyof typeof relationTypes] ?? "Link";

export const claimIn = (view: View, claim: Claim): ClaimInView => ({ type: "Claim", view, claim });

export const disputeIn = (view: View, dispute: Dispute): DisputeInView => ({ type: "Dispute", view, dispute });

export function relationIn(view: View, relation: Relation): Relationship {
  return view.memo("relation", relation, () => {
    const { claims } = view.rank(relation.claims);
    // A denial tells nothing of when the relation held.
    const best = claims.find((claim) => isLive(claim) && claim.polarity === "asserts") ?? (claims[0] as Claim);
    return { type: typeOfRelation(relation.property), view, relation, best, claims };
  });
}

export function scoreIn(view: View, score: Score): ScoreResult {
  return view.memo("score", score, () => {
    const { claims } = view.rank(score.claims);
    return { type: "Score", view, score, best: claims[0] as Claim, claims };
  });
}

export function priceIn(view: View, price: Price): PriceInView {
  return view.memo("price", price, () => {
    const { claims } = view.rank(price.claims);
    const components = [...groupBy(price.claims, ({ detail }) => detail.price?.meter)].flatMap(([meter, group]) =>
      meter === undefined ? [] : (claims.find((claim) => group.includes(claim)) ?? []),
    );
    return { type: "Price", view, price, best: claims[0] as Claim, claims, components };
  });
}

/** Why a successor is better: each reason once, with the claims that give it. */
export function driversOf({ view, claims }: Relationship): { view: View; driver: Driver; claims: Claim[] }[] {
  const drivers = new Map<string, { view: View; driver: Driver; claims: Claim[] }>();
  for (const claim of claims) {
    const { driver } = claim.detail;
    if (!driver) continue;
    const id = `${driver.category} ${driver.statement}`;
    const known = drivers.get(id);
    if (known) known.claims.push(claim);
    else drivers.set(id, { view, driver, claims: [claim] });
  }
  return [...drivers.values()];
}
