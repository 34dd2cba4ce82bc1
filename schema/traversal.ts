import type {
  PathSet as PathSetShape,
  GraphPath as PathShape,
  PathStep as PathStepShape,
} from "../src/graph/analysis/find-paths.ts";
import type {
  SubgraphEntity as SubgraphEntityShape,
  Subgraph as SubgraphShape,
} from "../src/graph/analysis/traversal.ts";
import type { Reference } from "../src/graph/names/resolve-reference.ts";
import type { Entity as EntityHandle, View } from "../src/graph/view.ts";
import type { ViewArgs } from "../src/graph/view-times.ts";
import { enumName } from "../src/records/enum-name.ts";
import { type Property as PropertyName, propertyRow } from "../src/records/properties.ts";
import { builder, type Context } from "./builder.ts";
import {
  DerivationKindEnum,
  DirectionEnum,
  EntityKindEnum,
  LineageDirectionEnum,
  PropertyEnum,
  TruncationEnum,
} from "./enums.ts";
import { viewArgs } from "./fields.ts";
import { argumentError, dateError, isError, limitError, toResult } from "./outcome.ts";
import { EntityRef } from "./reference.ts";
import * as refs from "./refs.ts";

/** Maximum of each argument; the minimum is 1. */
const most = {
  paths: { maxLength: 8, limit: 50 },
  subgraph: { roots: 10, maxDepth: 6, maxNodes: 1000 },
  lineage: { maxDepth: 10, maxNodes: 1000 },
} as const;

export const Path = builder.objectRef<PathShape>("Path");
const PathSet = builder.objectRef<PathSetShape>("PathSet");
const PathStep = builder.objectRef<PathStepShape>("PathStep");
const Subgraph = builder.objectRef<SubgraphShape>("Subgraph");
const SubgraphEntity = builder.objectRef<SubgraphEntityShape>("SubgraphEntity");

builder.objectType(PathSet, {
  description: "Chains of relationships between two entities.",
  fields: (t) => ({
    paths: t.field({
      type: [Path],
      description: "Shortest first, ties by slug; empty when there is none.",
      resolve: ({ paths }) => [...paths],
    }),
    exhaustive: t.boolean({
      description: "Whether all chains were found, because no limit was reached.",
      resolve: ({ truncatedBy }) => truncatedBy.length === 0,
    }),
    truncatedBy: t.field({
      type: [TruncationEnum],
      description: "Why not; empty when exhaustive. `MAX_DEPTH` alone: all chains within the length were found.",
      resolve: ({ truncatedBy }) => [...truncatedBy],
    }),
  }),
});

builder.objectType(Path, {
  description: "A chain of relationships.",
  fields: (t) => ({
    length: t.int({ description: "Number of steps.", resolve: ({ steps }) => steps.length }),
    start: t.field({ type: refs.EntityType, description: "Entity at which it begins.", resolve: ({ start }) => start }),
    steps: t.field({ type: [PathStep], description: "Steps in order.", resolve: ({ steps }) => [...steps] }),
  }),
});

builder.objectType(PathStep, {
  description: "One step of a chain.",
  fields: (t) => ({
    relationship: t.field({
      type: refs.RelationshipType,
      description: "Relationship that is followed.",
      resolve: ({ relationship }) => relationship,
    }),
    forward: t.exposeBoolean("forward", { description: "Whether it is followed from subject to object." }),
    entity: t.field({ type: refs.EntityType, description: "Entity that is reached.", resolve: ({ entity }) => entity }),
  }),
});

builder.objectType(Subgraph, {
  description: "A flat piece of the graph, without recursion.",
  fields: (t) => ({
    entities: t.field({
      type: [SubgraphEntity],
      description: "Entities, nearest first, then by name.",
      resolve: ({ entities }) => [...entities],
    }),
    relationships: t.field({
      type: [refs.RelationshipType],
      description: "Relationships among them, in the order of `Property`.",
      resolve: ({ relationships }) => [...relationships],
    }),
    exhaustive: t.boolean({
      description: "Whether everything reachable was found, because no limit was reached.",
      resolve: ({ truncatedBy }) => truncatedBy.length === 0,
    }),
    truncatedBy: t.field({
      type: [TruncationEnum],
      description: "Why not; empty when exhaustive. `MAX_DEPTH`: everything within the depth was found.",
      resolve: ({ truncatedBy }) => [...truncatedBy],
    }),
  }),
});

builder.objectType(SubgraphEntity, {
  description: "An entity in a piece of the graph.",
  fields: (t) => ({
    entity: t.field({ type: refs.EntityType, description: "The entity.", resolve: ({ entity }) => entity }),
    depth: t.exposeInt("depth", { description: "Fewest steps from a root." }),
    hiddenCount: t.exposeInt("hiddenCount", {
      description: "Its relationships that are not in this piece, of the properties followed, in either direction.",
    }),
  }),
});

export const traversalFailures = [
  refs.AmbiguousErrorType,
  refs.DateOutOfRangeErrorType,
  refs.InvalidArgumentErrorType,
  refs.LimitExceededErrorType,
  refs.NotFoundErrorType,
] as const;

export const typeOfResult = (value: unknown) => (value as { type: string }).type;

const PathsResult = builder.unionType("PathsResult", {
  description: "Chains, or why there are none.",
  types: [...traversalFailures, PathSet],
  resolveType: typeOfResult,
});

const SubgraphResult = builder.unionType("SubgraphResult", {
  description: "A piece of the graph, or why there is none.",
  types: [...traversalFailures, Subgraph],
  resolveType: typeOfResult,
});

/** Arguments that narrow a traversal. */
const narrowingArgs = builder.args((t) => ({
  properties: t.field({
    type: [PropertyEnum],
    description: "Properties to follow, relationships only; null follows all.",
  }),
  through: t.field({ type: [EntityKindEnum], description: "Types that may be between; null allows all." }),
}));

/** Options of an argument that bounds a traversal. */
export const boundedArg = (defaultValue: number, description: string) => ({
  required: true as const,
  defaultValue,
  description,
});

builder.queryField("paths", (t) =>
  t.field({
    type: PathsResult,
    nullable: true,
    directives: { semanticNonNull: {} },
    description:
      "Shortest chains of relationships between two entities, then longer ones; no chain visits an entity twice.",
    args: {
      from: t.arg({ type: EntityRef, required: true, description: "Start." }),
      to: t.arg({ type: EntityRef, required: true, description: "End." }),
      ...narrowingArgs,
      maxLength: t.arg.int(boundedArg(6, `Longest chain, 1 to ${most.paths.maxLength}.`)),
      limit: t.arg.int(boundedArg(5, `Most chains, 1 to ${most.paths.limit}.`)),
      ...viewArgs,
    },
    resolve: (_, { from, to, properties, through, maxLength, limit, ...times }, context) =>
      withEntities(
        [from, to] as Reference[],
        times,
        context,
        [...outsideLimits(most.paths, { maxLength, limit }), ...notRelationships(properties)],
        ([from, to], view) =>
          context.load.paths(view, {
            from: from as EntityHandle,
            to: to as EntityHandle,
            properties: properties ?? undefined,
            through: through ?? undefined,
            maxLength,
            limit,
          }),
      ),
  }),
);

builder.queryField("subgraph", (t) =>
  t.field({
    type: SubgraphResult,
    nullable: true,
    directives: { semanticNonNull: {} },
    description: "Everything within a few steps.",
    args: {
      roots: t.arg({
        type: [EntityRef],
        required: true,
        description: `Where to start, at most ${most.subgraph.roots}.`,
      }),
      ...narrowingArgs,
      direction: t.arg({
        type: DirectionEnum,
        required: true,
        defaultValue: "both",
        description: "Direction to follow.",
      }),
      maxDepth: t.arg.int(boundedArg(2, `Most steps, 1 to ${most.subgraph.maxDepth}.`)),
      maxNodes: t.arg.int(boundedArg(200, `Most entities, 1 to ${most.subgraph.maxNodes}.`)),
      ...viewArgs,
    },
    resolve: (_, { roots, properties, through, direction, maxDepth, maxNodes, ...times }, context) =>
      withEntities(
        roots as Reference[],
        times,
        context,
        [...outsideLimits(most.subgraph, { roots: roots.length, maxDepth, maxNodes }), ...notRelationships(properties)],
        (roots, view) =>
          context.load.subgraph(view, {
            roots,
            properties: properties ?? undefined,
            through: through ?? undefined,
            direction,
            maxDepth,
            maxNodes,
          }),
      ),
  }),
);

builder.queryField("lineage", (t) =>
  t.field({
    type: SubgraphResult,
    nullable: true,
    directives: { semanticNonNull: {} },
    description:
      "Ancestors and descendants of a variant, or of all variants of a model: what it was derived from, its model, " +
      "families and predecessors, and theirs; or the reverse.",
    args: {
      ref: t.arg({ type: EntityRef, required: true, description: "The variant or model." }),
      direction: t.arg({
        type: LineageDirectionEnum,
        required: true,
        defaultValue: "ancestors",
        description: "Direction to follow.",
      }),
      kinds: t.arg({
        type: [DerivationKindEnum],
        description: "Kinds of derivation to follow, and nothing else; null follows all, and family and succession.",
      }),
      maxDepth: t.arg.int(boundedArg(5, `Most steps, 1 to ${most.lineage.maxDepth}.`)),
      maxNodes: t.arg.int(boundedArg(200, `Most entities, 1 to ${most.lineage.maxNodes}.`)),
      ...viewArgs,
    },
    resolve: (_, { ref, direction, kinds, maxDepth, maxNodes, ...times }, context) =>
      withEntities(
        [ref] as Reference[],
        times,
        context,
        outsideLimits(most.lineage, { maxDepth, maxNodes }),
        ([of], view) =>
          of?.type === "Model" || of?.type === "Variant"
            ? context.load.lineage(view, { of, direction, kinds: kinds ?? undefined, maxDepth, maxNodes })
            : argumentError("ref", `\`ref\` names a variant or a model; ${of?.name} is neither.`),
      ),
  }),
);

/** Runs `work` on the entities of references, or returns the first failure. */
export async function withEntities<Result>(
  references: readonly Reference[],
  times: ViewArgs,
  { load, view, days }: Context,
  refusals: readonly refs.ErrorObject[],
  work: (entities: readonly EntityHandle[], view: View) => refs.ErrorObject | Promise<Result>,
): Promise<Result | refs.ErrorObject> {
  const refusal = dateError(times, days) ?? refusals[0];
  if (refusal) return refusal;
  const shown = view(times);
  const found = (await Promise.all(references.map((one) => load.resolve(shown, one)))).map(toResult);
  return found.find(isError) ?? work(found as EntityHandle[], shown);
}

/** Failures for arguments below 1 or over their limit. */
export const outsideLimits = (limits: Readonly<Record<string, number>>, given: Readonly<Record<string, number>>) =>
  Object.entries(given).flatMap(([argument, size]) =>
    size < 1
      ? argumentError(argument, `\`${argument}\` is at least 1; ${size} was given.`)
      : (limitError(argument, limits[argument] ?? 0, size) ?? []),
  );

/** Failures for properties that are not relationships. */
const notRelationships = (properties: readonly PropertyName[] | null | undefined) =>
  (properties ?? []).flatMap((property) =>
    propertyRow(property).value.type === "entity"
      ? []
      : argumentError("properties", `\`${enumName(property)}\` is no relationship.`),
  );
