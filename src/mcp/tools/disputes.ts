import { z } from "zod";
import { escapeMarkdown, type SourceNumbers, writeCitedText } from "../../exports/cited-text.ts";
import { enumText } from "../../records/enum-name.ts";
import { DisputesToolDocument, type DisputesToolQuery } from "../generated/graphql.ts";
import { defineTool } from "../tool.ts";
import { entityRefOf, limitInput, propertyEnum, refInput } from "../tool-input.ts";
import { claimValue, footFor, nameWithId, sourceIdsOf, sourcesInClaims } from "../tool-text.ts";

type Listed = NonNullable<DisputesToolQuery["disputes"]>["nodes"][number];

export const disputesTool = defineTool({
  name: "disputes",
  description: "Where sources disagree: each side with its sources, the kind of difference, and what settled it.",
  input: z.strictObject({
    ref: refInput.optional(),
    property: z.string().optional(),
    state: z.enum(["OPEN", "RESOLVED"]).default("OPEN"),
    limit: limitInput(30, 10),
    after: z.string().optional(),
  }),
  async run({ ref, property, state, limit, after }, call) {
    const data = await call.query(DisputesToolDocument, {
      where: {
        state: { eq: state },
        ...(ref !== undefined && { subject: entityRefOf(ref) }),
        ...(property !== undefined && { property: { eq: propertyEnum(property) } }),
      },
      first: limit,
      after: after ?? null,
    });
    const { nodes = [], totalCount = 0, pageInfo } = data.disputes ?? {};
    const next = pageInfo?.hasNextPage ? [`Next page: after: "${pageInfo.endCursor}"`] : [];
    return writeCitedText(
      {
        head: [`Disputes, ${enumText(state)}: ${totalCount}`],
        sections: [
          {
            lines: [
              ...nodes.map((dispute) => (citing: SourceNumbers) => disputeLine(dispute, citing)),
              ...next.map((line) => () => line),
            ],
          },
        ],
        sources: sourcesInClaims(nodes.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims))),
        more: ([shown = 0]) => `… ${nodes.length - shown} more: call disputes with a smaller limit.`,
        foot: footFor(data, call),
      },
      call.maxLength,
    );
  },
});

function disputeLine({ subject, property, kind, state, sides, resolution }: Listed, citing: SourceNumbers): string {
  const values = sides.flatMap(({ claims }) => {
    const [claim] = claims;
    return claim ? [claimValue(claim) + citing.cite(sourceIdsOf(claims))] : [];
  });
  const why = resolution ? `; ${escapeMarkdown(resolution)}` : "";
  return `- ${state === "OPEN" ? "⚠ " : ""}${nameWithId(subject)} ${enumText(property)}: ${values.join(" or ")} (${enumText(kind)})${why}`;
}
