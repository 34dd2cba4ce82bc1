import { z } from "zod";
import { replaceHidden } from "../records/characters.ts";
import type { ListedHost, ListedPrice, Listing } from "./listing.ts";

/** A row of a catalog's answer: its place there, a JSON pointer, and what stands at it. */
export interface Row<Value = unknown> {
  readonly pointer: string;
  readonly value: Value;
}

/** One public catalog. Fetching, checking row by row, comparing and writing are the runner's. */
export interface Catalog<Value = unknown> {
  /** Slug of the catalog, of its folder below `data/imported`, and of the provider that publishes it. */
  readonly id: string;
  readonly name: string;
  /** Where it publishes itself. */
  readonly url: string;
  /** Names that its file has in a folder, the one to prefer first. */
  readonly files: readonly string[];
  /** The rows of an answer, in its order, with the hosts they name. @throws {AnswerError} for an answer of another form. */
  rows(answer: unknown): { readonly rows: readonly Row[]; readonly hosts: Readonly<Record<string, ListedHost>> };
  /** The shape of a row's value as far as it is used. */
  readonly row: z.ZodType<Value>;
  /** What one checked row says, or why it says nothing of a model. Pure. */
  records(row: Row<Value>): Listing | { readonly skip: string };
}

/** An answer that is not what the catalog publishes: says where, and what would be right. */
export class AnswerError extends Error {
  constructor(message: string) {
    super(printable(message));
  }
}

/** Text from outside as it can be shown: without what drives a terminal, cannot be seen or turns text around, and halves of surrogate pairs. */
export const printable = (text: string): string => replaceHidden(text, () => "\ufffd").toWellFormed();

/** What a table of ours holds under a key from outside; nothing for what every object inherits, as `constructor`. */
export const ownEntry = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** A token of a JSON pointer. */
export const escaped = (token: string): string => token.replaceAll("~", "~0").replaceAll("/", "~1");

/** An object from outside. @throws {AnswerError} when it is something else. */
export function objectAt(value: unknown, pointer: string): Readonly<Record<string, unknown>> {
  if (value !== null && typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
  const given = value === null ? "null" : Array.isArray(value) ? "a list" : `a ${typeof value}`;
  throw new AnswerError(`${pointer || "the answer"}: must be an object, not ${given}`);
}

/** A limit in tokens as rows give it; zero means that the catalog does not know. */
export const limit = z.number().nonnegative().nullish();

export const flag = z.boolean().nullish();

/** A positive whole number with its place; nothing for zero, null and fractions. */
export const tokensAt = (value: number | null | undefined, at: string) =>
  value != null && Number.isSafeInteger(value) && value > 0 ? { value, at } : undefined;

/** A flag with its place. */
export const flagAt = (value: boolean | null | undefined, at: string) => (value == null ? undefined : { value, at });

/** A date with its place, and with no more precision than it has; nothing for what is no date or a placeholder. */
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

/** Modalities in our words, sorted, with their place; nothing when none is known. */
export function modalitiesAt(value: readonly string[] | null | undefined, at: string) {
  const words = (value ?? []).flatMap((word) => {
    const ours = ownEntry(renamed, word) ?? (word as Modality);
    return modalityWords.has(ours) ? [ours] : [];
  });
  return words.length > 0 ? { value: [...new Set(words)].sort(), at } : undefined;
}

/** Money per million as a catalog's per-unit number means it, without the noise of binary fractions. */
export const perMillion = (perUnit: number): number => Number((perUnit * 1_000_000).toPrecision(12));

/** A metered price with the components that cost something; nothing when none does. */
export function metered(
  components: ListedPrice["components"],
  conditions: Partial<Pick<ListedPrice, "tier" | "inputTokensAbove">> = {},
): ListedPrice[] {
  const charged = components.filter(({ amount }) => amount > 0);
  return charged.length > 0 ? [{ kind: "metered", tier: "standard", ...conditions, components: charged }] : [];
}

/** An object without its undefined members. */
export const known = <Members extends object>(members: Members) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Members]?: Exclude<Members[Key], undefined>;
  };
