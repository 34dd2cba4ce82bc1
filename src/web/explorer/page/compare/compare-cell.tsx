import type { CompareFactFragment } from "../../generated/graphql.ts";
import { otherValues, shownValues } from "../../part/fact-values.ts";
import { Signs } from "../../part/figure.tsx";
import { OtherValues } from "../../part/other-values.tsx";
import { useViewDay } from "../../part/use-view-day.ts";
import { ValueText } from "../../part/value.tsx";

/** A fact in a cell: its value with its signs, and what other sources state. */
export function CompareCell({ fact }: { readonly fact: CompareFactFragment | null }) {
  const day = useViewDay();
  if (!fact) return <span className="unknown">—</span>;
  const values = shownValues(fact);
  return (
    <>
      {values.length === 0 ? (
        <span className="unknown">—</span>
      ) : (
        <span className="figure">
          <span className={fact.disputeState === "OPEN" ? "in-dispute" : undefined}>
            {values.map(({ key, value }, index) => (
              <span key={key}>
                {index > 0 && ", "}
                <ValueText value={value} />
              </span>
            ))}
          </span>
          <Signs {...fact} />
        </span>
      )}
      <OtherValues property={fact.property} values={otherValues(fact, day)} />
    </>
  );
}
