import type { DisputeState } from "../generated/graphql.ts";

/** The sign of a dispute between sources. */
export function DisputeMark({ state }: { readonly state: DisputeState }) {
  const label = state === "OPEN" ? "Sources disagree, open" : "Sources disagree, settled";
  return (
    <span className={`differs ${state.toLowerCase()}`} role="img" aria-label={label} title={label}>
      ≠
    </span>
  );
}

/** The sign of the most pressing of several disputes; nothing without any. */
export function DisputeMarks({ disputes }: { readonly disputes: readonly { readonly state: DisputeState }[] }) {
  const [first] = disputes;
  if (!first) return null;
  return <DisputeMark state={disputes.some(({ state }) => state === "OPEN") ? "OPEN" : first.state} />;
}
