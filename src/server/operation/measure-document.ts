import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from "graphql";

/** Size of an operation, with its fragments spread. */
export interface Measures {
  /** Levels of nested fields. */
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
}

const nothing: Measures = { depth: 0, aliases: 0, rootFields: 0, directives: 0 };

/**
 * The largest measures of any operation in a document. Each fragment is measured once. A recursive fragment spread
 * counts as nothing; validation refuses it.
 */
export function measureDocument(document: DocumentNode): Measures {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const known = new Map<string, Measures>();

  const ofFragment = (name: string): Measures => {
    const before = known.get(name);
    if (before) return before;
    known.set(name, nothing);
    const fragment = fragments.get(name);
    const measures = fragment ? withDirectives(fragment, ofSelections(fragment.selectionSet)) : nothing;
    known.set(name, measures);
    return measures;
  };

  const ofSelections = (set: SelectionSetNode | undefined): Measures => {
    let total = nothing;
    for (const selection of set?.selections ?? []) {
      const isField = selection.kind === Kind.FIELD;
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(selection.name.value)
          : ofSelections(selection.selectionSet);
      total = {
        depth: Math.max(total.depth, inner.depth + Number(isField)),
        aliases: total.aliases + inner.aliases + Number(isField && selection.alias !== undefined),
        rootFields: total.rootFields + (isField ? 1 : inner.rootFields),
        directives: total.directives + inner.directives + (selection.directives?.length ?? 0),
      };
    }
    return total;
  };

  return document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => withDirectives(operation, ofSelections(operation.selectionSet)))
    .reduce(
      (a, b) => ({
        depth: Math.max(a.depth, b.depth),
        aliases: Math.max(a.aliases, b.aliases),
        rootFields: Math.max(a.rootFields, b.rootFields),
        directives: Math.max(a.directives, b.directives),
      }),
      nothing,
    );
}

const withDirectives = (
  node: { readonly directives?: readonly unknown[] | undefined },
  measures: Measures,
): Measures => ({
  ...measures,
  directives: measures.directives + (node.directives?.length ?? 0),
});
