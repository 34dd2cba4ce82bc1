import {
  type FieldNode,
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isNonNullType,
  locatedError,
} from "graphql";
import type { Awaitable } from "../../lib/awaitable.ts";
import { flattenText, joinTexts, type Text } from "../../lib/long-text.ts";
import { NotLoaded } from "../../lib/not-loaded.ts";
import { Unavailable } from "../../lib/unavailable.ts";
import { OperationCanceled, type WorkBudget, WorkLimitError } from "../../lib/work-budget.ts";

/* Writes values as JSON: synchronous where possible; promises are filled in at their positions. */

/** The position of a value in the result; undefined at the root. */
export interface ResultPath {
  readonly prev: ResultPath | undefined;
  readonly key: string | number;
  readonly typename: string | undefined;
}

/** State of one run of a compiled query. */
export interface ExecutionState {
  readonly context: unknown;
  /** The part of the context that is the same for every run over the same data. */
  readonly cacheableContext: unknown;
  readonly variables: Readonly<Record<string, unknown>>;
  /** False in the first run of a query, since most run once. */
  readonly cachesFragments: boolean;
  /** Arguments with variables, and resolver infos, by field number; filled lazily. */
  readonly args: unknown[];
  readonly infos: GraphQLResolveInfo[];
  readonly work: WorkBudget;
  /** Field errors so far, with locations. */
  readonly errors: GraphQLError[];
}

/** Writes a value as JSON text. */
export type JsonWriter = (value: unknown, run: ExecutionState, path: ResultPath | undefined) => Awaitable<Text>;

/** A field of one object type. */
export interface CompiledField {
  /** The key before the value, with its punctuation. */
  readonly label: string;
  readonly write: JsonWriter;
}

/** Handles an error at a path: returns "null", or throws to the parent. */
type Fail = (error: unknown, run: ExecutionState, path: ResultPath) => string;

/** Error handling for a field or item: null if nullable, otherwise the error propagates to the parent. */
export function failing(nodes: readonly FieldNode[], type: GraphQLOutputType): Fail {
  const isRequired = isNonNullType(type);
  return (error, run, path) => {
    const located = locatedError(error, nodes, keysOf(path));
    if (isRequired) throw located;
    run.errors.push(located);
    return "null";
  };
}

function keysOf(path: ResultPath): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let one: ResultPath | undefined = path; one; one = one.prev) keys.unshift(one.key);
  return keys;
}

/** Whether an error ends the operation rather than nulls one field. */
const endsOperation = (error: unknown): boolean =>
  error instanceof WorkLimitError || error instanceof OperationCanceled || error instanceof Unavailable;

/** Units of work per field, and per list item. */
const unitsPerField = 1;

/** Characters per unit of work of a list item, for copying, encoding and sending. */
const charactersPerUnit = 20;

/** Length from which pending text is flattened, in characters. */
const maxPending = 16_384;

/** A text built from parts, some of which may be promises. */
class Parts {
  /** Parts before `#text`. */
  readonly #before: Awaitable<Text>[] = [];
  #text: string;

  constructor(start: string) {
    this.#text = start;
  }

  add(label: string, part: Awaitable<Text>): void {
    this.#text += label;
    if (typeof part === "string") {
      this.#text += part;
      if (this.#text.length > maxPending) this.#flush();
      return;
    }
    // Avoids an unhandled rejection when another part fails first.
    if (part instanceof Promise) part.catch(() => {});
    this.#flush();
    this.#before.push(part);
  }

  end(end: string): Awaitable<Text> {
    this.#text += end;
    if (this.#before.length === 0) return this.#text;
    this.#flush();
    if (this.#before.some((part) => part instanceof Promise)) return Promise.all(this.#before).then(joinTexts);
    return joinTexts(this.#before as Text[]);
  }

  #flush(): void {
    if (this.#text !== "") this.#before.push(flattenText(this.#text));
    this.#text = "";
  }
}

export function writeFields(fields: readonly CompiledField[]): JsonWriter {
  const units = fields.length * unitsPerField;
  return (value, run, path) => {
    run.work.spend(units);
    const parts = new Parts("{");
    for (const { label, write } of fields) parts.add(label, write(value, run, path));
    return parts.end("}");
  };
}

/** Writes the items of a list; a long list continues in later turns of the event loop. */
export function writeItems(write: JsonWriter, fail: Fail, describe: () => string): JsonWriter {
  const writeItem = (item: unknown, run: ExecutionState, path: ResultPath): Awaitable<Text> => {
    const count = (text: Text): Text => {
      run.work.spend(text.length / charactersPerUnit);
      return typeof text === "string" ? flattenText(text) : text;
    };
    try {
      const text = writeWhenHere(item, write, run, path);
      return text instanceof Promise ? text.then(count, (error) => failAt(error, fail, run, path)) : count(text);
    } catch (error) {
      return failAt(error, fail, run, path);
    }
  };
  const addItems = (
    parts: Parts,
    items: Iterator<unknown>,
    from: number,
    run: ExecutionState,
    path: ResultPath | undefined,
  ): Awaitable<Text> => {
    let index = from;
    for (let next = items.next(); !next.done; next = items.next()) {
      parts.add(index === 0 ? "" : ",", writeItem(next.value, run, { prev: path, key: index, typename: undefined }));
      index++;
      const following = index;
      if (run.work.spend(unitsPerField))
        return run.work.turns.later(() => addItems(parts, items, following, run, path));
    }
    return parts.end("]");
  };
  return (value, run, path) => {
    if (typeof value !== "object" || !(Symbol.iterator in (value as object)))
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${describe()}".`);
    return addItems(new Parts("["), (value as Iterable<unknown>)[Symbol.iterator](), 0, run, path);
  };
}

/** Writes a value, after awaiting it if it is a promise. */
export const writeWhenHere = (
  value: unknown,
  write: JsonWriter,
  run: ExecutionState,
  path: ResultPath | undefined,
): Awaitable<Text> =>
  value instanceof Promise
    ? value.then((here) => run.work.turns.run(() => write(here, run, path)))
    : write(value, run, path);

/** Handles an error at a path; throws it if it ends the operation, or if the field can be written later. */
export function failAt(error: unknown, fail: Fail, run: ExecutionState, path: ResultPath): string {
  if (endsOperation(error) || error instanceof NotLoaded) throw error;
  return fail(error, run, path);
}

export function writeLeaf(type: GraphQLLeafType): JsonWriter {
  return (value) => {
    const serialized: unknown = type.serialize(value);
    if (serialized == null) throw new Error(`${type.name} cannot represent a value that is not there.`);
    return typeof serialized === "number" || typeof serialized === "boolean"
      ? String(serialized)
      : JSON.stringify(serialized);
  };
}
