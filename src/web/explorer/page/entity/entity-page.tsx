import type { ReactNode } from "react";
import type { PageProps } from "../../address.ts";
import type { EntityKind, EntityPageQuery, Property } from "../../generated/graphql.ts";
import { nounOf } from "../../nouns.ts";
import { FactGroups } from "../../part/fact-groups.tsx";
import { OpenInGraphiQL } from "../../part/graphiql-link.tsx";
import { Legend } from "../../part/legend.tsx";
import { Names } from "../../part/names.tsx";
import { NotFound } from "../../part/not-found.tsx";
import { PartialErrors } from "../../part/partial-errors.tsx";
import { RelationList, relationSections } from "../../part/relations.tsx";
import { Section, type SectionEntry, SectionList } from "../../part/section.tsx";
import { citedSources, Sources } from "../../part/sources.tsx";
import { Standing } from "../../part/standing.tsx";
import { useReply } from "../../part/use-reply.ts";
import { useTitle } from "../../part/use-title.ts";
import { BenchmarkScores } from "./benchmark-scores.tsx";
import { entityRequest } from "./entity-requests.ts";
import { HostedModels } from "./hosted-models.tsx";

type Result = NonNullable<EntityPageQuery["entity"]>;
type Entity = Extract<Result, { readonly slug: string }>;

const isEntity = (result: Result): result is Entity => "slug" in result;

/** A page of the entities of one type: head, facts, and relations as lists. */
export const entityPage = (kind: EntityKind) =>
  function EntityPage({ address }: PageProps) {
    const request = entityRequest(kind, address);
    const { data, errors } = useReply(request);
    const entity = data.entity && isEntity(data.entity) ? data.entity : null;
    useTitle(entity?.name ?? "Not found");
    if (!entity) return <NotFound noun={nounOf(kind.toLowerCase())} slug={address.params.slug ?? ""} />;
    const sources = citedSources(entity.facts);
    const sections = sectionsOf(entity);
    return (
      <article className="page entity">
        <div className="head">
          <p className="crumbs">
            <span>{nounOf(entity.__typename)}</span>
          </p>
          <h1>{entity.name}</h1>
          <Lead entity={entity} />
        </div>
        <Standing facts={entity.facts} sourceCount={sources.length} />
        <PartialErrors errors={errors} />
        <SectionList sections={sections} />
        {sections.map(({ id, heading, content }) => (
          <Section key={id} id={id} heading={heading} aside={id === "facts" && <Legend />}>
            {content}
          </Section>
        ))}
        <OpenInGraphiQL request={request} />
      </article>
    );
  };

function Lead({ entity }: { readonly entity: Entity }) {
  const text = entity.description ?? ("definition" in entity ? entity.definition : null);
  return text ? <p className="lead">{text}</p> : null;
}

/** Facts that have a section of their own. */
const omitted: readonly Property[] = ["ALIAS"];

interface EntitySection extends SectionEntry {
  readonly content: ReactNode;
}

/** The sections that have something to show. */
function sectionsOf(entity: Entity): EntitySection[] {
  const { facts, relationships, aliases, externalIds } = entity;
  const relations = relationships?.nodes ?? [];
  const endpoints = entity.__typename === "Host" ? entity.endpoints : null;
  const scores = entity.__typename === "Benchmark" ? entity.scores : null;
  const shown = facts.filter(({ property }) => !relations.some((relation) => relation.property === property));
  const sources = citedSources(facts);
  const all: EntitySection[] = [
    {
      id: "facts",
      heading: "Facts",
      count: shown.filter(({ property }) => !omitted.includes(property)).length,
      content: <FactGroups facts={shown} omitted={omitted} />,
    },
    {
      id: "endpoints",
      heading: "What it serves",
      count: endpoints?.totalCount ?? 0,
      content: <HostedModels endpoints={endpoints?.nodes ?? []} />,
    },
    {
      id: "scores",
      heading: "Scores",
      count: scores?.totalCount ?? 0,
      content: <BenchmarkScores scores={scores?.nodes ?? []} />,
    },
    ...relationSections(entity.id, relations).map((section) => ({
      ...section,
      content: <RelationList relations={section.relations} />,
    })),
    {
      id: "sources",
      heading: "Sources",
      count: sources.length,
      content: <Sources sources={sources} />,
    },
    {
      id: "names",
      heading: "Also known as",
      count: aliases.length + externalIds.length,
      content: <Names entity={entity} />,
    },
  ];
  return all.filter(({ count }) => count !== 0);
}
