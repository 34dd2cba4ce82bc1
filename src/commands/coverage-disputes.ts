import type { Dispute } from "../graph/claims/detect-disputes.ts";
import { type DisputeSide, sidesOf } from "../graph/claims/dispute-sides.ts";
import { formatValue } from "../graph/claims/format-value.ts";
import type { View } from "../graph/view.ts";
import { compare } from "../lib/collections.ts";
import type { Key } from "../records/kinds.ts";
import { count } from "./count.ts";

/** An open dispute of the records, as it is printed. */
interface OpenDispute {
  readonly id: string;
  readonly kind: Dispute["kind"];
  /** Values that sources state, the one that is shown first. */
  readonly values: readonly string[];
  /** Why it stays open and what is missing; null without a note. */
  readonly note: string | null;
}

/** `pedigree coverage --disputes`: the open disputes of the records, each with the reason and with what is missing to settle it. */
export function reportDisputes(view: View, json: boolean | undefined): string {
  const open = [...view.graph.disputes]
    .filter(({ state, claims }) => state === "open" && claims.some(({ evidence }) => !evidence.isImported))
    .map((dispute) => plain(view, dispute))
    .sort((a, b) => compare(a.id, b.id));
  if (json) return `${JSON.stringify({ total: open.length, disputes: open }, null, 2)}\n`;
  const unexplained = open.filter(({ note }) => note === null).length;
  return [
    ...open.map(({ id, kind, values, note }) => `${id} (${kind}): ${values.join(" | ")}\n  ${note ?? "no note"}`),
    `${count(open.length, "open dispute")}, ${unexplained} without a note`,
    "",
  ].join("\n");
}

function plain(view: View, dispute: Dispute): OpenDispute {
  const { id, kind, note } = dispute;
  return { id, kind, values: sidesOf(dispute).map((side) => describeSide(view, side)), note: note ?? null };
}

function describeSide(view: View, { claims: [claim] }: DisputeSide): string {
  if (claim?.value === undefined) return claim?.state ?? "";
  const nameOf = (key: Key) => view.entity(key)?.name ?? key;
  return formatValue(claim.property, claim.value, { nameOf, price: claim.detail.price });
}
