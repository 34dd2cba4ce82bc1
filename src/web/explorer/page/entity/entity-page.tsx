import type { PageProps } from "../../address.ts";
import type { EntityKind, Property } from "../../generated/graphql.ts";
import { nounOf } from "../../nouns.ts";
import { EntityFrame, type EntitySection } from "../../part/entity-frame.tsx";
import { FactGroups } from "../../part/fact-groups.tsx";
import { Legend } from "../../part/legend.tsx";
import { Listed } from "../../part/listed.tsx";
import { NotFound } from "../../part/not-found.tsx";
import { RelationList, relationSections } from "../../part/relations.tsx";
import { useReply } from "../../part/use-reply.ts";
import { useTitle } from "../../part/use-title.ts";
import { BenchmarkScores } from "./benchmark-scores.tsx";
import { type EntityReply, entityRequest } from "./entity-requests.ts";
import { HostedModels } from "./hosted-models.tsx";

type Result = NonNullable<EntityReply["entity"]>;
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
    return (
      <EntityFrame
        entity={entity}
        crumbs={
          <p className="crumbs">
            <span>{nounOf(entity.__typename)}</span>
          </p>
        }
        lead={entity.description ?? ("definition" in entity ? entity.definition : null)}
        sections={sectionsOf(entity)}
        request={request}
        errors={errors}
      />
    );
  };

/** Facts that have a section of their own. */
const omitted: readonly Property[] = ["ALIAS"];

function sectionsOf(entity: Entity): EntitySection[] {
  const { facts, relationships } = entity;
  const relations = relationships?.nodes ?? [];
  const endpoints = "endpoints" in entity ? entity.endpoints : null;
  const scores = "scores" in entity ? entity.scores : null;
  const shown = facts.filter(({ property }) => !relations.some((relation) => relation.property === property));
  return [
    {
      id: "facts",
      heading: "Facts",
      count: shown.filter(({ property }) => !omitted.includes(property)).length,
      aside: <Legend />,
      content: <FactGroups entity={entity} facts={shown} omitted={omitted} />,
    },
    {
      id: "endpoints",
      heading: "What it serves",
      count: endpoints?.totalCount ?? 0,
      content: (
        <Listed shown={endpoints?.nodes.length} of={endpoints?.totalCount} order="the lowest input prices">
          <HostedModels endpoints={endpoints?.nodes ?? []} />
        </Listed>
      ),
    },
    {
      id: "scores",
      heading: "Scores",
      count: scores?.totalCount ?? 0,
      content: (
        <Listed shown={scores?.nodes.length} of={scores?.totalCount}>
          <BenchmarkScores scores={scores?.nodes ?? []} />
        </Listed>
      ),
    },
    ...relationSections(entity.id, relations).map((section) => ({
      ...section,
      content: <RelationList relations={section.relations} />,
    })),
  ];
}
