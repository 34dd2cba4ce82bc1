import { use, useDeferredValue, useEffect, useId, useState } from "react";
import { ask } from "../ask.ts";
import { countText, enumText } from "../format.ts";
import {
  type DisputeRulingFragment,
  type FactRowFragment,
  OpenedFactDocument,
  type OpenedFactQuery,
  type Property,
} from "../generated/graphql.ts";
import { propertyLabel, propertyMeaning } from "../properties.ts";
import { requestOf } from "../request.ts";
import { closestTier } from "../tiers.ts";
import { ClaimCard } from "./claim-card.tsx";
import { ClaimValue } from "./claim-value.tsx";
import { DisputeMark } from "./dispute-mark.tsx";
import { FactHistory } from "./fact-history.tsx";
import {
  conditionOf,
  distinctDisputes,
  moreClaims,
  otherValues,
  type StatedValue,
  shownValues,
} from "./fact-values.ts";
import { OtherValues } from "./other-values.tsx";
import { Part } from "./part.tsx";
import { ScheduleWord } from "./schedule-word.tsx";
import { SourceList } from "./source-link.tsx";
import { TierMark } from "./tier-mark.tsx";
import { useViewDay } from "./use-view-day.ts";
import { ValueText } from "./value.tsx";

interface FactRowProps {
  readonly fact: FactRowFragment;
  /** Id of the entity that it is about. */
  readonly entity: string;
}

/** A fact: its value, all other values in sight, and a button that opens every claim. */
export function FactRow({ fact, entity }: FactRowProps) {
  const { property, disputeState, tier, sourceCount } = fact;
  const [isOpen, toggle] = useOpenByHash(property);
  const evidence = useId();
  const day = useViewDay();
  const more = moreClaims(fact);
  return (
    <div id={property} className={disputeState ? `fact ${disputeState.toLowerCase()}` : "fact"}>
      <dt title={propertyMeaning(property)}>{propertyLabel(property)}</dt>
      <dd>
        <ShownValues values={shownValues(fact)} />
        <OtherValues
          property={property}
          values={otherValues(fact, day)}
          more={more > 0 ? <a href={`#${property}`}>{countText(more, "more claim")}</a> : null}
        />
        {distinctDisputes(fact.disputes).map((dispute) => (
          <Resolution key={dispute.id} dispute={dispute} />
        ))}
      </dd>
      <dd className="vouched">
        <button type="button" aria-expanded={isOpen} aria-controls={evidence} onClick={toggle}>
          {tier && <TierMark tier={tier} />} {sourceCount === 0 ? "evidence" : countText(sourceCount, "source")}
          {disputeState && (
            <>
              {" "}
              <DisputeMark state={disputeState} />
            </>
          )}
          <span className="hidden"> for {propertyLabel(property)}</span>
          <svg viewBox="0 0 10 6" width="9" height="6" aria-hidden="true" focusable="false">
            <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.6" />
          </svg>
        </button>
      </dd>
      <dd id={evidence} className="evidence" hidden={!isOpen}>
        {isOpen && (
          <Part waiting={null}>
            <Evidence fact={fact} entity={entity} />
          </Part>
        )}
      </dd>
    </div>
  );
}

/** Whether the evidence of a fact is open: at first, if the address names it. The address follows the reader. */
function useOpenByHash(property: string): [isOpen: boolean, toggle: () => void] {
  const [isOpen, setOpen] = useState(location.hash === `#${property}`);
  useEffect(() => {
    const follow = () => {
      if (location.hash !== `#${property}`) return;
      setOpen(true);
      document.getElementById(property)?.scrollIntoView();
    };
    follow();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [property]);
  const toggle = () => {
    history.replaceState(history.state, "", isOpen ? location.pathname + location.search : `#${property}`);
    setOpen(!isOpen);
  };
  return [isOpen, toggle];
}

function ShownValues({ values }: { readonly values: readonly StatedValue[] }) {
  if (values.length === 0) return <p className="value unknown">—</p>;
  const [first] = values;
  if (values.length === 1 && first)
    return (
      <p className="value">
        <Stated value={first} />
        <Condition value={first} />
      </p>
    );
  return (
    <ul className="value several">
      {values.map((value) => (
        <li key={value.key}>
          <Stated value={value} />
          <Condition value={value} /> <ClosestMark value={value} />
        </li>
      ))}
    </ul>
  );
}

/** A value, with the state of a date that is still to come; for a known absence of one, who says so. */
function Stated({ value: { value, claims, sources } }: { readonly value: StatedValue }) {
  const [claim] = claims;
  if (!claim) return <ValueText value={value} />;
  if (value)
    return (
      <>
        <ClaimValue claim={claim} />
        <ScheduleWord claim={claim} />
      </>
    );
  return (
    <>
      <ClaimValue claim={claim} /> <span className="condition">says</span> <SourceList sources={sources.slice(0, 1)} />
    </>
  );
}

function Condition({ value: { claims } }: { readonly value: StatedValue }) {
  const condition = claims[0] && conditionOf(claims[0]);
  return condition ? <span className="condition"> ({condition})</span> : null;
}

function ClosestMark({ value: { sources } }: { readonly value: StatedValue }) {
  const tier = closestTier(sources.map((source) => source.tier));
  return tier ? <TierMark tier={tier} /> : null;
}

/** How a dispute was settled, or what is known of an open one. */
function Resolution({ dispute: { state, kind, resolution, note } }: { readonly dispute: DisputeRulingFragment }) {
  const isOpen = state === "OPEN";
  return (
    <p className="resolution">
      <b className={isOpen ? "is-open" : undefined}>
        {isOpen ? "Open" : "Settled"}, {enumText(kind)}.
      </b>{" "}
      {isOpen ? (note ?? "Nothing settles it yet.") : resolution}
    </p>
  );
}

type Node = NonNullable<OpenedFactQuery["node"]>;
type OpenedFact = NonNullable<Extract<Node, { readonly fact: unknown }>["fact"]>;

/** All that is known of a fact; null at first, so that what the page has is in sight until it is there. */
function useOpenedFact(entity: string, property: Property): OpenedFact | null {
  const isShown = useDeferredValue(true, false);
  if (!isShown) return null;
  const from = document.documentElement.dataset.earliest ?? "";
  const { node } = use(ask(requestOf(OpenedFactDocument, { id: entity, property, from }))).data;
  return node && "fact" in node ? node.fact : null;
}

/** Every claim of a fact, those of other properties that dispute it, and what it showed over time. */
function Evidence({ fact, entity }: FactRowProps) {
  const opened = useOpenedFact(entity, fact.property);
  const { claims, disputes } = opened ?? fact;
  const own = new Set(claims.map(({ id }) => id));
  const neighbors = [
    ...new Map(
      disputes.flatMap(({ sides }) =>
        sides.flatMap((side) => side.claims.filter(({ id }) => !own.has(id)).map((claim) => [claim.id, claim])),
      ),
    ).values(),
  ];
  return (
    <>
      {opened?.reason && (
        <p>
          <b>Why this one:</b> {opened.reason}
        </p>
      )}
      <ul className="claims">
        {[...claims, ...neighbors].map((claim) => (
          <ClaimCard key={claim.id} claim={claim} property={fact.property} />
        ))}
      </ul>
      {opened && <FactHistory periods={opened.history} />}
    </>
  );
}
