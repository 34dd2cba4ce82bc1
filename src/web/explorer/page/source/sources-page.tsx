import type { Address, PageProps } from "../../address.ts";
import { countText, dayText, fullNumber } from "../../format.ts";
import type { WrongSourceFragment } from "../../generated/graphql.ts";
import { OpenInGraphiQL } from "../../part/graphiql-link.tsx";
import { Legend } from "../../part/legend.tsx";
import { Listed } from "../../part/listed.tsx";
import { ShowMore, useItems } from "../../part/pages.tsx";
import { PartialErrors } from "../../part/partial-errors.tsx";
import { Section } from "../../part/section.tsx";
import { SourceLink } from "../../part/source-link.tsx";
import { TierMark } from "../../part/tier-mark.tsx";
import { useReply } from "../../part/use-reply.ts";
import { useTitle } from "../../part/use-title.ts";
import { sourceListRequest } from "./source-requests.ts";

/** All sources: first those that were wrong most often, then every one by date. */
export function SourcesPage({ address }: PageProps) {
  useTitle("Sources");
  const request = sourceListRequest(address);
  const { data, errors } = useReply(request);
  const { wrong, sources } = data;
  return (
    <div className="page source-index">
      <div className="head">
        <h1>Sources</h1>
        <p className="lead">
          {countText(sources?.totalCount ?? 0, "document")} that facts rest on. {fullNumber(wrong?.totalCount ?? 0)}{" "}
          state something that a closer source refutes.
        </p>
      </div>
      <PartialErrors errors={errors} />
      <Section id="wrong" heading="Wrong most often" aside={<Legend />}>
        <Listed shown={wrong?.nodes.length} of={wrong?.totalCount}>
          <WrongSources sources={wrong?.nodes ?? []} />
        </Listed>
      </Section>
      <Section id="all" heading="All, the newest first">
        <AllSources address={address} />
      </Section>
      <OpenInGraphiQL request={request} />
    </div>
  );
}

const countOf = (list: { readonly totalCount: number } | null | undefined): number => list?.totalCount ?? 0;

/** Sources by the number of their refuted claims, beside those that stand. */
function WrongSources({ sources }: { readonly sources: readonly WrongSourceFragment[] }) {
  return (
    <ol className="rows wrong-sources">
      {sources
        .toSorted(
          (a, b) => countOf(b.refutedClaims) - countOf(a.refutedClaims) || countOf(a.citedBy) - countOf(b.citedBy),
        )
        .map((source) => (
          <li key={source.id}>
            <span className="row-head">
              <TierMark tier={source.tier} /> <SourceLink source={source} />
            </span>
            <span>
              <b className="is-open">{fullNumber(countOf(source.refutedClaims))}</b> refuted{" "}
              {source.citedBy && <span className="quiet">of {countText(source.citedBy.totalCount, "claim")}</span>}
            </span>
          </li>
        ))}
    </ol>
  );
}

function AllSources({ address }: { readonly address: Address }) {
  const { items, hasMore } = useItems(address, (after) => useReply(sourceListRequest(address, after)).data.sources);
  return (
    <>
      <ul className="entries">
        {items.map((source) => (
          <li key={source.id}>
            <TierMark tier={source.tier} /> <SourceLink source={source} />{" "}
            {source.publishedOn && <span className="quiet">{dayText(source.publishedOn)}</span>}
          </li>
        ))}
      </ul>
      {hasMore && <ShowMore />}
    </>
  );
}
