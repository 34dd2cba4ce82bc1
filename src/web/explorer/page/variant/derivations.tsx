import { dayText, enumText } from "../../format.ts";
import type { RelativeFragment, SourceLinkFragment } from "../../generated/graphql.ts";
import { EntityLink } from "../../part/page-link.tsx";
import { SourceList } from "../../part/source-link.tsx";

interface Step {
  readonly id: string;
  readonly kind: string;
  readonly method: string | null;
  readonly sources: readonly SourceLinkFragment[];
}

interface DerivationsProps {
  readonly parents: readonly (Step & { readonly object: RelativeFragment })[];
  readonly derivatives: readonly (Step & { readonly subject: RelativeFragment })[];
}

/** What a variant was made from and what was made from it, by which method. */
export function Derivations({ parents, derivatives }: DerivationsProps) {
  return (
    <div className="kin">
      <Steps heading="Made from" steps={parents.map((step) => [step, step.object])} />
      <Steps heading="Made from it" steps={derivatives.map((step) => [step, step.subject])} />
    </div>
  );
}

interface StepsProps {
  readonly heading: string;
  readonly steps: readonly (readonly [step: Step, relative: RelativeFragment])[];
}

function Steps({ heading, steps }: StepsProps) {
  if (steps.length === 0) return null;
  return (
    <div>
      <h3>{heading}</h3>
      <ul className="rows">
        {steps.map(([{ id, kind, method, sources }, relative]) => (
          <li key={id}>
            <p className="row-head">
              <EntityLink entity={relative} /> <span className="word">{enumText(kind)}</span>{" "}
              {"releasedOn" in relative && relative.releasedOn && (
                <span className="quiet">{dayText(relative.releasedOn)}</span>
              )}{" "}
              <SourceList sources={sources} />
            </p>
            {method && <p>{method}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}
