import type { EndClaimFragment, EndingEndpointFragment } from "../generated/graphql.ts";
import { ClaimValue } from "./claim-value.tsx";
import { DisputeMark } from "./dispute-mark.tsx";
import { isFoundWrong } from "./fact-values.ts";
import { Listed } from "./listed.tsx";
import { EntityLink } from "./page-link.tsx";
import { ScheduleWord } from "./schedule-word.tsx";
import { SourceList } from "./source-link.tsx";

interface EndsProps {
  readonly endpoints: { readonly totalCount: number; readonly nodes: readonly EndingEndpointFragment[] } | null;
}

/** Where service ended or will end: each date that a source states, sure or not. */
export function Ends({ endpoints }: EndsProps) {
  if (!endpoints || endpoints.totalCount === 0) return null;
  return (
    <Listed shown={endpoints.nodes.length} of={endpoints.totalCount}>
      <ul className="ends" aria-label="End of service">
        {endpoints.nodes.map(({ id, host, fact }) => (
          <li key={id}>
            <span>
              <span className="quiet">End of service at</span> <EntityLink entity={host} />
            </span>
            {fact?.claims.filter(stands).map((claim) => (
              <span key={claim.id}>
                <b>
                  <ClaimValue claim={claim} />
                </b>
                <ScheduleWord claim={claim} /> <SourceList sources={claim.citations.map(({ source }) => source)} />
              </span>
            ))}
            {fact?.disputeState && <DisputeMark state={fact.disputeState} />}
          </li>
        ))}
      </ul>
    </Listed>
  );
}

const stands = (claim: EndClaimFragment): boolean => claim.polarity === "ASSERTS" && !isFoundWrong(claim);
