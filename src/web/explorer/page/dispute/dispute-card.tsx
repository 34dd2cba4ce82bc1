import { dayText, enumText } from "../../format.ts";
import type { DisputeCardFragment, SideClaimFragment } from "../../generated/graphql.ts";
import { ClaimValue } from "../../part/claim-value.tsx";
import { DisputeMark } from "../../part/dispute-mark.tsx";
import { conditionOf, isFoundWrong, sourcesOfClaims } from "../../part/fact-values.ts";
import { EntityLink, PageLink } from "../../part/page-link.tsx";
import { SourceList } from "../../part/source-link.tsx";
import { propertyLabel } from "../../properties.ts";
import { pathOf } from "../../routes.ts";

/** One dispute: about what, every side with its sources, and how it was settled. */
export function DisputeCard({ dispute }: { readonly dispute: DisputeCardFragment }) {
  const { property, state, kind, sides, openedOn, resolvedOn, resolution, note } = dispute;
  const isOpen = state === "OPEN";
  return (
    <li className={`dispute-card ${state.toLowerCase()}`}>
      <h2>
        <DisputeMark state={state} /> <Subject dispute={dispute} />
        <span className="about">{propertyLabel(property)}</span>
      </h2>
      <ol className="sides">
        {sides.map(({ kind: sideKind, claims }) => {
          const [claim] = claims;
          return (
            claim && (
              <li key={claim.id}>
                <SideValue claim={claim} property={property} isSettled={!isOpen} />{" "}
                <SourceList sources={sourcesOfClaims(claims)} />
                {sideKind && <span className="word">{enumText(sideKind)}</span>}
              </li>
            )
          );
        })}
      </ol>
      <p className="resolution">
        <b className={isOpen ? "is-open" : undefined}>
          {isOpen ? "Open" : "Settled"}, {enumText(kind)}.
        </b>{" "}
        {isOpen ? (note ?? "Nothing settles it yet.") : resolution}{" "}
        <span className="quiet">
          {isOpen || resolvedOn === null ? `seen ${dayText(openedOn)}` : `settled ${dayText(resolvedOn)}`}
        </span>
      </p>
    </li>
  );
}

interface SideValueProps {
  readonly claim: SideClaimFragment;
  readonly property: DisputeCardFragment["property"];
  readonly isSettled: boolean;
}

/** The value of a side; struck out only where it is held for wrong. */
function SideValue({ claim, property, isSettled }: SideValueProps) {
  const isWrong = isSettled && isFoundWrong(claim);
  const Mark = isWrong ? "s" : "b";
  const condition = conditionOf(claim);
  return (
    <>
      <Mark>
        <ClaimValue claim={claim} />
      </Mark>
      {claim.property !== property && <span className="condition"> {propertyLabel(claim.property)}</span>}
      {condition && <span className="condition"> ({condition})</span>}
    </>
  );
}

/** What the dispute is about, with a link to the fact. */
function Subject({ dispute: { subject, property } }: { readonly dispute: DisputeCardFragment }) {
  if (subject.__typename === "Endpoint")
    return (
      <>
        <EntityLink entity={subject.serves} /> <span className="quiet">at</span> <EntityLink entity={subject.host} />
      </>
    );
  const path = pathOf(subject);
  return path === undefined ? (
    <span>{subject.name}</span>
  ) : (
    <PageLink to={`${path}#${property}`}>{subject.name}</PageLink>
  );
}
