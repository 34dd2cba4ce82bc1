import { type DocumentNode, GraphQLError, visit } from "graphql";
import { type Limits, overLimit } from "./limits.ts";

/**
 * Checks what a client gave as JSON: nesting, lists, texts. Values are not yet known to fit the schema.
 * @throws {GraphQLError} for what crosses a limit or is no text.
 */
export function checkValues(value: unknown, limits: Limits, level = 0): void {
  if (typeof value === "string") checkText(value, limits);
  if (typeof value !== "object" || value === null) return;
  if (level >= limits.nesting) throw overLimit("nesting", limits, level + 1);
  if (Array.isArray(value)) {
    checkList(value, limits);
    for (const item of value) checkValues(item, limits, level + 1);
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    checkText(key, limits);
    checkValues(item, limits, level + 1);
  }
}

/** Checks the values that stand in a document. @throws {GraphQLError} as `checkValues` does. */
export function checkLiterals(document: DocumentNode, limits: Limits): void {
  let level = 0;
  const enter = () => {
    level += 1;
    if (level > limits.nesting) throw overLimit("nesting", limits, level);
  };
  const leave = () => {
    level -= 1;
  };
  visit(document, {
    StringValue: ({ value }) => checkText(value, limits),
    ObjectValue: { enter, leave },
    ListValue: {
      enter({ values }) {
        checkList(values, limits);
        enter();
      },
      leave,
    },
  });
}

function checkList(list: readonly unknown[], limits: Limits): void {
  if (list.length > limits.list) throw overLimit("list", limits, list.length);
}

function checkText(text: string, limits: Limits): void {
  if (text.length > limits.text) throw overLimit("text", limits, text.length);
  if (text.includes("\0") || !text.isWellFormed()) throw badRequest("A text holds NUL or half of a surrogate pair.");
}

/** The refusal of a request that is not what GraphQL over HTTP asks for, with its status whatever form the answer has. */
export function badRequest(message: string, code = "BAD_REQUEST", status = 400): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status, spec: false } } });
}
