import { compare, getOrInsert } from "../lib/collections.ts";
import { type Interruptible, sortSteps } from "../lib/interruptible.ts";
import type { WorkBudget } from "../lib/work-budget.ts";
import { type Key, kinds } from "../records/kinds.ts";
import { type Property, properties } from "../records/properties.ts";
import { day } from "../records/scalars.ts";
import type { Claim } from "./claims/claim.ts";
import { buildChanges, type Change } from "./diff.ts";
import { factsOf } from "./entity-facts.ts";
import type { View } from "./view.ts";
import {
  type GraphObject,
  toViewClaim,
  toViewDispute,
  toViewPrice,
  toViewRelation,
  toViewScore,
  type ViewAlias,
} from "./view-objects.ts";

/** The parts of a global id: an object of a type, in the current view or on a day. */
export interface GlobalId {
  readonly type: string;
  readonly id: string;
  readonly asOf: string | undefined;
}

/** An id for clients. It includes the day of a past view, so that client caches keep views apart. */
export function globalIdOf(handle: GraphObject): string {
  const { asOf } = handle.view;
  const id = `${handle.type}:${localIdOf(handle)}`;
  return asOf === undefined ? id : `${id}@${asOf}`;
}

/** The part of an id after the type and before the day. */
function localIdOf(handle: GraphObject): string {
  switch (handle.type) {
    case "Claim":
      return handle.claim.id;
    case "Dispute":
      return handle.dispute.id;
    case "Score":
      return handle.score.id;
    case "Price":
      return handle.price.id;
    case "DatasetRelease":
      return handle.release.tag;
    case "Change":
      return handle.change.id;
    case "Alias":
      return encodeURIComponent(handle.value);
    case "CapabilitySupport":
    case "Deployment":
    case "Derivation":
    case "Link":
    case "Transition":
      return handle.relation.id;
    default:
      return handle.slug;
  }
}

/** Parses a global id. The type is "" when the format is invalid. */
export function parseGlobalId(text: string): GlobalId {
  const match = /^([A-Za-z]+):([^@]+)(?:@(.+))?$/.exec(text);
  const isDated = match?.[3] === undefined || day.safeParse(match[3]).success;
  return match && isDated
    ? { type: match[1] ?? "", id: match[2] ?? "", asOf: match[3] }
    : { type: "", id: text, asOf: undefined };
}

/** The object with an id in a view; undefined when there is none. */
export function findObject(view: View, { type, id }: Pick<GlobalId, "type" | "id">): GraphObject | undefined {
  if (Object.hasOwn(kinds, type)) return view.entity(`${type}:${id}` as Key);
  const [subject, property] = subjectOf(id);
  switch (type) {
    case "Claim": {
      const claim = findClaim(view, subject, property, id);
      return claim && view.isVisible(claim) ? toViewClaim(view, claim) : undefined;
    }
    case "Dispute": {
      const dispute = view.graph.nodes.get(subject)?.disputes.find((one) => one.id === id);
      return dispute && view.entity(subject) && view.isDisputeVisible(dispute)
        ? toViewDispute(view, dispute)
        : undefined;
    }
    case "Score": {
      const score = view.graph.scoresOf.get(subject)?.find((one) => one.id === id);
      return score?.claims.some((claim) => view.isVisible(claim)) ? toViewScore(view, score) : undefined;
    }
    case "DatasetRelease": {
      const release = view.graph.releases.find(({ tag }) => tag === id);
      return release && { type, view, release };
    }
    case "Change": {
      const change = changesOf(view, subject).find((one) => one.id === id);
      return change && { type, view, change };
    }
    case "Price": {
      const price = view.graph.pricesOf.get(subject)?.find((one) => one.id === id);
      return price?.claims.some((claim) => view.isVisible(claim)) ? toViewPrice(view, price) : undefined;
    }
    case "Alias":
      return findAlias(view, id);
    default: {
      const relation = view.graph.relationsFrom.get(subject)?.find((one) => one.id === id);
      const handle = relation && view.wasEver(relation) ? toViewRelation(view, relation) : undefined;
      return handle?.type === type ? handle : undefined;
    }
  }
}

/** Splits `Model.llama-3-3.released-on.…` into its subject and, if any, its property. */
function subjectOf(id: string): [Key, Property | undefined] {
  const [kind, slug, property = ""] = id.split(".");
  return [`${kind}:${slug}` as Key, Object.hasOwn(properties, property) ? (property as Property) : undefined];
}

function findClaim(view: View, subject: Key, property: Property | undefined, id: string): Claim | undefined {
  const entity = view.entity(subject);
  if (!entity || !property) return undefined;
  return (
    view.graph.nodes
      .get(subject)
      ?.claims.get(property)
      ?.find((claim) => claim.id === id) ??
    factsOf(entity)
      .fact(property)
      .claims.find((claim) => claim.id === id)
  );
}

function findAlias(view: View, id: string): ViewAlias | undefined {
  try {
    return toViewAlias(view, decodeURIComponent(id));
  } catch {
    return undefined;
  }
}

/** A name with all its meanings in a view; undefined when there are none. */
export function toViewAlias(view: View, value: string): ViewAlias | undefined {
  const claims = (view.graph.aliases.get(value) ?? []).filter((claim) => view.isVisible(claim));
  return claims.length > 0 ? { type: "Alias", view, value, claims } : undefined;
}

/** The changes of an entity between releases, cached per view; empty when the entity is not in the view. */
export const changesOf = (view: View, subject: Key): readonly Change[] =>
  view.memo("changes", subject, () => {
    const node = view.entity(subject) && view.graph.nodes.get(subject);
    return node ? buildChanges(view, node) : [];
  });

/** All changes between releases, newest release first, then by subject. Cached per view. */
export function* allChanges(view: View, work: WorkBudget): Interruptible<readonly Change[]> {
  const known = view.recall<readonly Change[]>("changes", "all");
  if (known) return known;
  const byRelease = new Map<string, Change[]>();
  const keys = yield* sortSteps([...view.graph.nodes.keys()], compare);
  for (const key of keys) {
    const node = view.entity(key) && view.graph.nodes.get(key);
    for (const change of node ? buildChanges(view, node) : []) {
      if (work.spend(unitsPerChange)) yield;
      getOrInsert(byRelease, change.release["published-on"], () => []).push(change);
    }
  }
  const days = [...byRelease.keys()].sort((a, b) => compare(b, a));
  const changes = days.flatMap((day) => byRelease.get(day) ?? []);
  view.remember("changes", "all", changes);
  return changes;
}

/** Work units to find one change. */
const unitsPerChange = 32;
