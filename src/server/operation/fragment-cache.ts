import { mapAwaitable } from "../../lib/awaitable.ts";
import { flattenText } from "../../lib/long-text.ts";
import type { JsonWriter } from "./write-json.ts";

/** Maximum size of all fragments, in characters; the cache is cleared when it is full. */
const maxCharacters = 16_000_000;

/** Overhead of an entry, in characters. */
const entryOverhead = 100;

/**
 * Fragment cache: JSON text per object and selection, except long ones. Cleared when the data changes and when it is
 * full.
 */
export class FragmentCache {
  readonly #bySelection = new Set<Map<unknown, string>>();
  #characters = 0;
  /** Incremented on each clear, so that writes begun before are not stored. */
  #generation = 0;

  /** Wraps a writer so that each object is written once, in runs that cache fragments. */
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
