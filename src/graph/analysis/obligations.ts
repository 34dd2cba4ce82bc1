import type { Interruptible } from "../../lib/interruptible.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import { type Key, kindOf } from "../../records/kinds.ts";
import type { Property } from "../../records/properties.ts";
import { competes } from "../claims/rank-claims.ts";
import { factsOf, unitsPerFact } from "../entity-facts.ts";
import type { Entity, View } from "../view.ts";
import { toViewClaim, type ViewClaim } from "../view-objects.ts";
import { type Step, stepsOf, type Truncation } from "./current-steps.ts";
import { type GraphPath, toPathStep, unitsPerPathStep } from "./find-paths.ts";

/** One term of a license, and how the license reaches an entity. */
export interface Obligation {
  readonly license: Entity<"License">;
  readonly claim: ViewClaim;
  /** From the entity to the license. */
  readonly path: GraphPath;
}

export interface ObligationSet {
  readonly type: "ObligationSet";
  /** Nearest license first, its terms in the order of the property registry. */
  readonly obligations: readonly Obligation[];
  /** Paths to the licenses, nearest first. */
  readonly licenses: readonly GraphPath[];
  /** What the lineage includes without a known license, nearest first. */
  readonly unlicensed: readonly Entity[];
  /** Empty when the whole lineage was read. */
  readonly truncatedBy: readonly Truncation[];
}

export interface ObligationsArgs {
  readonly of: Entity;
  readonly maxDepth: number;
  /** Most entities of the lineage to read. */
  readonly maxNodes: number;
}

/** The properties of the terms of a license, in the order of the registry. */
const terms: readonly Property[] = [
  "commercial-use",
  "user-threshold",
  "revenue-threshold",
  "attribution",
  "naming",
  "output-use",
  "field-of-use",
  "patent",
  "territory",
  "redistribution",
];

/** An entity of the lineage, and the steps that lead to it. */
interface Place {
  readonly key: Key;
  readonly steps: readonly Step[];
}

/** The lineage of an entity: its licenses, and what is missing. */
interface Walk {
  /** The shortest steps to each license, nearest first. */
  readonly licensed: ReadonlyMap<Key, readonly Step[]>;
  readonly unlicensed: readonly Entity[];
  readonly truncatedBy: ReadonlySet<Truncation>;
}

/**
 * The terms of the licenses of an entity and of everything that it was derived from. A variant without a license of its
 * own has that of its model; a model stands for its variants too. Each license comes with the shortest path to it.
 */
export function* findObligations(view: View, args: ObligationsArgs, budget: WorkBudget): Interruptible<ObligationSet> {
  const { licensed, unlicensed, truncatedBy } = yield* walkLineage(view, args, budget);
  const obligations: Obligation[] = [];
  const licenses: GraphPath[] = [];
  for (const [key, steps] of licensed) {
    if (budget.spend(unitsPerPathStep * steps.length)) yield;
    const path = { start: args.of, steps: steps.map((step) => toPathStep(view, step)) };
    licenses.push(path);
    obligations.push(...(yield* termsOf(view.entity(key) as Entity<"License">, path, budget)));
  }
  return { type: "ObligationSet", obligations, licenses, unlicensed, truncatedBy: [...truncatedBy] };
}

/** Breadth-first search for licenses, along derivations. */
function* walkLineage(view: View, { of, ...limits }: ObligationsArgs, budget: WorkBudget): Interruptible<Walk> {
  const licensed = new Map<Key, readonly Step[]>();
  const unlicensed: Entity[] = [];
  const truncatedBy = new Set<Truncation>();
  const reached = new Set<Key>([of.key]);
  const queue: Place[] = [{ key: of.key, steps: [] }];
  for (const { key, steps } of queue) {
    const { licenses, onward } = yield* sortedSteps(view, key, key === of.key, budget);
    for (const step of licenses) if (!licensed.has(step.to)) licensed.set(step.to, [...steps, step]);
    if (licenses.length === 0 && kindOf(key) === "Model") unlicensed.push(view.entity(key) as Entity);
    for (const step of onward.filter(({ to }) => !reached.has(to))) {
      const limit = exceeded(steps.length + 1, reached.size + 1, limits);
      if (limit) truncatedBy.add(limit);
      else {
        reached.add(step.to);
        queue.push({ key: step.to, steps: [...steps, step] });
      }
    }
  }
  return { licensed, unlicensed, truncatedBy };
}

function exceeded(depth: number, nodes: number, limits: Omit<ObligationsArgs, "of">): Truncation | undefined {
  if (depth > limits.maxDepth) return "max-depth";
  return nodes > limits.maxNodes ? "max-nodes" : undefined;
}

/** The steps from an entity to its licenses, and those to what its license depends on. */
function* sortedSteps(view: View, key: Key, isRoot: boolean, budget: WorkBudget) {
  const steps = yield* stepsOf(view, key, budget);
  const along = (property: Property, forward: boolean) =>
    steps.filter((step) => step.relation.property === property && step.forward === forward);
  const licenses = along("license", true);
  return {
    licenses,
    onward: [
      ...(licenses.length === 0 ? along("model", true) : []),
      ...along("derived-from", true),
      ...(isRoot ? along("model", false) : []),
    ],
  };
}

/** The terms of a license that hold now. */
function* termsOf(license: Entity<"License">, path: GraphPath, budget: WorkBudget): Interruptible<Obligation[]> {
  const { view } = license;
  const found: Obligation[] = [];
  for (const property of terms) {
    if (budget.spend(unitsPerFact)) yield;
    for (const claim of factsOf(license).fact(property).claims)
      if (competes(claim, view.day)) found.push({ license, claim: toViewClaim(view, claim), path });
  }
  return found;
}
