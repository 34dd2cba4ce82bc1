import { GraphQLError } from "graphql";
import type { WorkLimitError } from "../../lib/work-budget.ts";
import { codeOf, type LimitRow, type Limits, limitTable, overloadedCode, type RefusingLimit } from "./limits.ts";

/* Apart from the limits, so that commands that serve nothing do not load `graphql`. */

const number = new Intl.NumberFormat("en-US");

/** Units that a refusal message includes; otherwise the noun names what is counted. */
const sizes = new Set(["bytes", "characters", "tokens", "milliseconds"]);

/** The refusal for crossing a limit: states the measured value, the limit and an advice. */
export function overLimit(
  name: RefusingLimit,
  limits: Limits,
  requested: number,
  details: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  const { unit, of, status, retryAfter, noun = of, advice = "" }: LimitRow = limitTable[name];
  const headers = retryAfter === undefined ? {} : { headers: { "retry-after": String(retryAfter) } };
  const http = { status, spec: false, ...headers };
  const measured = sizes.has(unit) ? ` ${unit}` : "";
  return new GraphQLError(
    `${noun} ${number.format(requested)}${measured} exceeds the limit of ${number.format(limits[name])}${measured}. ${advice}`.trimEnd(),
    { extensions: { code: codeOf(name), limit: limits[name], requested, ...details, http } },
  );
}

/** The refusal of an operation that exceeds its work budget. */
export function overWork({ limit, found }: WorkLimitError): GraphQLError {
  return new GraphQLError(
    `Query work ${number.format(found)} exceeds the limit of ${number.format(limit)}. ` +
      "Narrow its conditions, request fewer facets, groups, searches or past views at once, or split the operation.",
    { extensions: { code: codeOf("work"), limit, found, http: { status: limitTable.work.status, spec: false } } },
  );
}

/** The refusal of a file that takes more work than an operation may. */
export const overWorkOfFile = ({ limit, found }: WorkLimitError): GraphQLError =>
  new GraphQLError(
    `This file takes more work than the limit: ${number.format(found)} of ${number.format(limit)}. ` +
      "Query parts of it with GraphQL, or raise the limit of the server with `--limit work=`.",
    { extensions: { code: codeOf("work"), limit, found, http: { status: 503, spec: false } } },
  );

/** The refusal of a request by an overloaded server. */
export const overloaded = (): GraphQLError =>
  new GraphQLError("Server overloaded. Try again in 1 second.", {
    extensions: { code: overloadedCode, http: { status: 503, spec: false, headers: { "retry-after": "1" } } },
  });

/** The refusal of a request that needs a database which does not respond. */
export const unavailable = (): GraphQLError =>
  new GraphQLError("The database does not respond. Try again in 1 second.", {
    extensions: { code: "UNAVAILABLE", http: { status: 503, spec: false, headers: { "retry-after": "1" } } },
  });
