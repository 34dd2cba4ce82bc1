import { compare } from "../../lib/collections.ts";
import type { Interruptible } from "../../lib/interruptible.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import type { Property } from "../../records/properties.ts";
import type { RecordOf } from "../../records/records.ts";
import type { Claim } from "../claims/claim.ts";
import { factsOf, unitsPerFact } from "../entity-facts.ts";
import { isListed } from "../listed.ts";
import { endpointsOf } from "../lowest-price.ts";
import type { Entity, View } from "../view.ts";

/** The facts that people look for first, by the property that states each. */
export const mainFacts = {
  release: "released-on",
  context: "context-window",
  output: "max-output-tokens",
  cutoff: "knowledge-cutoff",
  inputs: "input-modalities",
  outputs: "output-modalities",
  "open weights": "open-weights",
  license: "license",
  developer: "developer",
  family: "family",
  lifecycle: "lifecycle",
  price: "price",
} as const satisfies Record<string, Property>;

export type MainFact = keyof typeof mainFacts;

/** How well a main fact of a model is sourced. */
export interface MainFactState {
  readonly model: Entity<"Model">;
  readonly fact: MainFact;
  readonly known: boolean;
  /** Whether a document of the developer states it; of the host, for a price. */
  readonly primary: boolean;
  /** Whether a citation quotes it. */
  readonly quoted: boolean;
}

/** Counts of facts. */
export interface FactCounts {
  readonly facts: number;
  readonly known: number;
  readonly primary: number;
  readonly quoted: number;
}

const isPrimary = ({ evidence }: Claim) => evidence.tier === "primary";
const isQuoted = ({ citations }: Claim) => citations.some(({ quote }) => quote !== undefined);

/** The states of the main facts of some models, in the order of the models. */
export function* mainFactsOf(models: readonly Entity<"Model">[], work: WorkBudget): Interruptible<MainFactState[]> {
  const states: MainFactState[] = [];
  for (const model of models)
    for (const fact of Object.keys(mainFacts) as MainFact[]) {
      const claims = fact === "price" ? yield* pricesOf(model, work) : yield* statedOf(model, mainFacts[fact], work);
      // One price is enough; a fact that depends on the size needs the claims of all sizes.
      const holds = (test: (claim: Claim) => boolean) => (fact === "price" ? claims.some(test) : claims.every(test));
      const known = claims.length > 0;
      states.push({ model, fact, known, primary: known && holds(isPrimary), quoted: known && holds(isQuoted) });
    }
  return states;
}

/** The best claim about a model; where it depends on the size, one of each size; empty when one is unknown. */
function* statedOf(model: Entity<"Model">, property: Property, work: WorkBudget): Interruptible<Claim[]> {
  if (work.spend(unitsPerFact)) yield;
  const { best } = factsOf(model).fact(property);
  if (best) return [best];
  const claims: Claim[] = [];
  for (const { subject } of model.view.graph.incomingRelations(model.key, "model")) {
    if (work.spend(unitsPerFact)) yield;
    const variant = model.view.entity(subject) as Entity<"Variant"> | undefined;
    if (!variant?.record.kinds.includes("size")) continue;
    const stated = factsOf(variant).fact(property).best;
    if (!stated) return [];
    claims.push(stated);
  }
  return claims;
}

/** The claims about prices at the endpoints of a model. */
function* pricesOf(model: Entity<"Model">, work: WorkBudget): Interruptible<Claim[]> {
  const claims: Claim[] = [];
  for (const endpoint of endpointsOf(model.view, model)) {
    if (work.spend(unitsPerFact)) yield;
    claims.push(
      ...factsOf(endpoint)
        .stated("price")
        .filter(({ status }) => status !== "refuted"),
    );
  }
  return claims;
}

export const countStates = (states: readonly MainFactState[]): FactCounts => ({
  facts: states.length,
  known: states.filter(({ known }) => known).length,
  primary: states.filter(({ primary }) => primary).length,
  quoted: states.filter(({ quoted }) => quoted).length,
});

/** Properties that say where an entity belongs, which nobody doubts. */
const structural: ReadonlySet<Property> = new Set([
  "alias",
  "developer",
  "family",
  "kind",
  "model",
  "part-of",
  "variant-kinds",
]);

/**
 * Counts of everything that is known of the models and variants of some developers, without scores and without what
 * says where they belong. A property with several values counts once.
 */
export function* countFactsOf(view: View, developers: readonly string[], work: WorkBudget): Interruptible<FactCounts> {
  const counts = { facts: 0, known: 0, primary: 0, quoted: 0 };
  const keys = new Set<string>(developers.map((slug) => `Provider:${slug}`));
  const weights = [...(yield* view.allSteps("Model", work)), ...(yield* view.allSteps("Variant", work))];
  for (const entity of weights) {
    if (work.spend(unitsPerFact)) yield;
    const model = entity.type === "Variant" ? view.entity(`Model:${modelOf(entity)}`) : entity;
    if (!model || !keys.has(String(factsOf(model).value("developer")))) continue;
    for (const [property, claims] of entity.node.claims) {
      const best = property === "score" || structural.has(property) ? undefined : view.rank(claims).best;
      if (!best) continue;
      counts.facts += 1;
      counts.known += 1;
      counts.primary += Number(isPrimary(best));
      counts.quoted += Number(isQuoted(best));
    }
  }
  return counts;
}

const modelOf = (variant: Entity) => (variant.record as RecordOf<"Variant">).model;

/** The number of hosts that serve each model of the curated records, most first, ties by slug; only models with one. */
export function* countHosts(view: View, work: WorkBudget): Interruptible<(readonly [slug: string, hosts: number])[]> {
  const counts: [string, number][] = [];
  for (const model of yield* view.allSteps("Model", work)) {
    if (isListed(view.graph, model.node)) continue;
    const hosts = new Set<string>();
    for (const endpoint of endpointsOf(view, model)) {
      if (work.spend(1)) yield;
      hosts.add(endpoint.record.host);
    }
    if (hosts.size > 0) counts.push([model.slug, hosts.size]);
  }
  return counts.sort(([a, x], [b, y]) => y - x || compare(a, b));
}
