import { z } from "zod";
import { escapeMarkdown, writeCitedText } from "../../exports/cited-text.ts";
import { enumText } from "../../records/enum-name.ts";
import { LineageToolDocument, type LineageToolQuery } from "../generated/graphql.ts";
import { defineTool } from "../tool.ts";
import { asOfInput, entityRefOf, refInput } from "../tool-input.ts";
import { failureOf, footFor, nameWithId } from "../tool-text.ts";

type Related = Extract<NonNullable<LineageToolQuery["lineage"]>, { __typename: "Subgraph" }>["relationships"][number];

export const lineageTool = defineTool({
  name: "lineage",
  description:
    "What a model or variant was made from, and what was made from it: distillation, fine-tuning, succession.",
  input: z.strictObject({
    ref: refInput,
    direction: z.enum(["ANCESTORS", "DESCENDANTS", "BOTH"]).default("BOTH"),
    maxDepth: z.int().min(1).max(5).default(3),
    asOf: asOfInput,
  }),
  async run({ ref, direction, maxDepth, asOf }, call) {
    const variables = { ref: entityRefOf(ref), direction, maxDepth, asOf: asOf ?? null };
    const data = await call.query(LineageToolDocument, variables);
    const { lineage } = data;
    if (lineage?.__typename !== "Subgraph") throw failureOf(lineage);
    const { entities, exhaustive } = lineage;
    // Derivations first: what belongs to a model or a family is only the way to them.
    const relationships = lineage.relationships.toSorted((a, b) => Number("kind" in b) - Number("kind" in a));
    const root = entities.find(({ depth }) => depth === 0)?.entity;
    const about = root ? nameWithId(root) : ref;
    return writeCitedText(
      {
        head: [
          relationships.length === 0 ? `No lineage of ${about} is recorded.` : `Lineage of ${about}:`,
          ...(exhaustive ? [] : ["There is more than is shown: raise maxDepth, or start further along."]),
        ],
        sections: [
          {
            lines: relationships.map(
              (one) => (citing) => relatedLine(one) + citing.cite(one.sources.map(({ id }) => id)),
            ),
          },
        ],
        sources: relationships.flatMap(({ sources }) => sources),
        more: ([shown = 0]) =>
          `… ${relationships.length - shown} more: call lineage with a smaller maxDepth, or one direction.`,
        foot: footFor(data, call, asOf),
      },
      call.maxLength,
    );
  },
});

/** A relationship as a sentence: `R1 Distill —derived from (distillation)→ R1`. */
function relatedLine(related: Related): string {
  const { subject, object, property, disputed } = related;
  const how = "kind" in related ? [enumText(related.kind), related.method].filter(Boolean).join(", ") : "";
  const label = `${enumText(property)}${how ? ` (${escapeMarkdown(how)})` : ""}`;
  return `- ${disputed ? "⚠ " : ""}${nameWithId(subject)} —${label}→ ${nameWithId(object)}`;
}
