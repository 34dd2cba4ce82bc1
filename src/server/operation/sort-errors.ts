import type { GraphQLError } from "graphql";

/**
 * Errors in the order of the document and of the lists in the result. They come in the order in which fields were done,
 * and that is another when some of what they read was read before.
 */
export const sortErrors = (errors: readonly GraphQLError[]): readonly GraphQLError[] =>
  errors.length > 1 ? errors.toSorted(comparePlaces) : errors;

function comparePlaces(a: GraphQLError, b: GraphQLError): number {
  return (a.positions?.[0] ?? 0) - (b.positions?.[0] ?? 0) || comparePaths(a.path ?? [], b.path ?? []);
}

/** Of two errors at one place of the document, only the places in lists and the names of fields around differ. */
function comparePaths(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, step] of a.entries()) {
    const other = b[index] ?? "";
    if (step === other) continue;
    return typeof step === "number" && typeof other === "number" ? step - other : String(step) < String(other) ? -1 : 1;
  }
  return a.length - b.length;
}
