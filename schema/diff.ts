import type { Diff as DiffShape, FactChange as FactChangeShape } from "../src/graph/diff.ts";
import type { Reference, ResolvedReference } from "../src/graph/names/resolve-reference.ts";
import type { Entity as EntityHandle } from "../src/graph/view.ts";
import { toViewClaim } from "../src/graph/view-objects.ts";
import type { ViewArgs } from "../src/graph/view-times.ts";
import { builder, type Context } from "./builder.ts";
import { ChangeConnection } from "./connections.ts";
import { ChangeKindEnum, PropertyEnum } from "./enums.ts";
import { connectionArgs, layersArg, rootList } from "./fields.ts";
import { dateError, isError, toResult } from "./outcome.ts";
import { EntityRef } from "./reference.ts";
import * as refs from "./refs.ts";

const Diff = builder.objectRef<DiffShape>("Diff");
const FactChange = builder.objectRef<FactChangeShape>("FactChange");

builder.objectType(Diff, {
  description: "One entity in two views.",
  isTypeOf: (value) => "changes" in (value as object),
  fields: (t) => ({
    before: t.field({
      type: refs.EntityType,
      nullable: true,
      description: "The entity in the earlier view; null when it did not exist.",
      resolve: ({ before }) => before,
    }),
    after: t.field({
      type: refs.EntityType,
      nullable: true,
      description: "The entity in the later view; null when it did not exist.",
      resolve: ({ after }) => after,
    }),
    changes: t.field({
      type: [FactChange],
      description: "Facts whose best claim differs.",
      resolve: ({ changes }) => [...changes],
    }),
  }),
});

builder.objectType(FactChange, {
  description: "A fact whose best claim differs between two views.",
  fields: (t) => ({
    property: t.expose("property", { type: PropertyEnum, description: "The property." }),
    kind: t.expose("kind", { type: ChangeKindEnum, description: "What happened." }),
    before: t.field({
      type: refs.ClaimType,
      nullable: true,
      description: "Best claim before; null when added.",
      resolve: ({ before }) => (before ? toViewClaim(before.view, before.claim) : null),
    }),
    after: t.field({
      type: refs.ClaimType,
      nullable: true,
      description: "Best claim after; null when removed.",
      resolve: ({ after }) => (after ? toViewClaim(after.view, after.claim) : null),
    }),
  }),
});

const DiffResult = builder.unionType("DiffResult", {
  description: "A difference, or why there is none.",
  types: [refs.AmbiguousErrorType, refs.DateOutOfRangeErrorType, Diff, refs.NotFoundErrorType],
  resolveType: (value) => (isError(value as object) ? (value as refs.ErrorObject).type : "Diff"),
});

builder.queryFields((t) => ({
  diff: t.field({
    type: DiffResult,
    nullable: true,
    directives: { semanticNonNull: {} },
    description: "What differs in one entity between two dates, between the knowledge of two dates, or both.",
    args: {
      ref: t.arg({ type: EntityRef, required: true, description: "The entity." }),
      from: t.arg({ type: "LocalDate", description: "Earlier date; null means today." }),
      to: t.arg({ type: "LocalDate", description: "Later date; null means today." }),
      knownFrom: t.arg({ type: "LocalDate", description: "Day of the earlier knowledge; null means now." }),
      knownTo: t.arg({ type: "LocalDate", description: "Day of the later knowledge; null means now." }),
      layers: t.arg(layersArg),
    },
    resolve: (_, { ref, from, to, knownFrom, knownTo, layers }, context) =>
      diff(
        ref as Reference,
        { asOf: from, knownAt: knownFrom, layers },
        { asOf: to, knownAt: knownTo, layers },
        context,
      ),
  }),
  changes: t.field({
    type: ChangeConnection,
    nullable: true,
    directives: rootList,
    description: "Changes of facts between releases of the data, newest first.",
    args: {
      since: t.arg({ type: "LocalDate", required: true, description: "First day of release." }),
      until: t.arg({ type: "LocalDate", description: "Last day of release; null means today." }),
      subject: t.arg({ type: EntityRef, description: "Entity to keep; null keeps all." }),
      properties: t.arg({ type: [PropertyEnum], description: "Properties to keep; null keeps all." }),
      kinds: t.arg({ type: [ChangeKindEnum], description: "Kinds of change to keep; null keeps all." }),
      ...connectionArgs,
    },
    resolve: (_, { since, until, subject, properties, kinds, ...page }, { load, view }) =>
      load.changes(view(), { since, until, subject: subject as Reference | null, properties, kinds }, page),
  }),
}));

/** Finds an entity that existed on either date, whichever of the two resolves its reference. */
async function diff(
  reference: Reference,
  from: ViewArgs,
  to: ViewArgs,
  { load, view, days }: Context,
): Promise<DiffShape | refs.ErrorObject> {
  const refusal = dateError(from, days) ?? dateError(to, days);
  if (refusal) return refusal;
  const [earlier, later] = [view(from), view(to)];
  const inLater: ResolvedReference = await load.resolve(later, reference);
  const found = toResult(inLater.kind === "none" ? await load.resolve(earlier, reference) : inLater);
  return isError(found) ? found : load.diff((found as EntityHandle).key, earlier, later);
}
