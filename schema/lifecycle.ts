import type {
  Lifecycle as LifecycleShape,
  Replacement as ReplacementShape,
  StageEvent as StageEventShape,
} from "../src/graph/analysis/lifecycle.ts";
import { toViewClaim } from "../src/graph/view-objects.ts";
import { ClientError } from "../src/lib/client-error.ts";
import { keyOf } from "../src/records/kinds.ts";
import { builder } from "./builder.ts";
import { ComparisonRowType } from "./compare.ts";
import { AliasStabilityEnum, DateBoundEnum, LifecycleStatusEnum } from "./enums.ts";
import { viewArgs } from "./fields.ts";
import * as refs from "./refs.ts";
import { ResolutionType } from "./resolve.ts";

/** Most texts per request. */
const maxTexts = 100;

const Lifecycle = builder.objectRef<LifecycleShape>("Lifecycle");
const Replacement = builder.objectRef<ReplacementShape>("Replacement");
const StageEvent = builder.objectRef<StageEventShape>("StageEvent");

builder.objectType(Lifecycle, {
  description: "What is known about the life of an identifier.",
  fields: (t) => ({
    text: t.exposeString("text", { description: "The text as given." }),
    resolution: t.field({
      type: ResolutionType,
      description: "What the text means.",
      resolve: ({ resolution }) => resolution,
    }),
    entity: t.field({
      type: refs.EntityType,
      nullable: true,
      description: "Model or variant that it leads to; null when it means nothing, or several things.",
      resolve: ({ entity }) => entity,
    }),
    endpoint: t.field({
      type: refs.EndpointType,
      nullable: true,
      description: "Endpoint on the host; null when the host is not known to serve it.",
      resolve: ({ endpoint }) => endpoint,
    }),
    stability: t.field({
      type: AliasStabilityEnum,
      description: "Whether the identifier keeps its target.",
      resolve: ({ stability }) => stability,
    }),
    stage: t.field({
      type: LifecycleStatusEnum,
      nullable: true,
      description: "Stage on the day of the view; null when unknown.",
      resolve: ({ stage }) => stage,
    }),
    claim: t.field({
      type: refs.ClaimType,
      nullable: true,
      description: "Claim that states the stage; null when it is unknown.",
      resolve: ({ entity, claim }) => (entity && claim ? toViewClaim(entity.view, claim) : null),
    }),
    events: t.field({
      type: [StageEvent],
      description: "Begins of stages that sources state, in the order of their dates; past and future.",
      resolve: ({ events }) => [...events],
    }),
    end: t.field({
      type: StageEvent,
      nullable: true,
      description: "End of service; null when no source states one.",
      resolve: ({ end }) => end,
    }),
    daysLeft: t.exposeInt("daysLeft", {
      nullable: true,
      description: "Days to the first day of `end`, 0 once it has come; null without an `end`.",
    }),
    replacements: t.field({
      type: [Replacement],
      description:
        "What replaces it, up to the first that is neither deprecated nor retired; empty when no end is known.",
      resolve: ({ replacements }) => [...replacements],
    }),
  }),
});

builder.objectType(StageEvent, {
  description: "Begin of a stage.",
  fields: (t) => ({
    stage: t.expose("stage", { type: LifecycleStatusEnum, description: "The stage." }),
    date: t.field({ type: "PartialDate", description: "Its date.", resolve: ({ date }) => date }),
    bound: t.expose("bound", { type: DateBoundEnum, description: "How exact the date is." }),
    claim: t.field({
      type: refs.ClaimType,
      description: "Claim that states it.",
      resolve: ({ view, claim }) => toViewClaim(view, claim),
    }),
  }),
});

builder.objectType(Replacement, {
  description: "One step to what replaces something.",
  fields: (t) => ({
    entity: t.field({ type: refs.EntityType, description: "The replacement.", resolve: ({ entity }) => entity }),
    relationship: t.field({
      type: refs.RelationshipType,
      description: "`REPLACED_BY` where it is recommended, otherwise `SUCCEEDED_BY`.",
      resolve: ({ relation }) => relation,
    }),
    stage: t.field({
      type: LifecycleStatusEnum,
      nullable: true,
      description: "Its stage; null when unknown.",
      resolve: ({ stage }) => stage,
    }),
    differences: t.field({
      type: [ComparisonRowType],
      description: "Limits, modalities, cutoff and openness that differ from those of the replaced entity.",
      resolve: ({ differences }) => [...differences],
    }),
  }),
});

builder.queryField("lifecycleOf", (t) =>
  t.field({
    type: [Lifecycle],
    nullable: true,
    directives: { semanticNonNull: {} },
    description: "What is known about the lives of identifiers: meaning, stage, end, and what replaces them.",
    args: {
      texts: t.arg.stringList({ required: true, description: `Identifiers or names, at most ${maxTexts}.` }),
      host: t.arg({ type: "Slug", description: "Slug of the host; null means the API of the developer." }),
      ...viewArgs,
    },
    resolve: (_, { texts, host, ...args }, { load, view }) => {
      if (texts.length > maxTexts)
        throw new ClientError(
          "LIMIT_EXCEEDED",
          `\`texts\` has at most ${maxTexts} entries; ${texts.length} were given.`,
          { argument: "texts", limit: maxTexts, requested: texts.length },
        );
      const on = view(args);
      if (host != null && !on.has(keyOf("Host", host)))
        throw new ClientError("NOT_FOUND", `There is no host \`${host}\`.`, { argument: "host" });
      return Promise.all(texts.map((text) => load.lifecycle(on, { text, host })));
    },
  }),
);
