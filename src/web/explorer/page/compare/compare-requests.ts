import { type Address, daysOf } from "../../address.ts";
import { type Property, SideBySideDocument } from "../../generated/graphql.ts";
import { requestOf } from "../../request.ts";

const maxModels = 4;

const slug = /^[a-z0-9][a-z0-9.-]*$/;

/** Slugs of the models that the address names, up to four. */
export const comparedSlugs = (search: URLSearchParams): string[] =>
  [...new Set((search.get("m") ?? "").split(","))].filter((text) => slug.test(text)).slice(0, maxModels);

/** What is compared: all but lists that have pages of their own. */
const properties: readonly Property[] = [
  "ANNOUNCED_ON",
  "RELEASED_ON",
  "LIFECYCLE",
  "DEPRECATED_ON",
  "RETIRED_ON",
  "KNOWLEDGE_CUTOFF",
  "TRAINING_DATA_CUTOFF",
  "CONTEXT_WINDOW",
  "MAX_INPUT_TOKENS",
  "MAX_OUTPUT_TOKENS",
  "PARAMETERS_TOTAL",
  "PARAMETERS_ACTIVE",
  "SIZES_AVAILABLE",
  "OPEN_WEIGHTS",
  "LICENSE",
  "INPUT_MODALITIES",
  "OUTPUT_MODALITIES",
  "LANGUAGES",
  "TRAINING_TOKENS",
  "TRAINING_COMPUTE",
  "DEVELOPER",
  "FAMILY",
  "POSITIONING",
];

/** The comparison that an address names; undefined with fewer than two models. */
export const compareRequest = (address: Address) => {
  const slugs = comparedSlugs(address.search);
  if (slugs.length < 2) return undefined;
  const refs = slugs.map((one) => ({ key: { kind: "MODEL" as const, slug: one } }));
  return requestOf(SideBySideDocument, { refs, properties: [...properties], ...daysOf(address) });
};

export const compareRequests = (address: Address) => [compareRequest(address)].filter((one) => one !== undefined);
