import { type Address, daysOf } from "../../address.ts";
import { type Meter, QuotesDocument } from "../../generated/graphql.ts";
import { requestOf } from "../../request.ts";

/** One field of the calculator: its parameter in the address, what it counts, and its number where none is stated. */
interface UsageField {
  readonly name: string;
  readonly meter: Meter;
  readonly label: string;
  readonly initial: number;
}

export const usageFields: readonly UsageField[] = [
  { name: "in", meter: "INPUT", label: "Input tokens", initial: 1_000_000 },
  { name: "out", meter: "OUTPUT", label: "Output tokens", initial: 200_000 },
  { name: "cached", meter: "CACHE_READ", label: "Cached input tokens, besides", initial: 0 },
];

const maxTokens = 1e12;

/** Tokens of one field, as an address states them; a number that means nothing is ignored. */
export function tokensIn(search: URLSearchParams, { name, initial }: UsageField): number {
  const text = search.get(name) ?? "";
  const tokens = Number(text);
  return /^\d+$/.test(text) ? Math.min(tokens, maxTokens) : initial;
}

/** The model or variant that an address names; undefined when it names none. */
export function pricedIn(search: URLSearchParams) {
  const model = search.get("model");
  const variant = search.get("variant");
  if (model) return { kind: "MODEL" as const, slug: model };
  return variant ? { kind: "VARIANT" as const, slug: variant } : undefined;
}

export const priceRequest = (address: Address) => {
  const { search } = address;
  const key = pricedIn(search);
  if (!key) return undefined;
  const usage = usageFields
    .map((field) => ({ meter: field.meter, quantity: tokensIn(search, field) }))
    .filter(({ quantity }) => quantity > 0);
  return usage.length === 0 ? undefined : requestOf(QuotesDocument, { ref: { key }, usage, ...daysOf(address) });
};

export const priceRequests = (address: Address) => [priceRequest(address)].filter((one) => one !== undefined);
