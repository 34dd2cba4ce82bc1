import { dayText, enumText, fullNumber, moneyText } from "../format.ts";
import type { LowestPriceFigureFragment, PriceRowFragment } from "../generated/graphql.ts";

const perMillion = 1_000_000;

/** Price of a million tokens, without the error of binary fractions. */
export const pricePerMillion = ({ amount, per }: Pick<LowestPriceFigureFragment, "amount" | "per">): number =>
  Number(((Number(amount) / per) * perMillion).toPrecision(12));

/** Price of a million tokens: `$2.50`; from low to high where the claims in force differ: `$0.14 to $0.28`. */
export function lowestPriceText({ low, high, per, currency }: LowestPriceFigureFragment): string {
  const [least, most] = [low, high].map((amount) => moneyText(pricePerMillion({ amount, per }), currency));
  return least === most ? `${least}` : `${least} to ${most}`;
}

type Component = PriceRowFragment["components"][number];

/** What is counted, where it is not tokens: one, and several. */
const units: Partial<Record<Component["meter"], readonly [one: string, several: string]>> = {
  INPUT_AUDIO_SECOND: ["second", "seconds"],
  OUTPUT_AUDIO_SECOND: ["second", "seconds"],
  INPUT_CHARACTER: ["character", "characters"],
  OUTPUT_CHARACTER: ["character", "characters"],
  INPUT_IMAGE: ["image", "images"],
  OUTPUT_IMAGE: ["image", "images"],
  INPUT_VIDEO: ["second", "seconds"],
  OUTPUT_VIDEO: ["second", "seconds"],
  PAGE: ["page", "pages"],
  REQUEST: ["request", "requests"],
  SEARCH: ["search", "searches"],
};

/** One component of a price: what is counted, and its price per million tokens or per other units. */
export function componentText(
  { meter, amount, per }: Component,
  currency: string,
): { label: string; price: string; unit: string } {
  const label = enumText(meter);
  const unit = units[meter];
  if (unit === undefined)
    return { label, price: moneyText((Number(amount) / per) * perMillion, currency), unit: "M tokens" };
  const price = moneyText(Number(amount), currency);
  const [one, several] = unit;
  return { label, price, unit: per === 1 ? one : `${fullNumber(per)} ${several}` };
}

/** Conditions of a price: service class, prompt length, region, plan, period. Empty for the plain one. */
export function priceConditions(price: PriceRowFragment): string {
  const { serviceTier, inputTokensAbove, region, plan, validFrom, validUntil } = price;
  return [
    serviceTier !== "STANDARD" && enumText(serviceTier),
    inputTokensAbove !== null && `prompts over ${fullNumber(inputTokensAbove)} tokens`,
    region,
    plan && `plan ${plan}`,
    validFrom && `from ${dayText(validFrom)}`,
    validUntil && `until ${dayText(validUntil)}`,
  ]
    .filter(Boolean)
    .join(" · ");
}
