import type { SideClaimFragment } from "../generated/graphql.ts";

/** States that a date is still to come, and whether it is sure; nothing for what is no plan. */
export function ScheduleWord({ claim: { status, confidence } }: ScheduleWordProps) {
  if (status !== "SCHEDULED") return null;
  const word = confidence === "CONFIRMED" ? "scheduled" : "scheduled, unconfirmed";
  return (
    <>
      {" "}
      <span className="word scheduled">{word}</span>
    </>
  );
}

interface ScheduleWordProps {
  readonly claim: Pick<SideClaimFragment, "status" | "confidence">;
}
