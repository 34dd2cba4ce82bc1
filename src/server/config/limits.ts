import { z } from "zod";
import { textLimits } from "../../graph/names/tokenize.ts";
import { pageSizes } from "../../graph/query/pagination.ts";

export interface LimitRow {
  readonly value: number;
  readonly unit: string;
  /** What the limit bounds. */
  readonly of: string;
  /** HTTP status of the refusal; absent if the limit refuses no request. */
  readonly status?: number;
  /** Start of the refusal message, and its advice. Required for a status below 500, except 408. */
  readonly noun?: string;
  readonly advice?: string;
  /** Code of the refusal; derived from the name of the limit when absent. */
  readonly code?: string;
  /** Seconds for `retry-after`; absent if a retry would not help. */
  readonly retryAfter?: number;
}

export const overloadedCode = "SERVER_OVERLOADED";

/**
 * Cost limit of an operation, in objects: a page of a hundred within a page of a hundred, with the objects in between.
 * About ten to twenty milliseconds of work.
 */
export const maxCost = 12_000;

/**
 * Every configurable limit, with its default and the status of its refusal. Sources: Express and Apollo Server read 100
 * kB, The Guild advises 800 to 2,000 tokens, the standard introspection query is 15 levels deep and has 184 tokens,
 * Apollo Router's example has 30 aliases and 20 root fields, GitHub has pages of 1 to 100. The rest was measured.
 */
export const limitTable = {
  url: {
    value: 8_192,
    unit: "bytes",
    of: "the address of a request",
    status: 414,
    noun: "Address length",
    advice: "Send the operation by POST.",
  },
  body: {
    value: 300_000,
    unit: "bytes",
    of: "the body of a request",
    status: 413,
    noun: "Request body size",
    advice: "Send shorter variables, or several requests.",
  },
  document: {
    value: 16_384,
    unit: "characters",
    of: "a document",
    status: 400,
    noun: "Document length",
    advice: "Split it into several operations.",
  },
  tokens: {
    value: 2_000,
    unit: "tokens",
    of: "a document",
    status: 400,
    noun: "Document size",
    advice: "Split it into several operations.",
  },
  comments: {
    value: 100,
    unit: "comments",
    of: "a document",
    status: 400,
    noun: "Number of comments",
    advice: "Send the document without comments.",
  },
  depth: {
    value: 15,
    unit: "levels",
    of: "fields within fields, fragments spread",
    status: 400,
    noun: "Query depth",
    advice: "Select fewer levels, or split the operation.",
  },
  aliases: {
    value: 30,
    unit: "aliases",
    of: "an operation, fragments spread",
    status: 400,
    noun: "Number of aliases",
    advice: "Split the operation.",
  },
  rootFields: {
    value: 20,
    unit: "root fields",
    of: "an operation, fragments spread",
    status: 400,
    noun: "Number of root fields",
    advice: "Split the operation.",
  },
  directives: {
    value: 25,
    unit: "directives",
    of: "an operation, fragments spread",
    status: 400,
    noun: "Number of directives",
    advice: "Split the operation.",
  },
  nesting: {
    value: 32,
    unit: "levels",
    of: "lists and objects given as arguments",
    status: 400,
    noun: "Depth of an argument",
    advice: "Nest fewer lists and objects.",
  },
  list: {
    value: 100,
    unit: "entries",
    of: "a list given as an argument",
    status: 400,
    noun: "Length of a list",
    advice: "Send shorter lists.",
  },
  values: {
    value: 1_000,
    unit: "values",
    of: "the variables of an operation, including those in lists and objects",
    status: 400,
    noun: "Number of values in variables",
    advice: "Send fewer values, or several requests.",
  },
  text: {
    value: 2_000,
    unit: "characters",
    of: "a text given as an argument",
    status: 400,
    noun: "Length of a text",
    advice: "Send shorter texts.",
  },
  cost: {
    value: maxCost,
    unit: "objects",
    of: "an operation",
    status: 400,
    noun: "Query cost",
    advice: "Request smaller pages, or split the operation.",
  },
  work: { value: 300_000, unit: "units", of: "the work of an operation", status: 400 },
  errors: { value: 5, unit: "errors", of: "the response to an invalid document" },
  deadline: {
    value: 5_000,
    unit: "milliseconds",
    of: "an operation",
    status: 504,
    noun: "Execution time",
    advice: "Request less at once.",
  },
  slow: { value: 1_000, unit: "milliseconds", of: "an operation that is not logged as slow" },
  inFlight: { value: 16, unit: "requests", of: "requests computed at the same time; others wait" },
  queued: {
    value: 2_000,
    unit: "requests",
    of: "requests that wait to be computed",
    status: 503,
    code: overloadedCode,
  },
  queueTime: { value: 2_000, unit: "milliseconds", of: "waiting to be computed", status: 503, code: overloadedCode },
  subscriptions: {
    value: 100,
    unit: "subscriptions",
    of: "all clients",
    status: 503,
    retryAfter: 10,
    noun: "Number of open subscriptions",
    advice: "Try again in 10 seconds.",
  },
  subscriptionsPerClient: {
    value: 25,
    unit: "subscriptions",
    of: "one client",
    status: 429,
    retryAfter: 10,
    noun: "Number of open subscriptions of one client",
    advice: "Close one first.",
  },
  headersTimeout: { value: 5_000, unit: "milliseconds", of: "sending the headers of a request", status: 408 },
  requestTimeout: { value: 10_000, unit: "milliseconds", of: "sending a whole request", status: 408 },
  keepAlive: { value: 5_000, unit: "milliseconds", of: "waiting for the next request on a connection" },
  idle: { value: 30_000, unit: "milliseconds", of: "a connection without traffic" },
  watchdog: { value: 5_000, unit: "milliseconds", of: "a blocked event loop; then its process is ended" },
  workerStart: { value: 900_000, unit: "milliseconds", of: "starting a worker; then it is ended" },
  cachedDocuments: { value: 1_000, unit: "documents", of: "the cached documents" },
  responseCache: { value: 16_000_000, unit: "bytes", of: "the response cache" },
  connections: { value: 8, unit: "connections", of: "one process to its database" },
  documents: { value: 64_000_000, unit: "characters", of: "the documents of entities that are read from a database" },
  cachedTokens: { value: 100_000, unit: "tokens", of: "the cached documents" },
} as const satisfies Readonly<Record<string, LimitRow>>;

export type LimitName = keyof typeof limitTable;
export type Limits = Readonly<Record<LimitName, number>>;

/** Limits that refuse a request. */
export type RefusingLimit = {
  [Name in LimitName]: (typeof limitTable)[Name] extends { readonly status: number } ? Name : never;
}[LimitName];

/** Bounds of the API contract, which are not configurable; refused as `LIMIT_EXCEEDED` with the argument. */
const contract: readonly LimitRow[] = [
  { value: pageSizes.most, unit: "items", of: `a page; ${pageSizes.default} when no size is given` },
  { value: pageSizes.compact, unit: "items", of: "a page of a root list whose items select no list" },
  { value: textLimits.length, unit: "characters", of: "a text to search for or resolve" },
  { value: textLimits.words, unit: "words", of: "a text to search for" },
];

const entries = Object.entries(limitTable) as [LimitName, LimitRow][];

export const defaultLimits = Object.fromEntries(entries.map(([name, { value }]) => [name, value])) as Limits;

/** `rootFields` as a flag (`root-fields`), and as a variable and refusal code (`LIMIT_ROOT_FIELDS`). */
const flagOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
export const codeOf = (name: string) => `LIMIT_${flagOf(name).replaceAll("-", "_").toUpperCase()}`;

const Value = z.coerce.number().int().positive();

/**
 * Limits from flags (`depth=20`), else the environment (`LIMIT_DEPTH=20`), else the defaults. Problems name unknown
 * limits, and values that are not whole numbers above 0.
 */
export function readLimits(
  flags: readonly string[],
  env: NodeJS.ProcessEnv,
): { readonly limits: Limits; readonly problems: readonly string[] } {
  const fromFlags = flags.map((flag) => {
    const [name = "", value] = flag.split("=");
    return { setting: `--limit ${flag}`, name: entries.find(([known]) => flagOf(known) === name)?.[0], value };
  });
  const fromEnv = entries
    .map(([name]) => ({ setting: codeOf(name), name, value: env[codeOf(name)] }))
    .filter(({ value }) => value !== undefined);
  const settings = [...fromEnv, ...fromFlags].map((setting) => ({
    ...setting,
    parsed: Value.safeParse(setting.value),
  }));
  const problems = settings.flatMap(({ setting, name, parsed }) => {
    if (!name) return [`${setting}: no such limit; see --print-limits`];
    return parsed.success ? [] : [`${setting}: must be a whole number above 0`];
  });
  const limits = { ...defaultLimits, ...Object.fromEntries(settings.map(({ name, parsed }) => [name, parsed.data])) };
  return { limits, problems };
}

/** All limits as a Markdown table, in the order in which they are checked. */
export function formatLimits(limits: Limits): string {
  const number = new Intl.NumberFormat("en-US");
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [
    row(["Limit of", "Value", "Flag", "Variable", "Error code", "Status"]),
    row(["---", "--:", "---", "---", "---", "--:"]),
    ...entries.map(([name, { of, unit, status, code = codeOf(name) }]) =>
      row([
        of,
        `${number.format(limits[name])} ${unit}`,
        `\`--limit ${flagOf(name)}=\``,
        `\`${codeOf(name)}\``,
        status === undefined || status === 408 ? "" : `\`${code}\``,
        status ?? "",
      ]),
    ),
    ...contract.map(({ of, unit, value }) =>
      row([of, `${number.format(value)} ${unit}`, "", "", "`LIMIT_EXCEEDED`", ""]),
    ),
    "",
  ].join("\n");
}
