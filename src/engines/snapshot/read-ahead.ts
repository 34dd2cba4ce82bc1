import { type Loadable, NotLoaded } from "../../lib/not-loaded.ts";
import type { AdjacencyList } from "./adjacency-list.ts";

/** How many items of a list, and how many entities with a relation to the same one, are loaded together. */
const listAhead = 32;
const siblingsAhead = 300;

/** How many objects of relations are kept, as the places where reading may go on. */
const maxObjects = 16;

/** How many relations to an entity are looked through for the list that leads to it. */
const maxIncoming = 1_000;

/** The orders in which entities are probably read. */
export interface ReadingOrder {
  /** The entities that follow one by name. */
  nextByName(number: number, count: number): readonly number[];
  /** The objects of a subject by the property of a relation in the list; none when it is not in memory. */
  objectsLike(subject: number, relation: number): readonly number[];
}

/** Finds which entities are probably read after one that is not in memory. */
export class ReadAhead {
  readonly #incoming: AdjacencyList;
  readonly #order: ReadingOrder;
  /** Objects whose incoming relations were read last; a ring. */
  readonly #objects = new Uint32Array(maxObjects);
  #read = 0;
  /** Entities that are probably read in this order: subjects of a property, or objects of what was read. */
  #expected: readonly number[] = [];

  constructor(incoming: AdjacencyList, order: ReadingOrder) {
    this.#incoming = incoming;
    this.#order = order;
  }

  /** Notes that relations to an entity are read, so that their subjects may be read. */
  noted(object: number): number {
    this.#objects[this.#read++ % maxObjects] = object;
    return object;
  }

  /** Notes that entities may be read, in this order. */
  notedSubjects(subjects: readonly number[]): readonly number[] {
    this.#expected = subjects;
    return subjects;
  }

  /** The error for an entity that is not in memory: those in the same list, or that such a list leads to, come with it. */
  missing(from: Loadable, number: number): NotLoaded {
    const lists = [...this.#lists()];
    for (const list of lists) {
      const place = list.indexOf(number);
      if (place >= 0)
        return new NotLoaded(from, number, (count) => list.slice(place + 1, place + 1 + count), siblingsAhead);
    }
    const start = this.#incoming.start(number);
    const end = start + Math.min(maxIncoming, this.#incoming.count(number));
    for (let at = start; at < end; at++)
      for (const list of lists) {
        const place = list.indexOf(this.#incoming.subject(at));
        if (place >= 0) return this.#objectsMissing(from, number, list.slice(place + 1), at);
      }
    return new NotLoaded(from, number, (count) => this.#order.nextByName(number, count));
  }

  /** The error for the object of a relation: the same objects of the following subjects come with it. */
  #objectsMissing(from: Loadable, number: number, subjects: readonly number[], relation: number): NotLoaded {
    const objects = [...new Set(subjects.flatMap((subject) => this.#order.objectsLike(subject, relation)))];
    this.#expected = [number, ...objects];
    return new NotLoaded(from, number, (count) => objects.slice(0, count), siblingsAhead);
  }

  *#lists(): Generator<readonly number[]> {
    for (let back = 1; back <= Math.min(maxObjects, this.#read); back++) {
      const object = this.#objects[(this.#read - back) % maxObjects] as number;
      const start = this.#incoming.start(object);
      yield this.#incoming.subjects(start, start + this.#incoming.count(object));
    }
    yield this.#expected;
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
