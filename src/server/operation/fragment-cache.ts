import { mapAwaitable } from "../../lib/awaitable.ts";
import { flattenText } from "../../lib/flatten-text.ts";
import type { JsonWriter } from "./write-json.ts";

/** Most characters of texts that are kept, and of one; all are forgotten when there are more. */
const most = { all: 16_000_000, one: 100_000 } as const;

/** What keeping a text takes beside it, in characters. */
const beside = 100;

/**
 * Texts of objects that do not change while the data does not: each is written once for the selection that it was
 * written for. All are forgotten when the data changes, and when there are too many.
 */
export class FragmentCache {
  readonly #all = new Set<Map<unknown, string>>();
  #characters = 0;
  #age = 0;

  /** Writes each object once, in runs that keep texts. */
  memoize(write: JsonWriter): JsonWriter {
    const known = new Map<unknown, string>();
    return (value, run, path) => {
      const text = known.get(value);
      if (text !== undefined) return text;
      if (!run.keeps) return write(value, run, path);
      const age = this.#age;
      const errors = run.errors.length;
      return mapAwaitable(write(value, run, path), (written) => {
        const isKept = written.length <= most.one && age === this.#age && errors === run.errors.length;
        if (isKept) this.#keep(known, value, written);
        return written;
      });
    };
  }

  clear(): void {
    for (const known of this.#all) known.clear();
    this.#all.clear();
    this.#characters = 0;
    this.#age += 1;
  }

  #keep(known: Map<unknown, string>, value: unknown, text: string): void {
    if (this.#characters + text.length > most.all) this.clear();
    this.#all.add(known);
    known.set(value, flattenText(text));
    this.#characters += text.length + beside;
  }
}
