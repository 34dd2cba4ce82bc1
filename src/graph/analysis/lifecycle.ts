import { daysBetween } from "../../lib/day.ts";
import type { Interruptible } from "../../lib/interruptible.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import type { Property } from "../../records/properties.ts";
import type { aliasStabilities, dateBounds, lifecycleStatuses } from "../../records/vocabulary.ts";
import { type Claim, isLive } from "../claims/claim.ts";
import { hasBegun } from "../claims/value.ts";
import { edgeItems } from "../edges.ts";
import { type EntityFacts, factsOf, unitsPerFact } from "../entity-facts.ts";
import { findEndpoint } from "../names/find-endpoint.ts";
import { type Resolution, resolveText } from "../names/resolve-reference.ts";
import type { Entity, View } from "../view.ts";
import { toViewRelation, type ViewRelation } from "../view-objects.ts";
import { type ComparisonRow, compareEntities } from "./compare.ts";

type Stage = keyof typeof lifecycleStatuses;

/** The begin of a stage, as sources state it. */
export interface StageEvent {
  readonly view: View;
  readonly stage: Stage;
  /** Of any precision. */
  readonly date: string;
  readonly bound: keyof typeof dateBounds;
  readonly claim: Claim;
}

/** One step from something to what replaces it. */
export interface Replacement {
  readonly relation: ViewRelation;
  readonly entity: Entity;
  readonly stage: Stage | undefined;
  /** Properties that differ from what is replaced at first. */
  readonly differences: readonly ComparisonRow[];
}

/** What is known about the life of an identifier. */
export interface Lifecycle {
  readonly text: string;
  readonly resolution: Resolution;
  /** What the endpoint serves, or what the text means; undefined when it means nothing, or several things. */
  readonly entity: Entity | undefined;
  /** On the host; undefined when it is not known to serve it. */
  readonly endpoint: Entity<"Endpoint"> | undefined;
  readonly stability: keyof typeof aliasStabilities;
  /** Undefined when unknown. */
  readonly stage: Stage | undefined;
  /** The claim that states the stage, or that it was computed from. */
  readonly claim: Claim | undefined;
  /** In order of their dates. */
  readonly events: readonly StageEvent[];
  /** The end of service; undefined when no source states one. */
  readonly end: StageEvent | undefined;
  /** Days from the day of the view to the first day of the end, at least 0; undefined without an end. */
  readonly daysLeft: number | undefined;
  /** From the next one to the first that is neither deprecated nor retired; empty unless it is either. */
  readonly replacements: readonly Replacement[];
}

export interface LifecycleRequest {
  readonly text: string;
  /** Undefined for the API of the developer. */
  readonly host?: string | null | undefined;
}

/** What is known about the life of an identifier on a host. */
export function* lifecycleSteps(
  view: View,
  { text, host }: LifecycleRequest,
  work: WorkBudget,
): Interruptible<Lifecycle> {
  const resolution = yield* resolveText(view, { text, host }, work);
  const found = yield* findEndpoint(view, { model: text, host }, work);
  const endpoint = found.kind === "found" ? (found.entity as Entity<"Endpoint">) : undefined;
  const entity = endpoint ? servedBy(endpoint) : offeredBy(resolution.entity);
  const { stability } = resolution.identifier;
  const known = { text, resolution, entity, endpoint, stability };
  if (!entity) return { ...known, ...nothingKnown };
  if (work.spend(unitsPerFact * 10)) yield;
  const facts = [endpoint, entity].flatMap((one) => (one ? [factsOf(one)] : []));
  const events = eventsOf(view, facts);
  const end = endOf(events);
  const { stage, claim } = stageOf(view, facts, end);
  const isEnding = stage === "deprecated" || stage === "retired";
  return {
    ...known,
    stage,
    claim,
    events,
    end,
    daysLeft: end && Math.max(0, daysBetween(view.day, firstDayIn(end.date))),
    replacements: isEnding || end ? yield* replacementSteps([endpoint, entity], entity, work) : [],
  };
}

const nothingKnown = {
  stage: undefined,
  claim: undefined,
  events: [],
  end: undefined,
  daysLeft: undefined,
  replacements: [],
} as const;

/** A model or variant itself, and what an endpoint serves; nothing else has a life on hosts. */
const offeredBy = (entity: Entity | undefined): Entity | undefined =>
  entity?.type === "Endpoint"
    ? servedBy(entity as Entity<"Endpoint">)
    : entity?.type === "Model" || entity?.type === "Variant"
      ? entity
      : undefined;

function servedBy({ view, record }: Entity<"Endpoint">): Entity | undefined {
  return view.entity(record.model === undefined ? `Variant:${record.variant}` : `Model:${record.model}`);
}

const firstDayIn = (date: string): string => `${date}-01-01`.slice(0, 10);

const stages = {
  "announced-on": "announced",
  "released-on": "available",
  "deprecated-on": "deprecated",
  "retired-on": "retired",
} as const satisfies Partial<Record<Property, Stage>>;

/** Words of the qualifier `stage` of a release. */
const releaseStages: Readonly<Record<string, Stage>> = {
  experimental: "preview",
  preview: "preview",
  "limited-preview": "limited",
  limited: "limited",
  "general-availability": "available",
};

/** The begins of stages: by the endpoint where it has any of a property, otherwise by what it serves. */
function eventsOf(view: View, subjects: readonly EntityFacts[]): StageEvent[] {
  const events = (Object.keys(stages) as (keyof typeof stages)[]).flatMap((property) => {
    const stated = subjects.map((facts) => facts.fact(property).claims.filter(isEvent));
    return eventsIn(view, property, stated.find((claims) => claims.length > 0) ?? []);
  });
  return events.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

const isEvent = (claim: Claim): boolean =>
  isLive(claim) &&
  claim.status !== "superseded" &&
  claim.polarity === "asserts" &&
  typeof claim.value === "string" &&
  claim.qualifiers.every(({ key }) => key === "stage");

/** One event per stage and bound, by the best claim. */
function eventsIn(view: View, property: keyof typeof stages, claims: readonly Claim[]): StageEvent[] {
  const best = new Map<string, StageEvent>();
  for (const claim of claims) {
    const word = claim.qualifiers.find(({ key }) => key === "stage")?.value;
    const stage = word === undefined ? stages[property] : releaseStages[String(word)];
    const bound = claim.detail.bound ?? "exact";
    // Claims are in rank order.
    if (stage && !best.has(`${stage} ${bound}`))
      best.set(`${stage} ${bound}`, { view, stage, date: String(claim.value), bound, claim });
  }
  return [...best.values()];
}

/** The end of service: the exact date, if any. */
function endOf(events: readonly StageEvent[]): StageEvent | undefined {
  const ends = events.filter(({ stage }) => stage === "retired");
  return ends.find(({ bound }) => bound === "exact") ?? ends.find(({ bound }) => bound === "not-after") ?? ends[0];
}

function stageOf(
  view: View,
  subjects: readonly EntityFacts[],
  end: StageEvent | undefined,
): { readonly stage: Stage | undefined; readonly claim: Claim | undefined } {
  if (end && end.bound !== "not-before" && hasBegun(end.date, view.day)) return { stage: "retired", claim: end.claim };
  const claims = subjects.flatMap((facts) => facts.fact("lifecycle").best ?? []);
  // An end that is stated of the model holds on every host.
  const claim = claims.find(({ value }) => value === "retired") ?? claims[0];
  return { stage: claim?.value as Stage | undefined, claim };
}

const maxReplacements = 5;

/** Properties that decide whether a replacement fits. */
const compared: readonly Property[] = [
  "context-window",
  "max-output-tokens",
  "input-modalities",
  "output-modalities",
  "knowledge-cutoff",
  "open-weights",
];

/** The chain of replacements: what is recommended, otherwise the newest successor. */
function* replacementSteps(
  from: readonly (Entity | undefined)[],
  origin: Entity,
  work: WorkBudget,
): Interruptible<Replacement[]> {
  const chain: Replacement[] = [];
  const seen = new Set([origin.key]);
  let subjects = withModels(from.flatMap((one) => one ?? []));
  while (chain.length < maxReplacements) {
    if (work.spend(unitsPerFact * 4)) yield;
    const next = nextOf(subjects);
    if (!next || seen.has(next.entity.key)) return chain;
    seen.add(next.entity.key);
    const stage = factsOf(next.entity).value("lifecycle") as Stage | undefined;
    const { rows } = yield* compareEntities([origin, next.entity], compared, work);
    chain.push({ ...next, stage, differences: rows.filter(({ differs }) => differs) });
    if (stage !== "deprecated" && stage !== "retired") return chain;
    subjects = withModels([next.entity]);
  }
  return chain;
}

/** A variant is replaced as its model is, where nothing else is stated. */
const withModels = (entities: readonly Entity[]): readonly Entity[] => [
  ...entities,
  ...entities.flatMap((entity) => (entity.type === "Variant" ? edgeItems(entity.view, "Variant.model", entity) : [])),
];

function nextOf(subjects: readonly Entity[]): Pick<Replacement, "relation" | "entity"> | undefined {
  for (const property of ["replaced-by", "succeeded-by"] as const)
    for (const { view, key } of subjects) {
      const found = (view.graph.relationsFrom.get(key) ?? [])
        .filter((relation) => relation.property === property && view.isCurrent(relation))
        .flatMap((relation) => {
          const entity = view.entity(relation.object);
          return entity ? [{ relation: toViewRelation(view, relation), entity }] : [];
        });
      const newest = found.sort((a, b) => (releasedOn(a.entity) < releasedOn(b.entity) ? 1 : -1))[0];
      if (newest) return newest;
    }
  return undefined;
}

const releasedOn = (entity: Entity): string => String(factsOf(entity).value("released-on") ?? "");
