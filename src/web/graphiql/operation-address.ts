/** An operation as the editors show it. */
export interface EditedOperation {
  readonly query: string;
  /** JSON; empty for none. */
  readonly variables: string;
}

/** Longest address with an operation, in characters: servers accept 8,192 by default. */
const maxAddress = 8_000;

/** The operation in the query of an address; undefined without one. */
export function readOperation(search: string): EditedOperation | undefined {
  const params = new URLSearchParams(search);
  const query = params.get("query");
  return query ? { query, variables: params.get("variables") ?? "" } : undefined;
}

/** The address that opens an operation; undefined when it would be too long for a server. */
export function addressOf({ query, variables }: EditedOperation): string | undefined {
  if (query.trim() === "") return "/graphiql";
  const params = new URLSearchParams({ query, ...(variables.trim() && { variables }) });
  const address = `/graphiql?${params}`;
  return address.length > maxAddress ? undefined : address;
}
