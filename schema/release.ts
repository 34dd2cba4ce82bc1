import { retractedOn } from "../src/graph/claims/claim.ts";
import { toViewClaim } from "../src/graph/view-objects.ts";
import { dayBefore } from "../src/lib/day.ts";
import { builder } from "./builder.ts";
import { ChangeConnection } from "./connections.ts";
import { ChangeKindEnum, PropertyEnum } from "./enums.ts";
import { forwardArgs, isOfType, nestedList } from "./fields.ts";
import { ChangeType, ClaimType, DatasetReleaseType, EntityType, NodeType } from "./refs.ts";

builder.objectType(DatasetReleaseType, {
  description: "A published state of the data.",
  interfaces: [NodeType],
  ...isOfType("DatasetRelease"),
  fields: (t) => ({
    tag: t.string({ description: "Tag, for example 2026.11.1.", resolve: ({ release }) => release.tag }),
    publishedAt: t.field({
      type: "DateTime",
      description: "When it was published, to the day.",
      resolve: ({ release }) => `${release["published-on"]}T00:00:00Z`,
    }),
    contentHash: t.string({
      nullable: true,
      description: "SHA-256 of the data, hexadecimal; null for a release that is no longer served.",
      resolve: ({ view, release }) => (release.tag === view.graph.release.tag ? view.graph.contentHash : null),
    }),
    changes: t.field({
      type: ChangeConnection,
      nullable: true,
      directives: nestedList,
      description: "Changes against the release before; none in the first release.",
      args: forwardArgs,
      resolve: ({ view, release }, page, { load }) => load.changes(view, { release: release.tag }, page),
    }),
  }),
});

builder.subscriptionType({ description: "Events, over Server-Sent Events." });

builder.subscriptionField("datasetReleased", (t) =>
  t.field({
    type: DatasetReleaseType,
    description: "A new state of the data is served, under a new release or the same.",
    subscribe: (_, __, { releases }) => releases(),
    resolve: ({ view }) => ({ type: "DatasetRelease" as const, view: view(), release: view().graph.release }),
  }),
);

builder.objectType(ChangeType, {
  description: "A fact whose best claim differs between two releases of the data, or two layers of a catalog.",
  interfaces: [NodeType],
  ...isOfType("Change"),
  fields: (t) => ({
    subject: t.field({
      type: EntityType,
      description: "What it is about.",
      resolve: ({ view, change }, _, { load }) => load.known(view, change.subject),
    }),
    property: t.field({ type: PropertyEnum, description: "The property.", resolve: ({ change }) => change.property }),
    kind: t.field({ type: ChangeKindEnum, description: "What happened.", resolve: ({ change }) => change.kind }),
    before: t.field({
      type: ClaimType,
      nullable: true,
      description: "Best claim before, in the view of what was known then; null when added.",
      resolve: ({ change: { before, release } }, _, { view, days: { recorded } }) => {
        const day = dayBefore(release["published-on"]);
        const [first = day] = recorded;
        return before ? toViewClaim(view({ knownAt: day < first ? first : day }), before) : null;
      },
    }),
    after: t.field({
      type: ClaimType,
      nullable: true,
      description: "Best claim after; null when removed.",
      resolve: ({ view, change: { after, release } }, _, { view: viewAt }) => {
        if (!after) return null;
        const isHeld = retractedOn(after) === undefined;
        return toViewClaim(isHeld ? view : viewAt({ knownAt: release["published-on"] }), after);
      },
    }),
    release: t.field({
      type: DatasetReleaseType,
      description: "Release that brought it.",
      resolve: ({ view, change }) => ({ type: "DatasetRelease" as const, view, release: change.release }),
    }),
  }),
});
