import { none } from "../lib/collections.ts";
import type { Key } from "../records/kinds.ts";
import { inRegistryOrder, type Property, propertyNames, propertyRow } from "../records/properties.ts";
import type { RecordOf } from "../records/records.ts";
import type { lifecycleStatuses } from "../records/vocabulary.ts";
import { type Claim, isUnjudged } from "./claims/claim.ts";
import { type Dispute, scopesOf } from "./claims/detect-disputes.ts";
import { competes, differs, type Ranked } from "./claims/rank-claims.ts";
import { hasBegun, type Value } from "./claims/value.ts";
import { claimsFromModel, claimsFromVariants } from "./derived-claims.ts";
import type { GraphNode } from "./graph.ts";
import { isFreshOn, serviceEvidence } from "./service-evidence.ts";
import type { Entity, View } from "./view.ts";

export interface Fact extends Ranked {
  readonly entity: Entity;
  readonly property: Property;
  readonly disputes: readonly Dispute[];
}

/** Work units to rank the claims of one fact. */
export const unitsPerFact = 16;

/** Work units to rank the claims of one fact of a view; former knowledge is checked claim by claim. */
export const unitsPerFactIn = ({ knownAt }: View): number => (knownAt === undefined ? 1 : 2) * unitsPerFact;

/** Limits that are stated together: a variant inherits all or none of them. */
const limits = propertyNames.filter((property) => propertyRow(property).inherited === "same-limits");

/** Everything known about one entity in one view. A model and its variants show claims of one another where they have none. */
export class EntityFacts {
  readonly #view: View;
  readonly #entity: Entity;
  readonly #node: GraphNode;
  readonly #facts = new Map<Property, Fact>();

  constructor(view: View, entity: Entity, node: GraphNode) {
    this.#view = view;
    this.#entity = entity;
    this.#node = node;
  }

  get #model(): GraphNode | undefined {
    const { type, record } = this.#entity;
    return type === "Variant"
      ? this.#view.graph.nodes.get(`Model:${(record as RecordOf<"Variant">).model}`)
      : undefined;
  }

  #inherits(property: Property): boolean {
    const { inherited } = propertyRow(property);
    const { kinds } = this.#entity.record as RecordOf<"Variant">;
    switch (inherited) {
      case "same-size":
        return !kinds.includes("size") && !kinds.includes("distilled");
      case "same-limits":
        return !limits.some((limit) => this.#node.claims.has(limit));
      default:
        return inherited;
    }
  }

  /** Claims and disputes about a property; `best` is undefined when no claim may be shown. */
  fact(property: Property): Fact {
    let fact = this.#facts.get(property);
    if (!fact) {
      const { claims: stated, disputes } = this.#claims(property);
      const ranked = this.#view.rank(stated);
      const { best, reason, claims } = property === "lifecycle" ? this.#lifecycle(ranked) : ranked;
      fact = { entity: this.#entity, property, disputes, best, reason, claims };
      // Most entities lack most facts. To find that again takes little time, except for a model with variants.
      if (claims.length > 0 || this.#entity.type === "Model") this.#facts.set(property, fact);
    }
    return fact;
  }

  /** The value to show; undefined when it is unknown, or known to be absent. */
  value(property: Property): Value | undefined {
    const { day, isCurrentView } = this.#view;
    const shown = isCurrentView ? this.#node.displayedValueOn(property, day) : undefined;
    if (shown) return shown.value;
    return this.fact(property).best?.value;
  }

  /** Facts with at least one claim, in the order of `properties`. */
  facts(properties: readonly Property[] = propertyNames): Fact[] {
    return properties
      .filter((property) => propertyRow(property).kinds.includes(this.#entity.type))
      .map((property) => this.fact(property))
      .filter(({ claims }) => claims.length > 0);
  }

  /** Claims about the entity itself, in the order of the records. */
  stated(property: Property): readonly Claim[] {
    return this.#node.claims.get(property) ?? [];
  }

  /** Claims about the entity itself, best first within each property. */
  get claims(): readonly Claim[] {
    return this.#view.memo("claims", this.#entity.key, () =>
      inRegistryOrder(this.#node.claims.keys()).flatMap((property) => this.#view.rank(this.stated(property)).claims),
    );
  }

  /** Sources cited by the claims about the entity itself. */
  get sources(): readonly Entity<"Source">[] {
    const known = this.#view.isCurrentView ? this.#node.sources : undefined;
    if (known) return known.map((node) => this.#view.entityOf(node) as Entity<"Source">);
    return this.#view.present(this.claims.flatMap(({ citations }) => citations.map(({ source }) => source)));
  }

  /** The claim that replaced a superseded one; undefined when it is not superseded or has no successor. */
  successorOf(claim: Claim): Claim | undefined {
    if (claim.status !== "superseded") return undefined;
    const { best } = this.fact(claim.property);
    return best?.id !== claim.id ? best : undefined;
  }

  /** The latest day on which a claim about the entity was read. */
  get updatedOn(): string {
    let latest = "";
    for (const property of this.#node.claims.keys())
      for (const claim of this.stated(property))
        if (claim.readOn > latest && this.#view.isVisible(claim)) latest = claim.readOn;
    return latest;
  }

  /** Disputes about the entity itself, open ones first. */
  get disputes(): readonly Dispute[] {
    return this.#view.disputesOf(this.#node);
  }

  /** Number of open disputes about the entity itself. */
  get openDisputes(): number {
    return this.disputes.filter(({ state }) => state === "open").length;
  }

  #claims(property: Property): { claims: readonly Claim[]; disputes: readonly Dispute[] } {
    const own = this.#node.claims.get(property) ?? none;
    const derived = own.length === 0 ? this.#derivedClaims(property) : none;
    const node = derived.length > 0 ? (this.#model ?? this.#node) : this.#node;
    const disputes = this.#view.disputesOf(node).filter((dispute) => dispute.property === property);
    return { claims: derived.length > 0 ? derived : own, disputes: disputes.length > 0 ? disputes : none };
  }

  /** What the model of a variant, or the variants of a model, state of it. */
  #derivedClaims(property: Property): readonly Claim[] {
    const { type, key } = this.#entity;
    if (type === "Model") return claimsFromVariants(this.#view, key, property);
    const model = this.#model;
    return model && this.#inherits(property) ? claimsFromModel(key, model.claims.get(property) ?? []) : [];
  }

  /**
   * The status from dates or from a stated lifecycle, whichever is later: a status read before the end of service is
   * outdated after it. That something was released does not show that it is still in service.
   */
  #lifecycle(stated: Ranked): Ranked {
    const { day } = this.#view;
    const events = (
      [
        ["announced-on", "announced"],
        ["released-on", "available"],
        ["deprecated-on", "deprecated"],
        ["retired-on", "retired"],
      ] as const
    ).flatMap(([property, status]) => {
      const claim = this.fact(property).best;
      return typeof claim?.value === "string" && hasBegun(claim.value, day)
        ? [{ claim, status, date: claim.value }]
        : [];
    });
    // A stated status is known from the day it was read, and never overrides retirement.
    const read = stated.best?.validFrom ?? stated.best?.evidence.newest ?? "";
    const isKnown = stated.best !== undefined && hasBegun(read, day);
    const unknown = { best: undefined, reason: undefined, claims: stated.claims };
    const last = events.at(-1);
    const isOutdated = last?.status === "retired" || (last?.status === "deprecated" && read <= last.date);
    if (isKnown && !isOutdated) return isOldNews(stated.best as Claim, day) ? unknown : stated;
    if (!last) return unknown;
    const offer = last.status === "available" ? this.#serviceEvidence() : undefined;
    if (last.status === "available" && !offer) return unknown;
    const derived = deriveLifecycle(this.#entity.key, last, offer);
    const label = propertyRow(last.claim.property).label.toLowerCase();
    const shown = offer ? `, and from ${propertyRow(offer.property).label.toLowerCase()}, read on ${offer.readOn}` : "";
    return {
      best: derived,
      reason: `Computed from ${label}: ${last.date}${shown}.`,
      claims: [derived, ...stated.claims],
    };
  }

  #serviceEvidence(): Claim | undefined {
    return serviceEvidence(this.#view, this.#entity, (property) => this.fact(property).claims);
  }
}

/** Whether a claim that something is in service is too old to speak for a day. */
const isOldNews = (claim: Claim, day: string): boolean =>
  (claim.value === "available" || claim.value === "preview" || claim.value === "limited") && !isFreshOn(claim, day);

/** The sources of every claim that states the displayed value under the same conditions. */
export function supportingSources({ entity: { view }, property, best, claims }: Fact): ReadonlySet<Key> {
  if (!best) return new Set();
  const comparable = [...scopesOf(property, claims).values()].find((group) => group.includes(best)) ?? claims;
  const agreeing = comparable.filter((claim) => competes(claim, view.day) && !differs(claim, best));
  return new Set([best, ...agreeing].flatMap(({ citations }) => citations.map(({ source }) => source)));
}

/** Open when any of its disputes is; undefined when it has none. */
export const disputeStateOf = ({ disputes }: Fact): Dispute["state"] | undefined =>
  disputes.find(({ state }) => state === "open")?.state ?? disputes[0]?.state;

/** The facts of an entity in its view. Created once per entity. */
export function factsOf(entity: Entity): EntityFacts {
  entity.facts ??= new EntityFacts(entity.view, entity, entity.node);
  return entity.facts as EntityFacts;
}

/** The status that an event began; an offer shows that it still holds. */
function deriveLifecycle(
  subject: Key,
  { status, date, claim }: { status: keyof typeof lifecycleStatuses; date: string; claim: Claim },
  offer: Claim | undefined,
): Claim {
  const basis = offer ?? claim;
  return {
    ...basis,
    id: `${subject.replace(":", ".")}.lifecycle.${status}`,
    subject,
    property: "lifecycle",
    state: "known",
    value: status,
    detail: {},
    asStated: undefined,
    qualifiers: [],
    validFrom: date,
    validUntil: undefined,
    rank: "normal",
    status: isUnjudged(basis.status) ? basis.status : "unverified",
    reason: undefined,
    method: "derived",
    derivedFrom: offer && offer !== claim ? [claim, offer] : [claim],
  };
}
