import type { PageProps } from "../../address.ts";
import type { ModelPageQuery } from "../../generated/graphql.ts";
import { Crumbs } from "../../part/crumbs.tsx";
import { EntityFrame, type EntitySection } from "../../part/entity-frame.tsx";
import { FactGroups } from "../../part/fact-groups.tsx";
import { KeyFigures } from "../../part/key-figures.tsx";
import { lastSections } from "../../part/last-sections.tsx";
import { Legend } from "../../part/legend.tsx";
import { Listed } from "../../part/listed.tsx";
import { NotFound } from "../../part/not-found.tsx";
import { PageLink } from "../../part/page-link.tsx";
import { Successions } from "../../part/successions.tsx";
import { useReply } from "../../part/use-reply.ts";
import { useTitle } from "../../part/use-title.ts";
import { Variants } from "../../part/variants.tsx";
import { modelRequest } from "./model-requests.ts";

type Model = NonNullable<ModelPageQuery["model"]>;

/** Everything about one model: who says so, and who disagrees. */
export function ModelPage({ address }: PageProps) {
  const request = modelRequest(address);
  const { data, errors } = useReply(request);
  const { model } = data;
  useTitle(model?.name ?? "Not found");
  if (!model) return <NotFound noun="model" slug={address.params.slug ?? ""} />;
  const { provider, families, description } = model;
  return (
    <EntityFrame
      entity={model}
      crumbs={<Crumbs entities={[provider, ...families].filter((entity) => entity !== null)} />}
      lead={description}
      figures={<KeyFigures entity={model} />}
      sections={sectionsOf(model)}
      request={request}
      errors={errors}
    />
  );
}

function sectionsOf(model: Model): EntitySection[] {
  const { slug, facts, predecessors, successors, variants } = model;
  return [
    { id: "facts", heading: "Facts", aside: <Legend />, content: <FactGroups entity={model} facts={facts} /> },
    {
      id: "family",
      heading: "Family",
      count: predecessors.length + successors.length,
      aside: (
        <PageLink to={`/lineage/model/${slug}`} params={{ all: "true" }}>
          Draw its family
        </PageLink>
      ),
      content: <Successions entity={model} />,
    },
    {
      id: "variants",
      heading: "Variants",
      count: variants?.totalCount ?? 0,
      aside: <PageLink to={`/lineage/model/${slug}`}>What they were made from, and made into</PageLink>,
      content: (
        <Listed shown={variants?.nodes.length} of={variants?.totalCount}>
          <Variants variants={variants?.nodes ?? []} />
        </Listed>
      ),
    },
    ...lastSections(model, { model: slug }),
  ];
}
