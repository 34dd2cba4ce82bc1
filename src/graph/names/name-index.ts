import { type Interruptible, runToEnd } from "../../lib/interruptible.ts";
import { type Key, type Kind, kindOf } from "../../records/kinds.ts";
import type { Property } from "../../records/properties.ts";
import type { RecordOf } from "../../records/records.ts";
import { isLive } from "../claims/claim.ts";
import { holdsOn } from "../claims/rank-claims.ts";
import { type Graph, type GraphNode, normalizeText } from "../graph.ts";
import type { NameEntry, NameIndex } from "../indexes.ts";
import type { View } from "../view.ts";
import { canonical, wordsOf } from "./tokenize.ts";

const built = new WeakMap<Graph, NameIndex>();

/** The names of a graph, gathered once. */
export const nameIndexOf = (graph: Graph): NameIndex =>
  graph.names ?? built.get(graph) ?? runToEnd(nameIndexSteps(graph));

/** Gathers the names of a graph in steps. */
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
  for (const node of graph.nodes.values()) {
    for (const named of nameEntriesOf(node)) {
      const entry = { ...named, words: wordsOf(named.text).map(({ word }) => word) };
      put(of, entry.key, entry);
      put(written, normalizeText(entry.text), entry);
      for (const form of formsOf(entry)) put(alike, form, entry);
    }
    yield;
  }
  const hosts = [...of].filter(([key]) => kindOf(key) === "Host").flatMap(([, entries]) => entries);
  const names = { of, written, alike, near: () => written, hosts: formsOfHosts(hosts) };
  built.set(graph, names);
  return names;
}

/** The texts by which an entity is called, and those by which an endpoint calls what it serves. */
export function* nameEntriesOf(node: GraphNode): Generator<Omit<NameEntry, "words">> {
  const { key } = node;
  yield { key, text: node.name, kind: "name" };
  yield { key, text: node.slug, kind: "slug" };
  for (const claim of node.claims.get("alias") ?? [])
    if (isLive(claim)) yield { key, text: String(claim.value), kind: "alias", claim, host: claim.detail.host };
  for (const { value } of node.record["external-ids"] ?? []) yield { key, text: value, kind: "external-id" };
  for (const claim of node.claims.get("api-model-id") ?? []) {
    if (!isLive(claim) || claim.state !== "known") continue;
    const { host } = node.record as RecordOf<"Endpoint">;
    for (const one of [key, servedBy(node)])
      yield { key: one, text: String(claim.value), kind: "api-id", claim, host: `Host:${host}` };
  }
}

/** The forms in which a text is compared with others; none when it holds nothing that counts. */
export function formsOf({ text, kind }: Pick<NameEntry, "text" | "kind">): string[] {
  const form = canonical(text);
  if (form === "") return [];
  const forms = [form];
  // What people write with a space, an identifier writes with a hyphen; in a slug a hyphen may also be a dot.
  if (kind !== "slug" && !isIdentifier(text)) forms.push(form.replaceAll(" ", "-"));
  if (kind === "name") forms.push(form.replaceAll(/(?<=\d)-(?=\d)/g, " "));
  return forms;
}

/**
 * Compared forms of the names of hosts. Catalogs call a maker's own host by the maker's name alone, which says
 * nothing of what others make.
 */
export const formsOfHosts = (entries: readonly NameEntry[]): ReadonlySet<string> =>
  new Set(entries.filter(({ kind }) => kind !== "external-id").map(({ text }) => joined(text)));

const isIdentifier = (text: string) => /^[^\s]*$/.test(text) && text === text.toLowerCase();

const joined = (text: string) => canonical(text).replaceAll(/[ -]/g, "");

function servedBy({ record }: GraphNode): Key {
  const { model, variant } = record as RecordOf<"Endpoint">;
  return model === undefined ? `Variant:${variant}` : `Model:${model}`;
}

/**
 * What a text names in a view: as it is written, else by the form in which names are compared, else
 * without a vendor in front of it (`anthropic/claude-opus-4-5`) that makes or hosts what the rest names.
 */
export function findNames(view: View, text: string, kinds?: readonly Kind[] | null): NameEntry[] {
  const { written, alike } = nameIndexOf(view.graph);
  const holds = ({ key, claim }: NameEntry) =>
    (!kinds || kinds.includes(kindOf(key))) && view.entity(key) !== undefined && (!claim || holdsOn(claim, view.day));
  const whole = (part: string): NameEntry[] => {
    const exact = (written.get(normalizeText(part)) ?? []).filter(holds);
    return exact.length > 0 ? exact : (alike.get(canonical(part)) ?? []).filter(holds);
  };
  const found = whole(text);
  if (found.length > 0) return found;
  const [rest = "", ...vendors] = text.split("/").reverse();
  if (vendors.length === 0) return [];
  return whole(rest).filter(({ key }) => vendors.every((vendor) => isVendor(view, vendor, key)));
}

const suffixes = /(?<=.{3})(?:ai|org|labs|inc|hq)$/;

/** Whether a text is a maker's or host's name: `meta-llama` begins with Meta, `moonshotai` is Moonshot AI. */
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

/** Relationships from a part to its whole: variants in models, models in families, endpoints in what they serve. */
export const containment: readonly Property[] = ["model", "serves", "family", "part-of"];

const ownership: readonly Property[] = [...containment, "developer", "operator", "maintainer", "publisher"];

/** Everything that an entity belongs to by some relationships: its model, families, makers and the houses of these. */
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

/** The organizations behind an entity. */
export const organizationsOf = (graph: Graph, key: Key): Key[] =>
  [...ownersOf(graph, key)].filter((owner) => kindOf(owner) === "Provider");
