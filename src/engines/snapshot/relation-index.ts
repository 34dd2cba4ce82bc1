import type { Walk } from "../../graph/indexes.ts";
import { type Property, propertyNames } from "../../records/properties.ts";
import { AdjacencyList } from "./adjacency-list.ts";
import type { Sections } from "./section-file.ts";

/** The relations of a graph in both directions, without their claims: they may have ended. */
export class RelationIndex {
  readonly incoming: AdjacencyList;
  readonly #properties: Uint8Array;
  #outgoing: { readonly starts: Uint32Array; readonly pairs: Uint32Array; readonly objects: Uint32Array } | undefined;

  constructor(sections: Sections) {
    this.incoming = new AdjacencyList(sections, "incoming");
    this.#properties = sections.array("incoming.properties", Uint8Array);
  }

  propertyOf(relation: number): Property {
    return propertyNames[this.#properties[relation] as number] as Property;
  }

  objectOf(relation: number): number {
    return this.#leaving.objects[relation] as number;
  }

  /** The relations of a subject, in the order of its claims. */
  from(subject: number): Uint32Array {
    const { starts, pairs } = this.#leaving;
    return pairs.subarray(starts[subject], starts[subject + 1]);
  }

  /** The subjects of all relations of a property. */
  subjectsWith(wanted: Property): number[] {
    const number = propertyNames.indexOf(wanted);
    const subjects = new Set<number>();
    for (const [at, property] of this.#properties.entries())
      if (property === number) subjects.add(this.incoming.subject(at));
    return [...subjects];
  }

  /** What walks reach, breadth first and each by itself, from an entity and from what leads to it by `part`. */
  reached(start: number, part: Property, walks: readonly Walk[], most: number): number[] {
    const starts = [start, ...this.#subjects(start, new Set([part]))].slice(0, most);
    const found = new Set(starts);
    for (const walk of walks) {
      const reached = new Set(starts);
      for (const number of reached)
        for (const next of [...this.#objects(number, walk.forward), ...this.#subjects(number, walk.backward)]) {
          if (found.size >= most) return [...found];
          reached.add(next);
          found.add(next);
        }
    }
    return [...found];
  }

  *#subjects(object: number, properties: ReadonlySet<Property>): Generator<number> {
    const start = this.incoming.start(object);
    const end = start + this.incoming.count(object);
    for (let at = start; at < end; at++) if (properties.has(this.propertyOf(at))) yield this.incoming.subject(at);
  }

  *#objects(subject: number, properties: ReadonlySet<Property>): Generator<number> {
    for (const at of this.from(subject)) if (properties.has(this.propertyOf(at))) yield this.objectOf(at);
  }

  get #leaving() {
    this.#outgoing ??= { ...this.incoming.bySubject, objects: this.incoming.objects };
    return this.#outgoing;
  }
}
