import { type DocumentNode, Kind, type SelectionNode, type SelectionSetNode } from "graphql";

/** Every field, inline fragment and fragment spread in the operations and fragments of a document. */
export function selectionsOf({ definitions }: DocumentNode): SelectionNode[] {
  const selections: SelectionNode[] = [];
  const add = (set: SelectionSetNode | undefined) => {
    for (const one of set?.selections ?? []) {
      selections.push(one);
      if (one.kind !== Kind.FRAGMENT_SPREAD) add(one.selectionSet);
    }
  };
  for (const one of definitions)
    if (one.kind === Kind.OPERATION_DEFINITION || one.kind === Kind.FRAGMENT_DEFINITION) add(one.selectionSet);
  return selections;
}
