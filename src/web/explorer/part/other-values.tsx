import type { ReactNode } from "react";
import type { Property } from "../generated/graphql.ts";
import { propertyLabel } from "../properties.ts";
import { ClaimValue } from "./claim-value.tsx";
import { conditionOf, type OtherValue } from "./fact-values.ts";
import { SourceLink } from "./source-link.tsx";

interface OtherValuesProps {
  readonly property: Property;
  readonly values: readonly OtherValue[];
  /** A link to the claims that are not in sight; null when all are. */
  readonly more: ReactNode;
}

/** What other sources state, without a click. Only what is held for wrong is struck out. */
export function OtherValues({ property, values, more }: OtherValuesProps) {
  if (values.length === 0 && more === null) return null;
  return (
    <ul className="others" aria-label="Other values">
      {values.map((other) => (
        <li key={other.key}>
          <OtherValueLine property={property} other={other} />
        </li>
      ))}
      {more !== null && <li>and {more}</li>}
    </ul>
  );
}

function OtherValueLine({ property, other }: { readonly property: Property; readonly other: OtherValue }) {
  const [claim] = other.claims;
  if (!claim) return null;
  const Mark = other.isWrong ? "s" : "b";
  const condition = conditionOf(claim);
  return (
    <>
      <Mark>
        <ClaimValue claim={claim} />
      </Mark>{" "}
      {claim.property !== property && <span className="condition">{propertyLabel(claim.property)} </span>}
      {condition && <span className="condition">({condition}) </span>}
      {other.sources.slice(0, 2).map((source, index) => (
        <span key={source.id} className="said-by">
          {index > 0 && ", "}
          <SourceLink source={source} />
        </span>
      ))}
      {other.sources.length > 2 && <span className="said-by"> and {other.sources.length - 2} more</span>}{" "}
      <span className="word">{other.word}</span>
    </>
  );
}
