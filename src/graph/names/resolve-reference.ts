import { distance } from "fastest-levenshtein";
import { ClientError } from "../../lib/client-error.ts";
import type { Interruptible } from "../../lib/interruptible.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import { type Key, type Kind, keyOf, kindOf } from "../../records/kinds.ts";
import type { aliasStabilities } from "../../records/vocabulary.ts";
import { findObject, parseGlobalId, toViewAlias } from "../global-id.ts";
import { normalizeText } from "../graph.ts";
import type { NameEntry, NameIndex } from "../indexes.ts";
import type { Entity, View } from "../view.ts";
import type { ViewAlias } from "../view-objects.ts";
import { stabilityOf } from "./alias-stability.ts";
import { containment, findNames, nameIndexOf, ownersOf } from "./name-index.ts";
import { checkText, wordsOf } from "./tokenize.ts";

export type Reference =
  | { readonly id: string }
  | { readonly key: { readonly kind: Kind; readonly slug: string } }
  | { readonly externalId: { readonly system: string; readonly value: string } }
  | { readonly name: string };

/** An entity that may match; `score` is 0 to 1. */
export interface Candidate {
  readonly entity: Entity;
  readonly matched: string;
  readonly score: number;
}

/** Result of exact matching, before the search for similar names. */
type Match =
  | { readonly kind: "found"; readonly entity: Entity }
  | { readonly kind: "ambiguous"; readonly candidates: readonly Candidate[] }
  | { readonly kind: "none"; readonly text: string; readonly kinds?: readonly Kind[] | undefined };

/** Result of resolving a reference. Ambiguous and unknown references are results, not errors. */
export type ResolvedReference =
  | Exclude<Match, { kind: "none" }>
  | { readonly kind: "none"; readonly suggestions: readonly Candidate[] };

/** A text to resolve. `kinds` limits the result; identifiers of `host` take precedence. */
export interface TextRequest {
  readonly text: string;
  readonly kinds?: readonly Kind[] | null | undefined;
  readonly host?: string | null | undefined;
}

export interface Resolution {
  readonly text: string;
  readonly match: "EXACT" | "ALIAS" | "AMBIGUOUS" | "NONE";
  /** Set exactly when the text means one entity. */
  readonly entity?: Entity | undefined;
  /** The alias that matched; undefined for names and identifiers. */
  readonly alias?: ViewAlias | undefined;
  readonly candidates: readonly Candidate[];
  /** What sources state about the text as an identifier on the day of the view. */
  readonly identifier: Identifier;
}

/** A text as an identifier. */
export interface Identifier {
  readonly stability: keyof typeof aliasStabilities;
  /** The variant that it leads to on the day of the view; undefined when no source states one, or several. */
  readonly target?: Entity | undefined;
}

/** Finds the entity that a reference names in a view, or suggests similar ones. Never guesses. */
export function* resolveReference(
  view: View,
  reference: Reference,
  work: WorkBudget,
): Interruptible<ResolvedReference> {
  const match = matchReference(view, reference);
  return match.kind === "none" ? { kind: "none", suggestions: yield* similarTo(view, match, work) } : match;
}

function matchReference(view: View, reference: Reference): Match {
  if ("id" in reference) {
    const handle = findObject(view, parseGlobalId(reference.id));
    return handle && "key" in handle ? { kind: "found", entity: handle } : nothing(parseGlobalId(reference.id).id);
  }
  if ("key" in reference) {
    const entity = view.entity(keyOf(reference.key.kind, reference.key.slug));
    return entity ? { kind: "found", entity } : nothing(reference.key.slug, [reference.key.kind]);
  }
  if ("externalId" in reference) {
    const { system, value } = reference.externalId;
    return among(withExternalId(view, system, value), () => nothing(value), value);
  }
  const { meant } = meaningOf(view, findNames(view, reference.name));
  return among(entitiesOf(view, meant), () => nothing(reference.name), reference.name);
}

function among(entities: readonly Entity[], none: () => Match, matched: string): Match {
  const [entity] = entities;
  if (!entity) return none();
  if (entities.length === 1) return { kind: "found", entity };
  return { kind: "ambiguous", candidates: entities.map((entity) => ({ entity, matched, score: 1 })) };
}

/**
 * Resolves a text in a view. Never guesses.
 * @throws {ClientError} for an invalid text, and for an unknown host.
 */
export function* resolveText(
  view: View,
  { text, kinds, host }: TextRequest,
  work: WorkBudget,
): Interruptible<Resolution> {
  checkText("text", text);
  const preferred = host == null ? undefined : keyOf("Host", host);
  if (preferred && !view.entity(preferred))
    throw new ClientError("NOT_FOUND", `There is no host \`${host}\`.`, { argument: "host" });
  const byId = parseGlobalId(text.trim());
  const handle = byId.asOf === view.asOf && byId.knownAt === view.knownAt ? findObject(view, byId) : undefined;
  if (handle && "key" in handle && (!kinds || kinds.includes(handle.type)))
    return { text, match: "EXACT", entity: handle, candidates: [], identifier: { stability: "unknown" } };

  const entries = findNames(view, text, kinds);
  const identifier = identifierOf(view, kinds ? findNames(view, text) : entries, preferred);
  const { match, meant } = meaningOf(view, entries, preferred);
  const entities = entitiesOf(view, meant);
  const [entity] = entities;
  if (!entity) return { text, match: "NONE", candidates: yield* similarTo(view, { text, kinds }, work), identifier };
  if (entities.length > 1) return { text, match: "AMBIGUOUS", candidates: meantBy(entities, meant), identifier };
  const followed = match === "ALIAS" ? meant.find(({ kind }) => kind === "alias") : undefined;
  return { text, match, entity, alias: followed && toViewAlias(view, followed.text), candidates: [], identifier };
}

/** What aliases state of a text on one host, or on any. */
function identifierOf(view: View, entries: readonly NameEntry[], host: Key | undefined): Identifier {
  const claims = entries.flatMap(({ claim, kind, host: only }) =>
    claim && kind === "alias" && (host === undefined || only === undefined || only === host) ? [claim] : [],
  );
  const everStated = claims.flatMap(({ value }) => view.graph.aliases.get(String(value)) ?? []);
  const targets = new Set(claims.map(({ subject }) => subject).filter((subject) => kindOf(subject) === "Variant"));
  const [target] = targets;
  return {
    stability: stabilityOf(everStated),
    target: target !== undefined && targets.size === 1 ? view.entity(target) : undefined,
  };
}

/** The entities as candidates, each with the name that matched. */
const meantBy = (entities: readonly Entity[], entries: readonly NameEntry[]): Candidate[] =>
  entities.map((entity) => ({
    entity,
    matched: entries.find(({ key }) => key === entity.key)?.text ?? entity.name,
    score: 1,
  }));

/** Precedence of kinds of names; lower wins. */
const strength = { name: 0, slug: 0, alias: 1, "api-id": 2, "external-id": 2 } as const;

/**
 * The entries that decide: those of entities that the preferred host names so, if any; among them, the strongest kind.
 */
function meaningOf(
  view: View,
  entries: readonly NameEntry[],
  host?: Key,
): { match: "EXACT" | "ALIAS"; meant: readonly NameEntry[] } {
  const onHost = new Set(entries.filter((entry) => host && entry.host === host).map(({ key }) => key));
  const pool = onHost.size > 0 ? entries.filter(({ key }) => onHost.has(key)) : entries;
  const best = Math.min(...pool.map(({ kind }) => strength[kind]));
  const strongest = withoutEchoes(
    view,
    pool.filter(({ kind }) => strength[kind] === best),
  );
  // Parts and wholes with the same name count as one entity; an alias shared by a model and its variant is ambiguous.
  return best === 0 ? { match: "EXACT", meant: withoutParts(view, strongest) } : { match: "ALIAS", meant: strongest };
}

/** Drops sources with the name of their topic, and endpoints with the id of what they serve. */
function withoutEchoes(view: View, entries: readonly NameEntry[]): readonly NameEntry[] {
  const keys = new Set(entries.map(({ key }) => key));
  const isEcho = (key: Key) => {
    if (kindOf(key) === "Source") return [...keys].some((other) => kindOf(other) !== "Source");
    return kindOf(key) === "Endpoint" && [...ownersOf(view.graph, key, ["serves"])].some((served) => keys.has(served));
  };
  return entries.filter(({ key }) => !isEcho(key));
}

/** Kinds by precedence, among a part and its whole with the same name. */
const preference: readonly Kind[] = ["Model", "Variant", "ModelFamily"];

/** If all entries are parts and wholes of one another, returns only the preferred one. */
function withoutParts(view: View, entries: readonly NameEntry[]): readonly NameEntry[] {
  const entities = entitiesOf(view, entries);
  const first = preference.flatMap((kind) => entities.filter(({ type }) => type === kind))[0];
  if (!first) return entries;
  const wholes = ownersOf(view.graph, first.key, containment);
  const isSame = ({ key, type }: Entity) =>
    key === first.key ||
    (type !== first.type && (wholes.has(key) || ownersOf(view.graph, key, containment).has(first.key)));
  return entities.every(isSame) ? entries.filter(({ key }) => key === first.key) : entries;
}

const entitiesOf = (view: View, entries: readonly NameEntry[]): Entity[] =>
  [...new Set(entries.map(({ key }) => key))].flatMap((key) => view.entity(key) ?? []);

/** Entities with an identifier in an external system. */
function withExternalId(view: View, system: string, value: string): Entity[] {
  const entries = (nameIndexOf(view.graph).written.get(normalizeText(value)) ?? []).filter(
    ({ kind }) => kind === "external-id",
  );
  return entitiesOf(view, entries).filter(({ record }) =>
    record["external-ids"]?.some((one) => one.system === system && one.value === value),
  );
}

const maxSuggestions = 5;
const longestName = 200;
const minLikeness = 0.6;

const nothing = (text: string, kinds?: readonly Kind[]): Match => ({ kind: "none", text, kinds });

/** Entities with similar names, by edit distance or shared words, closest first. */
function* similarTo(
  view: View,
  { text, kinds }: Pick<TextRequest, "text" | "kinds">,
  work: WorkBudget,
): Interruptible<Candidate[]> {
  const similar = new Map<string, Candidate>();
  for (const { name, entries, score } of yield* namesLike(nameIndexOf(view.graph), normalizeText(text), work))
    for (const { key } of entries) {
      const entity = view.entity(key);
      if (entity && (!kinds || kinds.includes(entity.type)) && !similar.has(key))
        similar.set(key, { entity, matched: name, score });
    }
  return [...similar.values()].slice(0, maxSuggestions);
}

interface SimilarName {
  readonly name: string;
  readonly entries: readonly NameEntry[];
  readonly score: number;
}

/** Names similar to a text, most similar first. */
function* namesLike(index: NameIndex, text: string, work: WorkBudget): Interruptible<SimilarName[]> {
  const wanted = text.slice(0, longestName);
  const words = new Set(wordsOf(wanted).map(({ word }) => word));
  const similar: SimilarName[] = [];
  for (const named of index.near(wanted, work)) {
    if (!named) {
      yield;
      continue;
    }
    const { name } = named;
    const isAlike = mayBeAlike(wanted, name);
    if (work.spend(isAlike ? unitsPerName + wanted.length / 8 : 2)) yield;
    const score = likeness(isAlike ? wanted : "", words, name, named.words);
    if (score >= minLikeness) similar.push({ name, entries: named.entries, score });
  }
  return similar.sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1));
}

/** Work units to compute one edit distance. */
const unitsPerName = 4;

/** Whether names of these lengths can reach `minLikeness` by edit distance. */
const mayBeAlike = ({ length }: string, { length: other }: string): boolean =>
  Math.min(length, other) >= minLikeness * Math.max(length, other);

/** Similarity, 0 to 1: by edit distance or by shared words (at most 0.95), whichever is higher. */
function likeness(wanted: string, words: ReadonlySet<string>, name: string, of: readonly string[]): number {
  const byLetters = wanted === "" ? 0 : 1 - distance(wanted, name) / Math.max(wanted.length, name.length, 1);
  let [shared, distinct] = [0, 0];
  for (const [index, word] of of.entries()) {
    if (of.indexOf(word) < index) continue;
    distinct++;
    if (words.has(word)) shared++;
  }
  const byWords = (2 * shared) / Math.max(words.size + distinct, 1);
  return Math.max(byLetters, 0.95 * byWords);
}

/**
 * The key of the entity that a reference in a condition names.
 * @throws {ClientError} when it names none, or several.
 */
export function keyOfReference(view: View, reference: Reference): Key {
  const found = matchReference(view, reference);
  if (found.kind === "found") return found.entity.key;
  const problem = found.kind === "none" ? "names nothing" : "names more than one entity";
  throw new ClientError("NOT_FOUND", `The reference ${JSON.stringify(reference)} ${problem}.`);
}
