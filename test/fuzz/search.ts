import { type DocumentNode, parse } from "graphql";
import { writeOperation } from "../graph/random-operations.ts";
import { Archive, type Found } from "./archive.ts";
import { casesOf } from "./cases.ts";
import type { Dice } from "./grammar.ts";
import { Literals } from "./literals.ts";
import { measureMedian } from "./measure-median.ts";
import { Mutations } from "./mutations.ts";
import type { Operation } from "./post.ts";
import type { ProbedServer } from "./probed-server.ts";
import { withoutVariables, withVariables } from "./variables.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface SearchOptions {
  readonly minutes: number;
  /** Most processor time of one operation, in milliseconds; what takes longer counts as if it never ended. */
  readonly timeoutMs: number;
  readonly onProgress: (line: string) => void;
}

/** What a search came to. */
export interface Outcome {
  readonly archive: Archive;
  /** Operations that were measured. */
  readonly tried: number;
}

/** How many of the dearest are measured several times. */
const checked = 10;

/** Random operations to begin with, beside the named cases. */
const randomSeeds = 100;

/** The share of the operations that are made of the dearest tenth. */
const eager = 0.5;

/** Grows operations by how dear they are, from the named cases and random ones. The same seed makes the same choices on the same times. */
export class DearestSearch {
  readonly #server: ProbedServer;
  readonly #vocabulary: Vocabulary;
  readonly #dice: Dice;
  readonly #mutations: Mutations;
  readonly #options: SearchOptions;
  readonly #archive = new Archive();
  #tried = 0;

  constructor(server: ProbedServer, vocabulary: Vocabulary, dice: Dice, options: SearchOptions) {
    this.#server = server;
    this.#vocabulary = vocabulary;
    this.#dice = dice;
    this.#mutations = new Mutations(dice, new Literals(dice, vocabulary));
    this.#options = options;
  }

  async run(): Promise<Outcome> {
    const end = performance.now() + this.#options.minutes * 60_000;
    for (const { name, document } of this.#seeds()) {
      if (performance.now() > end) break;
      await this.#try(name, document);
    }
    while (performance.now() < end) {
      const parent = this.#parent();
      if (!parent) break;
      const other = this.#parent() ?? parent;
      await this.#try(parent.name, this.#mutations.mutate(parent.document, other.document));
    }
    return { archive: this.#archive, tried: this.#tried };
  }

  *#seeds(): Generator<Pick<Found, "name" | "document">> {
    for (const { name, ...operation } of casesOf(this.#vocabulary))
      yield { name, document: withoutVariables(operation) };
    for (let seed = 0; seed < randomSeeds; seed++) {
      const query = writeOperation(this.#dice.below(2 ** 31), this.#vocabulary);
      yield { name: "random", document: parse(query, { noLocation: true }) };
    }
  }

  #parent(): Found | undefined {
    const { parents } = this.#archive;
    const among = this.#dice.chance(eager) ? Math.ceil(parents.length / 10) : parents.length;
    return parents.length > 0 ? parents[this.#dice.below(among)] : undefined;
  }

  async #try(name: string, document: DocumentNode): Promise<void> {
    const operation = withVariables(document);
    const { timeoutMs } = this.#options;
    this.#tried += 1;
    const once = await this.#server.measure(operation, { timeoutMs, extensions: true });
    if (!this.#archive.isAmong(checked, once)) return this.#archive.add({ name, operation, document, measured: once });
    const measured = typeof once.status === "number" ? await this.#again(operation) : once;
    const found = { name, operation, document, measured };
    if (this.#archive.isAmong(checked, measured)) this.#report(found);
    this.#archive.add(found);
  }

  /** What might be chance is measured again: other programs and collections of garbage have their times. */
  #again(operation: Operation) {
    return measureMedian(this.#server, operation, { timeoutMs: this.#options.timeoutMs });
  }

  #report({ name, measured: { cpuMs, turn, status, codes } }: Found): void {
    const figures = `${cpuMs.toFixed(0)} ms, longest turn ${turn.cpuMs.toFixed(0)} ms`;
    this.#options.onProgress(`${this.#tried} tried: ${figures}, ${[status, ...codes].join(" ")}: from ${name}`);
  }
}
