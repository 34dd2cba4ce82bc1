import type { GraphQLError } from "graphql";

/** Sorts errors by document and list position. Errors arrive in completion order, which depends on the caches. */
export const sortErrors = (errors: readonly GraphQLError[]): readonly GraphQLError[] =>
  errors.length > 1 ? errors.toSorted(comparePlaces) : errors;

function comparePlaces(a: GraphQLError, b: GraphQLError): number {
  return (a.positions?.[0] ?? 0) - (b.positions?.[0] ?? 0) || comparePaths(a.path ?? [], b.path ?? []);
}

/** At one position of the document, only list indexes and the response names above differ. */
function comparePaths(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, step] of a.entries()) {
    const other = b[index] ?? "";
    if (step === other) continue;
    return typeof step === "number" && typeof other === "number" ? step - other : String(step) < String(other) ? -1 : 1;
  }
  return a.length - b.length;
}
