import fc from "fast-check";
import { buildGraph } from "../../../src/graph/build-graph.ts";
import { type Entity, View } from "../../../src/graph/view.ts";
import { type Key, kindNames, kindOf, slugOf } from "../../../src/records/kinds.ts";
import { type Property, propertyNames } from "../../../src/records/properties.ts";
import { type Records, shapes } from "../../../src/records/records.ts";

/* Small random graphs, built from records by the real `buildGraph`, and the plainest way to work each answer out. */

const today = "2030-01-01";

/** Every entity; names repeat and run against the slugs, so that ties show. */
export const keys = [
  ...["a", "b", "x"].map((slug) => `Concept:${slug}`),
  ...["a", "b", "x"].map((slug) => `Model:${slug}`),
  ...["v", "w", "x"].map((slug) => `Variant:${slug}`),
  ...["f", "g"].map((slug) => `ModelFamily:${slug}`),
] as Key[];
const names = new Map(keys.map((key, index) => [key, ["Zeta", "beta", "Alpha"][index % 3] as string]));

interface Stated {
  readonly property: Property;
  readonly subject: Key;
  readonly object: Key;
  readonly kind: string;
  readonly state: "holds" | "over" | "denied" | "refuted";
}

/** A key of a kind. */
export const of = (kind: string) => fc.constantFrom(...keys.filter((key) => kindOf(key) === kind));
const stated = fc.record({
  ends: fc.oneof(
    fc.record({ property: fc.constant("broader"), subject: of("Concept"), object: of("Concept") }),
    fc.record({ property: fc.constant("example"), subject: of("Concept"), object: fc.constantFrom(...keys) }),
    fc.record({ property: fc.constant("uses-concept"), subject: of("Model"), object: of("Concept") }),
    fc.record({ property: fc.constant("family"), subject: of("Model"), object: of("ModelFamily") }),
    fc.record({ property: fc.constant("part-of"), subject: of("ModelFamily"), object: of("ModelFamily") }),
    fc.record({ property: fc.constant("succeeded-by"), subject: of("Model"), object: of("Model") }),
    fc.record({ property: fc.constant("succeeded-by"), subject: of("Variant"), object: of("Variant") }),
    fc.record({ property: fc.constant("derived-from"), subject: of("Variant"), object: of("Variant") }),
  ),
  kind: fc.constantFrom("finetune", "merge"),
  state: fc.constantFrom("holds", "holds", "holds", "holds", "over", "denied", "refuted"),
});
const models = fc.tuple(of("Model"), of("Model"), of("Model"));
/** Edges, and the model of each variant. */
export const drawn = fc
  .tuple(fc.array(stated, { minLength: 8, maxLength: 24, size: "max" }), models)
  .map(([list, models]) => ({ edges: list.map(({ ends, ...rest }) => ({ ...ends, ...rest }) as Stated), models }));

const recordKeys: Partial<Record<Property, string>> = {
  broader: "broader",
  example: "examples",
  "uses-concept": "uses",
  family: "families",
  "part-of": "parent",
  "derived-from": "derived-from",
};
const targets: Record<string, string> = {
  Concept: "concept",
  Model: "model",
  Variant: "variant",
  ModelFamily: "family",
};
const states = {
  holds: {},
  over: { "valid-until": "2029-01-01" },
  denied: { polarity: "denies" },
  refuted: { status: "refuted", reason: "It was wrong." },
};

/** Records of every kind: none but a source to cite. */
export function emptyRecords(): Record<string, Map<string, object>> {
  const source = { name: "S", type: "paper", tier: "primary", "accessed-on": "2029-01-01" };
  return { ...Object.fromEntries(kindNames.map((kind) => [kind, new Map()])), Source: new Map([["s", source]]) };
}

/** The view of today of a graph built from records. */
export function viewOf(records: Record<string, Map<string, object>>): View {
  const release = { tag: "2030.1.1", "published-on": today };
  return new View(buildGraph({ records: records as unknown as Records, release, contentHash: "" }), today);
}

/** The view of a graph with these edges, and the edges that hold in it, each once. */
export function build({ edges, models }: { edges: readonly Stated[]; models: readonly Key[] }) {
  const variants = keys.filter((key) => kindOf(key) === "Variant");
  const records = emptyRecords();
  const parents = new Set<Key>();
  const kept = edges.filter(({ property, subject }) => {
    // A family names one parent.
    const isSecond = property === "part-of" && parents.has(subject);
    if (property === "part-of") parents.add(subject);
    return !isSecond;
  });
  for (const key of keys) {
    const kind = kindOf(key) as "Concept" | "Model" | "Variant" | "ModelFamily";
    const record: Record<string, unknown> = { name: names.get(key), sources: ["s"] };
    if (kind === "Concept") record.kind = "term";
    if (kind === "ModelFamily") record.level = "line";
    if (kind === "Variant") record.kinds = ["size"];
    for (const { property, subject, object, kind, state } of kept) {
      const succeeds = property === "succeeded-by";
      if ((succeeds ? object : subject) !== key) continue;
      const target = succeeds ? subject : object;
      const statement = {
        [targets[kindOf(target)] as string]: slugOf(target),
        ...(property === "derived-from" && { kind }),
        ...states[state],
      };
      const name = succeeds ? "succeeds" : (recordKeys[property] as string);
      if (name === "parent") record[name] = statement;
      else record[name] = [...((record[name] as object[]) ?? []), statement];
    }
    const model = models[variants.indexOf(key)];
    records[kind]?.set(slugOf(key), { ...shapes[kind].parse(record), ...(model && { model: slugOf(model) }) });
  }
  const view = viewOf(records);
  const holding = new Map<string, Stated>();
  const owned = variants.map((subject, index) => ({
    property: "model" as const,
    subject,
    object: models[index] as Key,
    kind: "",
    state: "holds" as const,
  }));
  for (const edge of [...kept, ...owned]) {
    const id = `${edge.subject.replace(":", ".")}.${edge.property}.${edge.object.replace(":", ".")}`;
    if (edge.state === "holds" && !holding.has(id)) holding.set(id, edge);
  }
  const entity = (key: Key) => view.entity(key) as Entity;
  return { view, entity, edges: [...holding].map(([id, edge]) => ({ id, ...edge })) };
}

/** An edge that holds. */
export type Edge = ReturnType<typeof build>["edges"][number];

const byText = (a: readonly (string | number)[], b: readonly (string | number)[]): number => {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (left !== right) return right !== undefined && left < right ? -1 : 1;
  }
  return 0;
};

/** Steps from an entity along edges, seen from either end. */
export const seen = (edges: readonly Edge[], key: Key) =>
  edges.flatMap((edge) => [
    ...(edge.subject === key ? [{ edge, forward: true, to: edge.object }] : []),
    ...(edge.object === key && edge.subject !== key ? [{ edge, forward: false, to: edge.subject }] : []),
  ]);

/** Every chain that there is, by recursion, in order. */
export function everyChain(edges: readonly Edge[], from: Key, to: Key, may: (key: Key) => boolean) {
  type Found = ReturnType<typeof seen>;
  const chains: Found[] = [];
  const visit = (key: Key, steps: Found) => {
    if (key === to) chains.push(steps);
    else if (steps.length === 0 || may(key))
      for (const step of seen(edges, key))
        if (step.to !== from && !steps.some((one) => one.to === step.to)) visit(step.to, [...steps, step]);
  };
  visit(from, []);
  const entities = (steps: Found) => [steps.length, ...steps.flatMap(({ to }) => [slugOf(to), to])];
  const relations = (steps: Found) =>
    steps.flatMap(({ edge, forward }) => [propertyNames.indexOf(edge.property), forward ? 0 : 1]);
  return chains.sort((a, b) => byText(entities(a), entities(b)) || byText(relations(a), relations(b)));
}

/** Fewest steps from the nearest root, by going over all edges until nothing changes. */
export function depthsOf(roots: readonly Key[], next: (key: Key, depth: number) => readonly Key[]) {
  const depths = new Map<Key, number>(roots.map((key) => [key, 0]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const [key, depth] of [...depths])
      for (const to of next(key, depth))
        if ((depths.get(to) ?? Infinity) > depth + 1) {
          depths.set(to, depth + 1);
          changed = true;
        }
  }
  return depths;
}

/** The piece of the graph that some depths and limits make. */
export function pieceOf(edges: readonly Edge[], depths: ReadonlyMap<Key, number>, maxDepth: number, maxNodes: number) {
  const sorted = [...depths]
    .filter(([, depth]) => depth <= maxDepth)
    .sort(([a, depthA], [b, depthB]) =>
      byText(
        [depthA, (names.get(a) ?? "").toLowerCase(), slugOf(a), a],
        [depthB, (names.get(b) ?? "").toLowerCase(), slugOf(b), b],
      ),
    );
  const kept = new Map(sorted.slice(0, maxNodes));
  const inside = edges.filter(({ subject, object }) => kept.has(subject) && kept.has(object));
  return {
    entities: [...kept].map(
      ([key, depth]) => `${depth} ${key} +${seen(edges, key).filter(({ to }) => !kept.has(to)).length}`,
    ),
    relationships: inside
      .toSorted((a, b) => byText([propertyNames.indexOf(a.property), a.id], [propertyNames.indexOf(b.property), b.id]))
      .map(({ id }) => id),
    truncatedBy: sorted.length > maxNodes ? ["max-nodes"] : sorted.length < depths.size ? ["max-depth"] : [],
  };
}

/** Properties of the edges that are drawn. */
export const drawnProperties = propertyNames.filter(
  (property) => property === "model" || property === "succeeded-by" || recordKeys[property],
);
