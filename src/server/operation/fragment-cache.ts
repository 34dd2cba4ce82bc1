import { mapAwaitable } from "../../lib/awaitable.ts";
import { flattenText } from "../../lib/long-text.ts";
import type { JsonWriter } from "./write-json.ts";

/** Most characters of all fragments; all are dropped when there are more. */
const maxCharacters = 16_000_000;

/** What an entry takes beside its text, in characters. */
const entryOverhead = 100;

/** JSON of objects by object and selection, but for long ones. Cleared when the data changes and when it is full. */
export class FragmentCache {
  readonly #bySelection = new Set<Map<unknown, string>>();
  #characters = 0;
  /** Counts the times that it was cleared: what was begun before is not stored. */
  #generation = 0;

  /** Writes each object once, in runs that cache fragments. */
  memoize(write: JsonWriter): JsonWriter {
    const texts = new Map<unknown, string>();
    return (value, run, path) => {
      const text = texts.get(value);
      if (text !== undefined) return text;
      if (!run.cachesFragments) return write(value, run, path);
      const generation = this.#generation;
      const errors = run.errors.length;
      return mapAwaitable(write(value, run, path), (written) => {
        const isWhole = generation === this.#generation && errors === run.errors.length;
        if (isWhole && typeof written === "string") this.#store(texts, value, written);
        return written;
      });
    };
  }

  clear(): void {
    for (const texts of this.#bySelection) texts.clear();
    this.#bySelection.clear();
    this.#characters = 0;
    this.#generation += 1;
  }

  #store(texts: Map<unknown, string>, value: unknown, text: string): void {
    if (this.#characters + text.length > maxCharacters) this.clear();
    this.#bySelection.add(texts);
    texts.set(value, flattenText(text));
    this.#characters += text.length + entryOverhead;
  }
}
