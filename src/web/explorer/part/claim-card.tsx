import { dayText, enumText } from "../format.ts";
import type { ClaimCardFragment, Property, SideClaimFragment, SourceLinkFragment } from "../generated/graphql.ts";
import { propertyLabel } from "../properties.ts";
import { ClaimValue } from "./claim-value.tsx";
import { conditionOf, isFoundWrong } from "./fact-values.ts";
import { DocumentLink, SourceLink } from "./source-link.tsx";
import { TierBadge } from "./tier-mark.tsx";

type FullCitation = ClaimCardFragment["citations"][number];

/** A citation, without what only an opened fact has until it is there. */
type Citation = Partial<Omit<FullCitation, "source">> & {
  readonly source: SourceLinkFragment & Partial<FullCitation["source"]>;
};

type Claim = SideClaimFragment &
  Partial<Omit<ClaimCardFragment, "citations">> & { readonly citations: readonly Citation[] };

interface ClaimCardProps {
  readonly claim: Claim;
  /** Property of the page's fact; a claim of another one names it. */
  readonly property: Property;
}

/** One claim with everything about it: words, conditions, time, status, and every citation. */
export function ClaimCard({ claim, property }: ClaimCardProps) {
  const isWrong = isFoundWrong(claim);
  const Mark = isWrong ? "s" : "b";
  const notes = notesOf(claim);
  const keys = keysOf(claim.citations);
  return (
    <li className={isWrong ? "claim wrong" : "claim"}>
      <p>
        <Mark>
          <ClaimValue claim={claim} />
        </Mark>{" "}
        {claim.property !== property && <span className="condition">{propertyLabel(claim.property)} </span>}
        {claim.asStated && <q>{claim.asStated}</q>} <StatusWord claim={claim} />
        {claim.layer && <span className="word">{claim.layer}</span>}
      </p>
      {claim.statusReason && <p>{claim.statusReason}</p>}
      {notes && <p className="quiet">{notes}</p>}
      <ul className="citations">
        {claim.citations.map((citation) => (
          <li key={keys.get(citation)}>
            <CitationLine citation={citation} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Keys that stay the same once the details of the citations are there: a source may be cited at several places. */
function keysOf(citations: readonly Citation[]): Map<Citation, string> {
  const counts = new Map<string, number>();
  return new Map(
    citations.map((citation) => {
      const { id } = citation.source;
      const count = (counts.get(id) ?? 0) + 1;
      counts.set(id, count);
      return [citation, `${id} ${count}`];
    }),
  );
}

function StatusWord({ claim: { rank, status } }: Pick<ClaimCardProps, "claim">) {
  if (rank === "DEPRECATED") return <span className="word">set aside</span>;
  return <span className={`word ${status.toLowerCase()}`}>{enumText(status)}</span>;
}

/** Who or what found the value in the source. */
const checkText = ({ method, by }: NonNullable<FullCitation["check"]>): string =>
  by ? `checked by ${by}` : enumText(method);

function CitationLine({ citation }: { readonly citation: Citation }) {
  const { source, locator, quote, accessedOn, check } = citation;
  const dates = [
    source.publishedOn && `published ${dayText(source.publishedOn)}`,
    accessedOn && `read ${dayText(accessedOn)}`,
    check && `${checkText(check)} ${dayText(check.on)}`,
  ];
  return (
    <>
      <TierBadge tier={source.tier} /> <SourceLink source={source} />
      {locator && <span className="quiet">, {locator}</span>}
      {quote && (
        <>
          {" "}
          <q>{quote}</q>
        </>
      )}{" "}
      <span className="quiet">{dates.filter(Boolean).join(", ")}</span>
      {source.archivedUrl && (
        <>
          {" "}
          <DocumentLink url={source.archivedUrl}>archived copy</DocumentLink>
        </>
      )}
    </>
  );
}

/** Conditions, time and making of a claim; empty for a plain one. */
function notesOf(claim: Claim): string {
  const { validFrom, validUntil, method, confidence } = claim;
  return [
    conditionOf(claim),
    validFrom && `since ${dayText(validFrom)}`,
    validUntil && `until ${dayText(validUntil)}`,
    method && method !== "STATED" && enumText(method),
    confidence === "SPECULATIVE" && "a guess",
  ]
    .filter(Boolean)
    .join(" · ");
}
