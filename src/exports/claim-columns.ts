import type { ClaimRow } from "./claim-rows.ts";

/** A cell of a table of claims. */
export type Cell = string | number | boolean | null;

/** The columns of a table of claims, for sheets and data frames; lists and objects are JSON. */
export const claimColumns = {
  id: ({ id }) => id,
  subject: ({ subject }) => subject,
  subject_name: ({ subjectName }) => subjectName,
  property: ({ property }) => property,
  state: ({ state }) => state,
  value: ({ value }) => (value === null ? null : typeof value === "object" ? JSON.stringify(value) : String(value)),
  number: ({ value }) => (typeof value === "number" ? value : null),
  as_stated: ({ asStated }) => asStated,
  polarity: ({ polarity }) => polarity,
  rank: ({ rank }) => rank,
  status: ({ status }) => status,
  reason: ({ reason }) => reason,
  confidence: ({ confidence }) => confidence,
  method: ({ method }) => method,
  valid_from: ({ validFrom }) => validFrom,
  valid_until: ({ validUntil }) => validUntil,
  read_on: ({ readOn }) => readOn,
  recorded: ({ recorded }) => JSON.stringify(recorded),
  qualifiers: ({ qualifiers }) => JSON.stringify(qualifiers),
  detail: ({ detail }) => JSON.stringify(detail),
  open_dispute: ({ disputes }) => disputes.some(({ state }) => state === "OPEN"),
  source: ({ citations }) => citations[0]?.source ?? null,
  source_name: ({ citations }) => citations[0]?.name ?? null,
  source_tier: ({ citations }) => citations[0]?.tier ?? null,
  source_url: ({ citations }) => citations[0]?.url ?? null,
  citations: ({ citations }) => JSON.stringify(citations),
} as const satisfies Readonly<Record<string, (row: ClaimRow) => Cell>>;

export const columnNames = Object.keys(claimColumns) as (keyof typeof claimColumns)[];
