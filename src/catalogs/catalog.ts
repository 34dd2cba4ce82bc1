import { z } from "zod";
import { replaceHidden } from "../records/characters.ts";
import type { ListedHost, ListedPrice, Listing } from "./listing.ts";

/** A row of a catalog response, with its JSON pointer. */
export interface Row<Value = unknown> {
  readonly pointer: string;
  readonly value: Value;
}

/** One public catalog. The importer fetches, validates, compares and writes. */
export interface Catalog<Value = unknown> {
  /** Slug of the catalog, of its folder in `data/imported`, and of its publisher. */
  readonly id: string;
  readonly name: string;
  /** Download URL. */
  readonly url: string;
  /** File names of a download in a folder, in order of preference. */
  readonly files: readonly string[];
  /**
   * Rows of a response in document order, and the hosts they name.
   * @throws {AnswerError} for a response of another structure.
   */
  rows(answer: unknown): { readonly rows: readonly Row[]; readonly hosts: Readonly<Record<string, ListedHost>> };
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

/** Converts money per unit to money per million, without binary rounding noise. */
export const perMillion = (perUnit: number): number => Number((perUnit * 1_000_000).toPrecision(12));

/** A metered price with the components above zero; empty when there are none. */
export function metered(
  components: ListedPrice["components"],
  conditions: Partial<Pick<ListedPrice, "tier" | "inputTokensAbove">> = {},
): ListedPrice[] {
  const charged = components.filter(({ amount }) => amount > 0);
  return charged.length > 0 ? [{ kind: "metered", tier: "standard", ...conditions, components: charged }] : [];
}

/** Removes undefined members. */
export const known = <Members extends object>(members: Members) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Members]?: Exclude<Members[Key], undefined>;
  };
