import { commonHeaders } from "../headers.ts";

/** Headers of a JSON response to a POST, names and values in turn. */
const headersWith = (mediaType: string): readonly string[] =>
  Object.entries({
    ...commonHeaders,
    // In the letters of Yoga.
    "Content-Type": `${mediaType}; charset=utf-8`,
    "cache-control": "no-store",
  }).flat();

const json = headersWith("application/json");
const graphqlJson = headersWith("application/graphql-response+json");

const headersByMediaRange: ReadonlyMap<string, readonly string[]> = new Map([
  ["*/*", json],
  ["application/*", json],
  ["application/json", json],
  ["application/graphql-response+json", graphqlJson],
]);

/**
 * The headers that Yoga gives to the JSON response of a successful POST, by the `Accept` header of its request: the
 * first media range that JSON fits decides. Undefined, for Yoga to decide, when none fits or one names a charset.
 */
export function jsonHeadersFor(accept = "*/*"): readonly string[] | undefined {
  const known = headersByMediaRange.get(accept);
  if (known || accept.includes("charset")) return known;
  for (const range of accept.toLowerCase().split(",")) {
    const headers = headersByMediaRange.get(range.split(";", 1)[0]?.trim() ?? "");
    if (headers) return headers;
  }
  return undefined;
}
