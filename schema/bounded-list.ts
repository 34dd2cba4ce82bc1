import { ClientError } from "../src/lib/client-error.ts";

/** Limit of ids, references or texts in one request. */
export const maxReferences = 100;

/**
 * The items of a list argument.
 * @throws {ClientError} when there are more than one request may have.
 */
export function boundedList<Item>(argument: string, items: readonly Item[]): readonly Item[] {
  if (items.length <= maxReferences) return items;
  throw new ClientError(
    "LIMIT_EXCEEDED",
    `\`${argument}\` has at most ${maxReferences} entries; ${items.length} were given.`,
    { argument, limit: maxReferences, requested: items.length },
  );
}
