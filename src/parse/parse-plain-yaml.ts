import {
  CORE_SCHEMA,
  constructFromEvents,
  defineMappingTag,
  defineSequenceTag,
  EVENT_ID,
  type Event,
  mapTag,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  seqTag,
} from "js-yaml";
import { hiddenCharacters } from "../records/characters.ts";
import { maxYamlDepth, reservedKeys } from "./yaml-limits.ts";

const isExact = (value: unknown): boolean =>
  typeof value !== "number" || Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value));

const isPlainKey = (key: unknown): boolean => typeof key === "string" && key !== "<<" && !reservedKeys.has(key);

/** Refuses keys and values that are not plain; the parser then throws. */
const plainSchema = CORE_SCHEMA.withTags(
  defineMappingTag(mapTag.tagName, {
    ...mapTag,
    addPair: (mapping, key, value) =>
      isPlainKey(key) && isExact(value) ? mapTag.addPair(mapping, key, value) : "is not plain",
  }),
  defineSequenceTag(seqTag.tagName, {
    ...seqTag,
    addItem: (list, item, index) => (isExact(item) ? seqTag.addItem(list, item, index) : "is not plain"),
  }),
);

/**
 * The value of a mapping in plain YAML, several times faster than with places; undefined for everything else, whether it is
 * valid or not.
 */
export function parsePlainYaml(text: string): object | undefined {
  // The parser accepts unknown directives, and carriage returns alone.
  if (/^%|\r(?!\n)/m.test(text) || !hiddenCharacters(text).next().done) return undefined;
  try {
    const events = parseEvents(text, { maxDepth: maxYamlDepth });
    if (!events.every((event) => isPlain(event, text))) return undefined;
    const [value, ...more] = constructFromEvents(events, { source: text, schema: plainSchema });
    return typeof value === "object" && value !== null && more.length === 0 ? value : undefined;
  } catch {
    return undefined;
  }
}

function isPlain(event: Event, text: string): boolean {
  if (event.type === EVENT_ID.ALIAS) return false;
  if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return true;
  if (event.anchorStart >= 0 || event.tagStart >= 0) return false;
  return event.type !== EVENT_ID.SCALAR || isPlainScalar(event, text);
}

/** No escapes other than of quotes, slashes, line feeds, tabs and ends of lines. */
const commonEscapes = /^(?:[^\\]|\\["\\/nt\r\n])*$/;

const numeral = /^[-+.]?\d/;

/** Whether a scalar has only common escapes, and is no number that is too large. */
function isPlainScalar({ style, valueStart, valueEnd }: ScalarEvent, text: string): boolean {
  if (style === SCALAR_STYLE.DOUBLE_QUOTED) return commonEscapes.test(text.slice(valueStart, valueEnd));
  if (style !== SCALAR_STYLE.PLAIN) return true;
  const source = text.slice(valueStart, valueEnd);
  if (!numeral.test(source)) return true;
  const number = Number(source.replaceAll("_", ""));
  return Number.isNaN(number) || Math.abs(number) <= Number.MAX_SAFE_INTEGER;
}
