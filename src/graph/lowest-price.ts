import { edgeItems } from "./edges.ts";
import type { Entity, View } from "./view.ts";

/**
 * The lowest current standard price of a meter over some endpoints, in USD per million units; undefined when none is
 * known.
 */
export function lowestPrice(view: View, endpoints: readonly Entity<"Endpoint">[], meter: string): number | undefined {
  const amounts = endpoints.flatMap((endpoint) =>
    edgeItems(view, "Endpoint.prices", endpoint).flatMap(({ claims }) =>
      claims.flatMap((claim) => {
        const { price } = claim.detail;
        const counts = price?.meter === meter && price.currency === "USD" && price.tier === "standard";
        return counts && price.inputTokensAbove === undefined && view.rank([claim]).best
          ? [(Number(claim.value) * 1_000_000) / (price.per ?? 1)]
          : [];
      }),
    ),
  );
  return amounts.length > 0 ? Math.min(...amounts) : undefined;
}
