import { z } from "zod";
import { writeCitedText } from "../../exports/cited-text.ts";
import { enumText } from "../../records/enum-name.ts";
import { ChangesToolDocument, type ChangesToolQuery } from "../generated/graphql.ts";
import { defineTool } from "../tool.ts";
import { entityRefOf, limitInput, propertiesInput, propertyEnum, refInput } from "../tool-input.ts";
import { claimValue, footFor, nameWithId, sourceIdsOf, sourcesInClaims } from "../tool-text.ts";

type Change = NonNullable<ChangesToolQuery["changes"]>["nodes"][number];

export const changesTool = defineTool({
  name: "changes",
  description: "Values that releases of the data added, changed or removed since a day, newest first.",
  input: z.strictObject({
    since: z.string().describe("YYYY-MM-DD"),
    ref: refInput.optional(),
    properties: propertiesInput,
    kinds: z.array(z.enum(["ADDED", "CHANGED", "REMOVED"])).optional(),
    limit: limitInput(50, 15),
    after: z.string().optional(),
  }),
  async run({ since, ref, properties, kinds, limit, after }, call) {
    const data = await call.query(ChangesToolDocument, {
      since,
      subject: ref === undefined ? null : entityRefOf(ref),
      properties: properties?.map(propertyEnum) ?? null,
      kinds: kinds ?? null,
      first: limit,
      after: after ?? null,
    });
    const { nodes = [], totalCount = 0, pageInfo } = data.changes ?? {};
    const next = pageInfo?.hasNextPage ? [`Next page: after: "${pageInfo.endCursor}"`] : [];
    return writeCitedText(
      {
        head: [`Changes since ${since}: ${totalCount}`],
        sections: [
          {
            lines: [
              ...nodes.map(
                (change) => (citing: { cite: (ids: readonly string[]) => string }) =>
                  changeLine(change) + citing.cite(sourceIdsOf([change.after ?? change.before])),
              ),
              ...next.map((line) => () => line),
            ],
          },
        ],
        sources: sourcesInClaims(nodes.flatMap((change) => [change.after, change.before])),
        more: ([shown = 0]) => `… ${nodes.length - shown} more: call changes with a smaller limit.`,
        foot: footFor(data, call),
      },
      call.maxLength,
    );
  },
});

function changeLine({ kind, property, subject, before, after, release }: Change): string {
  const values = [before, after].flatMap((claim) => (claim ? [claimValue(claim)] : [])).join(" → ");
  return `- ${release.tag} ${kind} ${nameWithId(subject)} ${enumText(property)}: ${values}`;
}
