import { ClientError } from "../../lib/client-error.ts";
import type { Interruptible } from "../../lib/interruptible.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import type { Key } from "../../records/kinds.ts";
import type { RecordOf } from "../../records/records.ts";
import { edgeItems } from "../edges.ts";
import { isDevelopersOwn, isFirstParty } from "../own-host.ts";
import type { Entity, View } from "../view.ts";
import { findNames } from "./name-index.ts";
import { type Candidate, type ResolvedReference, resolveText } from "./resolve-reference.ts";

/** An endpoint by the id of its model. */
export interface EndpointRequest {
  /** API identifier, name or alias. */
  readonly model: string;
  /** Slug, name or catalog id of the host; undefined for the API of the developer. */
  readonly host?: string | null | undefined;
}

/** Work units to look up one endpoint. */
const unitsPerLookup = 60;

/** Finds the endpoint that serves a model on a host. Never guesses: several are ambiguous. */
export function* findEndpoint(
  view: View,
  { model, host }: EndpointRequest,
  work: WorkBudget,
): Interruptible<ResolvedReference> {
  if (work.spend(unitsPerLookup)) yield;
  const hosts = host == null ? undefined : hostsNamed(view, host);
  if (hosts?.size === 0) return nothingFound(yield* similarHosts(view, host ?? "", work));
  const isOnHost = (endpoint: Entity<"Endpoint">) =>
    hosts ? hosts.has(`Host:${endpoint.record.host}`) : isDevelopersOwn(view.graph, endpoint.record);
  const named = findNames(view, model, ["Endpoint"]).flatMap(
    ({ key }) => (view.entity(key) as Entity<"Endpoint"> | undefined) ?? [],
  );
  const found = among(named.filter(isOnHost), model);
  if (found) return found;
  const { entities, candidates } = yield* meaningOf(view, model, hosts, work);
  for (const served of [entities, entities.flatMap((entity) => relatives(view, entity))]) {
    const endpoints = among(served.flatMap((entity) => endpointsOf(view, entity)).filter(isOnHost), model);
    if (endpoints) return endpoints;
  }
  const elsewhere = entities.flatMap((entity) => endpointsOf(view, entity)).slice(0, maxSuggestions);
  return nothingFound(elsewhere.length > 0 ? elsewhere.map(candidate(model)) : candidates);
}

const maxSuggestions = 5;

const nothingFound = (suggestions: readonly Candidate[]): ResolvedReference => ({ kind: "none", suggestions });

const candidate =
  (matched: string) =>
  (entity: Entity): Candidate => ({ entity, matched, score: 1 });

function among(endpoints: readonly Entity<"Endpoint">[], matched: string): ResolvedReference | undefined {
  const distinct = [...new Map(endpoints.map((endpoint) => [endpoint.key, endpoint])).values()];
  const [first] = distinct;
  if (!first) return undefined;
  return distinct.length === 1
    ? { kind: "found", entity: first }
    : { kind: "ambiguous", candidates: distinct.map(candidate(matched)) };
}

/** Hosts of a name; a developer's name means its own API. */
function hostsNamed(view: View, text: string): ReadonlySet<Key> {
  const hosts = findNames(view, text, ["Host"]).map(({ key }) => key);
  if (hosts.length > 0) return new Set(hosts);
  const operated = findNames(view, text, ["Provider"]).flatMap(({ key }) =>
    view.graph.incomingRelations(key, "operator").map(({ subject }) => subject),
  );
  return new Set(operated.filter((key) => isFirstParty(view.graph, key)));
}

/** The entities that a text may mean. */
function* meaningOf(
  view: View,
  text: string,
  hosts: ReadonlySet<Key> | undefined,
  work: WorkBudget,
): Interruptible<{ entities: readonly Entity[]; candidates: readonly Candidate[] }> {
  const [host] = hosts ?? [];
  const request = { text, kinds: ["Model", "Variant"], host: host?.slice("Host:".length) } as const;
  try {
    const { entity, candidates, match } = yield* resolveText(view, request, work);
    if (entity) return { entities: [entity], candidates: [] };
    return { entities: match === "AMBIGUOUS" ? candidates.map((one) => one.entity) : [], candidates };
  } catch (error) {
    if (error instanceof ClientError) return { entities: [], candidates: [] };
    throw error;
  }
}

function* similarHosts(view: View, text: string, work: WorkBudget): Interruptible<readonly Candidate[]> {
  if (text.trim() === "") return [];
  return (yield* resolveText(view, { text: text.slice(0, 200), kinds: ["Host"] }, work)).candidates;
}

/** A variant's model, or a model's variants: a host may serve one under the name of the other. */
function relatives(view: View, entity: Entity): readonly Entity[] {
  if (entity.type === "Model") return edgeItems(view, "Model.variants", entity);
  const model = view.entity(`Model:${(entity.record as RecordOf<"Variant">).model}`);
  return model ? [model] : [];
}

const endpointsOf = (view: View, { key }: Entity): Entity<"Endpoint">[] =>
  view.graph
    .incomingRelations(key, "serves")
    .flatMap((relation) => (view.subjectOf(relation) as Entity<"Endpoint"> | undefined) ?? []);
