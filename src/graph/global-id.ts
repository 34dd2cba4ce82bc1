import { compare, getOrInsert } from "../lib/collections.ts";
import { type Interruptible, sortSteps } from "../lib/interruptible.ts";
import type { WorkBudget } from "../lib/work-budget.ts";
import { type Key, kinds } from "../records/kinds.ts";
import { type Property, properties } from "../records/properties.ts";
import { day } from "../records/scalars.ts";
import { archiveOf } from "./archive.ts";
import type { Claim } from "./claims/claim.ts";
import { buildChanges, type Change } from "./diff.ts";
import { factsOf } from "./entity-facts.ts";
import { nodeOf } from "./graph.ts";
import type { View } from "./view.ts";
import {
  type GraphObject,
  toViewClaim,
  toViewDispute,
  toViewPrice,
  toViewRelation,
  toViewScore,
  type ViewAlias,
  type ViewDispute,
} from "./view-objects.ts";

/** The parts of a global id: an object of a type, in the current view or in another one. */
export interface GlobalId {
  readonly type: string;
  readonly id: string;
  readonly asOf: string | undefined;
  readonly knownAt: string | undefined;
  readonly layers: readonly string[] | undefined;
}

/** An id for clients. It names any other view than the current one, so that client caches keep views apart. */
export function globalIdOf(handle: GraphObject): string {
  const { asOf, knownAt, layer } = handle.view;
  const id = `${handle.type}:${localIdOf(handle)}`;
  if (layer !== undefined) return `${id}@${asOf ?? ""}@${knownAt ?? ""}@${layer}`;
  if (knownAt !== undefined) return `${id}@${asOf ?? ""}@${knownAt}`;
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

/** Type and id, then the day, the day of knowledge and the layer of any other view than the current one. */
const idShape = /^([A-Za-z]+):([^@]+)(?:@([^@]+)?(?:@([^@]+)?(?:@([^@]+))?)?)?$/;

/** Parses a global id. The type is "" when the format is invalid. */
export function parseGlobalId(text: string): GlobalId {
  const [, type = "", id = "", asOf, knownAt, layer] = idShape.exec(text) ?? [];
  const isOne = type !== "" && !text.endsWith("@") && [asOf, knownAt].every((one) => one === undefined || isDay(one));
  if (!isOne) return { type: "", id: text, asOf: undefined, knownAt: undefined, layers: undefined };
  return { type, id, asOf, knownAt, layers: layer === undefined ? undefined : [layer] };
}

const isDay = (text: string): boolean => day.safeParse(text).success;

/** The object with an id in a view; undefined when there is none. */
export function findObject(view: View, { type, id }: Pick<GlobalId, "type" | "id">): GraphObject | undefined {
  if (Object.hasOwn(kinds, type)) return view.entity(`${type}:${id}` as Key);
  const [subject, property] = subjectOf(id);
  switch (type) {
    case "Claim": {
      const claim = findClaim(view, subject, property, id);
      return claim && view.isVisible(claim) ? toViewClaim(view, claim) : undefined;
    }
    case "Dispute":
      return findDispute(view, subject, id);
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

function findDispute(view: View, subject: Key, id: string): ViewDispute | undefined {
  const node = view.has(subject) ? view.graph.nodes.get(subject) : undefined;
  const dispute = node && view.disputesOf(node).find((one) => one.id === id);
  return dispute && toViewDispute(view, dispute);
}

function findAlias(view: View, id: string): ViewAlias | undefined {
  const value = decoded(id);
  return value === undefined ? undefined : toViewAlias(view, value);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
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
    const archive = archiveOf(view.graph);
    const node = view.entity(subject) && nodeOf(archive, subject);
    return node ? buildChanges(archive, node) : [];
  });

/** Work units to compare a claim with the others of its fact at each release. */
const unitsPerClaim = 4;

/** Like `changesOf`, charged to a budget. */
export function* changeSteps(view: View, subject: Key, work: WorkBudget): Interruptible<readonly Change[]> {
  const claims = [...(view.entity(subject)?.node.claims.values() ?? [])];
  if (work.spend(claims.reduce((sum, about) => sum + about.length, 1) * unitsPerClaim)) yield;
  return changesOf(view, subject);
}

/** All changes between releases, newest release first, then by subject. Cached per view. */
export function* allChanges(view: View, work: WorkBudget): Interruptible<readonly Change[]> {
  const known = view.recall<readonly Change[]>("changes", "all");
  if (known) return known;
  const archive = archiveOf(view.graph);
  const byRelease = new Map<string, Change[]>();
  const keys = yield* sortSteps([...archive.nodes.keys()], compare);
  for (const key of keys) {
    if (work.spend(unitsPerNode)) yield;
    const node = view.has(key) ? archive.nodes.get(key) : undefined;
    for (const change of node ? buildChanges(archive, node) : []) {
      if (work.spend(unitsPerChange)) yield;
      getOrInsert(byRelease, change.release["published-on"], () => []).push(change);
    }
  }
  const days = [...byRelease.keys()].sort((a, b) => compare(b, a));
  const changes = days.flatMap((day) => byRelease.get(day) ?? []);
  view.remember("changes", "all", changes);
  return changes;
}

/** Work units to look for the changes of an entity. */
const unitsPerNode = 1;

/** Work units to find one change. */
const unitsPerChange = 32;
