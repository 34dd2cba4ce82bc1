import { distance } from "fastest-levenshtein";
import { type Key, type Kind, keyOf } from "../records/kinds.ts";
import { fold } from "./graph.ts";
import { find, readId } from "./identity.ts";
import { Refusal } from "./refusal.ts";
import type { Entity, View } from "./view.ts";

/** One way to name an entity. */
export type Reference =
  | { readonly id: string }
  | { readonly key: { readonly kind: Kind; readonly slug: string } }
  | { readonly externalId: { readonly system: string; readonly value: string } }
  | { readonly name: string };

/** An entity that may be meant; `score` is 0 to 1. */
export interface Candidate {
  readonly entity: Entity;
  readonly matched: string;
  readonly score: number;
}

/** What a reference means. Each case is an answer; none is thrown. */
export type Resolved =
  | { readonly kind: "found"; readonly entity: Entity }
  | { readonly kind: "ambiguous"; readonly candidates: readonly Candidate[] }
  | { readonly kind: "none"; readonly suggestions: readonly Candidate[] };

/** Finds the entity that a reference names in a view; never a guess. */
export function resolveReference(view: View, reference: Reference): Resolved {
  if ("id" in reference) {
    const handle = find(view, readId(reference.id));
    return handle && "key" in handle ? { kind: "found", entity: handle } : nothing(view, readId(reference.id).id);
  }
  if ("key" in reference) {
    const entity = view.entity(keyOf(reference.key.kind, reference.key.slug));
    return entity ? { kind: "found", entity } : nothing(view, reference.key.slug, reference.key.kind);
  }
  if ("externalId" in reference) {
    const { system, value } = reference.externalId;
    return among(externalIds(view).get(`${system} ${value}`) ?? [], () => nothing(view, value), value);
  }
  const entities = (view.graph.named.get(fold(reference.name)) ?? []).flatMap((key) => view.entity(key) ?? []);
  return among(entities, () => nothing(view, reference.name), reference.name);
}

function among(entities: readonly Entity[], none: () => Resolved, matched: string): Resolved {
  const [entity] = entities;
  if (!entity) return none();
  if (entities.length === 1) return { kind: "found", entity };
  return { kind: "ambiguous", candidates: entities.map((entity) => ({ entity, matched, score: 1 })) };
}

const externalIds = (view: View) =>
  view.memo("external ids", "all", () => {
    const found = new Map<string, Entity[]>();
    for (const { key, record } of view.graph.nodes.values())
      for (const { system, value } of record["external-ids"] ?? []) {
        const entity = view.entity(key);
        if (entity) found.set(`${system} ${value}`, [...(found.get(`${system} ${value}`) ?? []), entity]);
      }
    return found;
  });

const mostSuggestions = 5;
const longestName = 200;

/** Names that differ by a few letters, closest first. */
function nothing(view: View, text: string, kind?: Kind): Resolved {
  const wanted = fold(text).slice(0, longestName);
  const near = [...view.graph.named.keys()]
    .map((name) => ({ name, score: 1 - distance(wanted, name) / Math.max(wanted.length, name.length, 1) }))
    .filter(({ score }) => score >= 0.6)
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1));
  const suggestions = new Map<string, Candidate>();
  for (const { name, score } of near)
    for (const key of view.graph.named.get(name) ?? []) {
      const entity = view.entity(key);
      if (entity && (!kind || entity.type === kind) && !suggestions.has(key))
        suggestions.set(key, { entity, matched: name, score });
    }
  return { kind: "none", suggestions: [...suggestions.values()].slice(0, mostSuggestions) };
}

/** The key of the entity that a reference in a condition names. @throws {Refusal} when it names none, or several. */
export function keyOfReference(view: View, reference: Reference): Key {
  const found = resolveReference(view, reference);
  if (found.kind === "found") return found.entity.key;
  const problem = found.kind === "none" ? "names nothing" : "names more than one entity";
  throw new Refusal("NOT_FOUND", `The reference ${JSON.stringify(reference)} ${problem}.`);
}
