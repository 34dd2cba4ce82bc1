import { none } from "../../lib/collections.ts";
import type { Interruptible } from "../../lib/interruptible.ts";
import type { Key } from "../../records/kinds.ts";
import type { ReleaseText } from "../../records/release.ts";
import type { RecordedPeriod } from "./claim.ts";
import type { PackedClaim } from "./claim-codec.ts";

/** What releases held. */
export class ClaimHistory {
  readonly #periods = new Map<string, readonly RecordedPeriod[]>();
  /** By id; every claim that a release has held. */
  readonly #packed = new Map<string, readonly [Key, PackedClaim]>();

  /** Periods in which releases held a claim; empty for one that none has held. Without releases, all are known. */
  recordedOf(id: string): readonly RecordedPeriod[] {
    return this.#periods.get(id) ?? (this.#periods.size === 0 ? always : none);
  }

  /** Ids of the claims that the newest release holds. */
  *heldIds(): Generator<string> {
    for (const [id, periods] of this.#periods) if (periods.at(-1)?.until === undefined) yield id;
  }

  /** Every claim that a release has held: its id, its subject and its content. */
  *entries(): Generator<readonly [id: string, subject: Key, claim: PackedClaim]> {
    for (const [id, [subject, claim]] of this.#packed) yield [id, subject, claim];
  }

  /** Adds the next release, in steps. */
  *add({ publishedOn, lines }: ReleaseText, isFirst: boolean): Interruptible<void> {
    const opened: readonly RecordedPeriod[] = [isFirst ? { from: publishedOn, isFirst } : { from: publishedOn }];
    for (const line of lines.split("\n")) {
      if (line === "") continue;
      const [subject, added, removed] = JSON.parse(line) as ReleaseLine;
      for (const claim of added) {
        const id = idOf(subject, claim);
        const before = this.#periods.get(id);
        this.#periods.set(id, before ? [...before, ...opened] : opened);
        this.#packed.set(id, [subject, claim]);
      }
      for (const id of removed) {
        const periods = this.#periods.get(id) ?? none;
        const last = periods.at(-1);
        if (last) this.#periods.set(id, [...periods.slice(0, -1), { ...last, until: publishedOn }]);
      }
      yield;
    }
  }
}

/** A line of a release file: an entity, the claims that the release adds, and the ids of those that it removes. */
export type ReleaseLine = readonly [Key, readonly PackedClaim[], readonly string[]];

/** The period of all claims where no release is recorded. */
const always: readonly RecordedPeriod[] = Object.freeze([{ from: "", isFirst: true }]);

const idOf = (subject: Key, [property, mark]: PackedClaim): string =>
  `${subject.replace(":", ".")}.${property}.${mark}`;

/** Reads what releases held, in steps; oldest release first. */
export function* historySteps(releases: readonly ReleaseText[]): Interruptible<ClaimHistory> {
  const history = new ClaimHistory();
  for (const [index, release] of releases.entries()) yield* history.add(release, index === 0);
  return history;
}
