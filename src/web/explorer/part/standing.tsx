import type { FactRowFragment } from "../generated/graphql.ts";
import { propertyLabel } from "../properties.ts";

/** How many sources vouch for the facts, and where they disagree. */
export function Standing({
  facts,
  sourceCount,
}: {
  readonly facts: readonly FactRowFragment[];
  readonly sourceCount: number;
}) {
  const disputed = facts.filter(({ disputeState }) => disputeState !== null);
  const open = disputed.filter(({ disputeState }) => disputeState === "OPEN").length;
  return (
    <p className="standing">
      <b>{sourceCount}</b> {sourceCount === 1 ? "source vouches" : "sources vouch"} for this page
      {disputed.length === 0 ? (
        "."
      ) : (
        <>
          ; they disagree about <b>{disputed.length}</b> {disputed.length === 1 ? "fact" : "facts"}
          {open > 0 && (
            <>
              , <b className="is-open">{open} still open</b>
            </>
          )}
          :{" "}
          {disputed.map(({ property }, index) => (
            <span key={property}>
              {index > 0 && ", "}
              <a href={`#${property}`}>{propertyLabel(property).toLowerCase()}</a>
            </span>
          ))}
          .
        </>
      )}
    </p>
  );
}
