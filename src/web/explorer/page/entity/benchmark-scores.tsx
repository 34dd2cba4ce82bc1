import { dayText } from "../../format.ts";
import type { BenchmarkScoreFragment } from "../../generated/graphql.ts";
import { EntityLink } from "../../part/page-link.tsx";
import { evaluatorText, scoreText } from "../../part/scores.tsx";
import { SourceList } from "../../part/source-link.tsx";

/** Scores that may be compared stand together, the best first; last those whose setup nobody stated. */
export function BenchmarkScores({ scores }: { readonly scores: readonly BenchmarkScoreFragment[] }) {
  return groupScores(scores).map(({ key, heading, scores: members }) => (
    <section key={key} className="comparable">
      <h3>{heading}</h3>
      <ol className="rows scores">
        {members.map((score) => (
          <li key={score.id}>
            <span className="row-head">
              <EntityLink entity={score.subject} />
            </span>
            <span>
              <b>{scoreText(score)}</b> <span className="quiet">{score.metric.name}</span>
            </span>
            <span className="quiet">
              {[evaluatorText(score.evaluatorRelationship), score.measuredOn && dayText(score.measuredOn)]
                .filter(Boolean)
                .join(" · ")}
            </span>
            <SourceList sources={score.sources} />
          </li>
        ))}
      </ol>
    </section>
  ));
}

interface ScoreGroup {
  readonly key: string;
  readonly heading: string;
  readonly scores: readonly BenchmarkScoreFragment[];
}

function groupScores(scores: readonly BenchmarkScoreFragment[]): ScoreGroup[] {
  return [...Map.groupBy(scores, ({ comparabilityKey }) => comparabilityKey)]
    .map(([key, members]) =>
      key === null
        ? { key: "", heading: "Setup not stated: not comparable", scores: members }
        : { key, heading: members[0]?.setup ?? "", scores: bestFirst(members) },
    )
    .sort((a, b) => Number(a.key === "") - Number(b.key === "") || b.scores.length - a.scores.length);
}

function bestFirst(scores: readonly BenchmarkScoreFragment[]): readonly BenchmarkScoreFragment[] {
  const direction = scores[0]?.metric.higherIsBetter === false ? 1 : -1;
  return scores.toSorted((a, b) => direction * (a.value - b.value));
}
