import { entityRefOf, propertyEnum } from "../../mcp/tool-input.ts";
import { preferredType } from "../operation/media-types.ts";

/** The forms of a look-up, by extension. */
export const lookupTypes = { json: "application/json", md: "text/markdown" } as const;

type Form = keyof typeof lookupTypes;

const forms = Object.keys(lookupTypes) as Form[];

/** A GraphQL operation as an address, and the tool for agents with the same content as Markdown. */
export interface LookupAddress {
  readonly operation: string;
  /** @throws {ToolError} for a parameter that the operation cannot take. */
  readonly variablesOf: (search: URLSearchParams) => Readonly<Record<string, unknown>>;
  readonly tool: string;
  readonly inputOf: (search: URLSearchParams) => Readonly<Record<string, unknown>>;
  /** Parameter without which there is nothing to look up, with an example. */
  readonly needs: { readonly name: string; readonly example: string };
}

/** All values of a parameter: it may be repeated, and name several separated by commas. */
const listIn = (search: URLSearchParams, name: string): string[] | undefined =>
  search.has(name)
    ? search
        .getAll(name)
        .flatMap((text) => text.split(","))
        .filter((text) => text.trim() !== "")
    : undefined;

const days = (search: URLSearchParams) => ({
  asOf: search.get("asOf") ?? undefined,
  knownAt: search.get("knownAt") ?? undefined,
});

/** Look-ups by path. */
export const lookups: ReadonlyMap<string, LookupAddress> = new Map<string, LookupAddress>([
  [
    "/resolve",
    {
      operation: `query Resolve($texts: [String!]!, $host: Slug, $asOf: LocalDate, $knownAt: LocalDate) {
  lifecycleOf(texts: $texts, host: $host, asOf: $asOf, knownAt: $knownAt) {
    text
    resolution { match entity { id name } target { id name } candidates { entity { id name } } }
    stability
    stage
    claim { ...Cited }
    end { stage date bound claim { ...Cited } }
    daysLeft
    replacements { entity { id name } }
  }
}
fragment Cited on Claim { status citations { accessedOn source { id name tier url } } }`,
      variablesOf: (search) => ({
        texts: search.getAll("text"),
        host: search.get("host") ?? undefined,
        ...days(search),
      }),
      tool: "resolve",
      inputOf: (search) => ({
        texts: search.getAll("text"),
        host: search.get("host") ?? undefined,
        asOf: search.get("asOf") ?? undefined,
      }),
      needs: { name: "text", example: "?text=gpt-4-0613&text=claude-3-opus" },
    },
  ],
  [
    "/compare",
    {
      operation: `query Compare($refs: [EntityRef!]!, $properties: [Property!], $asOf: LocalDate, $knownAt: LocalDate) {
  compare(refs: $refs, properties: $properties, asOf: $asOf, knownAt: $knownAt) {
    __typename
    ... on Comparison {
      entities { id name }
      rows {
        property
        differs
        facts { disputed value { text } best { status citations { accessedOn source { id name tier url } } } }
      }
    }
    ... on Error { code message }
    ... on AmbiguousError { candidates { entity { id name } } }
    ... on NotFoundError { suggestions { entity { id name } } }
  }
}`,
      variablesOf: (search) => ({
        refs: (listIn(search, "m") ?? []).map(entityRefOf),
        properties: listIn(search, "property")?.map(propertyEnum),
        ...days(search),
      }),
      tool: "compare",
      inputOf: (search) => ({
        refs: listIn(search, "m") ?? [],
        properties: listIn(search, "property"),
        asOf: search.get("asOf") ?? undefined,
      }),
      needs: { name: "m", example: "?m=llama-3-3,gpt-5-1" },
    },
  ],
]);

/** A look-up in one of its forms. */
export interface LookupMatch {
  readonly lookup: LookupAddress;
  readonly form: Form;
  /** Whether `Accept` chose the form. */
  readonly isNegotiated: boolean;
}

/** The look-up at a path: by extension, otherwise as the client accepts it; undefined where it prefers a page. */
export function lookupAt(path: string, accept: string | null | undefined): LookupMatch | undefined {
  const form = forms.find((one) => path.endsWith(`.${one}`));
  const lookup = lookups.get(form ? path.slice(0, -form.length - 1) : path);
  if (!lookup || form) return lookup && form && { lookup, form, isNegotiated: false };
  // Browsers accept anything, but name HTML.
  const preferred = preferredType(accept, [...Object.values(lookupTypes), "text/html"]);
  const negotiated = forms.find((one) => lookupTypes[one] === preferred);
  return negotiated && { lookup, form: negotiated, isNegotiated: true };
}
