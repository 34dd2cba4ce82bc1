import { Big } from "big.js";
import { groupBy } from "../lib/collections.ts";
import { type LocalTime, localTimeAt } from "../lib/zoned-time.ts";
import type { meters, serviceTiers } from "../records/vocabulary.ts";
import { cachedOn } from "./cached-on.ts";
import type { Claim, PriceDetail } from "./claims/claim.ts";
import { appliesAt, coverWeek } from "./claims/price-hours.ts";
import { competes, holdsOn } from "./claims/rank-claims.ts";
import { edgeItems } from "./edges.ts";
import type { Entity, View } from "./view.ts";
import type { ViewPrice } from "./view-objects.ts";

export type Meter = keyof typeof meters;

/** What decides which price of an endpoint applies. */
export interface PriceConditions {
  readonly tier: keyof typeof serviceTiers;
  /** Day of use; ignored with an instant. */
  readonly day: string;
  /** Instant of use, in milliseconds since 1970; undefined for any hour of the day. */
  readonly instant?: number | undefined;
  /** Undefined for the price that holds everywhere. */
  readonly region?: string | undefined;
  /** Undefined for use outside of plans. */
  readonly plan?: string | undefined;
  /** ISO 4217 code; undefined prefers USD. */
  readonly currency?: string | undefined;
  /** Tokens of the whole prompt, cached ones included. */
  readonly promptTokens: number;
}

/** The price that applies to one meter. */
export interface ChosenPrice {
  readonly price: ViewPrice;
  readonly claim: Claim;
  /** The claims in force, best first: several differ where sources do, or where the hour is not given. */
  readonly claims: readonly Claim[];
}

/** A claim about one price, and what it states. */
interface Offer {
  readonly price: ViewPrice;
  readonly claim: Claim;
  readonly detail: PriceDetail;
}

/** The prices of an endpoint that can apply, without those that a settled dispute rejects. */
const offersOf = (view: View, endpoint: Entity<"Endpoint">): readonly Offer[] =>
  cachedOn(endpoint, "offers", () => {
    const settled = endpoint.node.disputes.filter(
      ({ property, preferred }) => property === "price" && preferred !== undefined,
    );
    const rejected = new Set(
      settled.flatMap(({ claims, preferred }) => claims.map(({ id }) => id).filter((id) => id !== preferred?.id)),
    );
    return edgeItems(view, "Endpoint.prices", endpoint).flatMap((price) =>
      price.claims.flatMap((claim) => {
        const { price: detail } = claim.detail;
        return detail && claim.state === "known" && !rejected.has(claim.id) ? [{ price, claim, detail }] : [];
      }),
    );
  });

/** Number of price claims that a choice reads, for the work budget. */
export const countOffers = (view: View, endpoint: Entity<"Endpoint">): number => offersOf(view, endpoint).length;

/** The choice under conditions, computed once for all uses that differ in nothing that a price depends on. */
export function priceChoice(view: View, endpoint: Entity<"Endpoint">, conditions: PriceConditions): PriceChoice {
  const choose = () => new PriceChoice(view, endpoint, conditions);
  const { isHourly, thresholds, periods } = schemeOf(view, endpoint);
  if (isHourly) return choose();
  const { tier, plan, region, currency, promptTokens, instant, day } = conditions;
  const passed = thresholds.filter((threshold) => promptTokens > threshold).length;
  const on = instant === undefined ? day : new Date(instant).toISOString().slice(0, 10);
  const held = periods.map((one) => Number(holdsOn(one, on)));
  return view.memo("price choice", JSON.stringify([endpoint.key, tier, held, passed, plan, region, currency]), choose);
}

/** What a choice among the offers of an endpoint depends on. */
interface PriceScheme {
  readonly isHourly: boolean;
  /** Tokens of a prompt above which other offers apply. */
  readonly thresholds: readonly number[];
  /** Claims with all periods: days on which the same ones hold have the same choice. */
  readonly periods: readonly Claim[];
}

const schemeOf = (view: View, endpoint: Entity<"Endpoint">): PriceScheme =>
  view.memo("price scheme", endpoint.key, () => {
    const offers = offersOf(view, endpoint);
    return {
      isHourly: offers.some(({ detail: { hours, timeZone } }) => hours !== undefined || timeZone !== undefined),
      thresholds: [...new Set(offers.flatMap(({ detail }) => detail.inputTokensAbove ?? []))],
      periods: [...new Map(offers.map(({ claim }) => [`${claim.validFrom} ${claim.validUntil}`, claim])).values()],
    };
  });

/** The offers of an endpoint under conditions, in one currency. */
export class PriceChoice {
  readonly currency: string | undefined;
  readonly #view: View;
  readonly #conditions: PriceConditions;
  readonly #offers: readonly Offer[];
  readonly #times = new Map<string, LocalTime>();
  readonly #chosen = new Map<Meter, ChosenPrice | undefined>();

  constructor(view: View, endpoint: Entity<"Endpoint">, conditions: PriceConditions) {
    this.#view = view;
    this.#conditions = conditions;
    const offers = offersOf(view, endpoint).filter((offer) => this.#isInForce(offer));
    const currencies = new Set(offers.map(({ detail }) => detail.currency));
    this.currency = conditions.currency ?? (currencies.has("USD") ? "USD" : offers[0]?.detail.currency);
    this.#offers = offers.filter(({ detail }) => detail.currency === this.currency);
  }

  /**
   * The price of a meter: that of the region, then of the hour, then of the highest threshold, then of the best claim.
   * Undefined when none is known.
   */
  of(meter: Meter): ChosenPrice | undefined {
    if (!this.#chosen.has(meter)) this.#chosen.set(meter, this.#choose(meter));
    return this.#chosen.get(meter);
  }

  #choose(meter: Meter): ChosenPrice | undefined {
    const offers = this.#offersFor(meter);
    // Without an hour, the highest price of the day is shown, so that no cost is left out.
    const shown = this.#hourlyBest(offers).at(-1);
    if (!shown) return undefined;
    const claims = offers.map(({ claim }) => claim);
    return {
      price: shown.price,
      claim: shown.claim,
      claims: [
        shown.claim,
        ...this.#view.rankOn(claims, this.#dayOf(shown)).claims.filter((claim) => claim !== shown.claim),
      ],
    };
  }

  /** The best claim about the lowest price of a meter during the day; undefined when none is known. */
  lowestOf(meter: Meter): Claim | undefined {
    return this.#hourlyBest(this.#offersFor(meter))[0]?.claim;
  }

  #offersFor(meter: Meter): readonly Offer[] {
    const priced = this.#offers.filter(({ detail }) => detail.meter === meter);
    return this.#mostSpecific(
      priced.length > 0 ? priced : this.#offers.filter(({ detail }) => detail.kind !== "metered"),
    );
  }

  /** The best offer of each group of hours, cheapest first; a single one at an instant. */
  #hourlyBest(offers: readonly Offer[]): readonly Offer[] {
    const groups =
      this.#conditions.instant === undefined
        ? [...groupBy(offers, ({ detail }) => hoursKey(detail)).values()]
        : [offers];
    return groups
      .flatMap((group) => this.#best(group) ?? [])
      .sort((a, b) => amountOf(a.claim, 1).cmp(amountOf(b.claim, 1)));
  }

  #isInForce({ claim, detail }: Offer): boolean {
    const { tier, plan, region, promptTokens, instant } = this.#conditions;
    return (
      detail.tier === tier &&
      isSame(detail.plan, plan) &&
      (detail.region === undefined || isSame(detail.region, region)) &&
      (detail.inputTokensAbove === undefined || promptTokens > detail.inputTokensAbove) &&
      competes(claim, this.#dayOf({ detail })) &&
      (instant === undefined || appliesAt(detail, this.#timeIn(detail.timeZone)))
    );
  }

  #mostSpecific(all: readonly Offer[]): readonly Offer[] {
    const isFirst = ({ claim }: Offer) => (claim.layer === undefined) === (this.#view.layer === undefined);
    const offers = preferred(all, isFirst);
    const general = preferred(offers, ({ claim }) => claim.qualifiers.every(({ key }) => key === "definition"));
    const regional = preferred(general, ({ detail }) => detail.region !== undefined);
    const timed = regional.filter(({ detail }) => detail.hours !== undefined);
    const decides =
      this.#conditions.instant === undefined
        ? coverWeek(
            timed.map(({ detail }) => detail),
            Date.parse(this.#conditions.day),
          )
        : timed.length > 0;
    const hourly = decides ? timed : regional;
    const threshold = Math.max(...hourly.map(({ detail }) => detail.inputTokensAbove ?? 0));
    return hourly.filter(({ detail }) => (detail.inputTokensAbove ?? 0) === threshold);
  }

  #best(offers: readonly Offer[]): Offer | undefined {
    const [first] = offers;
    if (!first || offers.length === 1) return first;
    const { claims } = this.#view.rankOn(
      offers.map(({ claim }) => claim),
      this.#dayOf(first),
    );
    return offers.find(({ claim }) => claim === claims[0]);
  }

  /** The day of use, in the time zone of a price. */
  #dayOf({ detail }: Pick<Offer, "detail">): string {
    return this.#conditions.instant === undefined ? this.#conditions.day : this.#timeIn(detail.timeZone).day;
  }

  #timeIn(timeZone = "UTC"): LocalTime {
    const known = this.#times.get(timeZone);
    if (known) return known;
    const time = localTimeAt(this.#conditions.instant ?? 0, timeZone);
    this.#times.set(timeZone, time);
    return time;
  }
}

const isSame = (a: string | undefined, b: string | undefined): boolean => a?.toLowerCase() === b?.toLowerCase();

const hoursKey = ({ hours, timeZone }: PriceDetail): string => JSON.stringify([hours, timeZone]);

/** The items that satisfy a condition, or all when none does. */
function preferred<Item>(items: readonly Item[], isPreferred: (item: Item) => boolean): readonly Item[] {
  const found = items.filter(isPreferred);
  return found.length > 0 ? found : items;
}

/** The exact charge of a quantity, in the currency of the claim. */
export function amountOf({ value, detail }: Claim, quantity: number): Big {
  const per = detail.price?.per ?? 1;
  const amount = new Big(Number(value)).times(quantity);
  return per === 1_000_000 ? amount.times(millionth) : amount.div(per);
}

/** Multiplication is several times faster than division. */
const millionth = new Big("0.000001");
