import { dayText } from "../format.ts";
import type { SourceLinkFragment } from "../generated/graphql.ts";
import { tiers } from "../tiers.ts";
import { SourceLink } from "./source-link.tsx";
import { TierBadge } from "./tier-mark.tsx";

type CitedSource = SourceLinkFragment & { readonly publishedOn?: string | null };

/** Distinct sources that the data of a page cites: those under `source` and `sources`, wherever they stand in it. */
export function citedSources(data: unknown): CitedSource[] {
  const found = new Map<string, CitedSource>();
  addSources(data, found);
  return [...found.values()];
}

function addSources(data: unknown, found: Map<string, CitedSource>): void {
  if (Array.isArray(data)) for (const item of data) addSources(item, found);
  else if (typeof data === "object" && data !== null)
    for (const [field, value] of Object.entries(data))
      if (field !== "source" && field !== "sources") addSources(value, found);
      // One of several selections has the date of publication.
      else
        for (const source of [value].flat() as CitedSource[])
          found.set(source.id, { ...found.get(source.id), ...source });
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
