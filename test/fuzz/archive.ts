import { type DocumentNode, Kind } from "graphql";
import type { Operation } from "./post.ts";
import type { Measured } from "./probed-server.ts";
import { bounds } from "./table.ts";

/** An operation that was measured. */
export interface Found {
  /** What it is called in a table. */
  readonly name: string;
  readonly operation: Operation;
  /** The same with all values in its text. */
  readonly document: DocumentNode;
  readonly measured: Measured;
}

/** Operations of one set of root fields; more would crowd out the others. */
const maxAlike = 3;

/** Operations in all. */
const maxFound = 60;

/** How many times what is allowed an operation takes: of processor time, or of the event loop. */
export const dearness = ({ cpuMs, turn }: Measured): number =>
  Math.max(cpuMs / bounds.cpuMs, turn.cpuMs / bounds.turnMs);

/** The dearest operations that were found, and those that hold the event loop longest. */
export class Archive {
  #found: Found[] = [];

  /** Whether an operation so dear would be among the first. */
  isAmong(count: number, measured: Measured): boolean {
    const last = this.#found[count - 1];
    return !last || dearness(measured) > dearness(last.measured);
  }

  add(found: Found): void {
    const sorted = [...this.#found, found].sort((a, b) => dearness(b.measured) - dearness(a.measured));
    const alike = new Map<string, number>();
    this.#found = sorted
      .filter(({ document }) => {
        const fields = rootFieldsOf(document);
        const before = alike.get(fields) ?? 0;
        alike.set(fields, before + 1);
        return before < maxAlike;
      })
      .slice(0, maxFound);
  }

  /** What others are made of: that had a response. */
  get parents(): readonly Found[] {
    return this.#found.filter(({ measured }) => typeof measured.status === "number");
  }

  /** The first by processor time. */
  dearest(count: number): Found[] {
    return this.#found.toSorted((a, b) => b.measured.cpuMs - a.measured.cpuMs).slice(0, count);
  }

  /** All that are over the bounds. */
  get size(): number {
    return this.#found.length;
  }
}

/** The names of the root fields of an operation, each once. */
function rootFieldsOf(document: DocumentNode): string {
  const names = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.map((one) => (one.kind === Kind.FIELD ? one.name.value : one.kind))
      : [],
  );
  return [...new Set(names)].sort().join(" ");
}
