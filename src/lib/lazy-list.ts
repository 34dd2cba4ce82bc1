/** The read-only part of `Map` that indexes need. */
export type Lookup<Id, Item> = Pick<ReadonlyMap<Id, Item>, "get" | "has" | "keys" | "values" | "size">;

/** A read-only list whose items may be created on access. Arrays satisfy it. */
export interface List<Item> extends Iterable<Item> {
  readonly length: number;
  at(index: number): Item | undefined;
  slice(start?: number, end?: number): Item[];
}

/** A list of `length` items, each created on every access. */
export class LazyList<Item> implements List<Item> {
  readonly length: number;
  readonly #make: (index: number) => Item;

  constructor(length: number, make: (index: number) => Item) {
    this.length = length;
    this.#make = make;
  }

  at(index: number): Item | undefined {
    const place = index < 0 ? this.length + index : index;
    return place >= 0 && place < this.length ? this.#make(place) : undefined;
  }

  slice(start = 0, end = this.length): Item[] {
    const items: Item[] = [];
    for (let index = Math.max(start, 0); index < Math.min(end, this.length); index++) items.push(this.#make(index));
    return items;
  }

  *[Symbol.iterator](): Iterator<Item> {
    for (let index = 0; index < this.length; index++) yield this.#make(index);
  }
}

/** Maps a list lazily. */
export const mapList = <Item, Made>(list: List<Item>, make: (item: Item) => Made): List<Made> =>
  new LazyList(list.length, (index) => make(list.at(index) as Item));
