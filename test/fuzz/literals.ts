import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import type { Dice } from "./grammar.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How far conditions lead within conditions when they are first written; mutations go further. */
const maxDepth = 4;

/** Largest values of arguments that count. */
const largest: Readonly<Record<string, number>> = { limit: 50, maxDepth: 6, maxLength: 8, maxNodes: 1_000 };

/** Writes values that are valid and large, out of what the data has. */
export class Literals {
  readonly #dice: Dice;
  readonly #vocabulary: Vocabulary;

  constructor(dice: Dice, vocabulary: Vocabulary) {
    this.#dice = dice;
    this.#vocabulary = vocabulary;
  }

  /** A value for an argument or an input field of a type, as GraphQL writes it; `name` says what it is for. */
  write(type: GraphQLInputType, name: string, depth = maxDepth): string {
    if (isNonNullType(type)) return this.write(type.ofType, name, depth);
    if (isListType(type)) {
      const count = this.#dice.of([1, 1, 2, 3, 10]);
      return `[${Array.from({ length: count }, () => this.write(type.ofType, name, depth)).join(", ")}]`;
    }
    if (isEnumType(type)) return this.#dice.of(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = this.#fieldsOf(Object.values(type.getFields()), type.isOneOf, depth);
      return `{ ${fields.map((field) => `${field.name}: ${this.write(field.type, field.name, depth - 1)}`).join(", ")} }`;
    }
    return this.#scalar(type.name, name);
  }

  /** Arguments of a field in parentheses: all that it needs, and some that it may have. */
  writeArguments(args: readonly GraphQLArgument[]): string {
    const given = args.filter(
      ({ type, defaultValue }) => (isNonNullType(type) && defaultValue === undefined) || this.#dice.chance(0.35),
    );
    // A list is cut from one end only.
    const isForward = given.some(({ name }) => name === "first" || name === "after");
    const fitting = given.filter(({ name }) => !isForward || (name !== "last" && name !== "before"));
    const written = fitting.map(({ name, type }) => `${name}: ${this.write(type, name)}`);
    return written.length > 0 ? `(${written.join(", ")})` : "";
  }

  #fieldsOf(all: readonly GraphQLInputField[], isOneOf: boolean, depth: number): readonly GraphQLInputField[] {
    const leaves = all.filter(({ type }) => !leadsOn(type));
    const usable = depth > 0 || leaves.length === 0 ? all : leaves;
    if (isOneOf) return [this.#dice.of(usable)];
    const required = all.filter(({ type }) => isNonNullType(type));
    const chosen = Array.from({ length: this.#dice.of([1, 1, 2, 3]) }, () => this.#dice.of(usable));
    return [...new Set([...required, ...(required.length > 0 ? [] : chosen)])];
  }

  #scalar(type: string, name: string): string {
    const dice = this.#dice;
    const { days, entities, cursors, middles, slugs } = this.#vocabulary;
    const text = (value: string) => JSON.stringify(value);
    switch (type) {
      case "Boolean":
        return String(dice.chance(0.5));
      case "Int":
        return String(dice.of([0, 1, 20, largest[name] ?? 100]));
      case "Float":
      case "Long":
        return dice.of(["0", "50", "8000", "1000000"]);
      case "Decimal":
        return text(dice.of(["0", "1.5", "100"]));
      case "ID":
        return text(dice.of(entities));
      case "LocalDate":
        return text(dice.of(days));
      case "DateTime":
        return text(`${dice.of(days)}T00:00:00Z`);
      case "PartialDate":
        return text(dice.of(days).slice(0, dice.of([4, 7, 10])));
      case "Slug":
        return text(dice.of(dice.of(Object.values(slugs).filter((some) => some.length > 0))));
      default:
        return text(
          name === "after" || name === "before" ? dice.of([...cursors, ...Object.values(middles)]) : this.#words(name),
        );
    }
  }

  #words(name: string): string {
    const dice = this.#dice;
    const { words, names } = this.#vocabulary;
    if (name !== "query" && name !== "text") return dice.of([dice.of(names), dice.of(words), "e", "x".repeat(1_000)]);
    const common = words.slice(0, 300);
    return Array.from({ length: 1 + dice.below(10) }, () => {
      const word = dice.of(common);
      return dice.of([word, word, `${word.slice(0, 2)}${word.slice(3)}`, word.slice(0, 1)]);
    })
      .join(" ")
      .slice(0, 200);
  }
}

/** Whether a type has conditions within: those of its own type, or others. */
function leadsOn(type: GraphQLInputType): boolean {
  if (isNonNullType(type) || isListType(type)) return leadsOn(type.ofType);
  return (
    isInputObjectType(type) && /Filter$/.test(type.name) && ("and" in type.getFields() || "some" in type.getFields())
  );
}
