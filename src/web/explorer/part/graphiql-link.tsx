import { graphiqlUrl, type PageRequest } from "../request.ts";

/** Opens the operation of a page in GraphiQL; nothing where GraphiQL is off. */
export function OpenInGraphiQL({ request }: { readonly request: PageRequest }) {
  if (document.documentElement.dataset.graphiql === undefined) return null;
  return (
    <a className="open-query" href={graphiqlUrl(request)}>
      Open this page’s query in GraphiQL
    </a>
  );
}
