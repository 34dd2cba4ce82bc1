import type { ReactNode } from "react";
import type { PageProps } from "../../address.ts";
import { enumText } from "../../format.ts";
import type { Property, VariantPageQuery } from "../../generated/graphql.ts";
import { Crumbs } from "../../part/crumbs.tsx";
import { EntityFrame, type EntitySection } from "../../part/entity-frame.tsx";
import { FactGroups } from "../../part/fact-groups.tsx";
import { KeyFigures } from "../../part/key-figures.tsx";
import { lastSections } from "../../part/last-sections.tsx";
import { Legend } from "../../part/legend.tsx";
import { Listed } from "../../part/listed.tsx";
import { NotFound } from "../../part/not-found.tsx";
import { EntityLink, PageLink } from "../../part/page-link.tsx";
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
  const { model } = variant;
  return (
    <EntityFrame
      entity={variant}
      crumbs={<Crumbs entities={model.provider ? [model.provider, model] : [model]} />}
      lead={leadOf(variant)}
      figures={<KeyFigures entity={variant} />}
      sections={sectionsOf(variant)}
      request={request}
      errors={errors}
    />
  );
}

/** Its description, else of which model it is a form. */
function leadOf({ description, kinds, model }: Variant): ReactNode {
  if (description !== null) return description;
  return (
    <>
      {kinds.length > 0 ? `The ${kinds.map(enumText).join(", ")} variant of ` : "A variant of "}
      <EntityLink entity={model} />.
    </>
  );
}

/** Facts that have a section of their own. */
const omitted: readonly Property[] = ["ALIAS", "SCORE", "SUPPORTS", "SUCCEEDED_BY", "DERIVED_FROM", "MODEL"];

function sectionsOf(variant: Variant): EntitySection[] {
  const { slug, facts, derivedFrom, derivatives } = variant;
  return [
    {
      id: "facts",
      heading: "Facts",
      aside: <Legend />,
      content: <FactGroups entity={variant} facts={facts} omitted={omitted} />,
    },
    {
      id: "origin",
      heading: "Made from, made into",
      count: derivedFrom.length + (derivatives?.totalCount ?? 0),
      aside: <PageLink to={`/lineage/variant/${slug}`}>Draw its lineage</PageLink>,
      content: (
        <Listed shown={derivatives?.nodes.length} of={derivatives?.totalCount}>
          <Derivations parents={derivedFrom} derivatives={derivatives?.nodes ?? []} />
        </Listed>
      ),
    },
    {
      id: "family",
      heading: "Before and after",
      count: variant.predecessors.length + variant.successors.length,
      content: <Successions entity={variant} />,
    },
    ...lastSections(variant, { variant: slug }),
  ];
}
