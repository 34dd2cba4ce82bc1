import { type Kind, kindNames, kinds } from "../records/kinds.ts";
import { type Property, propertyRow } from "../records/properties.ts";
import type { AnyRecord, RecordOf, Records } from "../records/records.ts";
import { referencesOf } from "../records/references.ts";
import type { StatementRecord } from "../records/statement.ts";
import { type Place, type Problem, type ProblemCode, problemAt, suggestion } from "./problem.ts";

type Path = readonly (string | number)[];
type PlaceOf = (kind: Kind, slug: string, path?: Path) => Place;

/** What is known to be wrong already: it names things, but is not judged again. */
export interface Doubts {
  /** Records whose shape is wrong. */
  readonly unsound: ReadonlySet<AnyRecord>;
  /** Kinds of which a file could not be parsed, so that a slug that seems missing may stand there. */
  readonly unreadable: ReadonlySet<Kind>;
}

/** What can be judged only when all records are known: references, order of dates, cycles, rivals. */
export function linkProblems(records: Records, doubts: Doubts, placeOf: PlaceOf): Problem[] {
  const problems: Problem[] = [];
  const report = (kind: Kind, slug: string, path: Path, code: ProblemCode, message: string) => {
    problems.push(problemAt(placeOf(kind, slug, path), code, message));
  };
  const all = kindNames.flatMap((kind) =>
    [...(records[kind] as ReadonlyMap<string, AnyRecord>)]
      .filter(([, record]) => !doubts.unsound.has(record))
      .map(([slug, record]) => ({ kind, slug, record })),
  );
  const former = formerSlugs();

  for (const { kind, slug, record } of all) {
    checkReferences(kind, slug, record);
    checkStatements(kind, slug, record);
    checkDates(kind, slug, record);
    if (kind === "Concept" || kind === "Capability") {
      if (!("facts" in record && record.facts && "definition" in record.facts))
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
    for (const reference of referencesOf(kind, record)) {
      if (records[reference.kind].has(reference.slug) || doubts.unreadable.has(reference.kind)) continue;
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
          `there is no ${noun} \`${reference.slug}\`${suggestion(reference.slug, [...records[reference.kind].keys()])}`,
        );
    }
  }

  function checkStatements(kind: Kind, slug: string, record: AnyRecord): void {
    for (const { path, statement } of statementsIn(record, [])) {
      const unusual =
        (statement.rank && statement.rank !== "normal") ||
        (statement.status && statement.status !== "accepted" && statement.status !== "unverified");
      if (unusual && !statement.reason)
        report(kind, slug, path, "missing-reason", `\`${statement.status ?? statement.rank}\` needs a \`reason\``);
      const { "valid-from": from, "valid-until": until } = statement;
      if (from && until && isAfter(from, until))
        report(kind, slug, [...path, "valid-until"], "date-order", `ends ${until}, before it begins ${from}`);
    }
    for (const [property, given] of Object.entries(factsOf(record))) {
      if (!propertyRow(property as Property).functional) continue;
      const scopes = new Set<string>();
      for (const [index, statement] of list(given).entries()) {
        if (statement.rank !== "preferred") continue;
        const scope = JSON.stringify(statement.qualifiers ?? {});
        if (scopes.has(scope))
          report(
            kind,
            slug,
            ["facts", property, index],
            "two-preferred",
            `\`${property}\` has a preferred statement already`,
          );
        scopes.add(scope);
      }
    }
    for (const [index, dispute] of (record.disputes ?? []).entries()) {
      if (dispute.state === "resolved" && !dispute.resolution)
        report(kind, slug, ["disputes", index], "missing-key", "a resolved dispute needs a `resolution`");
      if (!propertyRow(dispute.property as Property).kinds.includes(kind))
        report(
          kind,
          slug,
          ["disputes", index, "property"],
          "bad-value",
          `a ${kinds[kind].noun} has no \`${dispute.property}\``,
        );
    }
  }

  function checkDates(kind: Kind, slug: string, record: AnyRecord): void {
    const facts = factsOf(record);
    const order = ["announced-on", "released-on", "deprecated-on", "retired-on"] as const;
    const dated = order.flatMap((property) => {
      const live = list(facts[property] ?? []).findIndex(
        ({ status, value, qualifiers }) =>
          status !== "refuted" &&
          status !== "retracted" &&
          status !== "superseded" &&
          typeof value === "string" &&
          /^\d/.test(value) &&
          !qualifiers,
      );
      const statement = live < 0 ? undefined : list(facts[property] ?? [])[live];
      return statement ? [{ property, date: String(statement.value), index: live }] : [];
    });
    for (const [index, later] of dated.entries()) {
      const earlier = dated.slice(0, index).find(({ date }) => isAfter(date, later.date));
      if (earlier)
        report(
          kind,
          slug,
          ["facts", later.property, "value"],
          "date-order",
          `\`${later.property}\` ${later.date} is before \`${earlier.property}\` ${earlier.date}`,
        );
    }
  }

  /** Follows each chain with a stack of its own, so that its length is no limit. */
  function checkCycles(): void {
    const chains: [Kind, string, (record: never) => readonly string[]][] = [
      ["Provider", "parent", (record: RecordOf<"Provider">) => targets(record.parent, "provider")],
      ["ModelFamily", "parent", (record: RecordOf<"ModelFamily">) => targets(record.parent, "family")],
      ["Concept", "broader", (record: RecordOf<"Concept">) => targets(record.broader, "concept")],
      ["Model", "succeeds", (record: RecordOf<"Model">) => targets(record.succeeds, "model")],
      ["Variant", "succeeds", (record: RecordOf<"Variant">) => targets(record.succeeds, "variant")],
      ["Variant", "derived-from", (record: RecordOf<"Variant">) => targets(record["derived-from"], "variant")],
    ];
    for (const [kind, key, next] of chains) {
      const done = new Set<string>();
      for (const start of records[kind].keys()) {
        const trail: string[] = [];
        const onTrail = new Set<string>();
        const stack: { slug: string; leave?: true }[] = [{ slug: start }];
        while (stack.length > 0) {
          const { slug, leave } = stack.pop() as { slug: string; leave?: true };
          if (leave) {
            trail.pop();
            onTrail.delete(slug);
            done.add(slug);
          } else if (onTrail.has(slug)) {
            const loop = [...trail.slice(trail.indexOf(slug)), slug];
            report(
              kind,
              trail.at(-1) ?? slug,
              [key],
              "cycle",
              `\`${key}\` comes back to its start: ${loop.join(" → ")}`,
            );
          } else if (!done.has(slug)) {
            trail.push(slug);
            onTrail.add(slug);
            stack.push({ slug, leave: true });
            const record = records[kind].get(slug);
            if (record && !doubts.unsound.has(record))
              for (const target of next(record as never)) stack.push({ slug: target });
          }
        }
      }
    }
  }

  /** An identifier, unlike a name, may mean only one thing at a time. */
  function checkAliases(): void {
    const identifiers = new Map<string, { kind: Kind; slug: string; from: string; until: string }[]>();
    for (const { kind, slug, record } of all)
      for (const [index, alias] of (record.aliases ?? []).entries()) {
        if (typeof alias === "string" || !alias.kind || alias.kind === "marketing-name" || alias.kind === "misspelling")
          continue;
        const period = { kind, slug, from: alias["valid-from"] ?? "0000", until: alias["valid-until"] ?? "9999" };
        const others = identifiers.get(alias.value) ?? [];
        const rival = others.find((other) => !isAfter(other.from, period.until) && !isAfter(period.from, other.until));
        if (rival)
          report(
            kind,
            slug,
            ["aliases", index],
            "alias-overlap",
            `\`${alias.value}\` means ${kinds[rival.kind].noun} \`${rival.slug}\` in the same period`,
          );
        identifiers.set(alias.value, [...others, period]);
      }
  }

  function checkModalities(): void {
    for (const kind of ["Model", "Variant"] as const)
      for (const [slug, record] of records[kind])
        for (const [index, support] of doubts.unsound.has(record) ? [] : (record.supports ?? []).entries()) {
          if (support.level === "unsupported" || support.level === "unknown") continue;
          const capability = records.Capability.get(support.capability);
          for (const [needed, property] of [
            [capability?.["needs-input"], "input-modalities"],
            [capability?.["needs-output"], "output-modalities"],
          ] as const) {
            if (!needed) continue;
            const own = list(factsOf(record)[property] ?? []);
            const parent = "model" in record ? records.Model.get(record.model) : undefined;
            const stated = own.length > 0 ? own : list(parent ? (factsOf(parent)[property] ?? []) : []);
            const live = stated.filter(
              ({ status }) => status !== "refuted" && status !== "retracted" && status !== "superseded",
            );
            if (live.length > 0 && !live.some(({ value }) => Array.isArray(value) && value.includes(needed)))
              report(
                kind,
                slug,
                ["supports", index],
                "capability-modality",
                `\`${support.capability}\` needs \`${needed}\` among \`${property}\``,
              );
          }
        }
  }
}

type Given = StatementRecord | readonly StatementRecord[];

const factsOf = (record: AnyRecord): Partial<Record<Property, Given>> =>
  ("facts" in record ? (record.facts as Partial<Record<Property, Given>>) : undefined) ?? {};

const list = <Item>(given: Item | readonly Item[]): readonly Item[] =>
  Array.isArray(given) ? (given as readonly Item[]) : [given as Item];

function targets(given: unknown, key: string): string[] {
  if (given === undefined) return [];
  return list(given as object | string).flatMap((item) =>
    typeof item === "string" ? [item] : ((item as Record<string, string>)[key] ?? []),
  );
}

/** Whether all of `a` lies after all of `b`, at whatever precision the two share. */
function isAfter(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
}

/** Everything in a record that is a statement, wherever it stands. */
function* statementsIn(value: unknown, path: Path): Generator<{ path: Path; statement: StatementRecord }> {
  if (value === null || typeof value !== "object") return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* statementsIn(item, [...path, index]);
    return;
  }
  if (path.length > 0) yield { path, statement: value as StatementRecord };
  for (const [key, child] of Object.entries(value))
    if (!["variants", "endpoints", "disputes", "qualifiers", "components"].includes(key)) yield* statementsIn(child, [...path, key]);
}
