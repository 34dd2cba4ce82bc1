import { LRUCache } from "lru-cache";
import { type Awaitable, mapAwaitable } from "../../lib/awaitable.ts";
import { flattenText, type Text } from "../../lib/long-text.ts";
import type { JsonWriter } from "./write-json.ts";

/** Most selections, and most characters of their JSON. */
const max = { selections: 100, characters: 4_000_000 } as const;

/** Assumed size of an unfinished entry, in characters: a whole introspection of the schema. */
const pendingSize = 200_000;

/** Characters per unit of work, so that the budget of an operation covers one whole introspection. */
const charactersPerUnit = 3;

/** JSON of introspection fields by selection: the schema never changes, so each is written once. */
export class IntrospectionCache {
  readonly #written = new LRUCache<string, { readonly text: Awaitable<Text> }>({
    max: max.selections,
    maxSize: max.characters,
    sizeCalculation: ({ text }, key) => key.length + (text instanceof Promise ? pendingSize : text.length),
  });

  /** Writes a selection once; concurrent requests await the same text. */
  memoize(selection: string, write: JsonWriter): JsonWriter {
    return (value, run, path) => {
      const known = this.#written.get(selection);
      if (known) {
        run.work.spend((known.text instanceof Promise ? pendingSize : known.text.length) / charactersPerUnit);
        return known.text;
      }
      const errors = run.errors.length;
      const text = mapAwaitable(write(value, run, path), (written) => {
        if (typeof written === "string") flattenText(written);
        if (errors === run.errors.length) this.#written.set(selection, { text: written });
        else this.#written.delete(selection);
        run.work.spend(written.length / charactersPerUnit);
        return written;
      });
      if (text instanceof Promise) {
        this.#written.set(selection, { text });
        text.catch(() => this.#written.delete(selection));
      }
      return text;
    };
  }
}
