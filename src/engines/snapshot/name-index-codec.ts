import type { Claim } from "../../graph/claims/claim.ts";
import { type GraphNode, normalizeText } from "../../graph/graph.ts";
import type { NameEntry, NameIndex, NearName, TextIndex } from "../../graph/indexes.ts";
import { formsOf, formsOfHosts, nameEntriesOf } from "../../graph/names/name-index.ts";
import { wordsOf } from "../../graph/names/tokenize.ts";
import { findMatches } from "../../graph/search/find-matches.ts";
import type { Interruptible } from "../../lib/interruptible.ts";
import { NumberList } from "../../lib/number-list.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import type { Key } from "../../records/kinds.ts";
import type { RecordOf } from "../../records/records.ts";
import { groupedBy } from "./adjacency-list.ts";
import { type Bytes, hashKey, type Sections } from "./section-file.ts";
import type { SnapshotReader } from "./snapshot-reader.ts";
import { StringTable } from "./string-table.ts";

/* The names of a graph as numbers: the entity named, the entity with the text, and the position of the text in it. */

const kinds = ["name", "slug", "alias", "api-id", "external-id"] as const satisfies readonly NameEntry["kind"][];

/** An entry is one sortable number: a hash of the form times this, plus the number of the name. */
const hashShift = 2 ** 24;

const formHash = (form: string): number => hashKey(form) >>> 3;

/** Builds the name index from one entity after another. */
export class NameIndexBuilder {
  readonly #owners = new NumberList();
  readonly #givers = new NumberList();
  readonly #places = new NumberList(Uint16Array);
  readonly #kinds = new NumberList(Uint8Array);
  readonly #texts = new StringTable();
  readonly #written = new FormList();
  readonly #alike = new FormList();
  #entities = 0;

  /** Adds the names that the next entity gives; `claims` are those about it. */
  add(node: GraphNode, claims: readonly Claim[], numberOf: (key: Key) => number | undefined): void {
    const giver = this.#entities++;
    let externals = 0;
    for (const naming of nameEntriesOf(node)) {
      const name = this.#owners.length;
      this.#owners.push(numberOf(naming.key) as number);
      this.#givers.push(giver);
      this.#kinds.push(kinds.indexOf(naming.kind));
      this.#texts.add(storedTextOf(naming));
      this.#places.push(naming.claim ? claims.indexOf(naming.claim) : naming.kind === "external-id" ? externals++ : 0);
      this.#written.add(normalizeText(naming.text), name);
      for (const form of new Set(formsOf(naming))) this.#alike.add(form, name);
    }
  }

  /** The sections of the index; the builder is empty afterwards. */
  finish(): Map<string, Bytes> {
    if (this.#owners.length >= hashShift) throw new Error(`more than ${hashShift} names`);
    const owners = this.#owners.take();
    const { starts, sorted } = groupedBy(owners, this.#entities);
    return new Map<string, Bytes>([
      ...this.#texts.sections("names.texts"),
      ["names.owners", owners],
      ["names.givers", this.#givers.take()],
      ["names.places", this.#places.take()],
      ["names.kinds", this.#kinds.take()],
      ["names.starts", starts],
      ["names.by-owner", sorted],
      ["names.written", this.#written.take()],
      ["names.alike", this.#alike.take()],
    ]);
  }
}

/** Names by their forms. */
class FormList {
  readonly #hashes = new NumberList();
  readonly #names = new NumberList();

  add(form: string, name: number): void {
    this.#hashes.push(formHash(form));
    this.#names.push(name);
  }

  /** Sorted entries; the list is empty afterwards. */
  take(): Float64Array {
    const hashes = this.#hashes.take();
    const names = this.#names.take();
    const entries = new Float64Array(hashes.length);
    for (let at = 0; at < entries.length; at++)
      entries[at] = (hashes[at] as number) * hashShift + (names[at] as number);
    return entries.sort();
  }
}

/** The text of a name to store with it: names and slugs are in sections of their own. */
const storedTextOf = ({ kind, text }: Omit<NameEntry, "words">): string =>
  kind === "name" || kind === "slug" ? "" : text;

/** The name index in a snapshot file. */
export class SnapshotNameIndex implements NameIndex {
  readonly of: NameIndex["of"];
  readonly written: NameIndex["written"];
  readonly alike: NameIndex["alike"];
  readonly #graph: SnapshotReader;
  readonly #texts: Buffer;
  readonly #textEnds: Uint32Array;
  readonly #owners: Uint32Array;
  readonly #givers: Uint32Array;
  readonly #places: Uint16Array;
  readonly #kinds: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #byOwner: Uint32Array;
  #hosts: ReadonlySet<string> | undefined;

  constructor(graph: SnapshotReader, sections: Sections) {
    this.#graph = graph;
    this.#texts = sections.bytes("names.texts");
    this.#textEnds = sections.array("names.texts.ends", Uint32Array);
    this.#owners = sections.array("names.owners", Uint32Array);
    this.#givers = sections.array("names.givers", Uint32Array);
    this.#places = sections.array("names.places", Uint16Array);
    this.#kinds = sections.array("names.kinds", Uint8Array);
    this.#starts = sections.array("names.starts", Uint32Array);
    this.#byOwner = sections.array("names.by-owner", Uint32Array);
    const written = sections.array("names.written", Float64Array);
    const alike = sections.array("names.alike", Float64Array);
    this.of = {
      get: (key) => {
        const number = graph.numberOf(key);
        return number === undefined ? undefined : this.#namesOf(number);
      },
    };
    this.written = { get: (form) => this.#find(written, form, ({ text }) => normalizeText(text) === form) };
    this.alike = { get: (form) => this.#find(alike, form, (naming) => formsOf(naming).includes(form)) };
  }

  get hosts(): ReadonlySet<string> {
    this.#hosts ??= formsOfHosts(Array.from(this.#graph.rows.Host, (number) => this.#namesOf(number)).flat());
    return this.#hosts;
  }

  /**
   * All names when there are few; otherwise those of entities that share most words with a text, with typos tolerated.
   */
  *near(text: string, work: WorkBudget): Generator<NearName | undefined, void, void> {
    const { written } = this;
    const seen = new Set<string>();
    const isSmall = this.#owners.length <= maxCompared;
    for (const number of isSmall ? range(this.#graph.size) : yield* this.#sharing(text, work))
      for (const name of this.#namesAt(number)) {
        const form = normalizeText(this.#textAt(name));
        if (seen.has(form)) continue;
        seen.add(form);
        yield {
          name: form,
          words: wordsOf(form).map(({ word }) => word),
          get entries() {
            return written.get(form) ?? [];
          },
        };
      }
  }

  *#sharing(text: string, work: WorkBudget): Interruptible<readonly number[]> {
    const index = this.#graph.texts as TextIndex;
    const words = [...new Set(wordsOf(text).map(({ word }) => word))].slice(0, maxWords);
    if (words.length === 0) return [];
    const found = (combine: "all" | "any") => findMatches(index, words, () => true, combine, undefined, work);
    const { entities } = yield* found("all");
    return (entities.length > 0 ? entities : (yield* found("any")).entities).slice(0, maxNear);
  }

  #namesOf(number: number): NameEntry[] {
    return Array.from(this.#namesAt(number), (name) => this.#nameAt(name));
  }

  /** The numbers of the names of an owner. */
  #namesAt(number: number): Uint32Array {
    return this.#byOwner.subarray(this.#starts[number], this.#starts[number + 1]);
  }

  #giverOf(name: number) {
    return this.#graph.nodeAt(this.#givers[name] as number);
  }

  #kindOf(name: number): NameEntry["kind"] {
    return kinds[this.#kinds[name] as number] as NameEntry["kind"];
  }

  #textAt(name: number): string {
    const kind = this.#kindOf(name);
    if (kind === "name" || kind === "slug") return this.#giverOf(name)[kind];
    return this.#texts.toString("utf8", this.#textEnds[name], this.#textEnds[name + 1]);
  }

  /** A name. Its text is in the index; its words, and what is claimed about it, are read when they are needed. */
  #nameAt(name: number): NameEntry {
    const giver = this.#giverOf(name);
    const kind = this.#kindOf(name);
    const text = this.#textAt(name);
    const claimOf = () =>
      kind === "alias" || kind === "api-id" ? (giver.parts.all[this.#places[name] as number] as Claim) : undefined;
    return {
      key: this.#graph.keyAt(this.#owners[name] as number),
      text,
      kind,
      get claim() {
        return claimOf();
      },
      get host() {
        if (kind === "api-id") return `Host:${(giver.record as RecordOf<"Endpoint">).host}` as Key;
        return claimOf()?.detail.host;
      },
      get isListed() {
        return giver.record.listed !== undefined;
      },
      get words() {
        return wordsOf(text).map(({ word }) => word);
      },
    };
  }

  /** Names with a form, in the order of the records; undefined when there are none. */
  #find(hashes: Float64Array, form: string, hasForm: (naming: NameEntry) => boolean): NameEntry[] | undefined {
    const start = formHash(form) * hashShift;
    let [low, high] = [0, hashes.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((hashes[middle] as number) < start) low = middle + 1;
      else high = middle;
    }
    const found: NameEntry[] = [];
    for (; low < hashes.length && (hashes[low] as number) < start + hashShift; low++) {
      const naming = this.#nameAt((hashes[low] as number) - start);
      if (hasForm(naming)) found.push(naming);
    }
    return found.length > 0 ? found : undefined;
  }
}

function* range(end: number): Generator<number> {
  for (let number = 0; number < end; number++) yield number;
}

/** Up to this many names, a text is compared with all of them. */
const maxCompared = 200_000;

/** Limits of a similarity search: words of the text to look up, and entities to compare names of. */
const maxWords = 10;
const maxNear = 5_000;
