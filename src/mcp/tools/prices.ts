import { Big } from "big.js";
import { z } from "zod";
import { writeCitedText } from "../../exports/cited-text.ts";
import { enumText } from "../../records/enum-name.ts";
import {
  type Meter,
  type PricedEndpointFragment,
  PricesToolDocument,
  type PricesToolQuery,
} from "../generated/graphql.ts";
import { defineTool, ToolError } from "../tool.ts";
import { entityRefOf, limitInput, refInput } from "../tool-input.ts";
import { failureOf, footFor, nameWithId } from "../tool-text.ts";

type Priced = NonNullable<PricesToolQuery["entity"]>;

const tokens = z.int().min(0).max(1e12);

export const pricesTool = defineTool({
  name: "prices",
  description:
    "What a use of a model, variant or endpoint costs at each host, cheapest first; low … high where sources disagree.",
  input: z.strictObject({
    ref: refInput,
    input: tokens.default(1_000_000).describe("Input tokens"),
    output: tokens.default(200_000).describe("Output tokens"),
    cacheRead: tokens.default(0).describe("Cached input tokens, besides"),
    hosts: z.array(z.string()).max(20).optional().describe("Slugs"),
    at: z.string().optional().describe("YYYY-MM-DD"),
    limit: limitInput(50, 15),
  }),
  async run({ ref, input, output, cacheRead, hosts, at, limit }, call) {
    const usage = (
      [
        ["INPUT", input],
        ["OUTPUT", output],
        ["CACHE_READ", cacheRead],
      ] as const satisfies readonly (readonly [Meter, number])[]
    )
      .filter(([, quantity]) => quantity > 0)
      .map(([meter, quantity]) => ({ meter, quantity }));
    if (usage.length === 0) throw new ToolError("There is no use to price: set input, output or cacheRead.");
    const data = await call.query(PricesToolDocument, {
      ref: entityRefOf(ref),
      usage,
      where: hosts ? { host: { slug: { in: hosts } } } : null,
      at: at ?? null,
    });
    const { entity } = data;
    const { endpoints, totalCount } = endpointsOf(entity);
    const rows = rowsOf(endpoints, developerOf(entity)).slice(0, limit);
    const used = usage.map(({ meter, quantity }) => `${quantity} ${enumText(meter)}`).join(" + ");
    const left = totalCount - rows.length;
    return writeCitedText(
      {
        head: [
          `${entity && "name" in entity ? nameWithId(entity) : ref}: ${used} tokens; endpoints: ${totalCount}`,
          ...(left > 0 && totalCount > rows.length ? [`${left} more are not shown: raise limit, or name hosts.`] : []),
        ],
        sections: [{ lines: rows.map((row) => (citing) => row.text + citing.cite(row.sources.map(({ id }) => id))) }],
        sources: rows.flatMap(({ sources }) => sources),
        more: ([shown = 0]) => `… ${rows.length - shown} more: name hosts.`,
        foot: footFor(data, call, at),
      },
      call.maxLength,
    );
  },
});

/** The endpoints that serve an entity. @throws {ToolError} when it has none by its kind. */
function endpointsOf(entity: Priced | null | undefined) {
  switch (entity?.__typename) {
    case "Model":
    case "Variant":
      return { endpoints: entity.endpoints?.nodes ?? [], totalCount: entity.endpoints?.totalCount ?? 0 };
    case "Endpoint":
      return { endpoints: [entity], totalCount: 1 };
    default:
      if (entity && "message" in entity) throw failureOf(entity);
      throw new ToolError("Only models, variants and endpoints have prices. Try `search` with kinds MODEL.");
  }
}

/** The developer of a priced entity; undefined when unknown. */
function developerOf(entity: Priced | null | undefined): string | undefined {
  if (entity?.__typename === "Model") return entity.provider?.id;
  return entity?.__typename === "Variant" ? entity.model.provider?.id : undefined;
}

/** Below this part of the developer's own price, a host probably serves something else. */
const suspicious = 0.5;

/** Lines of the table, cheapest first, those without a price last. */
function rowsOf(endpoints: readonly PricedEndpointFragment[], developer: string | undefined) {
  const own = endpoints
    .filter(({ host }) => developer !== undefined && host.provider?.id === developer)
    .flatMap(({ quote: { total, currency } }) => (total == null || currency == null ? [] : [{ total, currency }]));
  return endpoints
    .toSorted((a, b) => amountIn(a) - amountIn(b))
    .map((endpoint) => {
      const { quote, host, id, disputes } = endpoint;
      const sources = distinct(quote.lines.flatMap(({ price }) => price.sources));
      const dearest = own.find(({ currency }) => currency === quote.currency)?.total;
      const isFarBelow =
        quote.total != null && dearest != null && new Big(quote.total).lt(new Big(dearest).times(suspicious));
      const marks = [
        (disputes?.totalCount ?? 0) > 0 ? " ⚠" : "",
        isFarBelow ? ` (far below the developer's own ${dearest}: check what is served)` : "",
      ].join("");
      return { text: `- ${totalOf(quote)} at ${host.name} (${id})${marks}`, sources };
    });
}

/** Each source once. */
const distinct = <Source extends { readonly id: string }>(sources: readonly Source[]): Source[] => [
  ...new Map(sources.map((source) => [source.id, source])).values(),
];

const amountIn = ({ quote: { total } }: PricedEndpointFragment): number =>
  total == null ? Number.POSITIVE_INFINITY : Number(total);

function totalOf({ total, low, high, currency, unpriced, lines }: PricedEndpointFragment["quote"]): string {
  if (total == null) return `unknown (no price for ${unpriced.map(enumText).join(", ")})`;
  const span = low !== high ? `, ${low} … ${high}` : "";
  const parts = lines.map(({ meter, amount }) => `${enumText(meter)} ${amount}`).join(", ");
  return `${total} ${currency}${span} (${parts})`;
}
