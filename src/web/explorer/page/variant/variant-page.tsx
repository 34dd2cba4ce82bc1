import type { ReactNode } from "react";
import type { PageProps } from "../../address.ts";
import { enumText } from "../../format.ts";
import type { Property, VariantPageQuery } from "../../generated/graphql.ts";
import { Abilities } from "../../part/abilities.tsx";
import { Crumbs } from "../../part/crumbs.tsx";
import { Endpoints } from "../../part/endpoints.tsx";
import { FactGroups } from "../../part/fact-groups.tsx";
import { OpenInGraphiQL } from "../../part/graphiql-link.tsx";
import { KeyFigures } from "../../part/key-figures.tsx";
import { Legend } from "../../part/legend.tsx";
import { Names } from "../../part/names.tsx";
import { NotFound } from "../../part/not-found.tsx";
import { EntityLink, PageLink } from "../../part/page-link.tsx";
import { PartialErrors } from "../../part/partial-errors.tsx";
import { Scores } from "../../part/scores.tsx";
import { Section, type SectionEntry, SectionList } from "../../part/section.tsx";
import { citedSources, Sources } from "../../part/sources.tsx";
import { Standing } from "../../part/standing.tsx";
import { Successions } from "../../part/successions.tsx";
import { useReply } from "../../part/use-reply.ts";
import { useTitle } from "../../part/use-title.ts";
import { Derivations } from "./derivations.tsx";
import { variantRequest } from "./variant-requests.ts";

type Variant = NonNullable<VariantPageQuery["variant"]>;

/** Everything about one variant, with the model that it is a form of. */
export function VariantPage({ address }: PageProps) {
  const request = variantRequest(address);
  const { data, errors } = useReply(request);
  const { variant } = data;
  useTitle(variant?.name ?? "Not found");
  if (!variant) return <NotFound noun="variant" slug={address.params.slug ?? ""} />;
  const sources = citedSources(variant.facts);
  const sections = sectionsOf(variant, address.asOf, sources);
  const { model, kinds, description, name } = variant;
  return (
    <article className="page variant">
      <div className="head">
        <Crumbs entities={model.provider ? [model.provider, model] : [model]} />
        <h1>{name}</h1>
        <p className="lead">
          {description ?? (
            <>
              {kinds.length > 0 ? `The ${kinds.map(enumText).join(", ")} variant of ` : "A variant of "}
              <EntityLink entity={model} />.
            </>
          )}
        </p>
      </div>
      <KeyFigures entity={variant} />
      <Standing facts={variant.facts} sourceCount={sources.length} />
      <PartialErrors errors={errors} />
      <SectionList sections={sections} />
      {sections.map(({ id, heading, content }) => (
        <Section key={id} id={id} heading={heading} aside={asides[id]?.(variant)}>
          {content}
        </Section>
      ))}
      <OpenInGraphiQL request={request} />
    </article>
  );
}

/** What stands beside the heading of a section. */
const asides: Readonly<Record<string, (variant: Variant) => ReactNode>> = {
  facts: () => <Legend />,
  endpoints: ({ slug }) => (
    <PageLink to="/price" params={{ variant: slug }}>
      What a use costs
    </PageLink>
  ),
  origin: ({ slug }) => <PageLink to={`/lineage/variant/${slug}`}>Draw its lineage</PageLink>,
};

/** Facts that have a section of their own. */
const omitted: readonly Property[] = ["ALIAS", "SCORE", "SUPPORTS", "SUCCEEDED_BY", "DERIVED_FROM", "MODEL"];

interface VariantSection extends SectionEntry {
  readonly content: ReactNode;
}

/** The sections that have something to show. */
function sectionsOf(
  variant: Variant,
  asOf: string | undefined,
  sources: ReturnType<typeof citedSources>,
): VariantSection[] {
  const { facts, derivedFrom, derivatives, endpoints, capabilities, scores, aliases, externalIds } = variant;
  const day = asOf ?? new Date().toISOString().slice(0, 10);
  const all: VariantSection[] = [
    { id: "facts", heading: "Facts", content: <FactGroups facts={facts} omitted={omitted} /> },
    {
      id: "origin",
      heading: "Made from, made into",
      count: derivedFrom.length + (derivatives?.totalCount ?? 0),
      content: <Derivations parents={derivedFrom} derivatives={derivatives?.nodes ?? []} />,
    },
    {
      id: "family",
      heading: "Before and after",
      count: variant.predecessors.length + variant.successors.length,
      content: <Successions entity={variant} />,
    },
    {
      id: "endpoints",
      heading: "Where to call it",
      count: endpoints?.totalCount ?? 0,
      content: <Endpoints endpoints={endpoints?.nodes ?? []} day={day} />,
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
      content: <Scores scores={scores?.nodes ?? []} />,
    },
    { id: "sources", heading: "Sources", count: sources.length, content: <Sources sources={sources} /> },
    {
      id: "names",
      heading: "Also known as",
      count: aliases.length + externalIds.length,
      content: <Names entity={variant} />,
    },
  ];
  return all.filter(({ count }) => count !== 0);
}
