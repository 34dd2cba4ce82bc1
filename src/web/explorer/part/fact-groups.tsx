import type { FactRowFragment, Property } from "../generated/graphql.ts";
import { groupFacts } from "../properties.ts";
import { FactRow } from "./fact-row.tsx";

interface FactGroupsProps {
  /** What the facts are about. */
  readonly entity: { readonly id: string };
  readonly facts: readonly FactRowFragment[];
  /** Properties that the page shows elsewhere. */
  readonly omitted?: readonly Property[];
}

/** The facts of an entity under their headings. */
export function FactGroups({ entity, facts, omitted = [] }: FactGroupsProps) {
  return groupFacts(facts, omitted).map(({ heading, facts: members }) => (
    <section key={heading} className="fact-group">
      <h3>{heading}</h3>
      <dl>
        {members.map((fact) => (
          <FactRow key={fact.property} fact={fact} entity={entity.id} />
        ))}
      </dl>
    </section>
  ));
}
