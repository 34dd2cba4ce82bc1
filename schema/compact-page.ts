import {
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  getNamedType,
  getNullableType,
  isListType,
  Kind,
  type SelectionSetNode,
} from "graphql";

/** Fields of a connection that have its items. */
const itemFields = new Set(["edges", "nodes"]);

/** Whether the items that a field of a connection selects have leaves and single objects alone, so that a page may be long. */
export function isCompactPage(info: GraphQLResolveInfo): boolean {
  const connection = new Selections(info, getNamedType(info.returnType));
  for (const { selectionSet } of info.fieldNodes) connection.add(selectionSet);
  const items = [...connection.fields].filter(([name]) => itemFields.has(name));
  return items.length > 0 && items.every(([, { selections }]) => selections.hasNoList());
}

interface SelectedField {
  readonly isList: boolean;
  readonly selections: Selections;
}

/** The fields selected of a type, those of fragments included. */
class Selections {
  readonly fields = new Map<string, SelectedField>();
  readonly #info: GraphQLResolveInfo;
  readonly #type: GraphQLNamedType;
  readonly #seen = new Set<string>();

  constructor(info: GraphQLResolveInfo, type: GraphQLNamedType) {
    this.#info = info;
    this.#type = type;
  }

  add(set: SelectionSetNode | undefined, type: GraphQLNamedType | undefined = this.#type): void {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) this.#addField(selection.name.value, selection.selectionSet, type);
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        this.add(selection.selectionSet, this.#named(selection.typeCondition?.name.value) ?? type);
      else this.#addFragment(selection.name.value);
    }
  }

  /** Whether nothing below is a list. */
  hasNoList(): boolean {
    return [...this.fields.values()].every(({ isList, selections }) => !isList && selections.hasNoList());
  }

  #addFragment(name: string): void {
    const fragment = this.#info.fragments[name];
    if (!fragment || this.#seen.has(name)) return;
    this.#seen.add(name);
    this.add(fragment.selectionSet, this.#named(fragment.typeCondition.name.value));
  }

  #addField(name: string, set: SelectionSetNode | undefined, type: GraphQLNamedType | undefined): void {
    const field = type && "getFields" in type ? type.getFields()[name] : undefined;
    if (!field || !("args" in field)) return;
    const known = this.fields.get(name);
    const selections = known?.selections ?? new Selections(this.#info, getNamedType(field.type));
    selections.add(set);
    this.fields.set(name, { isList: isListType(getNullableType(field.type)), selections });
  }

  #named = (name: string | undefined) => (name === undefined ? undefined : this.#info.schema.getType(name));
}
