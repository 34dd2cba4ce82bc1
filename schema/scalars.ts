import { GraphQLError, Kind, type ValueNode, valueFromASTUntyped } from "graphql";
import { day, isSlug, partialDate, urlShape } from "../src/records/scalars.ts";
import { builder } from "./builder.ts";

/** Longest value that a message quotes, in characters. */
const maxQuoted = 80;

/** The error of a value that is not of a scalar's form: the value, the form, and what to send instead. */
function invalidValue(name: string, form: string, value: unknown, node?: ValueNode, advice = ""): GraphQLError {
  const quoted = JSON.stringify(value)?.slice(0, maxQuoted) ?? "";
  return new GraphQLError(`${name} must be ${form}, not ${quoted}.${advice}`, {
    ...(node && { nodes: node }),
    extensions: { code: "INVALID_ARGUMENT" },
  });
}

/** The slug that a text may mean: in lower case, with hyphens for all that slugs cannot have. */
const slugLike = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");

/** What to send instead of a text that is no slug. */
function slugAdvice(value: unknown): string {
  const slug = typeof value === "string" ? slugLike(value) : "";
  const guess = isSlug(slug) ? ` Try "${slug}", or find` : " Find";
  return `${guess} an entity by any of its names with \`resolve(text:)\`.`;
}

/** A scalar for text of a certain form; other values are refused with the expected form. */
function textScalar(
  name: "DateTime" | "LocalDate" | "PartialDate" | "Slug" | "URL",
  description: string,
  specifiedByURL: string,
  isRight: (text: string) => boolean,
  form: string,
  adviceFor?: (value: unknown) => string,
): void {
  const parse = (value: unknown, node?: ValueNode): string => {
    if (typeof value !== "string" || !isRight(value)) throw invalidValue(name, form, value, node, adviceFor?.(value));
    return value;
  };
  builder.scalarType(name, {
    description,
    specifiedByURL,
    serialize: String,
    parseValue: (value) => parse(value),
    parseLiteral: (node) => parse(valueFromASTUntyped(node), node),
  });
}

textScalar(
  "LocalDate",
  "A calendar date, `YYYY-MM-DD`.",
  "https://scalars.graphql.org/andimarek/local-date.html",
  (text) => day.safeParse(text).success,
  "a real day: YYYY-MM-DD",
);
textScalar(
  "DateTime",
  "An instant, RFC 3339 with an offset.",
  "https://scalars.graphql.org/andimarek/date-time.html",
  (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)),
  "an instant, for example 2026-11-23T00:00:00Z",
);
textScalar(
  "PartialDate",
  "A date of year, month or day precision (EDTF level 0): `2025`, `2025-11` or `2025-11-24`.",
  "https://www.loc.gov/standards/datetime/",
  (text) => partialDate.safeParse(text).success,
  "a real date: YYYY, YYYY-MM or YYYY-MM-DD",
);
textScalar(
  "Slug",
  "A lower-case public key of letters, digits and hyphens, for example `claude-opus-4-5`.",
  "https://www.rfc-editor.org/rfc/rfc3986#section-2.3",
  isSlug,
  "lower-case letters, digits and single hyphens",
  slugAdvice,
);
textScalar(
  "URL",
  "An absolute URL.",
  "https://scalars.graphql.org/chillicream/url.html",
  (text) => urlShape.safeParse(text).success,
  "an absolute http or https URL",
);

builder.scalarType("Decimal", {
  description: "An exact decimal number, serialized as a string.",
  specifiedByURL: "https://scalars.graphql.org/chillicream/decimal.html",
  serialize: (value) => plainDecimal(Number(value)),
  parseValue: (value) => parseDecimal(value),
  parseLiteral: (node) =>
    parseDecimal(
      node.kind === Kind.INT || node.kind === Kind.FLOAT ? Number(node.value) : valueFromASTUntyped(node),
      node,
    ),
});

function parseDecimal(value: unknown, node?: ValueNode): string {
  const text = typeof value === "number" ? plainDecimal(value) : value;
  if (typeof text === "string" && /^-?\d+(\.\d+)?$/.test(text)) return text;
  throw invalidValue("Decimal", 'a decimal number, for example "1.25"', value, node);
}

/** A number without an exponent: 5e24 as 5000000000000000000000000. */
function plainDecimal(value: number): string {
  return value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 });
}

builder.scalarType("Long", {
  description: "A whole number up to 2^53, serialized as a JSON number.",
  specifiedByURL: "https://scalars.graphql.org/chillicream/long.html",
  serialize: (value) => safeInteger(value),
  parseValue: (value) => safeInteger(value),
  parseLiteral: (node) => safeInteger(node.kind === Kind.INT ? Number(node.value) : valueFromASTUntyped(node), node),
});

function safeInteger(value: unknown, node?: ValueNode): number {
  if (typeof value === "number" && Number.isSafeInteger(value)) return value;
  throw invalidValue("Long", "a whole number up to 2^53", value, node);
}
