import { preferredType, singleTypes } from "../operation/media-types.ts";
import { commonHeaders } from "../yoga/common-headers.ts";

/** Headers of a JSON response to a POST, names and values in turn. */
const headersWith = (mediaType: string): readonly string[] =>
  Object.entries({
    ...commonHeaders,
    // In the letters of Yoga.
    "Content-Type": `${mediaType}; charset=utf-8`,
    "cache-control": "no-store",
  }).flat();

const headersByType = {
  "application/json": headersWith("application/json"),
  "application/graphql-response+json": headersWith("application/graphql-response+json"),
} as const;

/** Headers of the JSON response to a POST by its `Accept` header; undefined, for Yoga to decide, when JSON does not fit. */
export function jsonHeadersFor(accept: string | undefined): readonly string[] | undefined {
  if (accept === undefined || accept === "*/*") return headersByType["application/json"];
  const type = preferredType(accept, singleTypes);
  return type && headersByType[type];
}
