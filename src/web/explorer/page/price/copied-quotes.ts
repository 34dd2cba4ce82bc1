import { enumText } from "../../format.ts";
import type { QuotedEndpointFragment } from "../../generated/graphql.ts";
import type { CopiedColumn, CopiedValue } from "../../table-text.ts";
import { sourcesOf } from "./quote-table.tsx";

const numberOf = (amount: string | null): CopiedValue => (amount === null ? null : Number(amount));

/** Quotes for other programs: sums as numbers, in the currency beside them. */
export const copiedQuotes: readonly CopiedColumn<QuotedEndpointFragment>[] = [
  { label: "Host", value: ({ host }) => host.name },
  { label: "Serves", value: ({ serves }) => (serves && "name" in serves ? serves.name : null) },
  { label: "Quantization", value: ({ quantization }) => quantization },
  { label: "Total", value: ({ quote }) => numberOf(quote.total) },
  { label: "Low", value: ({ quote }) => numberOf(quote.low) },
  { label: "High", value: ({ quote }) => numberOf(quote.high) },
  { label: "Currency", value: ({ quote }) => quote.currency },
  { label: "No known price for", value: ({ quote }) => quote.unpriced.map(enumText).join(", ") || null },
  {
    label: "Open dispute",
    value: ({ disputes }) => disputes?.nodes.some(({ state }) => state === "OPEN") ?? false,
  },
  {
    label: "Sources",
    value: ({ quote }) =>
      sourcesOf(quote)
        .map(({ name }) => name)
        .join("; ") || null,
  },
];
