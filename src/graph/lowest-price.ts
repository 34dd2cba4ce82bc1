import type { Interruptible } from "../lib/interruptible.ts";
import type { WorkBudget } from "../lib/work-budget.ts";
import type { meters, serviceTiers } from "../records/vocabulary.ts";
import { cachedOn } from "./cached-on.ts";
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

/** The price of a meter at an endpoint. */
interface EndpointPrice {
  readonly endpoint: Entity<"Endpoint">;
  /** The best claim about the price at that endpoint. */
  readonly claim: Claim;
  /** In USD per million units. */
  readonly amount: number;
}

/** The lowest price of a meter over the endpoints of an entity, with the range of the claims in force about it. */
export interface LowestPrice extends EndpointPrice {
  /** Exact decimals, for the units of the best claim. */
  readonly low: string;
  readonly high: string;
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
  let lowest: EndpointPrice | undefined;
  for (const endpoint of endpointsOf(entity.view, entity)) {
    if (work.spend(unitsPerFact)) yield;
    const found = priceAt(endpoint, conditions);
    if (found && (!lowest || found.amount < lowest.amount)) lowest = found;
  }
  return lowest && { ...lowest, ...rangeOf(lowest, conditions) };
}

/** The amounts of all claims in force: they differ where sources do, or where the price depends on the hour. */
function rangeOf({ endpoint, claim }: EndpointPrice, conditions: LowestPriceConditions): { low: string; high: string } {
  const { claims = [claim] } = choiceAt(endpoint, conditions).of(conditions.meter) ?? {};
  const amounts = claims.map((one) => amountOf(one, claim.detail.price?.per ?? 1));
  return {
    low: amounts.reduce((least, one) => (one.lt(least) ? one : least)).toFixed(),
    high: amounts.reduce((most, one) => (one.gt(most) ? one : most)).toFixed(),
  };
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
function priceAt(endpoint: Entity<"Endpoint">, conditions: LowestPriceConditions): EndpointPrice | undefined {
  const claim = choiceAt(endpoint, conditions).lowestOf(conditions.meter);
  if (claim?.detail.price?.kind !== "metered") return undefined;
  return { endpoint, claim, amount: Number(amountOf(claim, 1_000_000)) };
}

/** The choice for all meters. */
const choiceAt = (endpoint: Entity<"Endpoint">, { serviceTier: tier }: LowestPriceConditions): PriceChoice =>
  cachedOn(endpoint, `lowest prices, ${tier}`, () => {
    const { view } = endpoint;
    return new PriceChoice(view, endpoint, { tier, day: view.day, currency: "USD", promptTokens: 0 });
  });

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
