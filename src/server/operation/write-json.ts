import { GraphQLError, type GraphQLLeafType, type GraphQLResolveInfo } from "graphql";
import type { Awaitable } from "../../lib/awaitable.ts";
import { flattenText, joinTexts, type Text } from "../../lib/long-text.ts";
import { scheduler } from "../../lib/scheduler.ts";
import { OperationCanceled, type WorkBudget, WorkLimitError } from "../../lib/work-budget.ts";

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
  readonly cacheableContext: unknown;
  readonly variables: Readonly<Record<string, unknown>>;
  /** False in the first run of a document, since most run once. */
  readonly cachesFragments: boolean;
  /** Arguments that hold variables, and what resolvers are told of where they stand, each by the number of its field. */
  readonly args: unknown[];
  readonly infos: GraphQLResolveInfo[];
  readonly work: WorkBudget;
  /** Values that are here and wait for a turn with time for them. */
  readonly waiting: WaitingWrites;
  /** Errors of fields so far, located. */
  readonly errors: GraphQLError[];
}

/** The text of a value in JSON. */
export type JsonWriter = (value: unknown, run: ExecutionState, path: ResultPath | undefined) => Awaitable<Text>;

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
  error instanceof WorkLimitError || error instanceof OperationCanceled;

/** Units that it costs to write one field, and to wait for one value. */
const unitsPerField = 1;
const unitsPerPromise = 8;

/** Characters of an item that cost one unit: they are copied, encoded and sent. */
const charactersPerUnit = 20;

/** Characters of a text from which on its pieces are put together before more come. */
const maxPending = 16_384;

/** Parts of a text, one after another; one part that is not here yet makes all wait. */
class Parts {
  /** What comes before the text. */
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
    // When another part fails first, nobody waits for this one any more.
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

/** Writes each item of a list; a list that takes long goes on in later turns of the event loop. */
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
  ): Promise<Text> => {
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
): Awaitable<Text> =>
  value instanceof Promise
    ? value.then((here) => run.waiting.run(() => write(here, run, path)))
    : write(value, run, path);

/** A write that waits, and what it is told. */
interface WaitingWrite {
  readonly write: () => Awaitable<Text>;
  readonly resolve: (text: Awaitable<Text>) => void;
  readonly reject: (error: unknown) => void;
}

/** Writes in the order in which they came, each in a turn with time for it: thousands of values that a batch loads come at once. */
export class WaitingWrites {
  readonly #work: WorkBudget;
  #queue: WaitingWrite[] = [];

  constructor(work: WorkBudget) {
    this.#work = work;
  }

  /** Does a write at once when there is time, in its turn otherwise; never when the operation has ended. */
  run(write: () => Awaitable<Text>): Awaitable<Text> {
    if (!this.#work.hasEnded && this.#queue.length === 0 && !this.#work.spend(unitsPerPromise)) return write();
    return new Promise((resolve, reject) => {
      if (this.#queue.push({ write, resolve, reject }) === 1) this.#drain();
    });
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0 && !this.#work.hasEnded) {
      await scheduler.yield();
      let next = 0;
      for (let isOver = false; next < this.#queue.length && !isOver; next++)
        isOver = this.#start(this.#queue[next] as WaitingWrite);
      this.#queue = this.#queue.slice(next);
    }
  }

  /** Whether the turn is over. */
  #start({ write, resolve, reject }: WaitingWrite): boolean {
    try {
      const isOver = this.#work.spend(unitsPerPromise);
      resolve(write());
      return isOver;
    } catch (error) {
      reject(error);
      return this.#work.hasEnded;
    }
  }
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
