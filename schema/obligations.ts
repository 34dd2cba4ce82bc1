import type {
  ObligationSet as ObligationSetShape,
  Obligation as ObligationShape,
} from "../src/graph/analysis/obligations.ts";
import type { Reference } from "../src/graph/names/resolve-reference.ts";
import { builder } from "./builder.ts";
import { PropertyEnum, TruncationEnum } from "./enums.ts";
import { viewArgs } from "./fields.ts";
import { argumentError } from "./outcome.ts";
import { EntityRef } from "./reference.ts";
import { ClaimType, EntityType, LicenseType } from "./refs.ts";
import { boundedArg, outsideLimits, Path, traversalFailures, typeOfResult, withEntities } from "./traversal.ts";

/** Maximum of each argument; the minimum is 1. */
const most = { maxDepth: 20, maxNodes: 200 } as const;

const Obligation = builder.objectRef<ObligationShape>("Obligation");
const ObligationSet = builder.objectRef<ObligationSetShape>("ObligationSet");

builder.objectType(Obligation, {
  description: "A term of a license, and how the license reaches a model or variant.",
  fields: (t) => ({
    property: t.field({
      type: PropertyEnum,
      description: "What the term is about, for example `ATTRIBUTION` or `USER_THRESHOLD`.",
      resolve: ({ claim }) => claim.claim.property,
    }),
    claim: t.field({
      type: ClaimType,
      description: "The term; its citations have the clause and its words.",
      resolve: ({ claim }) => claim,
    }),
    license: t.field({ type: LicenseType, description: "License that states it.", resolve: ({ license }) => license }),
    path: t.field({ type: Path, description: "Shortest chain to the license.", resolve: ({ path }) => path }),
  }),
});

builder.objectType(ObligationSet, {
  description:
    "What the licenses along a lineage state. Whether a term of a base binds what was made from it depends on its words.",
  fields: (t) => ({
    obligations: t.field({
      type: [Obligation],
      description: "Terms, those of the nearest license first; empty when none is recorded.",
      resolve: ({ obligations }) => [...obligations],
    }),
    paths: t.field({
      type: [Path],
      description: "Shortest chain to each license, nearest first, also to those without recorded terms.",
      resolve: ({ licenses }) => [...licenses],
    }),
    unlicensed: t.field({
      type: [EntityType],
      description: "Models of the lineage without a known license, nearest first.",
      resolve: ({ unlicensed }) => [...unlicensed],
    }),
    exhaustive: t.boolean({
      description: "Whether the whole lineage was read, because no limit was reached.",
      resolve: ({ truncatedBy }) => truncatedBy.length === 0,
    }),
    truncatedBy: t.field({
      type: [TruncationEnum],
      description: "Why not; empty when exhaustive.",
      resolve: ({ truncatedBy }) => [...truncatedBy],
    }),
  }),
});

const ObligationsResult = builder.unionType("ObligationsResult", {
  description: "Terms of licenses, or why there are none.",
  types: [...traversalFailures, ObligationSet],
  resolveType: typeOfResult,
});

builder.queryField("obligations", (t) =>
  t.field({
    type: ObligationsResult,
    nullable: true,
    directives: { semanticNonNull: {} },
    description:
      "What the licenses of a model or variant state, and those of everything that it was derived from, each with the " +
      "path to it. A variant without a license has that of its model; a model stands for its variants too.",
    args: {
      ref: t.arg({ type: EntityRef, required: true, description: "The variant or model." }),
      maxDepth: t.arg.int(boundedArg(10, `Most steps, 1 to ${most.maxDepth}.`)),
      maxNodes: t.arg.int(boundedArg(50, `Most models and variants to read, 1 to ${most.maxNodes}.`)),
      ...viewArgs,
    },
    resolve: (_, { ref, maxDepth, maxNodes, ...times }, context) =>
      withEntities([ref] as Reference[], times, context, outsideLimits(most, { maxDepth, maxNodes }), ([of], view) =>
        of?.type === "Model" || of?.type === "Variant"
          ? context.load.obligations(view, { of, maxDepth, maxNodes })
          : argumentError("ref", `\`ref\` names a variant or a model; ${of?.name} is neither.`),
      ),
  }),
);
