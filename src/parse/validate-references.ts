import { type Kind, kindNames, kinds } from "../records/kinds.ts";
import { type Property, propertyRow } from "../records/properties.ts";
import type { AnyRecord, RecordOf, Records } from "../records/records.ts";
import { type RecordReference, referencesOf } from "../records/references.ts";
import { slug as slugShape } from "../records/scalars.ts";
import type { StatementRecord } from "../records/statement.ts";
import { type Problem, type ProblemCode, problemAt, quoted, type SourceLocation, suggestion } from "./problem.ts";
import { isMapping } from "./validate-shape.ts";

type Path = readonly (string | number)[];
type PlaceOf = (kind: Kind, slug: string, path?: Path) => SourceLocation;

/** Limit of suggestions: a long list of missing slugs is not a list of typos, and each search reads every slug. */
const maxSuggestions = 100;

/** Kinds that the `object` of a dispute may have. */
function objectKinds(property: Property): readonly Kind[] {
  const { value } = propertyRow(property);
  if (property === "score") return ["Benchmark"];
  return value.type === "entity" ? value.kinds : [];
}

/** Problems found earlier, which must not cause further ones. */
export interface UnreadableRecords {
  /** Invalid records that were reduced to their valid parts: the original value, and the invalid paths. */
  readonly faults: ReadonlyMap<AnyRecord, { readonly given: unknown; readonly paths: readonly Path[] }>;
  /** Kinds with an unparsable file; a missing slug may be in it. */
  readonly unreadable: ReadonlySet<Kind>;
}

/** Validates what depends on several records: references, order of dates, cycles, and overlapping statements. */
export function referenceProblems(records: Records, unreadable: UnreadableRecords, placeOf: PlaceOf): Problem[] {
  const problems: Problem[] = [];
  const report = (kind: Kind, slug: string, path: Path, code: ProblemCode, message: string) => {
    problems.push(problemAt(placeOf(kind, slug, path), code, message));
  };
  const all = kindNames.flatMap((kind) =>
    [...(records[kind] as ReadonlyMap<string, AnyRecord>)].map(([slug, record]) => ({ kind, slug, record })),
  );
  const former = formerSlugs();
  const isFaulty = (record: AnyRecord, ...path: Path) =>
    unreadable.faults.get(record)?.paths.some((fault) => path.every((step, i) => (fault[i] ?? step) === step)) ?? false;
  let suggestions = 0;

  for (const { kind, slug, record } of all) {
    checkReferences(kind, slug, record);
    checkStatements(kind, slug, record);
    checkDates(kind, slug, record);
    if (kind === "Concept" || kind === "Capability") {
      if (!factsOf(record).definition && !isFaulty(record, "facts", "definition"))
        report(kind, slug, [], "missing-definition", `${kinds[kind].noun} \`${slug}\` needs \`facts: definition\``);
    }
  }
  checkCycles();
  checkAliases();
  checkModalities();
  return problems;

  function formerSlugs(): Map<string, string> {
    const found = new Map<string, string>();
    for (const { kind, slug, record } of all)
      for (const [index, old] of (record["former-slugs"] ?? []).entries()) {
        const key = `${kind}:${old}`;
        const taken = records[kind].has(old) ? old : found.get(key);
        if (taken)
          report(
            kind,
            slug,
            ["former-slugs", index],
            "duplicate-slug",
            `\`${old}\` already names ${kinds[kind].noun} \`${taken}\``,
          );
        found.set(key, slug);
      }
    return found;
  }

  function checkReferences(kind: Kind, slug: string, record: AnyRecord): void {
    for (const reference of validReferences(kind, record)) {
      if (records[reference.kind].has(reference.slug) || unreadable.unreadable.has(reference.kind)) continue;
      const moved = former.get(`${reference.kind}:${reference.slug}`);
      const others = kindNames.filter((other) => records[other].has(reference.slug));
      const { noun } = kinds[reference.kind];
      if (moved)
        report(
          kind,
          slug,
          reference.path,
          "dangling-reference",
          `${noun} \`${reference.slug}\` is now called \`${moved}\``,
        );
      else if (others.length > 0)
        report(
          kind,
          slug,
          reference.path,
          "wrong-kind",
          `\`${reference.slug}\` is a ${others.map((other) => kinds[other].noun).join(" and a ")}; a ${noun} is needed here`,
        );
      else
        report(
          kind,
          slug,
          reference.path,
          "dangling-reference",
          `there is no ${noun} \`${reference.slug}\`${suggestionFor(reference)}`,
        );
    }
  }

  /** References of a record, including those in records with other errors. */
  function* validReferences(kind: Kind, record: AnyRecord): Generator<RecordReference> {
    const given = unreadable.faults.get(record)?.given ?? record;
    if (!isMapping(given)) return;
    for (const reference of referencesOf(kind, given))
      if (isSlug(reference.slug) && !isFaulty(record, ...reference.path)) yield reference;
  }

  function suggestionFor({ kind, slug }: RecordReference): string {
    return suggestions++ < maxSuggestions ? suggestion(slug, [...records[kind].keys()]) : "";
  }

  function checkStatements(kind: Kind, slug: string, record: AnyRecord): void {
    for (const { path, statement } of statementsIn(record, [])) {
      const unusual = (["status", "rank"] as const).find(
        (key) => !["accepted", "unverified", "normal", undefined].includes(statement[key]),
      );
      if (unusual && !statement.reason)
        report(
          kind,
          slug,
          [...path, unusual],
          "missing-reason",
          `\`${statement[unusual]}\` needs a \`reason\` beside it`,
        );
      const { "valid-from": from, "valid-until": until } = statement;
      if (from && until && isAfter(from, until))
        report(kind, slug, [...path, "valid-until"], "date-order", `ends ${until}, before it begins ${from}`);
    }
    for (const [property, given] of Object.entries(factsOf(record))) {
      if (!propertyRow(property as Property).functional) continue;
      const scopes = new Map<string, Period[]>();
      for (const { statement, path } of listed(given, ["facts", property])) {
        if (statement.rank !== "preferred" || isDead(statement)) continue;
        const scope = JSON.stringify(Object.entries(statement.qualifiers ?? {}).sort());
        const period = { ...periodOf(statement), kind, slug, path: [...path, "rank"] };
        append(scopes, scope, period);
      }
      for (const { item, other } of [...scopes.values()].flatMap(overlaps)) {
        const { line } = placeOf(kind, slug, other.path);
        const message = `\`${property}\` has a preferred statement already, at line ${line}`;
        report(kind, slug, item.path, "two-preferred", message);
      }
    }
    for (const [index, dispute] of (record.disputes ?? []).entries()) {
      if (dispute.state === "resolved" && !dispute.resolution)
        report(kind, slug, ["disputes", index, "state"], "missing-key", "a resolved dispute needs a `resolution`");
      const property = dispute.property as Property;
      const here = (key: string) => ["disputes", index, key];
      if (!propertyRow(property).kinds.includes(kind))
        report(kind, slug, here("property"), "bad-value", `a ${kinds[kind].noun} has no \`${property}\``);
      else if (dispute.object !== undefined) checkObject(property, dispute.object, here("object"));
    }

    function checkObject(property: Property, object: string, path: Path): void {
      const wanted = objectKinds(property);
      const nouns = wanted.map((one) => kinds[one].noun).join(" or ");
      if (wanted.length === 0)
        report(kind, slug, path, "bad-value", `\`${property}\` points to nothing, so its dispute has no \`object\``);
      else if (!wanted.some((one) => records[one].has(object) || unreadable.unreadable.has(one)))
        report(kind, slug, path, "dangling-reference", `there is no ${nouns} \`${object}\``);
    }
  }

  function checkDates(kind: Kind, slug: string, record: AnyRecord): void {
    const facts = factsOf(record);
    const order = ["announced-on", "released-on", "deprecated-on", "retired-on"] as const;
    const dated = order.flatMap((property) => {
      const live = listed(facts[property], ["facts", property]).filter(
        ({ statement }) => isCurrent(statement) && /^\d/.test(String(statement.value)) && !statement.qualifiers,
      );
      const shown = live.find(({ statement }) => statement.rank === "preferred") ?? live[0];
      return shown ? [{ property, date: String(shown.statement.value), path: [...shown.path, "value"] }] : [];
    });
    for (const [index, later] of dated.entries()) {
      const earlier = dated.slice(0, index).find(({ date }) => isAfter(date, later.date));
      if (earlier)
        report(
          kind,
          slug,
          later.path,
          "date-order",
          `\`${later.property}\` ${later.date} is before \`${earlier.property}\` ${earlier.date}`,
        );
    }
  }

  /** Depth-first search with its own stack, so that the length of chains is not limited. */
  function checkCycles(): void {
    const chains: [Kind, "parent" | "broader" | "succeeds" | "derived-from", string][] = [
      ["Provider", "parent", "provider"],
      ["ModelFamily", "parent", "family"],
      ["Concept", "broader", "concept"],
      ["Model", "succeeds", "model"],
      ["Variant", "succeeds", "variant"],
      ["Variant", "derived-from", "variant"],
    ];
    for (const [kind, key, named] of chains) {
      const done = new Set<string>();
      for (const start of records[kind].keys()) {
        const trail: string[] = [];
        const onTrail = new Set<string>();
        const stack: { slug: string; path: Path; leave?: true }[] = [{ slug: start, path: [] }];
        while (stack.length > 0) {
          const { slug, path, leave } = stack.pop() as { slug: string; path: Path; leave?: true };
          if (leave) {
            trail.pop();
            onTrail.delete(slug);
            done.add(slug);
          } else if (onTrail.has(slug)) {
            const loop = [...trail.slice(trail.indexOf(slug)), slug];
            const message = `\`${key}\` comes back to its start: ${abridged(loop).join(" → ")}`;
            report(kind, trail.at(-1) ?? slug, path, "cycle", message);
          } else if (!done.has(slug)) {
            trail.push(slug);
            onTrail.add(slug);
            stack.push({ slug, path, leave: true });
            const record = records[kind].get(slug) as Readonly<Record<string, unknown>> | undefined;
            if (record?.[key] === undefined) continue;
            for (const target of targets(record[key], [key], named)) stack.push(target);
          }
        }
      }
    }
  }

  /** An identifier, unlike a name, may have only one meaning at a time. */
  function checkAliases(): void {
    const identifiers = new Map<string, Period[]>();
    for (const { kind, slug, record } of all)
      for (const [index, alias] of (record.aliases ?? []).entries()) {
        if (typeof alias === "string" || !alias.kind || alias.kind === "marketing-name" || alias.kind === "misspelling")
          continue;
        if (!isCurrent(alias)) continue;
        const period = { ...periodOf(alias), kind, slug, path: ["aliases", index, "value"] };
        append(identifiers, alias.value, period);
      }
    for (const [identifier, periods] of identifiers)
      for (const { item, other } of overlaps(periods))
        if (item.kind !== other.kind || item.slug !== other.slug)
          report(
            item.kind,
            item.slug,
            item.path,
            "alias-overlap",
            `${quoted(identifier)} means ${kinds[other.kind].noun} \`${other.slug}\` in the same period`,
          );
  }

  function checkModalities(): void {
    for (const kind of ["Model", "Variant", "Endpoint"] as const)
      for (const [slug, record] of records[kind])
        for (const [index, support] of (record.supports ?? []).entries()) {
          if (support.level === "unsupported" || support.level === "unknown" || !isCurrent(support)) continue;
          const capability = records.Capability.get(support.capability);
          for (const [needed, property] of [
            [capability?.["needs-input"], "input-modalities"],
            [capability?.["needs-output"], "output-modalities"],
          ] as const) {
            const live = needed ? modalitiesOf(record, property) : [];
            if (live.length > 0 && !live.some(({ value }) => Array.isArray(value) && value.includes(needed)))
              report(
                kind,
                slug,
                ["supports", index, "capability"],
                "capability-modality",
                `\`${support.capability}\` needs \`${needed}\` among \`${property}\``,
              );
          }
        }
  }

  /** Statements of a record, or else of its variant or model; empty when they are invalid. */
  function modalitiesOf(
    record: RecordOf<"Model" | "Variant" | "Endpoint">,
    property: "input-modalities" | "output-modalities",
  ): readonly StatementRecord[] {
    if (isFaulty(record, "facts", property)) return [];
    const stated = listed(factsOf(record)[property], []).map(({ statement }) => statement);
    if (stated.length > 0) return stated.filter(isCurrent);
    const { variant, model } = record as { variant?: string; model?: string };
    const above = variant ? records.Variant.get(variant) : model ? records.Model.get(model) : undefined;
    return above ? modalitiesOf(above, property) : [];
  }
}

type Given = StatementRecord | readonly StatementRecord[];

const isSlug = (given: string) => slugShape.safeParse(given).success;

const factsOf = (record: AnyRecord): Partial<Record<Property, Given>> =>
  ("facts" in record ? (record.facts as Partial<Record<Property, Given>>) : undefined) ?? {};

/** Normalizes one statement or a list, with paths. */
function listed(given: Given | undefined, path: Path): { statement: StatementRecord; path: Path }[] {
  if (given === undefined) return [];
  return isList(given)
    ? given.map((statement, index) => ({ statement, path: [...path, index] }))
    : [{ statement: given, path }];
}

const isList = (given: unknown): given is readonly unknown[] & readonly StatementRecord[] => Array.isArray(given);

const isDead = ({ status }: StatementRecord) => status === "refuted" || status === "retracted";

/** Whether it asserts something about the present. */
const isCurrent = (statement: StatementRecord) =>
  !isDead(statement) &&
  statement.status !== "superseded" &&
  statement.rank !== "deprecated" &&
  statement.polarity !== "denies";

/** The targets of a relation, or of a list of them; skips refuted, retracted and denied ones. */
function targets(given: unknown, path: Path, named: string): { slug: string; path: Path }[] {
  if (isList(given)) return given.flatMap((item, index) => targets(item, [...path, index], named));
  if (typeof given === "string") return [{ slug: given, path }];
  const relation = given as StatementRecord & Readonly<Record<string, string>>;
  const slug = relation[named];
  return slug === undefined || isDead(relation) || relation.polarity === "denies"
    ? []
    : [{ slug, path: [...path, named] }];
}

/** Shortens a long chain in the middle. */
const abridged = (chain: readonly string[]): string[] =>
  chain.length <= 10 ? [...chain] : [...chain.slice(0, 4), `(${chain.length - 8} more)`, ...chain.slice(-4)];

/** A validity period, and the part of a record that states it. */
interface Period {
  readonly from: string;
  readonly until: string;
  readonly kind: Kind;
  readonly slug: string;
  readonly path: Path;
}

/** From the first day of one date to the last day of the other. */
function periodOf({ "valid-from": from = "0000", "valid-until": until = "9999" }: StatementRecord) {
  return { from: from + "-01-01".slice(from.length - 4), until: until + "-12-31".slice(until.length - 4) };
}

function append<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
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

/** All statements in a record, at any depth. */
function* statementsIn(value: unknown, path: Path): Generator<{ path: Path; statement: StatementRecord }> {
  if (value === null || typeof value !== "object") return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* statementsIn(item, [...path, index]);
    return;
  }
  if (path.length > 0) yield { path, statement: value as StatementRecord };
  for (const [key, child] of Object.entries(value))
    if (!["variants", "endpoints", "disputes", "qualifiers", "components"].includes(key))
      yield* statementsIn(child, [...path, key]);
}
