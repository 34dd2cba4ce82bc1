import { dayText } from "../format.ts";
import type { Property, RelationFragment, RelationRowFragment } from "../generated/graphql.ts";
import { nounOf } from "../nouns.ts";
import { propertyLabel } from "../properties.ts";
import { DisputeMark } from "./dispute-mark.tsx";
import { EntityLink } from "./page-link.tsx";
import type { SectionEntry } from "./section.tsx";
import { SourceList } from "./source-link.tsx";

/** One relation as seen from the entity of the page. */
interface SeenRelation {
  readonly row: RelationRowFragment;
  readonly other: RelationFragment;
}

interface RelationSection extends SectionEntry {
  readonly relations: readonly SeenRelation[];
}

/** Words for relations that lead to the entity of the page. */
const inverse: Partial<Record<Property, string>> = {
  DEVELOPER: "Made",
  PART_OF: "Members",
  FAMILY: "Members",
  MODEL: "Variants",
  SERVED_ON: "Served here",
  SERVES: "Served at",
  LICENSE: "Under this license",
  SUPPORTS: "Supported by",
  USES_CONCEPT: "Used by",
  SUCCEEDED_BY: "Before it",
  DERIVED_FROM: "Made from it",
  INTRODUCED_BY: "Introduces",
  PUBLISHER: "Published",
  DEPLOYS: "Runs inside",
};

/** Words for relations that lead to others, where the name of the property is none for people. */
const forward: Partial<Record<Property, string>> = { DEPLOYS: "What runs inside" };

/** Relations by property and direction, each a section. */
export function relationSections(id: string, rows: readonly RelationRowFragment[]): RelationSection[] {
  const groups = Map.groupBy(rows, ({ property, subject }) => `${property} ${subject.id === id ? "out" : "in"}`);
  return [...groups].map(([key, members]) => {
    const isOut = key.endsWith(" out");
    const relations = members.map((row) => ({ row, other: isOut ? row.object : row.subject }));
    const [property] = members.map((row) => row.property);
    return {
      id: key.toLowerCase().replaceAll(/[ _]/g, "-"),
      heading: headingOf(property as Property, isOut),
      count: relations.length,
      relations,
    };
  });
}

const headingOf = (property: Property, isOut: boolean): string =>
  isOut ? (forward[property] ?? propertyLabel(property)) : (inverse[property] ?? `${propertyLabel(property)} of`);

/** Relations in one list, the newest first. */
export function RelationList({ relations }: { readonly relations: readonly SeenRelation[] }) {
  const dayOf = ({ other }: SeenRelation) => ("releasedOn" in other && other.releasedOn) || "";
  return (
    <ul className="rows relations">
      {relations
        .toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)))
        .map((relation) => {
          const { row, other } = relation;
          return (
            <li key={row.id}>
              <span className="row-head">
                <EntityLink entity={other} /> {row.disputed && <DisputeMark state="OPEN" />}
              </span>
              <span className="quiet">
                {[
                  nounOf(other.__typename),
                  dayOf(relation) && dayText(dayOf(relation)),
                  row.since && `since ${dayText(row.since)}`,
                  row.until && `until ${dayText(row.until)}`,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
              <SourceList sources={row.sources.slice(0, 3)} />
            </li>
          );
        })}
    </ul>
  );
}
