import type { SourceClaimFragment } from "../../generated/graphql.ts";
import { ClaimValue } from "../../part/claim-value.tsx";
import { conditionOf, isFoundWrong } from "../../part/fact-values.ts";
import { EntityLink } from "../../part/page-link.tsx";
import { propertyLabel } from "../../properties.ts";

interface SourceClaimsProps {
  readonly claims: readonly SourceClaimFragment[];
  /** Id of the source; citations of others are left out. */
  readonly source: string;
  readonly totalCount: number;
}

/** Claims by what they are about. */
export function SourceClaims({ claims, source, totalCount }: SourceClaimsProps) {
  const subjects = Map.groupBy(claims, ({ subject }) => subject.id);
  return (
    <>
      {[...subjects].map(([id, members]) => {
        const [first] = members;
        return (
          <section key={id} className="subject">
            <h3>{first && <EntityLink entity={first.subject} />}</h3>
            <ul className="rows">
              {members.map((claim) => (
                <SourceClaim key={claim.id} claim={claim} source={source} />
              ))}
            </ul>
          </section>
        );
      })}
      {claims.length < totalCount && (
        <p className="quiet">
          {claims.length} of {totalCount} are shown. The query of this page reads the others.
        </p>
      )}
    </>
  );
}

function SourceClaim({ claim, source }: { readonly claim: SourceClaimFragment; readonly source: string }) {
  const isWrong = isFoundWrong(claim);
  const Mark = isWrong ? "s" : "b";
  const condition = conditionOf(claim);
  const cited = claim.citations.filter((citation) => citation.source.id === source);
  return (
    <li>
      <span className="quiet">{propertyLabel(claim.property)}</span>
      <div>
        <Mark>
          <ClaimValue claim={claim} />
        </Mark>
        {condition && <span className="condition"> ({condition})</span>}
        {claim.statusReason && <p>{claim.statusReason}</p>}
        {cited.map(({ locator, quote }) => (
          <p key={`${locator} ${quote}`} className="quiet">
            {locator} {quote && <q>{quote}</q>}
          </p>
        ))}
      </div>
    </li>
  );
}
