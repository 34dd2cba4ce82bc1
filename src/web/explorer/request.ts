import type { TypedDocumentString } from "./generated/graphql.ts";

/** An operation with its variables: what a page needs from the server. */
export interface PageRequest<Result = unknown> {
  /** Id under which the server knows the operation. */
  readonly id: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Only for its type; always absent. */
  readonly result?: Result;
}

/** A request for a generated document. Null and undefined variables are left out, so that equal requests have one URL. */
export function requestOf<Result, Variables extends Readonly<Record<string, unknown>>>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): PageRequest<Result> {
  const given = Object.entries(variables).filter(([, value]) => value !== undefined && value !== null);
  return { id: document.__meta__?.hash, variables: Object.fromEntries(given) };
}

/** Path and query of a request over GET, also for links from the server's HTML: both must be equal to the letter. */
export const requestUrl = (request: PageRequest): string => `/graphql?${paramsOf(request)}`;

/** Address of GraphiQL with the operation of a request. */
export const graphiqlUrl = (request: PageRequest): string => `/graphiql?${paramsOf(request)}`;

const paramsOf = ({ id, variables }: PageRequest): string =>
  new URLSearchParams({ documentId: id, variables: JSON.stringify(variables) }).toString();
