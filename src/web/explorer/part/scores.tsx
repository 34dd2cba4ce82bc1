import { dayText, fullNumber } from "../format.ts";
import type { ScoreRowFragment } from "../generated/graphql.ts";
import { Listed } from "./listed.tsx";
import { EntityLink } from "./page-link.tsx";
import { SourceList } from "./source-link.tsx";

interface ScoresProps {
  readonly scores: { readonly totalCount: number; readonly nodes: readonly ScoreRowFragment[] } | null;
}

/** Results on benchmarks, with who ran them and how. */
export function Scores({ scores }: ScoresProps) {
  if (!scores) return null;
  return (
    <Listed shown={scores.nodes.length} of={scores.totalCount}>
      <ul className="rows scores">
        {scores.nodes.map((score) => (
          <li key={score.id}>
            <span className="row-head">
              <EntityLink entity={score.benchmark} />
            </span>
            <span>
              <b>{scoreText(score)}</b> <span className="quiet">{score.metric.name}</span>
            </span>
            <span className="quiet">
              {[score.setup, evaluatorText(score.evaluatorRelationship), score.measuredOn && dayText(score.measuredOn)]
                .filter(Boolean)
                .join(" · ")}
            </span>
            <SourceList sources={score.sources} />
          </li>
        ))}
      </ul>
    </Listed>
  );
}

const evaluators: Readonly<Record<ScoreRowFragment["evaluatorRelationship"], string>> = {
  FIRST_PARTY: "run by the developer",
  COLLABORATIVE: "run with the developer",
  THIRD_PARTY: "run by others",
};

interface Scored extends Pick<ScoreRowFragment, "value" | "margin"> {
  readonly metric: Pick<ScoreRowFragment["metric"], "unit">;
}

const units: Readonly<Record<string, string>> = { percent: " %" };

/** Who ran a benchmark, in words. */
export const evaluatorText = (relationship: ScoreRowFragment["evaluatorRelationship"]): string =>
  evaluators[relationship];

/** A score with its margin and unit. */
export function scoreText({ value, margin, metric: { unit } }: Scored): string {
  const text = margin === null ? fullNumber(value) : `${fullNumber(value)} ± ${fullNumber(margin)}`;
  return text + (unit === null ? "" : (units[unit] ?? ` ${unit}`));
}
