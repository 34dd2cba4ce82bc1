import { PageLink } from "./page-link.tsx";

/** What it is, and the ways to the data. */
export function Footer() {
  const hasGraphiql = document.documentElement.dataset.graphiql !== undefined;
  return (
    <footer className="foot">
      <p>Every fact has its source, its date and its dissent. Data under CC BY 4.0; nothing here can be changed.</p>
      <nav aria-label="About the data">
        <PageLink to="/source">Sources</PageLink>
        <PageLink to="/coverage">Coverage</PageLink>
        <a href="/docs/guide">Guide</a>
        {hasGraphiql && <a href="/graphiql">GraphiQL</a>}
        <a href="/schema.graphql">Schema</a>
      </nav>
    </footer>
  );
}
