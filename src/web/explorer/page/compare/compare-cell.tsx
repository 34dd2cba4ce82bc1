import { countText } from "../../format.ts";
import type { CompareFactFragment } from "../../generated/graphql.ts";
import { moreClaims, otherValues, shownValues } from "../../part/fact-values.ts";
import { Signs } from "../../part/figure.tsx";
import { OtherValues } from "../../part/other-values.tsx";
import { type LinkedEntity, PageLink } from "../../part/page-link.tsx";
import { useViewDay } from "../../part/use-view-day.ts";
import { ValueText } from "../../part/value.tsx";
import { pathOf } from "../../routes.ts";

interface CompareCellProps {
  readonly entity: LinkedEntity;
  readonly fact: CompareFactFragment | null;
}

/** A fact in a cell: its value with its signs, and what other sources state. */
export function CompareCell({ entity, fact }: CompareCellProps) {
  const day = useViewDay();
  if (!fact) return <span className="unknown">—</span>;
  const values = shownValues(fact);
  const more = moreClaims(fact);
  const path = pathOf(entity);
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
      <OtherValues
        property={fact.property}
        values={otherValues(fact, day)}
        more={
          more > 0 && path !== undefined ? (
            <PageLink to={`${path}#${fact.property}`}>{countText(more, "more claim")}</PageLink>
          ) : null
        }
      />
    </>
  );
}
