import { isMapping } from "../lib/collections.ts";
import { kindNames, kinds } from "../records/kinds.ts";
import type { Records } from "../records/records.ts";
import { type RecordReference, referencesOf } from "../records/references.ts";
import { slug as slugShape } from "../records/scalars.ts";
import type { Data } from "./parsed-data.ts";
import { type Problem, suggestion } from "./problem.ts";
import { checkCycles } from "./validate-cycles.ts";
import { implausibleStatements } from "./validate-plausibility.ts";
import { checkAliases, checkModalities, checkStatements } from "./validate-statements.ts";
import { type RecordEntry, type UnreadableRecords, Validation } from "./validation.ts";

/** Limit of suggestions: a long list of missing slugs is not a list of typos, and each search reads every slug. */
const maxSuggestions = 100;

/** Validates what depends on several records: references, order of dates, cycles, and overlapping statements. */
export function referenceProblems(
  records: Records,
  unreadable: UnreadableRecords,
  locationOf: Data["locationOf"],
): Problem[] {
  const validation = new Validation(records, unreadable, locationOf);
  const references = new ReferenceCheck(validation);
  for (const entry of validation.entries) {
    references.check(entry);
    checkStatements(validation, entry);
    for (const { path, severity, reason } of implausibleStatements(records, entry.record))
      if (severity === "error") validation.report(entry, path, "implausible-value", reason);
  }
  checkCycles(validation);
  checkAliases(validation);
  checkModalities(validation);
  return validation.problems;
}

class ReferenceCheck {
  readonly #validation: Validation;
  /** Slugs of records by `Kind:slug` of a former slug. */
  readonly #currentSlugs = new Map<string, string>();
  #suggestions = 0;

  constructor(validation: Validation) {
    this.#validation = validation;
    for (const entry of validation.entries) this.#addFormerSlugs(entry);
  }

  #addFormerSlugs(entry: RecordEntry): void {
    const { kind, slug, record } = entry;
    for (const [index, old] of (record["former-slugs"] ?? []).entries()) {
      const key = `${kind}:${old}`;
      const taken = this.#validation.records[kind].has(old) ? old : this.#currentSlugs.get(key);
      if (taken) {
        const message = `\`${old}\` already names ${kinds[kind].noun} \`${taken}\``;
        this.#validation.report(entry, ["former-slugs", index], "duplicate-slug", message);
      }
      this.#currentSlugs.set(key, slug);
    }
  }

  check(entry: RecordEntry): void {
    for (const reference of this.#validReferences(entry))
      if (!this.#validation.mayExist(reference.kind, reference.slug)) this.#reportMissing(entry, reference);
  }

  /** References of a record, including those in records with other errors. */
  *#validReferences({ kind, record }: RecordEntry): Generator<RecordReference> {
    const given = this.#validation.givenOf(record);
    if (!isMapping(given)) return;
    for (const reference of referencesOf(kind, given))
      if (slugShape.safeParse(reference.slug).success && !this.#validation.isFaulty(record, ...reference.path))
        yield reference;
  }

  #reportMissing(entry: RecordEntry, reference: RecordReference): void {
    const { kind, slug, path } = reference;
    const moved = this.#currentSlugs.get(`${kind}:${slug}`);
    const others = kindNames.filter((other) => this.#validation.records[other].has(slug));
    const { noun } = kinds[kind];
    if (moved)
      this.#validation.report(entry, path, "dangling-reference", `${noun} \`${slug}\` is now called \`${moved}\``);
    else if (others.length > 0) {
      const nouns = others.map((other) => kinds[other].noun).join(" and a ");
      this.#validation.report(entry, path, "wrong-kind", `\`${slug}\` is a ${nouns}; a ${noun} is needed here`);
    } else {
      const message = `there is no ${noun} \`${slug}\`${this.#suggestionFor(reference)}`;
      this.#validation.report(entry, path, "dangling-reference", message);
    }
  }

  #suggestionFor({ kind, slug }: RecordReference): string {
    return this.#suggestions++ < maxSuggestions ? suggestion(slug, [...this.#validation.records[kind].keys()]) : "";
  }
}
