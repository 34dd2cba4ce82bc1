import { z } from "zod";
import { escapeMarkdown, writeCitedText } from "../../exports/cited-text.ts";
import { type EntityOrder, FindToolDocument, type FindToolQuery, type ModelFilter } from "../generated/graphql.ts";
import { defineTool } from "../tool.ts";
import { limitInput } from "../tool-input.ts";
import { footFor, nameWithId } from "../tool-text.ts";

type Found = NonNullable<FindToolQuery["models"]>["nodes"][number];

const text = z.string().max(100).optional();

const orders = {
  name: [{ name: "ASC" }],
  newest: [{ property: { property: "RELEASED_ON", direction: "DESC" } }],
  context: [{ property: { property: "CONTEXT_WINDOW", direction: "DESC" } }],
  price: [{ price: { meter: "INPUT", direction: "ASC" } }],
} as const satisfies Readonly<Record<string, readonly EntityOrder[]>>;

const inputs = z.strictObject({
  developer: text.describe("Slug, or part of the name"),
  open: z.boolean().optional().describe("Open weights"),
  minContext: z.int().max(1e9).optional().describe("Tokens"),
  supports: text.describe("Slug of a capability, such as tool-calling"),
  modality: z.enum(["TEXT", "IMAGE", "AUDIO", "VIDEO", "PDF"]).optional().describe("Input"),
  releasedSince: z.string().optional().describe("YYYY[-MM[-DD]]"),
  license: text.describe("Slug or SPDX id"),
  disputed: z.boolean().optional(),
  sort: z.enum(["name", "newest", "context", "price"]).default("newest"),
  limit: limitInput(50, 15),
  after: z.string().optional(),
});

export const findTool = defineTool({
  name: "find",
  description: "Lists models by conditions, all of which must hold.",
  input: inputs,
  async run({ sort, limit, after, ...conditions }, call) {
    const data = await call.query(FindToolDocument, {
      where: filterOf(conditions),
      orderBy: [...orders[sort]],
      first: limit,
      after: after ?? null,
    });
    const { nodes = [], totalCount = 0, pageInfo } = data.models ?? {};
    const next = pageInfo?.hasNextPage ? [`Next page: after: "${pageInfo.endCursor}"`] : [];
    return writeCitedText(
      {
        head: [`Models: ${totalCount}`],
        sections: [{ lines: [...nodes.map((model) => () => foundLine(model)), ...next.map((line) => () => line)] }],
        sources: [],
        more: ([shown = 0]) => `… ${nodes.length - shown} more: call find with a smaller limit.`,
        foot: footFor(data, call),
      },
      call.maxLength,
    );
  },
});

type Conditions = Omit<z.output<typeof inputs>, "sort" | "limit" | "after">;

/** Each condition that is given, as a condition of the API. */
function filterOf(given: Conditions): ModelFilter {
  const { developer, open, minContext, supports, modality, releasedSince, license, disputed } = given;
  const all: (ModelFilter | false)[] = [
    developer !== undefined && {
      provider: { or: [...slugIs(developer), { name: { contains: developer } }] },
    },
    open !== undefined && { openWeights: { eq: open } },
    minContext !== undefined && { contextWindow: { gte: minContext } },
    supports !== undefined && {
      capabilities: {
        some: {
          capability: { or: [...slugIs(supports), { name: { contains: supports } }] },
          level: { in: ["NATIVE", "PARTIAL"] },
        },
      },
    },
    modality !== undefined && { inputModalities: { hasAll: [modality] } },
    releasedSince !== undefined && { releasedOn: { gte: releasedSince } },
    license !== undefined && { license: { or: [...slugIs(license), { spdxId: { eq: license } }] } },
    disputed !== undefined && { disputed: { eq: disputed } },
  ];
  return { and: all.filter((condition) => condition !== false) };
}

const slugIs = (given: string) => (/^[a-z0-9-]+$/.test(given) ? [{ slug: { eq: given } }] : []);

function foundLine(model: Found): string {
  const { releasedOn, contextWindow, openWeights, openDisputeCount, inputModalities, provider, license } = model;
  const facts = [
    `by ${provider ? escapeMarkdown(provider.name) : "unknown"}`,
    `released ${releasedOn ?? "unknown"}`,
    `context ${contextWindow ?? "unknown"}`,
    `input ${inputModalities?.join("+").toLowerCase() || "unknown"}`,
    `open weights ${openWeights == null ? "unknown" : openWeights ? "yes" : "no"}`,
    `license ${license ? escapeMarkdown(license.name) : "unknown"}`,
    ...(openDisputeCount > 0 ? [`⚠ open disputes: ${openDisputeCount}`] : []),
  ];
  return `- ${nameWithId(model)}: ${facts.join("; ")}`;
}
