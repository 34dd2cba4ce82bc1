import { z } from "zod";
import { replaceHidden } from "../records/characters.ts";
import type { ListedHost, ListedPrice, Listing } from "./listing.ts";

/** A row of a catalog response, with its JSON pointer. */
export interface Row<Value = unknown> {
  readonly pointer: string;
  readonly value: Value;
  /** What the pointer leads to; `value` when absent. */
  readonly fields?: unknown;
}

/** The review of one field of a catalog. */
export interface FieldReview {
  /** What it becomes here: a property, a meter, a capability, or a part of the row; absent when it is left out. */
  readonly becomes?: string;
  /** Why it means that: the words of the catalog, or values that show it. */
  readonly evidence: string;
  /** What cannot be expressed here, or why the field is left out. */
  readonly lost?: string;
  /** Whether it names or conditions the row, instead of being a value with a place of its own. */
  readonly isKey?: boolean;
}

/** Reviewed fields by path in a row: names joined by dots, `*` for each item of a list or key of a map. */
export type FieldReviews = Readonly<Record<string, FieldReview>>;

/** One public catalog. The importer fetches, validates, compares and writes. */
export interface Catalog<Value = unknown> {
  /** Slug of the catalog, of its folder in `data/imported`, and of its publisher. */
  readonly id: string;
  readonly name: string;
  /** Download URL. */
  readonly url: string;
  /** License under which its data may be passed on with the graph; absent where none is known. */
  readonly license?: string;
  /** File names of a download in a folder, in order of preference. */
  readonly files: readonly string[];
  /**
   * Rows of a response in document order, and the hosts they name.
   * @throws {AnswerError} for a response of another structure.
   */
  rows(answer: unknown): { readonly rows: readonly Row[]; readonly hosts: Readonly<Record<string, ListedHost>> };
  /** Every field that rows are known to have. */
  readonly fields: FieldReviews;
  /** The reviewed field of a path in a row, where several share a review; the path itself when absent. */
  fieldOf?(path: string): string;
  /** Schema of the parts of a row that are used. */
  readonly row: z.ZodType<Value>;
  /** Converts a validated row to a listing, or gives the reason to skip it. Pure. */
  records(row: Row<Value>): Listing | { readonly skip: string };
}

/** A response has another structure than the catalog publishes. The message states where, and what was expected. */
export class AnswerError extends Error {
  constructor(message: string) {
    super(printable(message));
  }
}

/** Makes external text safe to print: replaces control, invisible and bidirectional characters, and lone surrogates. */
export const printable = (text: string): string => replaceHidden(text, () => "\ufffd").toWellFormed();

/** Looks up an external key in a table; undefined for inherited members such as `constructor`. */
export const ownEntry = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** Escapes a token of a JSON pointer. */
export const escaped = (token: string): string => token.replaceAll("~", "~0").replaceAll("/", "~1");

/** @throws {AnswerError} unless the value is an object. */
export function objectAt(value: unknown, pointer: string): Readonly<Record<string, unknown>> {
  if (value !== null && typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
  const given = value === null ? "null" : Array.isArray(value) ? "a list" : `a ${typeof value}`;
  throw new AnswerError(`${pointer || "the response"}: must be an object, not ${given}`);
}

/** A limit in tokens; zero means unknown. */
export const limit = z.number().nonnegative().nullish();

export const flag = z.boolean().nullish();

/** A positive integer with its JSON pointer; undefined for zero, null and fractions. */
export const tokensAt = (value: number | null | undefined, at: string) =>
  value != null && Number.isSafeInteger(value) && value > 0 ? { value, at } : undefined;

export const flagAt = (value: boolean | null | undefined, at: string) => (value == null ? undefined : { value, at });

/** A date with its JSON pointer, in its original precision; undefined for placeholders and anything else. */
export const dateAt = (value: string | null | undefined, at: string) => {
  const isReal =
    value != null &&
    /^(19[89]\d|20[0-8]\d)(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(value).toISOString().startsWith(value);
  return isReal ? { value, at } : undefined;
};

const modalityWords = new Set(["audio", "embedding", "image", "pdf", "text", "video"] as const);

type Modality = typeof modalityWords extends Set<infer Word> ? Word : never;

const renamed: Readonly<Record<string, Modality>> = { file: "pdf", embeddings: "embedding" };

/** Modalities in the vocabulary of the records, sorted, with their JSON pointer; undefined when none is known. */
export function modalitiesAt(value: readonly string[] | null | undefined, at: string) {
  const words = (value ?? []).flatMap((word) => {
    const ours = ownEntry(renamed, word) ?? (word as Modality);
    return modalityWords.has(ours) ? [ours] : [];
  });
  return words.length > 0 ? { value: [...new Set(words)].sort(), at } : undefined;
}

/** Removes binary noise from an amount: 0.44999999999999996 is 0.45. */
const withoutNoise = (amount: number): number => Number(amount.toPrecision(12));

/** Converts money per unit to money per million. */
export const perMillion = (perUnit: number): number => perUnit * 1_000_000;

/** The charges of a row under one set of conditions, in US dollars. */
export interface Charges {
  readonly tier?: ListedPrice["tier"];
  readonly inputTokensAbove?: number | undefined;
  readonly components: readonly (Omit<ListedPrice["components"][number], "amount"> & {
    readonly amount: number | null | undefined;
  })[];
}

/**
 * The prices of a row; one rule for all catalogs. An amount above zero is a price. A negative amount depends on the
 * route, so it is none. If no amount is above zero and input and output are zero, the row is free or part of a plan
 * where a name states so; otherwise its price is unknown. An absent amount says nothing.
 */
export function pricesFrom(
  groups: readonly Charges[],
  { isFree, isPlan }: { readonly isFree: boolean; readonly isPlan: boolean },
): ListedPrice[] {
  const prices = groups.flatMap(({ components, tier = "standard", inputTokensAbove }) => {
    const charged: ListedPrice["components"] = [];
    for (const { amount, ...rest } of components)
      if (amount != null && amount > 0 && !charged.some(({ meter }) => meter === rest.meter))
        charged.push({ ...rest, amount: withoutNoise(amount) });
    const condition = inputTokensAbove === undefined ? {} : { inputTokensAbove };
    return charged.length > 0 ? [{ kind: "metered" as const, tier, ...condition, components: charged }] : [];
  });
  if (prices.length > 0) return prices;
  const stated = groups.flatMap(({ components }) => components);
  const zeros = (["input", "output"] as const).map((meter) =>
    stated.find((one) => one.meter === meter && one.amount === 0),
  );
  const tier = "standard" as const;
  if (isFree) return [{ kind: "free", tier, components: [] }];
  const [zero] = zeros;
  if (!zero || zeros.includes(undefined)) return [];
  if (isPlan) return [{ kind: "included-in-plan", tier, components: [] }];
  return [{ kind: "metered", zeroAt: zero.at, tier, components: [] }];
}

/** Words of a list that a vocabulary has, without duplicates, with their JSON pointer; undefined when there is none. */
export function wordsAt<Word extends string>(
  value: readonly string[] | null | undefined,
  vocabulary: Readonly<Record<Word, unknown>>,
  at: string,
) {
  const words = (value ?? []).filter((word): word is Word => Object.hasOwn(vocabulary, word));
  return words.length > 0 ? { value: [...new Set(words)].sort(), at } : undefined;
}

/** Removes undefined members. */
export const known = <Members extends object>(members: Members) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Members]?: Exclude<Members[Key], undefined>;
  };
