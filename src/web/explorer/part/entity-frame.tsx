import type { ReactNode } from "react";
import type { Reply } from "../ask.ts";
import type { EntityNamesFragment, FactRowFragment } from "../generated/graphql.ts";
import type { PageRequest } from "../request.ts";
import { OpenInGraphiQL } from "./graphiql-link.tsx";
import { Names } from "./names.tsx";
import { PartialErrors } from "./partial-errors.tsx";
import { Section, type SectionEntry, SectionList } from "./section.tsx";
import { citedSources, Sources } from "./sources.tsx";
import { Standing } from "./standing.tsx";

/** A section of a page of an entity; one that counts 0 is left out. */
export interface EntitySection extends SectionEntry {
  /** Beside the heading, for example a legend. */
  readonly aside?: ReactNode;
  readonly content: ReactNode;
}

interface EntityFrameProps {
  readonly entity: EntityNamesFragment & { readonly name: string; readonly facts: readonly FactRowFragment[] };
  /** What it belongs to. */
  readonly crumbs: ReactNode;
  /** One sentence below its name. */
  readonly lead: ReactNode;
  /** The figures that readers look for first. */
  readonly figures?: ReactNode;
  /** All sections but those of its sources and names. */
  readonly sections: readonly EntitySection[];
  readonly request: PageRequest;
  readonly errors: Reply<unknown>["errors"];
}

/** The page of an entity: its head, how well it is sourced, its sections, and the way to its query. */
export function EntityFrame({ entity, crumbs, lead, figures, sections, request, errors }: EntityFrameProps) {
  const { name, facts, aliases, externalIds } = entity;
  const sources = citedSources(entity);
  const all: EntitySection[] = [
    ...sections,
    { id: "sources", heading: "Sources", count: sources.length, content: <Sources sources={sources} /> },
    {
      id: "names",
      heading: "Also known as",
      count: aliases.length + externalIds.length,
      content: <Names entity={entity} />,
    },
  ];
  const shown = all.filter(({ count }) => count !== 0);
  return (
    <article className="page entity">
      <div className="head">
        {crumbs}
        <h1>{name}</h1>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {figures}
      <Standing facts={facts} sourceCount={sources.length} />
      <PartialErrors errors={errors} />
      <SectionList sections={shown} />
      {shown.map(({ id, heading, aside, content }) => (
        <Section key={id} id={id} heading={heading} aside={aside}>
          {content}
        </Section>
      ))}
      <OpenInGraphiQL request={request} />
    </article>
  );
}
