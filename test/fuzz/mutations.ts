import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  Kind,
  parse,
  parseValue,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { schema } from "../../schema/index.ts";
import type { Dice } from "./grammar.ts";
import type { Literals } from "./literals.ts";

/** A place in a document that may be changed, with what the schema says of it. */
interface Place<Node> {
  readonly node: Node;
  readonly info: TypeInfo;
}

/** Most entries of a list, and most aliases of one field, that a mutation makes. */
const max = { list: 100, aliases: 20 } as const;

/** How deep new selections are. */
const newDepth = 3;

/** Changes operations: what it makes is mostly valid, and more than it was. */
export class Mutations {
  readonly #dice: Dice;
  readonly #literals: Literals;

  constructor(dice: Dice, literals: Literals) {
    this.#dice = dice;
    this.#literals = literals;
  }

  /** An operation with a few changes; some come from a second one. */
  mutate(document: DocumentNode, other: DocumentNode): DocumentNode {
    let mutant = document;
    for (let count = 1 + this.#dice.below(3); count > 0; count--) mutant = this.#change(mutant, other);
    return withAliases(mutant);
  }

  #change(document: DocumentNode, other: DocumentNode): DocumentNode {
    const change = this.#dice.of([
      () => this.#atSelections(document, (place) => this.#grown(place)),
      () => this.#atSelections(document, (place) => this.#shrunk(place)),
      () => this.#atSelections(document, (place) => this.#repeated(place)),
      () => this.#atFields(document, (place) => this.#withArgument(place)),
      () => this.#atFields(document, (place) => this.#withArgument(place)),
      () => this.#atConditions(document, (place) => this.#wrapped(place)),
      () => this.#atConditions(document, (place) => this.#deepened(place)),
      () => this.#atConditions(document, (place) => this.#rewritten(place)),
      () => this.#crossed(document, other),
    ]);
    return change();
  }

  /** Replaces one node of a kind. */
  #at<Node extends ASTNode>(
    document: DocumentNode,
    kind: Node["kind"],
    isFit: (place: Place<Node>) => boolean,
    change: (place: Place<Node>) => ASTNode,
  ): DocumentNode {
    const fit = placesIn(document, kind, isFit);
    if (fit === 0) return document;
    const chosen = this.#dice.below(fit);
    let at = 0;
    const info = new TypeInfo(schema);
    const enter = (node: Node) => {
      const place = { node, info };
      return isFit(place) && at++ === chosen ? change(place) : undefined;
    };
    return visit(document, visitWithTypeInfo(info, { [kind]: { enter } }));
  }

  #atSelections(document: DocumentNode, change: (place: Place<SelectionSetNode>) => SelectionSetNode): DocumentNode {
    return this.#at<SelectionSetNode>(document, Kind.SELECTION_SET, ({ info }) => info.getParentType() != null, change);
  }

  #atFields(document: DocumentNode, change: (place: Place<FieldNode>) => FieldNode): DocumentNode {
    const isFit = ({ info }: Place<FieldNode>) => (info.getFieldDef()?.args.length ?? 0) > 0;
    return this.#at<FieldNode>(document, Kind.FIELD, isFit, change);
  }

  #atConditions(document: DocumentNode, change: (place: Place<ValueNode>) => ValueNode): DocumentNode {
    const isFit = ({ info }: Place<ValueNode>) => isInputObjectType(getNamedType(info.getInputType()));
    return this.#at<ValueNode>(document, Kind.OBJECT, isFit, change);
  }

  #grown({ node, info }: Place<SelectionSetNode>): SelectionSetNode {
    const added = selectionsOf(`{ ${this.#selection(info.getParentType() as GraphQLNamedType, newDepth)} }`);
    return { ...node, selections: [...node.selections, ...added] };
  }

  #shrunk({ node }: Place<SelectionSetNode>): SelectionSetNode {
    if (node.selections.length < 2) return node;
    const gone = this.#dice.of(node.selections);
    return { ...node, selections: node.selections.filter((one) => one !== gone) };
  }

  #repeated({ node }: Place<SelectionSetNode>): SelectionSetNode {
    const one = this.#dice.of(node.selections);
    const copies = Array.from({ length: this.#dice.of([1, 4, max.aliases - 1]) }, () => one);
    return { ...node, selections: [...node.selections, ...copies] };
  }

  #withArgument({ node, info }: Place<FieldNode>): FieldNode {
    const { name, type } = this.#dice.of(info.getFieldDef()?.args ?? []);
    const value = parseValue(this.#literals.write(type, name), { noLocation: true });
    const rest = (node.arguments ?? []).filter((argument) => argument.name.value !== name);
    return { ...node, arguments: [...rest, { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name }, value }] };
  }

  /** A condition that holds for the same items, or for the others, and takes longer. */
  #wrapped({ node, info }: Place<ValueNode>): ValueNode {
    const type = getNamedType(info.getInputType());
    if (!isInputObjectType(type) || !("and" in type.getFields())) return this.#manifold({ node, info });
    const word = this.#dice.of(["and", "or", "not"]);
    if (word === "not") return objectOf("not", node);
    const count = this.#dice.of([2, 10, max.list]);
    const others = Array.from({ length: this.#dice.chance(0.5) ? 1 : 0 }, () => this.#condition(info));
    return objectOf(word, { kind: Kind.LIST, values: [...Array.from({ length: count - 1 }, () => node), ...others] });
  }

  /** The first list within, with more entries. */
  #manifold({ node }: Place<ValueNode>): ValueNode {
    let isDone = false;
    return visit(node, {
      [Kind.LIST]: {
        enter: (list) => {
          if (isDone || list.values.length === 0) return undefined;
          isDone = true;
          const values = Array.from({ length: max.list }, (_, at) => list.values[at % list.values.length] as ValueNode);
          return { ...list, values };
        },
      },
    });
  }

  /** One more field in a condition. */
  #deepened({ node, info }: Place<ValueNode>): ValueNode {
    const added = this.#condition(info);
    if (node.kind !== Kind.OBJECT || added.kind !== Kind.OBJECT) return node;
    const taken = new Set(node.fields.map(({ name }) => name.value));
    return { ...node, fields: [...node.fields, ...added.fields.filter(({ name }) => !taken.has(name.value))] };
  }

  #rewritten({ info }: Place<ValueNode>): ValueNode {
    return this.#condition(info);
  }

  #condition(info: TypeInfo): ValueNode {
    const type = getNamedType(info.getInputType());
    if (!isInputObjectType(type)) throw new Error(`${type} has no conditions`);
    return parseValue(this.#literals.write(type, "where"), { noLocation: true });
  }

  /** Selections of one document in the place of those of another, on the same type. */
  #crossed(document: DocumentNode, other: DocumentNode): DocumentNode {
    const found = new Map<string, SelectionSetNode[]>();
    const info = new TypeInfo(schema);
    visit(
      other,
      visitWithTypeInfo(info, {
        SelectionSet(node) {
          const type = String(info.getParentType());
          found.set(type, [...(found.get(type) ?? []), node]);
        },
      }),
    );
    return this.#atSelections(document, ({ node, info }) => {
      const donors = found.get(String(info.getParentType())) ?? [];
      if (donors.length === 0) return node;
      const { selections } = this.#dice.of(donors);
      const isAdded = this.#dice.chance(0.5);
      return { ...node, selections: isAdded ? [...node.selections, ...selections] : selections };
    });
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    if (isAbstractType(type) && (!isInterfaceType(type) || this.#dice.chance(0.3))) {
      const one = this.#dice.of(schema.getPossibleTypes(type));
      return `... on ${one.name} { ${this.#selection(one, depth)} }`;
    }
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const usable = depth > 0 ? fields : fields.filter((field) => isLeafType(getNamedType(field.type)));
    if (usable.length === 0) return "__typename";
    const { name, args, type: result } = this.#dice.of(usable);
    return `${name}${this.#literals.writeArguments(args)} ${this.#inner(result, depth)}`;
  }

  #inner(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    if (isLeafType(named)) return "";
    return `{ ${Array.from({ length: 1 + this.#dice.below(2) }, () => this.#selection(named, depth - 1)).join(" ")} }`;
  }
}

function placesIn<Node extends ASTNode>(
  document: DocumentNode,
  kind: Node["kind"],
  isFit: (place: Place<Node>) => boolean,
): number {
  let count = 0;
  const info = new TypeInfo(schema);
  const enter = (node: Node) => {
    if (isFit({ node, info })) count += 1;
  };
  visit(document, visitWithTypeInfo(info, { [kind]: { enter } }));
  return count;
}

const objectOf = (name: string, value: ValueNode): ValueNode => ({
  kind: Kind.OBJECT,
  fields: [{ kind: Kind.OBJECT_FIELD, name: { kind: Kind.NAME, value: name }, value }],
});

function selectionsOf(text: string): readonly SelectionNode[] {
  const [definition] = parse(text, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
}

/** Aliases for all fields of one selection that would be taken for the same. */
export const withAliases = (document: DocumentNode): DocumentNode =>
  visit(document, {
    SelectionSet(node) {
      const taken = new Set<string>();
      const selections = node.selections.map((one) => {
        if (one.kind !== Kind.FIELD) return one;
        let name = one.alias?.value ?? one.name.value;
        for (let count = 0; taken.has(name); count++) name = `a${count}`;
        taken.add(name);
        const alias = name === one.name.value ? undefined : ({ kind: Kind.NAME, value: name } as const);
        return { ...one, alias };
      });
      return { ...node, selections };
    },
  });
