import type { Resolution as ResolutionShape } from "../src/graph/names/resolve-reference.ts";
import { boundedList, maxReferences } from "./bounded-list.ts";
import { builder } from "./builder.ts";
import { AliasStabilityEnum, EntityKindEnum, MatchEnum } from "./enums.ts";
import { viewArgs } from "./fields.ts";
import { AliasType, CandidateType, EntityType } from "./refs.ts";

export const ResolutionType = builder.objectRef<ResolutionShape>("Resolution");

builder.objectType(ResolutionType, {
  description: "What a text means.",
  fields: (t) => ({
    text: t.exposeString("text", { description: "The text as given." }),
    match: t.expose("match", { type: MatchEnum, description: "How it was resolved." }),
    entity: t.field({
      type: EntityType,
      nullable: true,
      description: "The entity; null unless `EXACT` or `ALIAS`.",
      resolve: ({ entity }) => entity,
    }),
    alias: t.field({
      type: AliasType,
      nullable: true,
      description: "Alias that was followed; null unless `ALIAS`, and for identifiers of APIs and other systems.",
      resolve: ({ alias }) => alias,
    }),
    stability: t.field({
      type: AliasStabilityEnum,
      description: "Whether the text, as an identifier, always leads to the same snapshot.",
      resolve: ({ identifier }) => identifier.stability,
    }),
    target: t.field({
      type: EntityType,
      nullable: true,
      description:
        "Snapshot that the text, as an identifier, leads to on the date of the view; null when no source states one.",
      resolve: ({ identifier }) => identifier.target,
    }),
    candidates: t.field({
      type: [CandidateType],
      description: "Possible matches, best first; empty when resolved.",
      resolve: ({ candidates }) => [...candidates],
    }),
  }),
});

const meaningArgs = builder.args((t) => ({
  kinds: t.field({ type: [EntityKindEnum], description: "Types to search; null searches all." }),
  host: t.field({ type: "Slug", description: "Slug of the host whose identifiers to prefer; null for none." }),
  ...viewArgs,
}));

builder.queryField("resolve", (t) =>
  t.field({
    type: ResolutionType,
    nullable: true,
    directives: { semanticNonNull: {} },
    description: "What a name, alias or API identifier means; never a guess.",
    args: {
      text: t.arg.string({ required: true, description: "The text, at most 200 characters." }),
      ...meaningArgs,
    },
    resolve: (_, { text, kinds, host, ...args }, { load, view }) => load.resolveText(view(args), { text, kinds, host }),
  }),
);

builder.queryField("resolveMany", (t) =>
  t.field({
    type: [ResolutionType],
    nullable: true,
    directives: { semanticNonNull: {} },
    description: "What each of several texts means, in order; never a guess.",
    args: {
      texts: t.arg.stringList({
        required: true,
        description: `The texts, at most ${maxReferences}, each of at most 200 characters.`,
      }),
      ...meaningArgs,
    },
    resolve: (_, { texts, kinds, host, ...args }, { load, view }) =>
      Promise.all(boundedList("texts", texts).map((text) => load.resolveText(view(args), { text, kinds, host }))),
  }),
);
