import { enumText, moneyText } from "../../format.ts";
import type { QuotedEndpointFragment } from "../../generated/graphql.ts";
import { DisputeMarks } from "../../part/dispute-mark.tsx";
import { EntityLink } from "../../part/page-link.tsx";
import { SourceList } from "../../part/source-link.tsx";

/** Endpoints by the sum of their quotes, cheapest first; those without a known sum last. */
export const byTotal = (endpoints: readonly QuotedEndpointFragment[]): QuotedEndpointFragment[] =>
  endpoints.toSorted(
    (a, b) =>
      orderOf(a) - orderOf(b) ||
      Number(a.quote.total) - Number(b.quote.total) ||
      a.host.name.localeCompare(b.host.name),
  );

/** Quotes by endpoint. */
export function QuoteTable({ endpoints }: { readonly endpoints: readonly QuotedEndpointFragment[] }) {
  return (
    <ul className="rows quotes">
      {endpoints.map(({ id, host, serves, quantization, disputes, quote }) => (
        <li key={id}>
          <span className="row-head">
            <EntityLink entity={host} />
            <span className="quiet served">
              {[serves && "name" in serves && serves.name, quantization].filter(Boolean).join(", ")}
            </span>
          </span>
          <Total quote={quote} disputes={disputes?.nodes ?? []} />
          <SourceList sources={sourcesOf(quote)} />
        </li>
      ))}
    </ul>
  );
}

/** Sums in dollars first, then those in other currencies, which do not compare, then none. */
const orderOf = ({ quote: { total, currency } }: QuotedEndpointFragment): number =>
  total === null ? 2 : currency === "USD" ? 0 : 1;

type Quote = QuotedEndpointFragment["quote"];

interface TotalProps {
  readonly quote: Quote;
  readonly disputes: Parameters<typeof DisputeMarks>[0]["disputes"];
}

/** The sum, from low to high where those differ, and the charges that it adds up. */
function Total({ quote: { total, low, high, currency, lines, unpriced }, disputes }: TotalProps) {
  const money = (amount: string) => moneyText(Number(amount), currency ?? "USD");
  return (
    <span>
      {total !== null && <b className="total">{money(total)}</b>}{" "}
      {low !== null && high !== null && low !== high && (
        <span className="quiet">
          from {money(low)} to {money(high)}
        </span>
      )}{" "}
      <DisputeMarks disputes={disputes} />
      {unpriced.length > 0 ? (
        <span className="quiet charges">No known price for {unpriced.map(enumText).join(", ")}</span>
      ) : (
        <span className="quiet charges">
          {lines.map(({ meter, amount }) => `${enumText(meter)} ${money(amount)}`).join(" + ")}
        </span>
      )}
    </span>
  );
}

/** Sources of the prices that were applied, each once. */
export const sourcesOf = ({ lines }: Quote) => [
  ...new Map(lines.flatMap(({ price }) => price.sources.map((source) => [source.id, source] as const))).values(),
];
