import { type Loadable, NotLoaded } from "../../lib/not-loaded.ts";
import type { AdjacencyList } from "./adjacency-list.ts";

/** How many items of a list, and how many entities with a relation to the same one, are loaded together. */
const listAhead = 32;
const siblingsAhead = 300;

/** How many objects of relations are kept, as the places where reading may go on. */
const maxObjects = 16;

/** Finds which entities are probably read after one that is not in memory. */
export class ReadAhead {
  readonly #incoming: AdjacencyList;
  readonly #nextByName: (number: number, count: number) => readonly number[];
  /** Objects whose incoming relations were read last; a ring. */
  readonly #objects = new Uint32Array(maxObjects);
  #read = 0;
  /** Subjects of the relations of one property that were read last, in order. */
  #subjects: readonly number[] = [];

  constructor(incoming: AdjacencyList, nextByName: (number: number, count: number) => readonly number[]) {
    this.#incoming = incoming;
    this.#nextByName = nextByName;
  }

  /** Notes that relations to an entity are read, so that their subjects may be read. */
  noted(object: number): number {
    this.#objects[this.#read++ % maxObjects] = object;
    return object;
  }

  /** Notes that entities may be read, in this order. */
  notedSubjects(subjects: readonly number[]): readonly number[] {
    this.#subjects = subjects;
    return subjects;
  }

  /** The error for an entity that is not in memory: subjects of the same relations come with it. */
  missing(from: Loadable, number: number): NotLoaded {
    for (let back = 1; back <= Math.min(maxObjects, this.#read); back++) {
      const object = this.#objects[(this.#read - back) % maxObjects] as number;
      const start = this.#incoming.start(object);
      const end = start + this.#incoming.count(object);
      for (let at = start; at < end; at++)
        if (this.#incoming.subject(at) === number)
          return new NotLoaded(
            from,
            number,
            (count) => this.#incoming.subjects(at + 1, Math.min(end, at + 1 + count)),
            siblingsAhead,
          );
    }
    const place = this.#subjects.indexOf(number);
    if (place >= 0)
      return new NotLoaded(from, number, (count) => this.#subjects.slice(place + 1, place + 1 + count), siblingsAhead);
    return new NotLoaded(from, number, (count) => this.#nextByName(number, count));
  }
}

/** Reads one item of a list; when it is not in memory, those that follow in the list come with it. */
export function readInOrder<Item>(read: () => Item, following: (count: number) => readonly number[]): Item {
  try {
    return read();
  } catch (error) {
    throw error instanceof NotLoaded ? new NotLoaded(error.from, error.number, following, listAhead) : error;
  }
}
