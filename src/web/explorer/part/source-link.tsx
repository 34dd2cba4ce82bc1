import type { SourceLinkFragment } from "../generated/graphql.ts";
import { pathOf } from "../routes.ts";
import { PageLink } from "./page-link.tsx";
import { TierMark } from "./tier-mark.tsx";

/** Whether a link leads to a page of the web, and runs nothing. */
const isWeb = (url: string | null): url is string => url !== null && /^https?:\/\//.test(url);

/** A source: to its page here, else to the document itself. */
export function SourceLink({ source }: { readonly source: SourceLinkFragment }) {
  const path = pathOf(source);
  if (path !== undefined) return <PageLink to={path}>{source.name}</PageLink>;
  return <DocumentLink url={source.url}>{source.name}</DocumentLink>;
}

interface DocumentLinkProps {
  readonly url: string | null;
  readonly children: string;
}

/** A link to a document on the web; plain text without an address. */
export function DocumentLink({ url, children }: DocumentLinkProps) {
  if (!isWeb(url)) return <span>{children}</span>;
  return (
    <a href={url} rel="external noreferrer">
      {children}
    </a>
  );
}

/** Sources in one line, each with the sign of its tier. */
export function SourceList({ sources }: { readonly sources: readonly SourceLinkFragment[] }) {
  return (
    <span className="source-list">
      {sources.map((source) => (
        <span key={source.id}>
          <TierMark tier={source.tier} /> <SourceLink source={source} />
        </span>
      ))}
    </span>
  );
}
