import { type DocumentNode, GraphQLError, visit } from "graphql";
import { type Limits, overLimit } from "./limits.ts";

/**
 * Checks what a client gave as JSON by name: nesting, lists, texts. Values are not yet known to fit the schema.
 * @throws {GraphQLError} naming the argument, for what crosses a limit or is no text.
 */
export function checkValues(values: unknown, limits: Limits): void {
  if (typeof values !== "object" || values === null) return;
  for (const [argument, value] of Object.entries(values)) checkValue(value, { argument, limits, level: 1 });
}

/** Checks the values that stand in a document. @throws {GraphQLError} as `checkValues` does. */
export function checkLiterals(document: DocumentNode, limits: Limits): void {
  let argument = "";
  let level = 0;
  const here = () => ({ argument, limits, level });
  const enter = () => {
    level += 1;
    checkLevel(here());
  };
  const leave = () => {
    level -= 1;
  };
  visit(document, {
    Argument({ name }) {
      argument = name.value;
    },
    StringValue: ({ value }) => checkText(value, here()),
    ObjectValue: { enter, leave },
    ListValue: {
      enter({ values }) {
        enter();
        checkList(values, here());
      },
      leave,
    },
  });
}

/** Where a value stands. */
interface Place {
  readonly argument: string;
  readonly limits: Limits;
  /** Lists and objects around it, itself included. */
  readonly level: number;
}

function checkValue(value: unknown, place: Place): void {
  if (typeof value === "string") checkText(value, place);
  if (typeof value !== "object" || value === null) return;
  checkLevel(place);
  if (Array.isArray(value)) checkList(value, place);
  const within = { ...place, level: place.level + 1 };
  for (const item of Object.values(value)) checkValue(item, within);
}

function checkLevel({ argument, limits, level }: Place): void {
  if (level > limits.nesting) throw overLimit("nesting", limits, level, { argument });
}

function checkList(list: readonly unknown[], { argument, limits }: Place): void {
  if (list.length > limits.list) throw overLimit("list", limits, list.length, { argument });
}

function checkText(text: string, { argument, limits }: Place): void {
  if (text.length > limits.text) throw overLimit("text", limits, text.length, { argument });
  if (text.includes("\0") || !text.isWellFormed())
    throw new GraphQLError(`\`${argument}\` holds NUL or half of a surrogate pair.`, {
      extensions: { code: "INVALID_ARGUMENT", argument, http: { status: 400, spec: false } },
    });
}

/** The refusal of a request that is not what GraphQL over HTTP asks for, with its status whatever form the answer has. */
export function badRequest(message: string, code = "BAD_REQUEST", status = 400, headers = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status, spec: false, headers } } });
}
