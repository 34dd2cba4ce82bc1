import { type Catalog, escaped, printable, type Row } from "./catalog.ts";
import type { FieldCount, Listing } from "./listing.ts";

/** Depth below a row at which a value counts as one field. */
const maxDepth = 8;

/** Number of distinct fields that are counted by name; further ones are counted together. */
const maxFields = 2_000;

/** Length of a name in a report, in UTF-16 code units. */
const maxName = 200;

/** A value without members of its own in a row. */
interface Leaf {
  /** Names joined by dots, `*` for an item of a list. */
  readonly path: string;
  /** JSON pointer below the row. */
  readonly at: string;
  readonly value: unknown;
}

/** Counts for every field of every row of a response whether its value was imported, or why it was left out. */
export class FieldCounter {
  readonly #catalog: Catalog;
  readonly #counts = new Map<string, { imported: number; leftOut: Map<string, number> }>();

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  /** Counts the fields of a row; without a listing, the row was skipped. */
  add({ value, fields = value }: Row, listing: Listing | undefined): void {
    const places = listing ? placesOf(listing) : [];
    for (const leaf of leavesOf(fields)) {
      const reason = listing ? this.#whyLeftOut(leaf, places) : "its row is skipped";
      const count = this.#countOf(leaf.path);
      if (reason === undefined) count.imported += 1;
      else count.leftOut.set(reason, (count.leftOut.get(reason) ?? 0) + 1);
    }
  }

  /** The counts, by name of the field. */
  result(): FieldCount[] {
    return [...this.#counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([field, { imported, leftOut }]) => ({ field, imported, leftOut: Object.fromEntries([...leftOut].sort()) }));
  }

  /** Undefined when the value is in the listing. */
  #whyLeftOut({ path, at, value }: Leaf, places: readonly string[]): string | undefined {
    const { fields, fieldOf = (name: string) => name } = this.#catalog;
    const reviewed = fieldOf(path);
    const review = Object.hasOwn(fields, reviewed) ? fields[reviewed] : undefined;
    if (places.some((place) => place === at || isBelow(place, at) || isBelow(at, place))) return undefined;
    if (isEmpty(value)) return "it is empty";
    if (!review) return "it is not reviewed";
    if (review.becomes === undefined) return review.lost ?? review.evidence;
    if (review.isKey) return undefined;
    if (Number(value) === 0 && typeof value !== "boolean") return "it is zero";
    if (Number(value) < 0) return "it is negative";
    return review.lost ?? `it is no value of ${review.becomes}, or repeats another one`;
  }

  #countOf(path: string) {
    const name = printable(path.slice(0, maxName));
    const key = this.#counts.has(name) || this.#counts.size < maxFields ? name : "(other fields)";
    const known = this.#counts.get(key) ?? { imported: 0, leftOut: new Map<string, number>() };
    this.#counts.set(key, known);
    return known;
  }
}

const isBelow = (place: string, other: string) => place.startsWith(`${other}/`);

const isEmpty = (value: unknown) =>
  value === null || value === "" || (typeof value === "object" && value !== null && Object.keys(value).length === 0);

/** The fields of a row; a list of plain values is one field. */
function* leavesOf(value: unknown, path = "", at = "", depth = 0): Generator<Leaf> {
  if (value === null || typeof value !== "object" || isEmpty(value) || depth === maxDepth || isPlainList(value)) {
    yield { path, at, value };
    return;
  }
  const isList = Array.isArray(value);
  for (const [key, item] of Object.entries(value)) {
    const name = isList ? "*" : key;
    yield* leavesOf(item, path === "" ? name : `${path}.${name}`, `${at}/${escaped(key)}`, depth + 1);
  }
}

const isPlainList = (value: object) =>
  Array.isArray(value) && value.every((item) => item === null || typeof item !== "object");

/** JSON pointers below the row of everything in a listing. */
function placesOf({ offer, weights, supports, prices }: Listing): string[] {
  const stated = [offer, weights, supports].flatMap((values) => Object.values(values));
  return [
    ...stated.flatMap((one) => (one === undefined ? [] : [one.at, ...(one.also ?? [])])),
    ...prices.flatMap(({ components, zeroAt }) => [
      ...components.map(({ at }) => at),
      ...(zeroAt === undefined ? [] : [zeroAt]),
    ]),
  ];
}
