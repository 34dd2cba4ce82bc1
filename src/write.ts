import type { GraphQLLeafType, GraphQLResolveInfo } from "graphql";
import type { Awaitable } from "./graph/awaitable.ts";

/* Writes values as JSON: at once what is here, and in their places what comes later. */

/** One run of a plan. */
export interface Run {
  readonly context: unknown;
  /** The part of the context that is the same for every run over the same data. */
  readonly steady: unknown;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whether texts are kept: they are not for a document that is asked for once, as most are. */
  readonly keeps: boolean;
  /** Arguments that hold variables, and what resolvers are told of where they stand, each by the number of its field. */
  readonly args: unknown[];
  readonly infos: GraphQLResolveInfo[];
}

/** The text of a value in JSON. */
export type Write = (value: unknown, run: Run) => Awaitable<string>;

/** A field of an object of one type. */
export interface PlannedField {
  /** The name before the value. */
  readonly label: string;
  readonly write: Write;
}

/** Thrown instead of an error that would stand in the answer: a plan writes answers without errors alone. */
export const faulty = new Error("the answer would hold an error");

/** Writes a value as soon as it is here. */
export const go = (value: unknown, write: Write, run: Run): Awaitable<string> =>
  value instanceof Promise ? value.then((here) => write(here, run)) : write(value, run);

/** Parts of a text, one after another; one part that is not here yet makes all wait. */
class Parts {
  #text: string;
  #parts: Awaitable<string>[] | undefined;

  constructor(start: string) {
    this.#text = start;
  }

  add(label: string, part: Awaitable<string>): void {
    // When another part fails first, nobody waits for this one any more.
    if (part instanceof Promise) part.catch(() => {});
    if (this.#parts) this.#parts.push(label, part);
    else if (part instanceof Promise) this.#parts = [this.#text, label, part];
    else this.#text += label + part;
  }

  end(end: string): Awaitable<string> {
    if (!this.#parts) return this.#text + end;
    this.#parts.push(end);
    // Added up rather than joined: what is added up is copied once, when it is sent.
    return Promise.all(this.#parts).then((parts) => parts.reduce((text, part) => text + part, ""));
  }
}

export function writeFields(fields: readonly PlannedField[]): Write {
  return (value, run) => {
    const parts = new Parts("{");
    for (const { label, write } of fields) parts.add(label, write(value, run));
    return parts.end("}");
  };
}

export function writeItems(write: Write): Write {
  return (value, run) => {
    if (typeof value !== "object" || !(Symbol.iterator in (value as object))) throw faulty;
    const parts = new Parts("[");
    let label = "";
    for (const item of value as Iterable<unknown>) {
      parts.add(label, go(item, write, run));
      label = ",";
    }
    return parts.end("]");
  };
}

export function writeLeaf(type: GraphQLLeafType): Write {
  return (value) => {
    const serialized: unknown = type.serialize(value);
    if (serialized == null) throw faulty;
    return typeof serialized === "number" || typeof serialized === "boolean"
      ? String(serialized)
      : JSON.stringify(serialized);
  };
}
