import { groupBy } from "../lib/collections.ts";
import type { Property } from "../records/properties.ts";
import type { ReleaseRecord } from "../records/release.ts";
import { type Claim, type Driver, isLive } from "./claims/claim.ts";
import type { Dispute } from "./claims/detect-disputes.ts";
import type { Change } from "./diff.ts";
import type { Price, Relation, Score } from "./graph.ts";
import type { Entity, View } from "./view.ts";

/** GraphQL types of relationships; all others are of type `Link`. */
const relationTypes = {
  "derived-from": "Derivation",
  deploys: "Deployment",
  "succeeded-by": "Transition",
  supports: "CapabilitySupport",
} as const satisfies Partial<Record<Property, string>>;

export type RelationType = (typeof relationTypes)[keyof typeof relationTypes] | "Link";

/** A relationship in a view. `best` is the claim that provides its dates and details. */
export interface ViewRelation {
  readonly type: RelationType;
  readonly view: View;
  readonly relation: Relation;
  readonly best: Claim;
  /** All its claims, best first. */
  readonly claims: readonly Claim[];
}

export interface ViewScore {
  readonly type: "Score";
  readonly view: View;
  readonly score: Score;
  readonly best: Claim;
  readonly claims: readonly Claim[];
}

export interface ViewPrice {
  readonly type: "Price";
  readonly view: View;
  readonly price: Price;
  readonly best: Claim;
  readonly claims: readonly Claim[];
  /** The best claim per meter, in the order of the sources. */
  readonly components: readonly Claim[];
}

export interface ViewClaim {
  readonly type: "Claim";
  readonly view: View;
  readonly claim: Claim;
}

export interface ViewDispute {
  readonly type: "Dispute";
  readonly view: View;
  readonly dispute: Dispute;
}

/** An alias, with the claims about every entity it has named. */
export interface ViewAlias {
  readonly type: "Alias";
  readonly view: View;
  readonly value: string;
  readonly claims: readonly Claim[];
}

export interface ViewRelease {
  readonly type: "DatasetRelease";
  readonly view: View;
  readonly release: ReleaseRecord;
}

export interface ViewChange {
  readonly type: "Change";
  readonly view: View;
  readonly change: Change;
}

export type GraphObject =
  | ViewChange
  | ViewRelease
  | Entity
  | ViewRelation
  | ViewScore
  | ViewPrice
  | ViewClaim
  | ViewDispute
  | ViewAlias;

export const typeOfRelation = (property: Property): RelationType =>
  relationTypes[property as keyof typeof relationTypes] ?? "Link";

export const toViewClaim = (view: View, claim: Claim): ViewClaim => ({ type: "Claim", view, claim });

export const toViewDispute = (view: View, dispute: Dispute): ViewDispute => ({ type: "Dispute", view, dispute });

export const toViewRelation = (view: View, relation: Relation): ViewRelation =>
  view.memo("relation", relation, () => new RankedRelation(view, relation));

/** Ranks its claims when they are read: what is found along a relation needs none of them. */
class RankedRelation implements ViewRelation {
  readonly type: RelationType;
  readonly view: View;
  readonly relation: Relation;
  #claims: readonly Claim[] | undefined;

  constructor(view: View, relation: Relation) {
    this.type = typeOfRelation(relation.property);
    this.view = view;
    this.relation = relation;
  }

  get claims(): readonly Claim[] {
    this.#claims ??= this.view.rank(this.relation.claims).claims;
    return this.#claims;
  }

  /** A denial does not state when the relation was current. */
  get best(): Claim {
    return this.claims.find((claim) => isLive(claim) && claim.polarity === "asserts") ?? (this.claims[0] as Claim);
  }
}

export function toViewScore(view: View, score: Score): ViewScore {
  return view.memo("score", score, () => {
    const { claims } = view.rank(score.claims);
    return { type: "Score", view, score, best: claims[0] as Claim, claims };
  });
}

export function toViewPrice(view: View, price: Price): ViewPrice {
  return view.memo("price", price, () => {
    const { claims } = view.rank(price.claims);
    const components = [...groupBy(price.claims, ({ detail }) => detail.price?.meter)].flatMap(([meter, group]) =>
      meter === undefined ? [] : (claims.find((claim) => group.includes(claim)) ?? []),
    );
    return { type: "Price", view, price, best: claims[0] as Claim, claims, components };
  });
}

/** The distinct reasons for a succession, each with its claims. */
export function driversOf({ view, claims }: ViewRelation): { view: View; driver: Driver; claims: Claim[] }[] {
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
