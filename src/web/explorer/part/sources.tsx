import { dayText } from "../format.ts";
import type { FactRowFragment, SourceLinkFragment } from "../generated/graphql.ts";
import { tiers } from "../tiers.ts";
import { SourceLink } from "./source-link.tsx";
import { TierBadge } from "./tier-mark.tsx";

type CitedSource = SourceLinkFragment & { readonly publishedOn?: string | null };

/** Distinct sources that the claims of some facts cite, and those of other rows of a page. */
export function citedSources(
  facts: readonly FactRowFragment[],
  rows: readonly { readonly sources: readonly SourceLinkFragment[] }[] = [],
): CitedSource[] {
  const ofFacts = facts.flatMap(({ claims }) =>
    claims.flatMap(({ citations }) => citations.map(({ source }) => source)),
  );
  const ofRows = rows.flatMap(({ sources }) => sources);
  // Those of facts come last and replace the others: they have the date of publication.
  return [...new Map([...ofRows, ...ofFacts].map((source) => [source.id, source])).values()];
}

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
