import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { buildGraph } from "../../src/graph/graph.ts";
import { buildLineage, buildSubgraph, findPaths, type PathSet, type Subgraph } from "../../src/graph/traversal.ts";
import { type Entity, View } from "../../src/graph/view.ts";
import { type Key, kindNames, kindOf, slugOf } from "../../src/records/kinds.ts";
import { type Property, propertyNames } from "../../src/records/properties.ts";
import { type Records, shapes } from "../../src/records/records.ts";
import { fixtureFolder, serverOf } from "../data.ts";

let ask: Awaited<ReturnType<typeof serverOf>>["ask"];
beforeAll(async () => {
  ask = (await serverOf(fixtureFolder)).ask;
});

const failure = `__typename ... on Error { code message } ... on LimitExceededError { argument limit requested }
  ... on InvalidArgumentError { argument } ... on NotFoundError { suggestions { entity { id } } }
  ... on AmbiguousError { candidates { entity { id } } } ... on DateOutOfRangeError { earliest latest }`;
const edge = "relationship { id property claims { citations { source { id } } } }";
const pathSet = `${failure} ... on PathSet { exhaustive truncatedBy
  paths { length start { id } steps { forward ${edge} entity { id } } } }`;
const subgraph = `${failure} ... on Subgraph { exhaustive truncatedBy entities { depth hiddenCount entity { id } }
  relationships { id claims { citations { source { id } } } } }`;

async function answer(field: string, args: string, selection: string) {
  const { data, errors } = await ask(`{ x: ${field}(${args}) { ${selection} } }`);
  expect(errors).toBeUndefined();
  return data.x;
}

type Cited = { claims: { citations: object[] }[] };
type Step = { forward: boolean; relationship: Cited & { property: string }; entity: { id: string } };
const chain = ({ start, steps }: { start: { id: string }; steps: Step[] }) =>
  steps.reduce(
    (text, { forward, relationship: { property }, entity: { id } }) =>
      `${text} ${forward ? `${property}>` : `<${property}`} ${id}`,
    start.id,
  );
const cited = ({ claims }: Cited) => claims.length > 0 && claims.every(({ citations }) => citations.length > 0);
const near = ({ entities }: { entities: { depth: number; hiddenCount: number; entity: { id: string } }[] }) =>
  entities.map(({ depth, hiddenCount, entity: { id } }) => `${depth} ${id} +${hiddenCount}`);
const idsOf = ({ relationships }: { relationships: { id: string }[] }) =>
  relationships.map(({ id }) => id.slice(id.indexOf(":") + 1));

describe("paths", () => {
  const ends = 'from: {name: "Acme Chat"}, to: {key: {kind: CONCEPT, slug: "attention"}}';
  const through = "through: [VARIANT, MODEL, MODEL_FAMILY]";
  const start = "Product:acme-chat DEPLOYS> Variant:acme-one-thinking";
  const families =
    "FAMILY> ModelFamily:acme-generation-one PART_OF> ModelFamily:acme-line USES_CONCEPT> Concept:attention";
  const predecessor = "<SUCCEEDED_BY Model:acme-zero FAMILY> ModelFamily:acme-line USES_CONCEPT> Concept:attention";
  const shortest = [`${start} MODEL> Model:acme-one ${families}`, `${start} MODEL> Model:acme-one ${predecessor}`];

  it("lead from a product to an idea over the types allowed, shortest first, with the claims behind each step", async () => {
    const found = await answer("paths", `${ends}, ${through}, maxLength: 8, limit: 50`, pathSet);
    expect(found.paths.slice(0, 4).map(chain)).toEqual([
      ...shortest,
      `${start} SAME_WEIGHTS_AS> Variant:acme-one-70b MODEL> Model:acme-one ${families}`,
      `${start} SAME_WEIGHTS_AS> Variant:acme-one-70b MODEL> Model:acme-one ${predecessor}`,
    ]);
    expect(found.paths.map(({ length }: { length: number }) => length)).toEqual([5, 5, 6, 6, 7, 7]);
    expect([found.exhaustive, found.truncatedBy]).toEqual([true, []]);
    const steps: Step[] = found.paths.flatMap(({ steps }: { steps: Step[] }) => steps);
    expect(steps.every(({ relationship }) => cited(relationship))).toBe(true);
  });

  it("say whether more or longer ones exist", async () => {
    const within = async (args: string) => {
      const { paths, exhaustive, truncatedBy } = await answer("paths", `${ends}, ${through}, ${args}`, pathSet);
      return [paths.map(chain), exhaustive, truncatedBy];
    };
    expect(await within("maxLength: 5")).toEqual([shortest, false, ["MAX_DEPTH"]]);
    expect(await within("maxLength: 5, limit: 1")).toEqual([shortest.slice(0, 1), false, ["MAX_PATHS"]]);
    expect(await within("maxLength: 4")).toEqual([[], false, ["MAX_DEPTH"]]);
  });

  it("are none where the types between or the properties leave none", async () => {
    const none = { __typename: "PathSet", paths: [], exhaustive: true, truncatedBy: [] };
    expect(await answer("paths", `${ends}, through: [MODEL]`, pathSet)).toEqual(none);
    expect(await answer("paths", `${ends}, through: []`, pathSet)).toEqual(none);
    expect(await answer("paths", `${ends}, properties: [DEPLOYS, MODEL]`, pathSet)).toEqual(none);
  });

  it("lead from an entity to itself without a step", async () => {
    const { paths } = await answer("paths", 'from: {name: "Acme One"}, to: {name: "acme-1"}', pathSet);
    expect(paths).toEqual([{ length: 0, start: { id: "Model:acme-one" }, steps: [] }]);
  });

  it("follow what held on the day of the view, and stay in it", async () => {
    const { paths } = await answer("paths", `${ends}, ${through}, asOf: "2028-06-01"`, pathSet);
    expect(paths.map(chain)).toEqual([
      "Product:acme-chat@2028-06-01 DEPLOYS> Model:acme-zero@2028-06-01 FAMILY> ModelFamily:acme-line@2028-06-01 USES_CONCEPT> Concept:attention@2028-06-01",
    ]);
  });
});

describe("a subgraph", () => {
  const line = 'roots: [{key: {kind: MODEL_FAMILY, slug: "acme-line"}}], properties: [FAMILY, MODEL, PART_OF]';

  it("holds what lies within the depth, nearest first, and counts what it leaves out", async () => {
    const found = await answer("subgraph", line, subgraph);
    expect(near(found)).toEqual([
      "0 ModelFamily:acme-line +0",
      "1 ModelFamily:acme-generation-one +0",
      "1 Model:acme-zero +0",
      "2 Model:acme-one +3",
    ]);
    expect(idsOf(found)).toEqual([
      "ModelFamily.acme-generation-one.part-of.ModelFamily.acme-line",
      "Model.acme-one.family.ModelFamily.acme-generation-one",
      "Model.acme-zero.family.ModelFamily.acme-line",
    ]);
    expect(found.relationships.every(cited)).toBe(true);
    expect([found.exhaustive, found.truncatedBy]).toEqual([false, ["MAX_DEPTH"]]);
    const deeper = await answer("subgraph", `${line}, maxDepth: 3`, subgraph);
    expect([deeper.entities.length, deeper.exhaustive, deeper.truncatedBy]).toEqual([7, true, []]);
  });

  it("goes one way, and on only through the types allowed", async () => {
    const found = await answer(
      "subgraph",
      'roots: [{name: "Acme Chat"}], direction: OUTGOING, through: [VARIANT], maxDepth: 6',
      subgraph,
    );
    expect(near(found)).toEqual([
      "0 Product:acme-chat +0",
      "1 Provider:acme-labs +5",
      "1 Variant:acme-one-thinking +0",
      "2 Model:acme-one +6",
      "2 Variant:acme-one-70b +1",
    ]);
    expect(idsOf(found)).toContain("Model.acme-one.developer.Provider.acme-labs");
    expect(found.exhaustive).toBe(true);
  });

  it("keeps the first entities and says that there are more", async () => {
    const found = await answer("subgraph", 'roots: [{name: "Acme One"}], maxNodes: 4', subgraph);
    expect(near(found)).toEqual([
      "0 Model:acme-one +6",
      "1 ModelFamily:acme-generation-one +1",
      "1 Provider:acme-labs +5",
      "1 Variant:acme-one-70b +2",
    ]);
    expect([found.exhaustive, found.truncatedBy]).toEqual([false, ["MAX_NODES"]]);
  });

  it("shows the past", async () => {
    const found = await answer(
      "subgraph",
      'roots: [{name: "Acme Chat"}], properties: [DEPLOYS], asOf: "2028-06-01"',
      subgraph,
    );
    expect(near(found)).toEqual(["0 Product:acme-chat@2028-06-01 +0", "1 Model:acme-zero@2028-06-01 +0"]);
    expect(idsOf(found)).toEqual(["Product.acme-chat.deploys.Model.acme-zero@2028-06-01"]);
  });
});

describe("lineage", () => {
  it("leads up from a variant to what it was made from, its model, families and predecessors", async () => {
    const found = await answer("lineage", 'ref: {name: "Acme One 7B"}', subgraph);
    expect(near(found)).toEqual([
      "0 Variant:acme-one-7b +0",
      "1 Model:acme-one +1",
      "1 Variant:acme-one-70b +0",
      "2 ModelFamily:acme-generation-one +0",
      "2 Model:acme-zero +0",
      "3 ModelFamily:acme-line +0",
    ]);
    expect(idsOf(found)).toContain("Variant.acme-one-7b.derived-from.Variant.acme-one-70b");
    expect(idsOf(found)).toContain("Model.acme-zero.succeeded-by.Model.acme-one");
    expect([found.relationships.every(cited), found.exhaustive]).toEqual([true, true]);
  });

  it("leads down to successors, their variants and what was made from them", async () => {
    const ofModel = await answer(
      "lineage",
      'ref: {key: {kind: MODEL, slug: "acme-zero"}}, direction: DESCENDANTS',
      subgraph,
    );
    expect(near(ofModel)).toEqual([
      "0 Model:acme-zero +1",
      "1 Model:acme-one +1",
      "2 Variant:acme-one-70b +0",
      "2 Variant:acme-one-7b +0",
      "2 Variant:acme-one-thinking +0",
    ]);
    const ofVariant = await answer("lineage", 'ref: {name: "Acme One 70B"}, direction: DESCENDANTS', subgraph);
    expect(near(ofVariant)).toEqual(["0 Variant:acme-one-70b +1", "1 Variant:acme-one-7b +1"]);
  });

  it("holds ancestors and descendants together, and no siblings", async () => {
    const found = await answer("lineage", 'ref: {name: "Acme One 70B"}, direction: BOTH', subgraph);
    expect(near(found).map((line) => line.split(" ")[1])).toEqual([
      "Variant:acme-one-70b",
      "Model:acme-one",
      "Variant:acme-one-7b",
      "ModelFamily:acme-generation-one",
      "Model:acme-zero",
      "ModelFamily:acme-line",
    ]);
  });

  it("takes a model for all its variants", async () => {
    const found = await answer("lineage", 'ref: {name: "Acme One"}, maxDepth: 1', subgraph);
    expect(near(found)).toEqual([
      "0 Model:acme-one +0",
      "0 Variant:acme-one-70b +0",
      "0 Variant:acme-one-7b +0",
      "0 Variant:acme-one-thinking +0",
      "1 ModelFamily:acme-generation-one +1",
      "1 Model:acme-zero +1",
    ]);
    expect([found.exhaustive, found.truncatedBy]).toEqual([false, ["MAX_DEPTH"]]);
  });

  it("follows only derivations of the kinds asked for", async () => {
    const of = async (kind: string) =>
      near(await answer("lineage", `ref: {name: "Acme One 7B"}, kinds: [${kind}]`, subgraph));
    expect(await of("DISTILLED")).toEqual(["0 Variant:acme-one-7b +0", "1 Variant:acme-one-70b +0"]);
    expect(await of("FINETUNE")).toEqual(["0 Variant:acme-one-7b +0"]);
  });

  it("ends on the day of the view", async () => {
    const args = 'ref: {key: {kind: MODEL, slug: "acme-zero"}}, direction: DESCENDANTS, asOf: "2028-06-01"';
    const found = await answer("lineage", args, subgraph);
    expect(near(found)).toEqual(["0 Model:acme-zero@2028-06-01 +1"]);
  });
});

describe("what cannot be traversed", () => {
  const one = '{name: "Acme One"}';
  const from = `from: ${one}, to: {name: "Acme Zero"}`;
  const cases: [field: string, args: string, expected: object][] = [
    ["paths", `${from}, maxLength: 9`, { argument: "maxLength", limit: 8, requested: 9 }],
    ["paths", `${from}, limit: 51`, { argument: "limit", limit: 50, requested: 51 }],
    ["paths", `${from}, maxLength: 0`, { code: "INVALID_ARGUMENT", argument: "maxLength" }],
    ["paths", `${from}, limit: -1`, { code: "INVALID_ARGUMENT", argument: "limit" }],
    ["paths", `${from}, properties: [MODEL, SCORE]`, { code: "INVALID_ARGUMENT", argument: "properties" }],
    ["paths", `from: ${one}, to: {name: "Acme"}`, { code: "AMBIGUOUS" }],
    ["paths", `from: {name: "Acme Won"}, to: ${one}`, { code: "NOT_FOUND" }],
    ["paths", `${from}, asOf: "2031-01-01"`, { code: "DATE_OUT_OF_RANGE", latest: "2030-01-01" }],
    ["paths", `${from}, asOf: "2028-06-01"`, { code: "NOT_FOUND" }],
    ["subgraph", `roots: [${Array(11).fill(one)}]`, { argument: "roots", limit: 10, requested: 11 }],
    ["subgraph", "roots: []", { code: "INVALID_ARGUMENT", argument: "roots" }],
    ["subgraph", `roots: [${one}], maxDepth: 7`, { argument: "maxDepth", limit: 6, requested: 7 }],
    ["subgraph", `roots: [${one}], maxNodes: 1001`, { argument: "maxNodes", limit: 1000, requested: 1001 }],
    ["subgraph", `roots: [${one}], maxNodes: 0`, { code: "INVALID_ARGUMENT", argument: "maxNodes" }],
    ["subgraph", `roots: [${one}, {name: "Acme"}]`, { code: "AMBIGUOUS" }],
    ["subgraph", `roots: [${one}], properties: [PRICE]`, { code: "INVALID_ARGUMENT", argument: "properties" }],
    ["lineage", `ref: ${one}, maxDepth: 11`, { argument: "maxDepth", limit: 10, requested: 11 }],
    ["lineage", `ref: ${one}, maxDepth: 0`, { code: "INVALID_ARGUMENT", argument: "maxDepth" }],
    ["lineage", 'ref: {name: "Acme Chat"}', { code: "INVALID_ARGUMENT", argument: "ref" }],
    ["lineage", `ref: ${one}, asOf: "1999-01-01"`, { code: "DATE_OUT_OF_RANGE" }],
  ];
  for (const [field, args, expected] of cases)
    it(`is said as data: ${field}(${args.length > 80 ? `${args.slice(0, 80)}…` : args})`, async () => {
      const found = await answer(field, args, failure);
      expect(found).toMatchObject("limit" in expected ? { code: "LIMIT_EXCEEDED", ...expected } : expected);
    });
});

/* Small random graphs, built from records by the real `buildGraph`, against the plainest way to work each answer out. */

const today = "2030-01-01";
const runs = { numRuns: 300, seed: 20300101 };

/** Names repeat and run against the slugs, so that ties show. */
const keys = [
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

const of = (kind: string) => fc.constantFrom(...keys.filter((key) => kindOf(key) === kind));
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
const drawn = fc
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
function emptyRecords(): Record<string, Map<string, object>> {
  const source = { name: "S", type: "paper", tier: "primary", "accessed-on": "2029-01-01" };
  return { ...Object.fromEntries(kindNames.map((kind) => [kind, new Map()])), Source: new Map([["s", source]]) };
}

function viewOf(records: Record<string, Map<string, object>>): View {
  const release = { tag: "2030.1.1", "published-on": today };
  return new View(buildGraph({ records: records as unknown as Records, release, contentHash: "" }), today);
}

/** The view of a graph with these edges, and the edges that hold in it, each once. */
function build({ edges, models }: { edges: readonly Stated[]; models: readonly Key[] }) {
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

type Edge = ReturnType<typeof build>["edges"][number];

const byText = (a: readonly (string | number)[], b: readonly (string | number)[]): number => {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (left !== right) return right !== undefined && left < right ? -1 : 1;
  }
  return 0;
};

/** Steps from an entity along edges, seen from either end. */
const seen = (edges: readonly Edge[], key: Key) =>
  edges.flatMap((edge) => [
    ...(edge.subject === key ? [{ edge, forward: true, to: edge.object }] : []),
    ...(edge.object === key && edge.subject !== key ? [{ edge, forward: false, to: edge.subject }] : []),
  ]);

/** Every chain that there is, by recursion, in order. */
function everyChain(edges: readonly Edge[], from: Key, to: Key, may: (key: Key) => boolean) {
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
function depthsOf(roots: readonly Key[], next: (key: Key, depth: number) => readonly Key[]) {
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
function pieceOf(edges: readonly Edge[], depths: ReadonlyMap<Key, number>, maxDepth: number, maxNodes: number) {
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

const shown = ({ entities, relationships, truncatedBy }: Subgraph) => ({
  entities: entities.map(({ entity, depth, hiddenCount }) => `${depth} ${entity.key} +${hiddenCount}`),
  relationships: relationships.map(({ relation }) => relation.id),
  truncatedBy,
});

const chains = ({ paths }: PathSet) =>
  paths.map(({ steps }) =>
    steps.map(({ relationship, forward, entity }) => [relationship.relation.id, forward, entity.key]),
  );

const someKey = fc.constantFrom(...keys);
const properties = fc.option(
  fc.subarray(
    propertyNames.filter((property) => property === "model" || property === "succeeded-by" || recordKeys[property]),
    {
      minLength: 2,
    },
  ),
  { nil: undefined },
);
const through = fc.option(fc.subarray(["Concept", "Model", "Variant", "ModelFamily"] as const), { nil: undefined });
const maxNodes = fc.oneof(fc.constant(1000), fc.integer({ min: 1, max: 8 }));

describe("on any graph", () => {
  it("paths are the first of all simple chains", () => {
    fc.assert(
      fc.property(
        drawn,
        someKey,
        someKey,
        properties,
        through,
        fc.integer({ min: 1, max: 8 }),
        fc.oneof(fc.constant(50), fc.integer({ min: 1, max: 8 })),
        (drawn, from, to, properties, through, maxLength, limit) => {
          const { view, entity, edges } = build(drawn);
          const followed = edges.filter(({ property }) => !properties || properties.includes(property));
          const may = (key: Key) => !through || (through as readonly string[]).includes(kindOf(key));
          const all = everyChain(followed, from, to, may);
          const short = all.filter(({ length }) => length <= maxLength);
          const found = findPaths(view, { from: entity(from), to: entity(to), properties, through, maxLength, limit });
          expect(chains(found)).toEqual(
            short.slice(0, limit).map((steps) => steps.map(({ edge, forward, to }) => [edge.id, forward, to])),
          );
          expect(found.truncatedBy).toEqual(
            short.length > limit ? ["max-paths"] : short.length < all.length ? ["max-depth"] : [],
          );
        },
      ),
      runs,
    );
  });

  it("a subgraph is what lies within the depth, first come first kept", () => {
    fc.assert(
      fc.property(
        drawn,
        fc.uniqueArray(someKey, { minLength: 1, maxLength: 3 }),
        properties,
        through,
        fc.constantFrom("both" as const, "incoming" as const, "outgoing" as const),
        fc.integer({ min: 1, max: 6 }),
        maxNodes,
        (drawn, roots, properties, through, direction, maxDepth, maxNodes) => {
          const { view, entity, edges } = build(drawn);
          const followed = edges.filter(({ property }) => !properties || properties.includes(property));
          const depths = depthsOf(roots, (key, depth) =>
            depth > 0 && through && !(through as readonly string[]).includes(kindOf(key))
              ? []
              : seen(followed, key)
                  .filter(({ forward }) => direction === "both" || forward === (direction === "outgoing"))
                  .map(({ to }) => to),
          );
          const found = buildSubgraph(view, {
            roots: roots.map(entity),
            properties,
            through,
            direction,
            maxDepth,
            maxNodes,
          });
          expect(shown(found)).toEqual(pieceOf(followed, depths, maxDepth, maxNodes));
        },
      ),
      runs,
    );
  });

  it("lineage is all that can be reached upward, downward or either, whatever the cycles", () => {
    fc.assert(
      fc.property(
        drawn,
        fc.oneof(of("Variant"), of("Model")),
        fc.constantFrom("ancestors" as const, "both" as const, "descendants" as const),
        fc.option(fc.subarray(["finetune", "merge"]), { nil: undefined }),
        fc.integer({ min: 1, max: 10 }),
        maxNodes,
        (drawn, root, direction, kinds, maxDepth, maxNodes) => {
          const { view, entity, edges } = build(drawn);
          const kin = ["part-of", "family", "model", "derived-from", "succeeded-by"];
          // The first of several claims of one day and source that is best decides the kind.
          const kindOfEdge = (edge: Edge) =>
            view.graph.relationsFrom
              .get(edge.subject)
              ?.filter(({ id }) => id === edge.id)
              .map(({ claims }) => view.rank(claims).best?.detail.derivation)[0] ?? "";
          const followed = edges.filter((edge) =>
            kinds
              ? (edge.property === "model" && edge.object === root) ||
                (edge.property === "derived-from" && kinds.includes(kindOfEdge(edge)))
              : kin.includes(edge.property),
          );
          const parents = (key: Key) =>
            followed.flatMap(({ property, subject, object }) => {
              const [child, parent] = property === "succeeded-by" ? [object, subject] : [subject, object];
              return child === key ? [parent] : [];
            });
          const children = (key: Key) => keys.filter((child) => parents(child).includes(key));
          const roots = [
            root,
            ...edges.filter((edge) => edge.property === "model" && edge.object === root).map((edge) => edge.subject),
          ];
          const up = direction === "descendants" ? new Map<Key, number>() : depthsOf(roots, parents);
          const down = direction === "ancestors" ? new Map<Key, number>() : depthsOf(roots, children);
          const depths = new Map(up);
          for (const [key, depth] of down) depths.set(key, Math.min(depth, depths.get(key) ?? Infinity));
          const found = buildLineage(view, { of: entity(root), direction, kinds, maxDepth, maxNodes });
          expect(shown(found)).toEqual(pieceOf(followed, depths, maxDepth, maxNodes));
        },
      ),
      runs,
    );
  });
});

it("gives up a search that finds nothing more for long, and says so", () => {
  const records = emptyRecords();
  const ring = Array.from({ length: 30 }, (_, index) => `ring-${index}`);
  const concept = (slug: string, broader: string[]) =>
    records.Concept?.set(slug, { name: slug, kind: "term", sources: ["s"], broader });
  concept("from", ["gate"]);
  concept("gate", ["to", ...ring]);
  concept("to", []);
  // All are joined to each other, and none leads anywhere but back to the gate.
  for (const [index, slug] of ring.entries()) concept(slug, ring.slice(index + 1));
  const view = viewOf(records);
  const [from, to] = ["from", "to"].map((slug) => view.entity(`Concept:${slug}`) as Entity) as [Entity, Entity];
  const within = (maxLength: number) => {
    const { paths, truncatedBy } = findPaths(view, { from, to, maxLength, limit: 5 });
    return [paths.length, truncatedBy];
  };
  expect(within(2)).toEqual([1, []]);
  expect(within(8)).toEqual([1, ["max-nodes"]]);
});

it("passes along a chain of 100,000 entities", () => {
  const length = 100_000;
  const records = emptyRecords();
  for (let index = 0; index < length; index++)
    records.Model?.set(`m${index}`, {
      name: `M${index}`,
      sources: ["s"],
      ...(index > 0 && { succeeds: [`m${index - 1}`] }),
    });
  const view = viewOf(records);
  const first = view.entity("Model:m0") as Entity;
  const last = view.entity(`Model:m${length - 1}`) as Entity;
  const all = { maxDepth: length, maxNodes: length };
  const end = { depth: length - 1, hiddenCount: 0 };

  const ancestors = buildLineage(view, { of: last, direction: "ancestors", ...all });
  expect([ancestors.entities.at(-1), ancestors.truncatedBy]).toEqual([{ entity: first, ...end }, []]);
  const piece = buildSubgraph(view, { roots: [first], direction: "both", ...all });
  expect([piece.entities.at(-1), piece.relationships.length]).toEqual([{ entity: last, ...end }, length - 1]);
  const { paths, truncatedBy } = findPaths(view, { from: first, to: last, maxLength: length - 1, limit: 5 });
  expect([paths.map(({ steps }) => steps.length), truncatedBy]).toEqual([[length - 1], []]);
});
