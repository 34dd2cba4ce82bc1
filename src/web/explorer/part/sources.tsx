import { dayText } from "../format.ts";
import type { FactRowFragment } from "../generated/graphql.ts";
import { tiers } from "../tiers.ts";
import { SourceLink } from "./source-link.tsx";
import { TierBadge } from "./tier-mark.tsx";

type CitedSource = FactRowFragment["claims"][number]["citations"][number]["source"];

/** Distinct sources that the claims of some facts cite. */
export const citedSources = (facts: readonly FactRowFragment[]): CitedSource[] => [
  ...new Map(
    facts.flatMap(({ claims }) =>
      claims.flatMap(({ citations }) => citations.map(({ source }) => [source.id, source] as const)),
    ),
  ).values(),
];

/** Sources by tier, the closest first. */
export function Sources({ sources }: { readonly sources: readonly CitedSource[] }) {
  return tiers.map(([tier]) => {
    const members = sources.filter((source) => source.tier === tier);
    if (members.length === 0) return null;
    return (
      <div key={tier} className="source-tier">
        <h3>
          <TierBadge tier={tier} />
        </h3>
        <ul>
          {members.map((source) => (
            <li key={source.id}>
              <SourceLink source={source} />{" "}
              {source.publishedOn && <span className="quiet">{dayText(source.publishedOn)}</span>}
            </li>
          ))}
        </ul>
      </div>
    );
  });
}
