import { dayText, enumText } from "../format.ts";
import type { RelativeFragment, SuccessionRowFragment } from "../generated/graphql.ts";
import { EntityLink } from "./page-link.tsx";
import { SourceList } from "./source-link.tsx";

interface Succeeding {
  readonly predecessors: readonly (SuccessionRowFragment & { readonly subject: RelativeFragment })[];
  readonly successors: readonly (SuccessionRowFragment & { readonly object: RelativeFragment })[];
}

/** What came before, what improved, and what came after. */
export function Successions({ entity: { predecessors, successors } }: { readonly entity: Succeeding }) {
  return (
    <div className="kin">
      <Kin heading="Before" rows={predecessors.map((row) => [row, row.subject] as const)} />
      <Kin heading="After" rows={successors.map((row) => [row, row.object] as const)} />
    </div>
  );
}

interface KinProps {
  readonly heading: string;
  readonly rows: readonly (readonly [row: SuccessionRowFragment, relative: RelativeFragment])[];
}

function Kin({ heading, rows }: KinProps) {
  if (rows.length === 0) return null;
  return (
    <div>
      <h3>{heading}</h3>
      <ul className="rows">
        {rows.map(([row, relative]) => (
          <li key={row.id}>
            <p className="row-head">
              <EntityLink entity={relative} />{" "}
              {"releasedOn" in relative && relative.releasedOn && (
                <span className="quiet">{dayText(relative.releasedOn)}</span>
              )}{" "}
              <SourceList sources={row.sources} />
            </p>
            {row.drivers.map(({ category, statement, sources }) => (
              <p key={`${category} ${statement}`} className="driver">
                <span className="word">{enumText(category)}</span> {statement} <SourceList sources={sources} />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
