import { getOrInsert } from "../lib/collections.ts";
import { type Kind, kinds } from "../records/kinds.ts";
import { type Property, propertyRow } from "../records/properties.ts";
import type { RecordOf } from "../records/records.ts";
import type { StatementRecord } from "../records/statement.ts";
import type { RecordPath } from "./parsed-data.ts";
import { quoted } from "./problem.ts";
import {
  isCurrent,
  isDead,
  type StatementPlace,
  statementList,
  statementsByProperty,
  statementsIn,
} from "./record-statements.ts";
import type { RecordEntry, RecordId, Validation } from "./validation.ts";

/** Kinds that the `object` of a dispute may have. */
function objectKinds(property: Property): readonly Kind[] {
  const { value } = propertyRow(property);
  if (property === "score") return ["Benchmark"];
  return value.type === "entity" ? value.kinds : [];
}

/** Checks the statements and disputes of one record. */
export function checkStatements(validation: Validation, entry: RecordEntry): void {
  for (const place of statementsIn(entry.record, [])) {
    checkStatement(validation, entry, place);
    checkChecks(validation, entry, place);
  }
  for (const [property, given] of Object.entries(statementsByProperty(entry.record)))
    if (propertyRow(property as Property).functional)
      checkPreferred(validation, entry, property, statementList(given, ["facts", property]));
  checkDisputes(validation, entry);
  checkDates(validation, entry);
  checkDefinition(validation, entry);
}

function checkStatement(validation: Validation, entry: RecordEntry, { path, statement }: StatementPlace): void {
  const unusual = (["status", "rank"] as const).find(
    (key) => !["unverified", "normal", undefined].includes(statement[key]),
  );
  if (unusual && !statement.reason) {
    const message = `\`${statement[unusual]}\` needs a \`reason\` beside it`;
    validation.report(entry, [...path, unusual], "missing-reason", message);
  }
  const { "valid-from": from, "valid-until": until } = statement;
  if (from && until && isAfter(from, until))
    validation.report(entry, [...path, "valid-until"], "date-order", `ends ${until}, before it begins ${from}`);
}

/** A check says who read the source, or has the quote that a program looked for. */
function checkChecks(validation: Validation, entry: RecordEntry, { path, statement }: StatementPlace): void {
  for (const [index, place] of (statement.sources ?? []).entries()) {
    if (typeof place === "string" || !place.checked) continue;
    const { how, by } = place.checked;
    const missing = how === "read" && !by ? "`by`" : how === "quote-found" && !place.quote ? "`quote`" : undefined;
    const message = `a check of kind \`${how}\` needs a ${missing}`;
    if (missing) validation.report(entry, [...path, "sources", index, "checked"], "missing-key", message);
  }
}

/** At any time, a functional property has at most one preferred statement with the same qualifiers. */
function checkPreferred(
  validation: Validation,
  entry: RecordEntry,
  property: string,
  statements: readonly StatementPlace[],
): void {
  const { kind, slug } = entry;
  const scopes = new Map<string, Period[]>();
  for (const { statement, path } of statements) {
    if (statement.rank !== "preferred" || isDead(statement)) continue;
    const scope = JSON.stringify(Object.entries(statement.qualifiers ?? {}).sort());
    getOrInsert(scopes, scope, () => []).push({ ...periodOf(statement), kind, slug, path: [...path, "rank"] });
  }
  for (const { item, other } of [...scopes.values()].flatMap(overlaps)) {
    const { line } = validation.locationOf(entry, other.path);
    const message = `\`${property}\` has a preferred statement already, at line ${line}`;
    validation.report(entry, item.path, "two-preferred", message);
  }
}

function checkDisputes(validation: Validation, entry: RecordEntry): void {
  const { kind, record } = entry;
  for (const [index, dispute] of (record.disputes ?? []).entries()) {
    const here = (key: string) => ["disputes", index, key];
    if (dispute.state === "resolved" && !dispute.resolution)
      validation.report(entry, here("state"), "missing-key", "a resolved dispute needs a `resolution`");
    const property = dispute.property as Property;
    if (!propertyRow(property).kinds.includes(kind))
      validation.report(entry, here("property"), "bad-value", `a ${kinds[kind].noun} has no \`${property}\``);
    else if (dispute.object !== undefined) checkObject(validation, entry, property, dispute.object, here("object"));
  }
}

function checkObject(
  validation: Validation,
  entry: RecordEntry,
  property: Property,
  object: string,
  path: RecordPath,
): void {
  const wanted = objectKinds(property);
  if (wanted.length === 0) {
    const message = `\`${property}\` points to nothing, so its dispute has no \`object\``;
    validation.report(entry, path, "bad-value", message);
  } else if (!wanted.some((kind) => validation.mayExist(kind, object))) {
    const nouns = wanted.map((kind) => kinds[kind].noun).join(" or ");
    validation.report(entry, path, "dangling-reference", `there is no ${nouns} \`${object}\``);
  }
}

function checkDates(validation: Validation, entry: RecordEntry): void {
  const facts = statementsByProperty(entry.record);
  const order = ["announced-on", "released-on", "deprecated-on", "retired-on"] as const;
  const dated = order.flatMap((property) => {
    const live = statementList(facts[property], ["facts", property]).filter(
      ({ statement }) =>
        isCurrent(statement) &&
        /^\d/.test(String(statement.value)) &&
        !statement.qualifiers &&
        (statement.bound ?? "exact") === "exact",
    );
    const shown = live.find(({ statement }) => statement.rank === "preferred") ?? live[0];
    return shown ? [{ property, date: String(shown.statement.value), path: [...shown.path, "value"] }] : [];
  });
  for (const [index, later] of dated.entries()) {
    const earlier = dated.slice(0, index).find(({ date }) => isAfter(date, later.date));
    if (!earlier) continue;
    const message = `\`${later.property}\` ${later.date} is before \`${earlier.property}\` ${earlier.date}`;
    validation.report(entry, later.path, "date-order", message);
  }
}

function checkDefinition(validation: Validation, entry: RecordEntry): void {
  const { kind, slug, record } = entry;
  if (kind !== "Concept" && kind !== "Capability") return;
  if (!statementsByProperty(record).definition && !validation.isFaulty(record, "facts", "definition"))
    validation.report(entry, [], "missing-definition", `${kinds[kind].noun} \`${slug}\` needs \`facts: definition\``);
}

/** An identifier, unlike a name, may have only one meaning at a time. */
export function checkAliases(validation: Validation): void {
  const identifiers = new Map<string, Period[]>();
  for (const entry of validation.entries) collectIdentifiers(entry, identifiers);
  for (const [identifier, periods] of identifiers)
    for (const { item, other } of overlaps(periods)) {
      if (item.kind === other.kind && item.slug === other.slug) continue;
      const message = `${quoted(identifier)} means ${kinds[other.kind].noun} \`${other.slug}\` in the same period`;
      validation.report(item, item.path, "alias-overlap", message);
    }
}

function collectIdentifiers({ kind, slug, record }: RecordEntry, identifiers: Map<string, Period[]>): void {
  for (const [index, alias] of (record.aliases ?? []).entries()) {
    if (typeof alias === "string" || !alias.kind || alias.kind === "marketing-name" || alias.kind === "misspelling")
      continue;
    if (!isCurrent(alias)) continue;
    getOrInsert(identifiers, alias.value, () => []).push({
      ...periodOf(alias),
      kind,
      slug,
      path: ["aliases", index, "value"],
    });
  }
}

type OfferedRecord = RecordOf<"Model" | "Variant" | "Endpoint">;
type ModalityProperty = "input-modalities" | "output-modalities";

/** A supported capability needs its input and output among the modalities. */
export function checkModalities(validation: Validation): void {
  for (const kind of ["Model", "Variant", "Endpoint"] as const)
    for (const [slug, record] of validation.records[kind])
      for (const [index, support] of (record.supports ?? []).entries()) {
        if (support.level === "unsupported" || support.level === "unknown" || !isCurrent(support)) continue;
        const path = ["supports", index, "capability"];
        checkCapability(validation, { kind, slug }, record, support.capability, path);
      }
}

function checkCapability(
  validation: Validation,
  id: RecordId,
  record: OfferedRecord,
  slug: string,
  path: RecordPath,
): void {
  const capability = validation.records.Capability.get(slug);
  for (const [needed, property] of [
    [capability?.["needs-input"], "input-modalities"],
    [capability?.["needs-output"], "output-modalities"],
  ] as const) {
    const live = needed ? modalitiesOf(validation, record, property) : [];
    if (live.length > 0 && !live.some(({ value }) => Array.isArray(value) && value.includes(needed)))
      validation.report(id, path, "capability-modality", `\`${slug}\` needs \`${needed}\` among \`${property}\``);
  }
}

/** Statements of a record, or else of its variant or model; empty when they are invalid. */
function modalitiesOf(
  validation: Validation,
  record: OfferedRecord,
  property: ModalityProperty,
): readonly StatementRecord[] {
  if (validation.isFaulty(record, "facts", property)) return [];
  const stated = statementList(statementsByProperty(record)[property], []).map(({ statement }) => statement);
  if (stated.length > 0) return stated.filter(isCurrent);
  const { variant, model } = record as { variant?: string; model?: string };
  const above = variant
    ? validation.records.Variant.get(variant)
    : model
      ? validation.records.Model.get(model)
      : undefined;
  return above ? modalitiesOf(validation, above, property) : [];
}

/** A validity period, and the part of a record that states it. */
interface Period extends RecordId {
  readonly from: string;
  readonly until: string;
  readonly path: RecordPath;
}

/** From the first day of one date to the last day of the other. */
function periodOf({ "valid-from": from = "0000", "valid-until": until = "9999" }: StatementRecord) {
  return { from: from + "-01-01".slice(from.length - 4), until: until + "-12-31".slice(until.length - 4) };
}

/** Each period that overlaps an earlier one, with that one. */
function overlaps(periods: readonly Period[]): { item: Period; other: Period }[] {
  const sorted = [...periods].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  let longest = sorted[0];
  return sorted.slice(1).flatMap((item) => {
    const other = longest;
    if (!other || item.until > other.until) longest = item;
    return other && item.from <= other.until ? [{ item, other }] : [];
  });
}

/** Whether `a` is after `b`, at the precision that both have. */
function isAfter(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
}
