import type { PageProps } from "../../address.ts";
import { countText, dayText, enumText } from "../../format.ts";
import type { SourcePageQuery } from "../../generated/graphql.ts";
import { OpenInGraphiQL } from "../../part/graphiql-link.tsx";
import { NotFound } from "../../part/not-found.tsx";
import { EntityLink } from "../../part/page-link.tsx";
import { PartialErrors } from "../../part/partial-errors.tsx";
import { Section } from "../../part/section.tsx";
import { DocumentLink } from "../../part/source-link.tsx";
import { TierBadge } from "../../part/tier-mark.tsx";
import { useReply } from "../../part/use-reply.ts";
import { useTitle } from "../../part/use-title.ts";
import { SourceClaims } from "./source-claims.tsx";
import { sourceRequest } from "./source-requests.ts";

type Source = NonNullable<SourcePageQuery["source"]>;

/** What one document states, and first of all where it was wrong. */
export function SourcePage({ address }: PageProps) {
  const request = sourceRequest(address);
  const { data, errors } = useReply(request);
  const { source } = data;
  useTitle(source?.name ?? "Not found");
  if (!source) return <NotFound noun="source" slug={address.params.slug ?? ""} />;
  const { refuted, stated } = source;
  return (
    <article className="page source">
      <SourceHead source={source} />
      <PartialErrors errors={errors} />
      <Section id="refuted" heading="Where it was wrong">
        {refuted && refuted.totalCount > 0 ? (
          <SourceClaims claims={refuted.nodes} source={source.id} totalCount={refuted.totalCount} />
        ) : (
          <p className="quiet">Nothing that it states was refuted or retracted.</p>
        )}
      </Section>
      <Section id="stated" heading="What it states">
        <SourceClaims claims={stated?.nodes ?? []} source={source.id} totalCount={stated?.totalCount ?? 0} />
      </Section>
      <OpenInGraphiQL request={request} />
    </article>
  );
}

function SourceHead({ source }: { readonly source: Source }) {
  const { name, tier, type, publisher, authors, url, archivedUrl, publishedOn, accessedOn, retracted } = source;
  const { refuted, stated } = source;
  return (
    <div className="head">
      <p className="crumbs">
        <span>{publisher ? <EntityLink entity={publisher} /> : "source"}</span>
      </p>
      <h1>{name}</h1>
      <p className="lead">
        <TierBadge tier={tier} /> {enumText(type)}
        {authors.length > 0 && ` by ${authors.join(", ")}`}
        {publishedOn && `, published ${dayText(publishedOn)}`}, read {dayText(accessedOn)}.
        {retracted && <b className="is-open"> It was retracted.</b>}
      </p>
      <p className="standing">
        It backs <b>{countText(stated?.totalCount ?? 0, "claim")}</b> that stand
        {refuted && refuted.totalCount > 0 && (
          <>
            {" "}
            and <b className="is-open">{refuted.totalCount} that were refuted</b>
          </>
        )}
        . <DocumentLink url={url}>Open the document</DocumentLink>
        {archivedUrl && (
          <>
            {" "}
            · <DocumentLink url={archivedUrl}>archived copy</DocumentLink>
          </>
        )}
      </p>
    </div>
  );
}
