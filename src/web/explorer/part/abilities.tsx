import { enumText } from "../format.ts";
import type { AbilityRowFragment } from "../generated/graphql.ts";
import { DisputeMark } from "./dispute-mark.tsx";
import { EntityLink } from "./page-link.tsx";
import { SourceList } from "./source-link.tsx";

/** What a model or variant supports, and what it does not. */
export function Abilities({ abilities }: { readonly abilities: readonly AbilityRowFragment[] }) {
  return (
    <ul className="rows abilities">
      {abilities.map(({ id, capability, level, note, disputed, sources }) => (
        <li key={id} className={level === "UNSUPPORTED" ? "unsupported" : undefined}>
          <span className="row-head">
            <EntityLink entity={capability} />
          </span>
          <span>
            {enumText(level)}
            {disputed && (
              <>
                {" "}
                <DisputeMark state="OPEN" />
              </>
            )}
            {note && <span className="quiet"> {note}</span>}
          </span>
          <SourceList sources={sources} />
        </li>
      ))}
    </ul>
  );
}
