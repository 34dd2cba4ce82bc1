import { dayText, fullNumber } from "../../format.ts";
import type { ScoreRowFragment } from "../../generated/graphql.ts";
import { EntityLink } from "../../part/page-link.tsx";
import { SourceList } from "../../part/source-link.tsx";

/** Results on benchmarks, with who ran them and how. */
export function ModelScores({ scores }: { readonly scores: readonly ScoreRowFragment[] }) {
  return (
    <ul className="rows scores">
      {scores.map((score) => (
        <li key={score.id}>
          <span className="row-head">
            <EntityLink entity={score.benchmark} />
          </span>
          <span>
            <b>{scoreText(score)}</b> <span className="quiet">{score.metric.name}</span>
          </span>
          <span className="quiet">
            {[score.setup, evaluators[score.evaluatorRelationship], score.measuredOn && dayText(score.measuredOn)]
              .filter(Boolean)
              .join(" · ")}
          </span>
          <SourceList sources={score.sources} />
        </li>
      ))}
    </ul>
  );
}

const evaluators: Readonly<Record<ScoreRowFragment["evaluatorRelationship"], string>> = {
  FIRST_PARTY: "run by the developer",
  COLLABORATIVE: "run with the developer",
  THIRD_PARTY: "run by others",
};

const units: Readonly<Record<string, string>> = { percent: " %" };

function scoreText({ value, margin, metric: { unit } }: ScoreRowFragment): string {
  const text = margin === null ? fullNumber(value) : `${fullNumber(value)} ± ${fullNumber(margin)}`;
  return text + (unit === null ? "" : (units[unit] ?? ` ${unit}`));
}
