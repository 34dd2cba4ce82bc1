import { z } from "zod";
import { escapeMarkdown, writeCitedText } from "../../exports/cited-text.ts";
import { enumText } from "../../records/enum-name.ts";
import { SourcesForToolDocument, type SourcesForToolQuery } from "../generated/graphql.ts";
import { defineTool, ToolError } from "../tool.ts";
import { asOfInput, entityRefOf, propertyEnum, refInput } from "../tool-input.ts";
import { claimValue, failureOf, footFor, nameWithId, sourceIdsOf, sourcesInClaims } from "../tool-text.ts";

type Stated = NonNullable<
  Extract<NonNullable<SourcesForToolQuery["entity"]>, { __typename: "Model" }>["fact"]
>["claims"][number];

/** Longest quote, in characters: a quote is the one place where a page could speak to an agent. */
const maxQuote = 200;

export const sourcesForTool = defineTool({
  name: "sources_for",
  description:
    "Every claim about one property of an entity: who states it, where, in which words, and why it is shown or refuted.",
  input: z.strictObject({ ref: refInput, property: z.string(), asOf: asOfInput }),
  async run({ ref, property, asOf }, call) {
    const variables = { ref: entityRefOf(ref), property: propertyEnum(property), asOf: asOf ?? null };
    const data = await call.query(SourcesForToolDocument, variables);
    const { entity } = data;
    if (!entity || !("fact" in entity)) throw failureOf(entity as never);
    const { fact } = entity;
    if (!fact)
      throw new ToolError(`${variables.property} does not apply to ${nameWithId(entity)}. Try get without properties.`);
    const { claims, disputes, values, reason, disputed } = fact;
    const shown = values.map(({ text }) => escapeMarkdown(text)).join("; ") || "unknown";
    return writeCitedText(
      {
        head: [
          `${nameWithId(entity)}, ${enumText(variables.property)}: ${disputed ? "⚠ " : ""}${shown}${reason ? `. ${reason}` : ""}`,
          ...disputes.map(
            ({ kind, state, resolution }) =>
              `Dispute, ${enumText(kind)}, ${enumText(state)}${resolution ? `: ${escapeMarkdown(resolution)}` : ""}`,
          ),
        ],
        sections: [{ lines: claims.map((claim) => (citing) => claimLine(claim, citing.cite(sourceIdsOf([claim])))) }],
        sources: sourcesInClaims(claims),
        more: ([count = 0]) => `… ${claims.length - count} more: see the page of the entity.`,
        foot: footFor(data, call, asOf),
      },
      call.maxLength,
    );
  },
});

function claimLine(claim: Stated, cited: string): string {
  const { status, statusReason, citations } = claim;
  const why = statusReason ? ` (${escapeMarkdown(statusReason)})` : "";
  const [first] = citations;
  const place = first?.locator ? `, at ${escapeMarkdown(first.locator)}` : "";
  const quote = first?.quote ? `, quoted: “${quoteOf(first.quote)}”` : "";
  return `- ${claimValue(claim)}: ${enumText(status)}${why}${cited}${place}${quote}`;
}

function quoteOf(text: string): string {
  const line = escapeMarkdown(text);
  return line.length > maxQuote ? `${line.slice(0, maxQuote - 1)}…` : line;
}
