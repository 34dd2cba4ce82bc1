import type { PageProps } from "../../address.ts";
import type { BrowseEntryFragment } from "../../generated/graphql.ts";
import { OpenInGraphiQL } from "../../part/graphiql-link.tsx";
import { Listed } from "../../part/listed.tsx";
import { EntityLink, PageLink } from "../../part/page-link.tsx";
import { PartialErrors } from "../../part/partial-errors.tsx";
import { Section, SectionList } from "../../part/section.tsx";
import { useReply } from "../../part/use-reply.ts";
import { useTitle } from "../../part/use-title.ts";
import { browseRequest } from "./browse-requests.ts";

interface Entries {
  readonly totalCount: number;
  readonly nodes: readonly BrowseEntryFragment[];
}

/** Everything that is no model, by name: products, hosts, benchmarks and the rest. */
export function BrowsePage({ address }: PageProps) {
  useTitle("Browse");
  const request = browseRequest(address);
  const { data, errors } = useReply(request);
  const all: readonly (readonly [id: string, heading: string, entries: Entries | null])[] = [
    ["products", "Products", data.products],
    ["hosts", "Hosts", data.hosts],
    ["developers", "Developers", data.providers],
    ["benchmarks", "Benchmarks", data.benchmarks],
    ["capabilities", "Capabilities", data.capabilities],
    ["concepts", "Concepts", data.concepts],
    ["licenses", "Licenses", data.licenses],
  ];
  const sections = all.flatMap(([id, heading, entries]) =>
    entries && entries.totalCount > 0 ? [{ id, heading, count: entries.totalCount, entries }] : [],
  );
  return (
    <div className="page browse">
      <div className="head">
        <h1>Browse</h1>
        <p className="lead">
          Everything besides models, by name. <PageLink to="/source">Sources</PageLink> have a page of their own, with
          those that were wrong most often first.
        </p>
      </div>
      <PartialErrors errors={errors} />
      <SectionList sections={sections} />
      {sections.map(({ id, heading, entries }) => (
        <Section key={id} id={id} heading={heading}>
          <Listed shown={entries.nodes.length} of={entries.totalCount}>
            <ul className="entries">
              {entries.nodes.map((entity) => (
                <li key={entity.id}>
                  <EntityLink entity={entity} />
                </li>
              ))}
            </ul>
          </Listed>
        </Section>
      ))}
      <OpenInGraphiQL request={request} />
    </div>
  );
}
