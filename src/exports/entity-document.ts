import type { Claim } from "../graph/claims/claim.ts";
import { isAmong } from "../graph/claims/detect-disputes.ts";
import { sidesOf } from "../graph/claims/dispute-sides.ts";
import { formatValue } from "../graph/claims/format-value.ts";
import type { Value } from "../graph/claims/value.ts";
import { claimsInForce } from "../graph/diff.ts";
import { disputeStateOf, type Fact, factsOf, supportingSources, unitsPerFact } from "../graph/entity-facts.ts";
import type { Relation } from "../graph/graph.ts";
import type { Entity, View } from "../graph/view.ts";
import { getOrInsert } from "../lib/collections.ts";
import type { Interruptible } from "../lib/interruptible.ts";
import type { WorkBudget } from "../lib/work-budget.ts";
import { enumName } from "../records/enum-name.ts";
import type { Key, Kind } from "../records/kinds.ts";
import { inRegistryOrder, type Property, propertyNames, propertyRow } from "../records/properties.ts";
import type { RecordOf } from "../records/records.ts";

/** A value, for people and for programs. */
export interface StatedText {
  /** The value with its unit and conditions. */
  readonly text: string;
  /** The value alone: of an entity, its id. */
  readonly value: Value | null;
  /** Ids of the sources that state it. */
  readonly sources: readonly Key[];
}

/** A value that is not shown. */
export interface OtherText extends StatedText {
  /** A `ClaimStatus` of the API. */
  readonly status: string;
  /** A `DisputeKind` of the API: why it differs; null where only its status shows why. */
  readonly kind: string | null;
}

/** One property with the values in force; empty when no claim competes. */
export interface FactText {
  /** As in the API, for example `CONTEXT_WINDOW`. */
  readonly property: string;
  readonly label: string;
  readonly disputed: boolean;
  readonly values: readonly StatedText[];
  /** Values in force, also those that are left out of a long list. */
  readonly valueCount: number;
  /** Values of disputes that are not shown. */
  readonly others: readonly OtherText[];
}

/** Entities that refer to an entity by one property. */
export interface ReferenceText {
  /** As in the API, for example `DEVELOPER`. */
  readonly property: string;
  readonly label: string;
  readonly entities: readonly { readonly id: Key; readonly name: string }[];
  /** Whether there are more. */
  readonly hasMore: boolean;
}

/** A source that a document cites. */
export interface SourceText {
  readonly id: Key;
  readonly name: string;
  /** A `SourceTier` of the API. */
  readonly tier: string;
  readonly url: string | null;
  readonly accessedOn: string;
}

/** What is known about an entity on one day: the same for JSON and Markdown. */
export interface EntityDocument {
  readonly id: Key;
  readonly type: Kind;
  readonly name: string;
  readonly description: string | null;
  readonly release: string;
  readonly asOf: string;
  readonly facts: readonly FactText[];
  readonly referencedBy: readonly ReferenceText[];
  readonly sources: readonly SourceText[];
}

/** Values of one fact, and entities that refer by one property. */
const maxListed = 20;

/** Other values of one fact. */
const maxOthers = 5;

/** Sources of one value. */
const maxSources = 5;

/** Work units to check a reference. */
const unitsPerReference = 4;

/** References that are checked for the day of the view. */
const maxChecked = 200;

/** Work units to find the sources that support a claim, and to write it. */
export const unitsPerDescribedClaim = 16;

/**
 * Describes an entity. Long lists are cut, and state so. With `properties`, only these, known or not, and no references.
 */
export function* describeEntity(
  entity: Entity,
  work: WorkBudget,
  properties?: readonly Property[],
): Interruptible<EntityDocument> {
  const { key, type, name, record, view } = entity;
  const known = factsOf(entity);
  const facts: FactText[] = [];
  for (const property of properties ?? propertyNames)
    for (const fact of properties ? [known.fact(property)] : known.facts([property])) {
      if (work.spend(unitsPerFact + fact.claims.length * unitsPerDescribedClaim)) yield;
      facts.push(describeFact(fact));
    }
  const referencedBy = properties ? [] : yield* describeReferences(entity, work);
  return {
    id: key,
    type,
    name,
    description: record.description ?? null,
    release: view.graph.release.tag,
    asOf: view.day,
    facts,
    referencedBy,
    sources: describeSources(view, facts),
  };
}

/** The sources that facts cite. */
export const describeSources = (view: View, facts: readonly FactText[]): SourceText[] =>
  view
    .present<"Source">(facts.flatMap(({ values, others }) => [...values, ...others].flatMap(({ sources }) => sources)))
    .map(describeSource);

/** Describes what is known of one property. */
export function describeFact(fact: Fact): FactText {
  const { property } = fact;
  const inForce = claimsInForce(fact);
  // The best claim may state that there is no value, or that it is unknown.
  const held = inForce.length === 0 && fact.best ? [fact.best] : inForce;
  const values = held.slice(0, maxListed).map((claim) => stated(fact, claim));
  return {
    property: enumName(property),
    label: propertyRow(property).label,
    disputed: disputeStateOf(fact) === "open",
    values,
    valueCount: held.length,
    others: othersOf(fact, new Set(values.map(({ text }) => text))),
  };
}

const stated = (fact: Fact, claim: Claim): StatedText => ({
  text: claimText(fact.entity.view, claim),
  value: claim.value ?? null,
  sources: firstSources(supportingSources({ ...fact, best: claim })),
});

/** The values of the disputes of a fact that are not shown, each once. */
function othersOf({ entity: { view }, disputes, best }: Fact, shown: ReadonlySet<string>): OtherText[] {
  const found = new Map<string, OtherText>();
  for (const dispute of disputes)
    for (const { claims, kind } of sidesOf(dispute)) {
      const [claim] = claims;
      if (!claim || (best && isAmong(best, { claims }))) continue;
      const text = claimText(view, claim);
      if (shown.has(text) || found.has(text) || found.size === maxOthers) continue;
      const sources = firstSources(claims.flatMap(({ citations }) => citations.map(({ source }) => source)));
      found.set(text, {
        text,
        value: claim.value ?? null,
        sources,
        status: enumName(claim.status),
        kind: kind ? enumName(kind) : null,
      });
    }
  return [...found.values()];
}

const firstSources = (sources: Iterable<Key>): Key[] => [...new Set(sources)].slice(0, maxSources);

/** What a claim states: its value with its unit, its conditions, and whether it is denied. */
export function claimText(view: View, { property, value, state, polarity, detail, qualifiers }: Claim): string {
  const nameOf = (key: Key) => view.entity(key)?.name ?? key.slice(key.indexOf(":") + 1);
  const text = value === undefined ? absence[state] : formatValue(property, value, { nameOf, price: detail.price });
  const { score, price, host, level, role, derivation, bound } = detail;
  const conditions = [
    ...(score ? [score.metric, score.setup, score.harness, score.reportedBy && `by ${nameOf(score.reportedBy)}`] : []),
    ...(price
      ? [price.tier, price.region, price.plan, price.inputTokensAbove && `above ${price.inputTokensAbove}`]
      : []),
    ...[level, role, derivation, bound, host && `at ${nameOf(host)}`],
    ...qualifiers.map(({ key, value: condition }) => `${key}: ${condition}`),
  ].filter(Boolean);
  const subject = score ? `${nameOf(score.benchmark)}: ` : "";
  return `${polarity === "denies" ? "not " : ""}${subject}${text}${conditions.length > 0 ? ` (${conditions.join(", ")})` : ""}`;
}

/** A claim without a value, in a word. */
const absence = { known: "unknown", none: "none", unknown: "unknown" } as const satisfies Record<
  Claim["state"],
  string
>;

/** Who refers to an entity in its view, by property. */
function* describeReferences({ view, key }: Entity, work: WorkBudget): Interruptible<ReferenceText[]> {
  const byProperty = new Map<Property, Relation[]>();
  for (const relation of view.graph.relationsTo.get(key) ?? []) {
    if (work.spend(1)) yield;
    getOrInsert(byProperty, relation.property, () => []).push(relation);
  }
  const found: ReferenceText[] = [];
  for (const property of inRegistryOrder(byProperty.keys())) {
    const { entities, hasMore } = yield* subjectsOf(view, byProperty.get(property) ?? [], work);
    if (entities.length > 0)
      found.push({ property: enumName(property), label: propertyRow(property).label, entities, hasMore });
  }
  return found;
}

function* subjectsOf(
  view: View,
  relations: readonly Relation[],
  work: WorkBudget,
): Interruptible<Pick<ReferenceText, "entities" | "hasMore">> {
  const entities: { id: Key; name: string }[] = [];
  for (const [index, relation] of relations.entries()) {
    if (index === maxChecked) return { entities, hasMore: true };
    if (work.spend(unitsPerReference)) yield;
    const subject = view.isCurrent(relation) ? view.subjectOf(relation) : undefined;
    if (!subject) continue;
    if (entities.length === maxListed) return { entities, hasMore: true };
    entities.push({ id: subject.key, name: subject.name });
  }
  return { entities, hasMore: false };
}

function describeSource({ key, name, record }: Entity<"Source">): SourceText {
  const { tier, url, "accessed-on": accessedOn } = record as RecordOf<"Source">;
  return { id: key, name, tier: enumName(tier), url: url ?? null, accessedOn };
}
