import { z } from "zod";
import { writeCitedText } from "../../exports/cited-text.ts";
import { enumText } from "../../records/enum-name.ts";
import { ResolveToolDocument, type ResolveToolQuery } from "../generated/graphql.ts";
import { defineTool } from "../tool.ts";
import { asOfInput } from "../tool-input.ts";
import { footFor, nameWithId, sourceIdsOf, sourcesInClaims } from "../tool-text.ts";

type Resolved = NonNullable<ResolveToolQuery["lifecycleOf"]>[number];

export const resolveTool = defineTool({
  name: "resolve",
  description:
    "What model identifiers or names mean: EXACT, ALIAS, AMBIGUOUS or NONE, never a guess; lifecycle, end of service, whether the identifier moves, and its replacement.",
  input: z.strictObject({
    texts: z.array(z.string().max(200)).min(1).max(20),
    host: z.string().optional().describe("Slug of their host"),
    asOf: asOfInput,
  }),
  async run({ texts, host, asOf }, call) {
    const data = await call.query(ResolveToolDocument, { texts, host: host ?? null, asOf: asOf ?? null });
    const resolved = data.lifecycleOf ?? [];
    return writeCitedText(
      {
        head: [],
        sections: [{ lines: resolved.map((one) => (citing) => resolvedLine(one, (ids) => citing.cite(ids))) }],
        sources: resolved.flatMap(({ claim, end }) => sourcesInClaims([claim, end?.claim])),
        more: ([shown = 0]) => `… ${resolved.length - shown} more: call resolve with fewer texts.`,
        foot: footFor(data, call, asOf),
      },
      call.maxLength,
    );
  },
});

function resolvedLine(
  { text, resolution, stability, stage, daysLeft, claim, end, replacements }: Resolved,
  cite: (ids: readonly string[]) => string,
): string {
  const { match, entity, target, candidates } = resolution;
  if (!entity) {
    const similar = candidates.map((one) => nameWithId(one.entity)).join(", ");
    const meaning = match === "AMBIGUOUS" ? "AMBIGUOUS, one of" : "NONE, similar";
    return `- ${text} → ${meaning}: ${similar || "nothing; try search"}`;
  }
  const parts = [
    `${match} ${nameWithId(entity)}`,
    `lifecycle ${stage ? enumText(stage) : "unknown"}${cite(sourceIdsOf([claim]))}`,
    ...(end ? [endText(end, daysLeft ?? null) + cite(sourceIdsOf([end.claim]))] : []),
    ...(stability === "UNKNOWN" ? [] : [stability === "MOVING" ? "moves to newer snapshots" : "pinned"]),
    ...(target && target.id !== entity.id ? [`now ${nameWithId(target)}`] : []),
    ...(replacements.length > 0
      ? [`replaced by ${replacements.map((replacement) => nameWithId(replacement.entity)).join(", ")}`]
      : []),
  ];
  return `- ${text} → ${parts.join("; ")}`;
}

const bounds = { EXACT: "on", NOT_BEFORE: "not before", NOT_AFTER: "not after" } as const;

/** The last stage with its date; one to come has the days until then. */
function endText({ stage, date, bound }: NonNullable<Resolved["end"]>, daysLeft: number | null): string {
  const isToCome = daysLeft !== null && daysLeft > 0;
  return `${isToCome ? "to be " : ""}${enumText(stage)} ${bounds[bound]} ${date}${isToCome ? ` (${daysLeft} days left)` : ""}`;
}
