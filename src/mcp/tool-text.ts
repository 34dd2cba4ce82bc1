import { type CitedSource, escapeMarkdown } from "../exports/cited-text.ts";
import { footOf } from "../exports/entity-text.ts";
import type { ToolClaimFragment, ToolDataFragment, ToolFailureFragment } from "./generated/graphql.ts";
import { type ToolCall, ToolError } from "./tool.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** An entity, as a reader and as a further call name it. */
export const nameWithId = ({ id, name }: Named): string => `${escapeMarkdown(name)} (${id})`;

/** The value of a claim with its conditions: `70B`, `not open weights`, `unknown`. */
export function claimValue({
  polarity,
  value,
  valueState,
  qualifiers,
  validFrom,
  validUntil,
}: ToolClaimFragment): string {
  const text = value?.text ?? (valueState === "NONE" ? "none" : "unknown");
  const conditions = [
    ...qualifiers.map(({ key, value: condition }) => `${key.toLowerCase()}: ${condition.text}`),
    validFrom && `from ${validFrom}`,
    validUntil && `until ${validUntil}`,
  ].filter(Boolean);
  return escapeMarkdown(
    `${polarity === "DENIES" ? "not " : ""}${text}${conditions.length > 0 ? ` (${conditions.join(", ")})` : ""}`,
  );
}

type Cited = Pick<ToolClaimFragment, "citations">;

export const sourcesInClaims = (claims: readonly (Cited | null | undefined)[]): CitedSource[] =>
  claims.flatMap((claim) => claim?.citations.map(({ source }) => source) ?? []);

export const sourceIdsOf = (claims: readonly (Cited | null | undefined)[]): string[] => [
  ...new Set(sourcesInClaims(claims).map(({ id }) => id)),
];

/** The last line of a result. */
export const footFor = ({ meta }: ToolDataFragment, { today }: ToolCall, asOf?: string): string =>
  footOf({ release: meta?.release.tag ?? "", asOf: asOf ?? today });

/** The error of a reference that names nothing, or several entities, with what to try. */
export function failureOf(failure: ToolFailureFragment | null | undefined): ToolError {
  if (!failure) return new ToolError("There is no result.");
  const similar =
    "candidates" in failure ? failure.candidates : "suggestions" in failure ? failure.suggestions : undefined;
  return new ToolError(`${failure.message}${similar ? tryOneOf(similar) : ""}`);
}

/** Entities to try instead of a reference. */
export const tryOneOf = (candidates: readonly { readonly entity: Named }[]): string =>
  candidates.length > 0 ? ` Try: ${candidates.map(({ entity }) => nameWithId(entity)).join(", ")}.` : " Try `search`.";
