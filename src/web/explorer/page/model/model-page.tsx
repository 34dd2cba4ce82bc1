import type { ReactNode } from "react";
import type { PageProps } from "../../address.ts";
import { Abilities } from "../../part/abilities.tsx";
import { Endpoints } from "../../part/endpoints.tsx";
import { FactGroups } from "../../part/fact-groups.tsx";
import { OpenInGraphiQL } from "../../part/graphiql-link.tsx";
import { KeyFigures } from "../../part/key-figures.tsx";
import { Legend } from "../../part/legend.tsx";
import { Listed } from "../../part/listed.tsx";
import { Names } from "../../part/names.tsx";
import { NotFound } from "../../part/not-found.tsx";
import { PageLink } from "../../part/page-link.tsx";
import { PartialErrors } from "../../part/partial-errors.tsx";
import { Scores } from "../../part/scores.tsx";
import { Section, type SectionEntry, SectionList } from "../../part/section.tsx";
import { citedSources, Sources } from "../../part/sources.tsx";
import { Standing } from "../../part/standing.tsx";
import { Successions } from "../../part/successions.tsx";
import { useReply } from "../../part/use-reply.ts";
import { useTitle } from "../../part/use-title.ts";
import { Variants } from "../../part/variants.tsx";
import { type Model, ModelHead } from "./model-head.tsx";
import { modelRequest } from "./model-requests.ts";

/** Everything about one model: who says so, and who disagrees. */
export function ModelPage({ address }: PageProps) {
  const request = modelRequest(address);
  const { data, errors } = useReply(request);
  const { model } = data;
  useTitle(model?.name ?? "Not found");
  if (!model) return <NotFound noun="model" slug={address.params.slug ?? ""} />;
  const sources = citedSources(model.facts, rowsOf(model));
  const sections = sectionsOf(model, address.asOf, sources);
  return (
    <article className="page model">
      <ModelHead model={model} />
      <KeyFigures entity={model} />
      <Standing facts={model.facts} sourceCount={sources.length} />
      <PartialErrors errors={errors} />
      <SectionList sections={sections} />
      {sections.map(({ id, heading, content }) => (
        <Section key={id} id={id} heading={heading} aside={asides[id]?.(model)}>
          {content}
        </Section>
      ))}
      <OpenInGraphiQL request={request} />
    </article>
  );
}

/** Everything with sources that is no fact. */
const rowsOf = ({ capabilities, predecessors, successors, scores, endpoints }: Model) => [
  ...capabilities,
  ...predecessors,
  ...successors,
  ...(scores?.nodes ?? []),
  ...(endpoints?.nodes ?? []).flatMap(({ prices }) => prices),
];

/** What stands beside the heading of a section. */
const asides: Readonly<Record<string, (model: Model) => ReactNode>> = {
  facts: () => <Legend />,
  family: ({ slug }) => (
    <PageLink to={`/lineage/model/${slug}`} params={{ all: "true" }}>
      Draw its family
    </PageLink>
  ),
  endpoints: ({ slug }) => (
    <PageLink to="/price" params={{ model: slug }}>
      What a use costs
    </PageLink>
  ),
  variants: ({ slug }) => <PageLink to={`/lineage/model/${slug}`}>What they were made from, and made into</PageLink>,
};

interface ModelSection extends SectionEntry {
  readonly content: ReactNode;
}

/** The sections that have something to show. */
function sectionsOf(model: Model, asOf: string | undefined, sources: ReturnType<typeof citedSources>): ModelSection[] {
  const { facts, variants, endpoints, capabilities, scores } = model;
  const day = asOf ?? new Date().toISOString().slice(0, 10);
  const all: (ModelSection & { readonly isEmpty?: boolean })[] = [
    { id: "facts", heading: "Facts", content: <FactGroups facts={facts} /> },
    {
      id: "family",
      heading: "Family",
      content: <Successions entity={model} />,
      isEmpty: model.predecessors.length + model.successors.length === 0,
    },
    {
      id: "variants",
      heading: "Variants",
      count: variants?.totalCount ?? 0,
      content: (
        <Listed shown={variants?.nodes.length} of={variants?.totalCount}>
          <Variants variants={variants?.nodes ?? []} />
        </Listed>
      ),
    },
    {
      id: "endpoints",
      heading: "Where to call it",
      count: endpoints?.totalCount ?? 0,
      content: (
        <Listed shown={endpoints?.nodes.length} of={endpoints?.totalCount} order="the lowest input prices">
          <Endpoints endpoints={endpoints?.nodes ?? []} day={day} />
        </Listed>
      ),
    },
    {
      id: "abilities",
      heading: "Abilities",
      count: capabilities.length,
      content: <Abilities abilities={capabilities} />,
    },
    {
      id: "scores",
      heading: "Scores",
      count: scores?.totalCount ?? 0,
      content: (
        <Listed shown={scores?.nodes.length} of={scores?.totalCount}>
          <Scores scores={scores?.nodes ?? []} />
        </Listed>
      ),
    },
    { id: "sources", heading: "Sources", count: sources.length, content: <Sources sources={sources} /> },
    {
      id: "names",
      heading: "Also known as",
      content: <Names entity={model} />,
      isEmpty: model.aliases.length + model.externalIds.length === 0,
    },
  ];
  return all.filter(({ isEmpty, count }) => !isEmpty && count !== 0);
}
