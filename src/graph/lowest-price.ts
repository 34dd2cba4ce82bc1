import type { Interruptible } from "../lib/interruptible.ts";
import type { WorkBudget } from "../lib/work-budget.ts";
import type { meters, serviceTiers } from "../records/vocabulary.ts";
import { amountOf, PriceChoice } from "./choose-price.ts";
import type { Claim } from "./claims/claim.ts";
import { isAmong, scopesOf } from "./claims/detect-disputes.ts";
import { edgeItems } from "./edges.ts";
import { type Fact, factsOf, unitsPerFact } from "./entity-facts.ts";
import type { Entity, View } from "./view.ts";

export interface LowestPriceConditions {
  readonly meter: keyof typeof meters;
  readonly serviceTier: keyof typeof serviceTiers;
}

/** The lowest price of a meter over the endpoints of an entity. */
export interface LowestPrice {
  readonly endpoint: Entity<"Endpoint">;
  /** The best claim about the price at that endpoint. */
  readonly claim: Claim;
  /** In USD per million units. */
  readonly amount: number;
}

/** The endpoints that serve an entity; for an endpoint, itself. */
export const endpointsOf = (view: View, entity: Entity): readonly Entity<"Endpoint">[] => {
  if (entity.type === "Model") return edgeItems(view, "Model.endpoints", entity);
  if (entity.type === "Variant") return edgeItems(view, "Variant.endpoints", entity);
  return entity.type === "Endpoint" ? [entity as Entity<"Endpoint">] : [];
};

/** The lowest price in force over the endpoints of an entity, the first by name among equal ones. */
export function* lowestPriceSteps(
  entity: Entity,
  conditions: LowestPriceConditions,
  work: WorkBudget,
): Interruptible<LowestPrice | undefined> {
  let lowest: LowestPrice | undefined;
  for (const endpoint of endpointsOf(entity.view, entity)) {
    if (work.spend(unitsPerFact)) yield;
    const found = priceAt(endpoint, conditions);
    if (found && (!lowest || found.amount < lowest.amount)) lowest = found;
  }
  return lowest;
}

/** The lowest standard price of a meter in force over some endpoints, in USD per million units. */
export function lowestPrice(
  endpoints: readonly Entity<"Endpoint">[],
  meter: LowestPriceConditions["meter"],
): number | undefined {
  const amounts = endpoints.flatMap((endpoint) => priceAt(endpoint, { meter, serviceTier: "standard" })?.amount ?? []);
  return amounts.length > 0 ? Math.min(...amounts) : undefined;
}

/** The lowest price of a meter at an endpoint during the day, for short prompts; undefined when none in USD is known. */
function priceAt(endpoint: Entity<"Endpoint">, { meter, serviceTier }: LowestPriceConditions): LowestPrice | undefined {
  const { view } = endpoint;
  const conditions = { tier: serviceTier, day: view.day, currency: "USD", promptTokens: 0 } as const;
  const claim = new PriceChoice(view, endpoint, conditions).lowestOf(meter);
  if (claim?.detail.price?.kind !== "metered") return undefined;
  return { endpoint, claim, amount: Number(amountOf(claim, 1_000_000)) };
}

/** Everything known about a price: its claims under the same conditions, and the disputes among them. */
export function factOf({ endpoint, claim }: LowestPrice): Fact {
  const { view } = endpoint;
  const claims = [...scopesOf("price", factsOf(endpoint).stated("price")).values()].find((group) =>
    isAmong(claim, { claims: group }),
  );
  const ranked = view.rank(claims ?? [claim]);
  const disputes = factsOf(endpoint).disputes.filter((dispute) => ranked.claims.some((one) => isAmong(one, dispute)));
  return { entity: endpoint, property: "price", disputes, ...ranked };
}
