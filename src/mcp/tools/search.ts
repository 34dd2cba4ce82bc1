import { z } from "zod";
import { escapeMarkdown, writeCitedText } from "../../exports/cited-text.ts";
import { enumName } from "../../records/enum-name.ts";
import { kindNames } from "../../records/kinds.ts";
import { type EntityKind, SearchToolDocument } from "../generated/graphql.ts";
import { defineTool } from "../tool.ts";
import { limitInput } from "../tool-input.ts";
import { footFor, nameWithId } from "../tool-text.ts";

/** Longest description in a list, in characters. */
const maxDescription = 160;

export const searchTool = defineTool({
  name: "search",
  description:
    "Full-text search of models, variants, developers, hosts, concepts, benchmarks and sources; forgives typing errors.",
  input: z.strictObject({
    query: z.string().max(200),
    kinds: z.array(z.enum(kindNames.map(enumName))).optional(),
    limit: limitInput(30, 10),
  }),
  async run({ query, kinds, limit }, call) {
    const data = await call.query(SearchToolDocument, {
      query,
      kinds: (kinds as EntityKind[] | undefined) ?? null,
      first: limit,
    });
    const { nodes = [], totalCount = 0, suggestions = [] } = data.search ?? {};
    const similar = suggestions.length > 0 ? ` Did you mean: ${suggestions.join(", ")}?` : "";
    return writeCitedText(
      {
        head: [totalCount === 0 ? `Nothing found.${similar}` : `Found: ${totalCount}.${similar}`],
        sections: [
          {
            lines: nodes.map(
              (entity) => () =>
                `- ${nameWithId(entity)}${entity.description ? `: ${shortened(entity.description)}` : ""}`,
            ),
          },
        ],
        sources: [],
        more: ([shown = 0]) => `… ${nodes.length - shown} more: call search with more words or kinds.`,
        foot: footFor(data, call),
      },
      call.maxLength,
    );
  },
});

function shortened(text: string): string {
  const line = escapeMarkdown(text);
  return line.length > maxDescription ? `${line.slice(0, maxDescription - 1)}…` : line;
}
