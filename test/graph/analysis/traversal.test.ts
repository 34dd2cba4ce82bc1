import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { PathSet } from "../../../src/graph/analysis/find-paths.ts";
import * as pathFinding from "../../../src/graph/analysis/find-paths.ts";
import type { Subgraph } from "../../../src/graph/analysis/traversal.ts";
import * as traversal from "../../../src/graph/analysis/traversal.ts";
import { type Entity, View } from "../../../src/graph/view.ts";
import { runToEnd } from "../../../src/lib/interruptible.ts";
import { WorkBudget } from "../../../src/lib/work-budget.ts";
import { type Key, kindOf } from "../../../src/records/kinds.ts";
import { dataFolder, fixtureFolder, serverOf, viewsOf } from "../../data.ts";
import { scaled } from "../../suite.ts";
import {
  build,
  depthsOf,
  drawn,
  drawnProperties,
  type Edge,
  emptyRecords,
  everyChain,
  keys,
  of,
  pieceOf,
  seen,
  viewOf,
} from "./small-graphs.ts";

type Args<Traversal extends (...args: never[]) => unknown> =
  Parameters<Traversal> extends [...infer Own, WorkBudget] ? Own : never;

const findPaths = (...args: Args<typeof pathFinding.findPaths>) =>
  runToEnd(pathFinding.findPaths(...args, new WorkBudget()));
const buildSubgraph = (...args: Args<typeof traversal.buildSubgraph>) =>
  runToEnd(traversal.buildSubgraph(...args, new WorkBudget()));
const buildLineage = (...args: Args<typeof traversal.buildLineage>) =>
  runToEnd(traversal.buildLineage(...args, new WorkBudget()));

/** A budget that never asks for an interruption; any other does so at every look at the clock outside the scheduler. */
class Uninterrupted extends WorkBudget {
  override spend(units: number): boolean {
    super.spend(units);
    return false;
  }
}

it("costs a search for chains the same however often it is interrupted", async () => {
  const { graph } = await viewsOf(dataFolder);
  const unitsOf = (work: WorkBudget): number => {
    // A view that remembers nothing yet.
    const view = new View(graph, "2026-11-23");
    const [from, to] = [view.entity("Model:gpt-5-1"), view.entity("Model:llama-3-3")] as [Entity, Entity];
    const args = { from, to, properties: undefined, through: undefined, maxLength: 4, limit: 10 };
    runToEnd(pathFinding.findPaths(view, args, work));
    return work.used;
  };
  expect(unitsOf(new WorkBudget())).toBe(unitsOf(new Uninterrupted()));
});

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

/* fast-check prints the seed and the smallest graph of a failure. */

const runs = { numRuns: scaled(300), seed: 20300101 };

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
const properties = fc.option(fc.subarray(drawnProperties, { minLength: 2 }), { nil: undefined });
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

it("goes around a cycle once, and does not take its other way round for more", () => {
  const records = emptyRecords();
  const order = ["a", "b", "c"];
  for (const [index, slug] of order.entries())
    records.Model?.set(slug, { name: slug, sources: ["s"], succeeds: [order.at(index - 1)] });
  const view = viewOf(records);
  const around = (direction: "ancestors" | "both") => {
    const of = view.entity("Model:a") as Entity;
    const { entities, truncatedBy } = buildLineage(view, { of, direction, maxDepth: 1, maxNodes: 10 });
    return [entities.map(({ entity, depth }) => `${depth} ${entity.slug}`), truncatedBy];
  };
  expect(around("both")).toEqual([["0 a", "1 b", "1 c"], []]);
  expect(around("ancestors")).toEqual([["0 a", "1 c"], ["max-depth"]]);
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

it("passes along a chain of many thousand entities", () => {
  const length = scaled(30_000);
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
