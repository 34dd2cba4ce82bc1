import { dayText } from "../format.ts";
import type { OpenedFactQuery } from "../generated/graphql.ts";
import { ClaimValue } from "./claim-value.tsx";
import { sourcesOfClaims } from "./fact-values.ts";
import { SourceList } from "./source-link.tsx";
import { useViewDay } from "./use-view-day.ts";

type Node = NonNullable<OpenedFactQuery["node"]>;
type Period = NonNullable<Extract<Node, { readonly fact: unknown }>["fact"]>["history"][number];

/** What a fact showed period by period, and why it changed; nothing for a fact that never did. */
export function FactHistory({ periods: all }: { readonly periods: readonly Period[] }) {
  const day = useViewDay();
  const known = all.slice(all.findIndex(({ best }) => best !== null));
  if (known.length < 2) return null;
  return (
    <section className="history" aria-label="Over time">
      <h4>Over time</h4>
      <ol>
        {known.toReversed().map((period) => (
          <HistoryStep key={period.from} period={period} isFirst={period === all[0]} isLast={period.until >= day} />
        ))}
      </ol>
    </section>
  );
}

interface HistoryStepProps {
  readonly period: Period;
  /** Whether no source states when it began. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function HistoryStep({ period: { from, until, best, reason }, isFirst, isLast }: HistoryStepProps) {
  return (
    <li>
      <p className="quiet">
        {!isFirst && `from ${dayText(from)}`} {!isLast && `until ${dayText(until)}`}
      </p>
      <div>
        <p>
          {best ? (
            <>
              <b>
                <ClaimValue claim={best} />
              </b>{" "}
              <SourceList sources={sourcesOfClaims([best])} />
            </>
          ) : (
            <span className="unknown">unknown</span>
          )}
        </p>
        {reason && <p className="quiet">{reason}</p>}
      </div>
    </li>
  );
}
