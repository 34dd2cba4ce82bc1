import { GraphQLError, Kind } from "graphql";
import { day, isSlug, partialDate, urlShape } from "../src/records/scalars.ts";
import { builder } from "./builder.ts";

/** A scalar for text of a certain form; other values are refused with the expected form. */
function textScalar(
  name: "DateTime" | "LocalDate" | "PartialDate" | "Slug" | "URL",
  description: string,
  specifiedByURL: string,
  isRight: (text: string) => boolean,
  form: string,
): void {
  const parse = (value: unknown): string => {
    if (typeof value !== "string" || !isRight(value))
      throw new GraphQLError(`${name} must be ${form}.`, { extensions: { code: "INVALID_ARGUMENT" } });
    return value;
  };
  builder.scalarType(name, { description, specifiedByURL, serialize: String, parseValue: parse });
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
  parseValue: (value) => {
    const text = typeof value === "number" ? plainDecimal(value) : value;
    if (typeof text !== "string" || !/^-?\d+(\.\d+)?$/.test(text))
      throw new GraphQLError('Decimal must be a decimal number, for example "1.25".', {
        extensions: { code: "INVALID_ARGUMENT" },
      });
    return text;
  },
});

/** A number without an exponent: 5e24 as 5000000000000000000000000. */
function plainDecimal(value: number): string {
  return value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 });
}

builder.scalarType("Long", {
  description: "A whole number up to 2^53, serialized as a JSON number.",
  specifiedByURL: "https://scalars.graphql.org/chillicream/long.html",
  serialize: (value) => safeInteger(value),
  parseValue: safeInteger,
  parseLiteral: (node) => safeInteger(node.kind === Kind.INT ? Number(node.value) : undefined),
});

function safeInteger(value: unknown): number {
  if (typeof value === "number" && Number.isSafeInteger(value)) return value;
  throw new GraphQLError("Long must be a whole number up to 2^53.", { extensions: { code: "INVALID_ARGUMENT" } });
}
