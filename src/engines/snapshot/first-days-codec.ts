import { entityDaySteps, entityDaysOf } from "../../graph/first-day.ts";
import type { FirstDays } from "../../graph/indexes.ts";
import { dayOfNumber } from "../../lib/day.ts";
import { runToEnd } from "../../lib/interruptible.ts";
import { type Key, type Kind, kindNames, kindOf } from "../../records/kinds.ts";
import { type ClaimOrder, firstDaysOfClaims } from "./claim-order.ts";
import type { Bytes, Sections } from "./section-file.ts";
import type { SnapshotReader } from "./snapshot-reader.ts";

const sectionOf = (kind: Kind): string => `days ${kind}`;
const claimSection = "days of claims";

/** The sections of the first days of entities and claims. */
export function encodeFirstDays(graph: SnapshotReader, claims: ClaimOrder): Map<string, Bytes> {
  runToEnd(entityDaySteps(graph));
  const days = Object.fromEntries(
    kindNames.map((kind) => [kind, entityDaysOf(graph, kind) ?? new Uint32Array()]),
  ) as Record<Kind, Uint32Array>;
  const byNumber = new Uint32Array(graph.size);
  for (const kind of kindNames)
    for (const [row, number] of graph.rows[kind].entries()) byNumber[number] = days[kind][row] as number;
  const sections = new Map<string, Bytes>(kindNames.map((kind) => [sectionOf(kind), days[kind]]));
  return sections.set(
    claimSection,
    firstDaysOfClaims(claims, (entity) => byNumber[entity] as number),
  );
}

/** The first days in a snapshot. */
export class SnapshotFirstDays implements FirstDays {
  readonly claims: Uint32Array;
  readonly #graph: SnapshotReader;
  readonly #days: ReadonlyMap<Kind, Uint32Array>;

  private constructor(graph: SnapshotReader, sections: Sections) {
    this.#graph = graph;
    this.claims = sections.array(claimSection, Uint32Array);
    this.#days = new Map(kindNames.map((kind) => [kind, sections.array(sectionOf(kind), Uint32Array)]));
  }

  /** Those of a graph; undefined while its snapshot is being written. */
  static in(graph: SnapshotReader, sections: Sections): SnapshotFirstDays | undefined {
    return sections.has(claimSection) ? new SnapshotFirstDays(graph, sections) : undefined;
  }

  of(key: Key): string | undefined {
    const number = this.#graph.numberOf(key);
    return number === undefined
      ? undefined
      : dayOfNumber(this.entities(kindOf(key))[this.#graph.rowOf(number)] as number);
  }

  entities(kind: Kind): Uint32Array {
    return this.#days.get(kind) as Uint32Array;
  }
}
