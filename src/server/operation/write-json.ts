import { GraphQLError, type GraphQLLeafType, type GraphQLResolveInfo } from "graphql";
import type { Awaitable } from "../../lib/awaitable.ts";
import { flattenText } from "../../lib/flatten-text.ts";
import { scheduler } from "../../lib/scheduler.ts";
import { OperationCancelled, type WorkBudget, WorkLimitError } from "../../lib/work-budget.ts";

/* Writes values as JSON: at once what is here, and in their places what comes later. */

/** Where a value stands in the result; undefined at the root. */
export interface ResultPath {
  readonly prev: ResultPath | undefined;
  readonly key: string | number;
  readonly typename: string | undefined;
}

/** One execution of a compiled query. */
export interface ExecutionState {
  readonly context: unknown;
  /** The part of the context that is the same for every run over the same data. */
  readonly steady: unknown;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whether texts are kept: they are not for a document that is asked for once, as most are. */
  readonly keeps: boolean;
  /** Arguments that hold variables, and what resolvers are told of where they stand, each by the number of its field. */
  readonly args: unknown[];
  readonly infos: GraphQLResolveInfo[];
  readonly work: WorkBudget;
  /** Until the next turn, for all that waits for it. */
  pause: Promise<void> | undefined;
  /** Errors of fields so far, located. */
  readonly errors: GraphQLError[];
}

/** The text of a value in JSON. */
export type JsonWriter = (value: unknown, run: ExecutionState, path: ResultPath | undefined) => Awaitable<string>;

/** A field of an object of one type. */
export interface CompiledField {
  /** The name before the value. */
  readonly label: string;
  readonly write: JsonWriter;
}

/** What becomes of an error at some place: "null", or the error goes on to the place around. */
export type Fail = (error: unknown, run: ExecutionState, path: ResultPath) => string;

/** Whether an error ends the whole operation rather than one field. */
const endsOperation = (error: unknown): boolean =>
  error instanceof WorkLimitError || error instanceof OperationCancelled;

/** Units that writing one field costs. */
const unitsPerField = 1;

/** Parts of a text, one after another; one part that is not here yet makes all wait. */
class Parts {
  /** What comes before the text. */
  readonly #before: Awaitable<string>[] = [];
  #text: string;

  constructor(start: string) {
    this.#text = start;
  }

  add(label: string, part: Awaitable<string>): void {
    this.#text += label;
    if (part instanceof Promise) {
      // When another part fails first, nobody waits for this one any more.
      part.catch(() => {});
      this.#before.push(this.#text, part);
      this.#text = "";
    } else this.#text += part;
  }

  /** Puts the pieces of the text so far together, so that not all of it is left to one turn of the event loop. */
  flatten(): void {
    this.#before.push(flattenText(this.#text));
    this.#text = "";
  }

  end(end: string): Awaitable<string> {
    this.#text += end;
    if (this.#before.length === 0) return this.#text;
    return Promise.all(this.#before).then((parts) => parts.join("") + this.#text);
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

/** Writes each item of a list; a list that takes long goes on in later turns of the event loop. */
export function writeItems(write: JsonWriter, fail: Fail, describe: () => string): JsonWriter {
  const writeItem = (item: unknown, run: ExecutionState, path: ResultPath): Awaitable<string> => {
    try {
      const text = writeWhenHere(item, write, run, path);
      return text instanceof Promise ? text.catch((error) => failAt(error, fail, run, path)) : flattenText(text);
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
  ) => {
    let index = from;
    for (let next = items.next(); !next.done; next = items.next()) {
      parts.add(index === 0 ? "" : ",", writeItem(next.value, run, { prev: path, key: index, typename: undefined }));
      index++;
      if (run.work.spend(unitsPerField)) return goOn(parts, items, index, run, path);
    }
    return parts.end("]");
  };
  const goOn = async (
    parts: Parts,
    items: Iterator<unknown>,
    from: number,
    run: ExecutionState,
    path: ResultPath | undefined,
  ): Promise<string> => {
    parts.flatten();
    await scheduler.yield();
    return addItems(parts, items, from, run, path);
  };
  return (value, run, path) => {
    if (typeof value !== "object" || !(Symbol.iterator in (value as object)))
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${describe()}".`);
    return addItems(new Parts("["), (value as Iterable<unknown>)[Symbol.iterator](), 0, run, path);
  };
}

/** Writes a value as soon as it is here. */
export const writeWhenHere = (
  value: unknown,
  write: JsonWriter,
  run: ExecutionState,
  path: ResultPath | undefined,
): Awaitable<string> =>
  value instanceof Promise ? value.then((here) => writeInTurn(here, write, run, path)) : write(value, run, path);

/** Writes a value in a turn with time for it: thousands that a batch has loaded are here at once. */
function writeInTurn(
  value: unknown,
  write: JsonWriter,
  run: ExecutionState,
  path: ResultPath | undefined,
): Awaitable<string> {
  if (!run.work.spend(unitsPerField)) return write(value, run, path);
  run.pause ??= scheduler.yield().then(() => {
    run.pause = undefined;
  });
  return run.pause.then(() => writeInTurn(value, write, run, path));
}

/** What becomes of an error at some place, unless it ends the whole operation. */
export function failAt(error: unknown, fail: Fail, run: ExecutionState, path: ResultPath): string {
  if (endsOperation(error)) throw error;
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
