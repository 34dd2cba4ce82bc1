import { getOrInsert } from "../../lib/collections.ts";
import { type Interruptible, runToEnd } from "../../lib/interruptible.ts";
import { type Key, type Kind, kindOf } from "../../records/kinds.ts";
import type { Property } from "../../records/properties.ts";
import type { RecordOf } from "../../records/records.ts";
import { isLive } from "../claims/claim.ts";
import { holdsOn } from "../claims/rank-claims.ts";
import { type Graph, type GraphNode, normalizeText } from "../graph.ts";
import type { NameEntry, NameIndex, NearName } from "../indexes.ts";
import { servedBy } from "../listed.ts";
import type { View } from "../view.ts";
import { canonical, separations, wordsOf } from "./tokenize.ts";

const built = new WeakMap<Graph, NameIndex>();

/** The name index of a graph, built on first use; that of an archive is the index of the graph it extends. */
export const nameIndexOf = (of: Graph): NameIndex => {
  const graph = of.base ?? of;
  return graph.names ?? built.get(graph) ?? runToEnd(nameIndexSteps(graph));
};

/** Builds the name index of a graph in steps; built once per graph. */
export function* nameIndexSteps(graph: Graph): Interruptible<NameIndex> {
  const known = built.get(graph);
  if (known) return known;
  const of = new Map<Key, NameEntry[]>();
  const written = new Map<string, NameEntry[]>();
  const alike = new Map<string, NameEntry[]>();
  const put = <Id>(map: Map<Id, NameEntry[]>, id: Id, entry: NameEntry) => {
    const known = map.get(id);
    if (!known) map.set(id, [entry]);
    else if (!known.includes(entry)) known.push(entry);
  };
  /** The one string for a word: most words are in many names. */
  const shared = new Map<string, string>();
  for (const node of graph.nodes.values()) {
    for (const { key, text, kind, claim, host, isListed } of nameEntriesOf(node)) {
      const words = wordsOf(text).map(({ word }) => getOrInsert(shared, word, () => word));
      const entry = { key, text, kind, claim, host, isListed, words };
      put(of, entry.key, entry);
      put(written, normalizeText(entry.text), entry);
      for (const form of formsOf(entry)) put(alike, form, entry);
    }
    yield;
  }
  const hosts = [...of].filter(([key]) => kindOf(key) === "Host").flatMap(([, entries]) => entries);
  const names = { of, written, alike, near: () => nearNames(written), hosts: formsOfHosts(hosts) };
  built.set(graph, names);
  return names;
}

function* nearNames(written: ReadonlyMap<string, readonly NameEntry[]>): Generator<NearName, void, void> {
  for (const [name, entries] of written) yield { name, words: entries[0]?.words ?? [], entries };
}

/** The names of an entity; the API id of an endpoint also names what it serves. */
export function* nameEntriesOf(node: GraphNode): Generator<Omit<NameEntry, "words">> {
  const { key, record } = node;
  // Like a name that only catalogs know, a name in a layer of the server's own never changes what a shared name means.
  const isListed = record.listed !== undefined || record.layer !== undefined;
  yield { key, text: node.name, kind: "name", isListed };
  yield { key, text: node.slug, kind: "slug", isListed };
  for (const claim of node.claims.get("alias") ?? [])
    if (isLive(claim))
      yield {
        key,
        text: String(claim.value),
        kind: "alias",
        claim,
        host: claim.detail.host,
        isListed: isListed || claim.layer !== undefined,
      };
  for (const { value } of record["external-ids"] ?? []) yield { key, text: value, kind: "external-id", isListed };
  for (const claim of node.claims.get("api-model-id") ?? []) {
    if (!isLive(claim) || claim.state !== "known") continue;
    const endpoint = record as RecordOf<"Endpoint">;
    for (const one of [key, servedBy(endpoint)])
      yield { key: one, text: String(claim.value), kind: "api-id", claim, host: `Host:${endpoint.host}`, isListed };
  }
}

/** The canonical forms of a name; empty when the text has no significant characters. */
export function formsOf({ text, kind }: Pick<NameEntry, "text" | "kind">): string[] {
  const form = canonical(text);
  if (form === "") return [];
  const forms = [form];
  // Identifiers have hyphens where names have spaces; in a slug a hyphen may also be a dot.
  if (kind !== "slug" && !isIdentifier(text)) forms.push(form.replaceAll(" ", "-"));
  if (kind === "name") forms.push(form.replaceAll(/(?<=\d)-(?=\d)/g, " "));
  return forms;
}

/**
 * Canonical forms of the names of hosts. Catalogs call a developer's own host by the developer's name, which does not
 * identify models of other developers.
 */
export const formsOfHosts = (entries: readonly NameEntry[]): ReadonlySet<string> =>
  new Set(entries.filter(({ kind }) => kind !== "external-id").map(({ text }) => joined(text)));

const isIdentifier = (text: string) => /^[^\s]*$/.test(text) && text === text.toLowerCase();

const joined = (text: string) => canonical(text).replaceAll(/[ -]/g, "");

/**
 * The entities that a text names in a view: by exact text, then by canonical form, then as an identifier with other
 * separators (`claude-3.5-sonnet@20241022`) if that means one thing, then without a vendor prefix
 * (`anthropic/claude-opus-4-5`) if that vendor develops or hosts the rest. Names that only catalogs use count where the
 * records have none, so that an import never changes the meaning of a name.
 */
export function findNames(view: View, text: string, kinds?: readonly Kind[] | null): NameEntry[] {
  const curated = namesAmong(view, text, kinds, ({ isListed }) => !isListed);
  return curated.length > 0 ? curated : namesAmong(view, text, kinds, ({ isListed }) => isListed);
}

function namesAmong(
  view: View,
  text: string,
  kinds: readonly Kind[] | null | undefined,
  counts: (entry: NameEntry) => boolean,
): NameEntry[] {
  const { written, alike } = nameIndexOf(view.graph);
  const holds = (entry: NameEntry) =>
    counts(entry) &&
    (!kinds || kinds.includes(kindOf(entry.key))) &&
    view.entity(entry.key) !== undefined &&
    (!entry.claim || holdsOn(entry.claim, view.day));
  const whole = (part: string): NameEntry[] => {
    const exact = (written.get(normalizeText(part)) ?? []).filter(holds);
    if (exact.length > 0) return exact;
    const similar = (alike.get(canonical(part)) ?? []).filter(holds);
    return similar.length > 0
      ? similar
      : meantAlone(
          separations(part)
            .flatMap((form) => alike.get(form) ?? [])
            .filter(holds),
        );
  };
  const found = whole(text);
  if (found.length > 0) return found;
  const [rest = "", ...vendors] = text.split("/").reverse();
  if (vendors.length === 0) return [];
  return whole(rest).filter(({ key }) => vendors.every((vendor) => isVendor(view, vendor, key)));
}

/** The entries, if they name one thing: an entity, or endpoints of one host that serve it. */
function meantAlone(entries: readonly NameEntry[]): NameEntry[] {
  const isEndpoint = ({ key }: NameEntry) => kindOf(key) === "Endpoint";
  const served = entries.filter((entry) => !isEndpoint(entry));
  const named = new Set((served.length > 0 ? served : entries).map(({ key }) => key));
  return named.size === 1 && entries.every(({ text }) => isIdentifier(text)) ? [...new Set(entries)] : [];
}

const suffixes = /(?<=.{3})(?:ai|org|labs|inc|hq)$/;

/**
 * Whether a text names a developer or host of an entity. The first words suffice (`meta-llama` is Meta), as do names
 * without a suffix (`moonshotai` is Moonshot AI).
 */
function isVendor(view: View, text: string, key: Key): boolean {
  const { of, hosts } = nameIndexOf(view.graph);
  const parts = wordsOf(text).map(({ word }) => word);
  const forms = parts.map((_, index) => parts.slice(0, index + 1).join("")).concat(joined(text));
  const bare = forms.flatMap((form) => [form, form.replace(suffixes, "")]);
  if (bare.some((form) => hosts.has(form))) return true;
  return organizationsOf(view.graph, key).some((maker) =>
    (of.get(maker) ?? []).some(
      ({ text, words }) => bare.includes(joined(text)) || words.some((word) => word.length > 3 && bare.includes(word)),
    ),
  );
}

/** Relationships from a part to its whole. */
export const containment: readonly Property[] = ["model", "serves", "family", "part-of"];

const ownership: readonly Property[] = [...containment, "developer", "operator", "maintainer", "publisher"];

/**
 * Everything that an entity belongs to, transitively: its model, families, developers and their parent organizations.
 */
export function ownersOf(graph: Graph, key: Key, by: readonly Property[] = ownership): Set<Key> {
  const owners = new Set<Key>();
  const queue = [key];
  for (let one = queue.pop(); one !== undefined; one = queue.pop())
    for (const { property, object } of graph.relationsFrom.get(one) ?? [])
      if (by.includes(property) && !owners.has(object)) {
        owners.add(object);
        queue.push(object);
      }
  return owners;
}

/** The organizations that an entity belongs to. */
export const organizationsOf = (graph: Graph, key: Key): Key[] =>
  [...ownersOf(graph, key)].filter((owner) => kindOf(owner) === "Provider");
