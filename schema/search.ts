import type { Highlight as HighlightShape } from "../src/graph/search/highlight.ts";
import type { SearchEdge as SearchEdgeShape, SearchPage } from "../src/graph/search/search.ts";
import { builder } from "./builder.ts";
import { EntityKindEnum, PropertyEnum, SearchFieldEnum } from "./enums.ts";
import { connectionArgs, rootList, viewArgs } from "./fields.ts";
import { EntityType, FacetType, KindCountType } from "./refs.ts";

const Highlight = builder.objectRef<HighlightShape>("Highlight");
const HighlightPart = builder.objectRef<HighlightShape["parts"][number]>("HighlightPart");

builder.objectType(HighlightPart, {
  description: "A piece of text.",
  fields: (t) => ({
    text: t.exposeString("text", { description: "The piece." }),
    matched: t.exposeBoolean("matched", { description: "Whether it matched." }),
  }),
});

builder.objectType(Highlight, {
  description: "A text that matched.",
  fields: (t) => ({
    field: t.expose("field", { type: SearchFieldEnum, description: "Where it matched." }),
    parts: t.field({
      type: [HighlightPart],
      description: "The text in order, cut at the matches.",
      resolve: ({ parts }) => [...parts],
    }),
  }),
});

const SearchConnection = builder.connectionObject(
  {
    type: EntityType,
    name: "SearchConnection",
    description: "A page of search results, best first.",
    fields: (t) => ({
      facets: t.field({
        type: [FacetType],
        description: "Counts per value over all results.",
        args: {
          by: t.arg({ type: [PropertyEnum], required: true, description: "Properties to count by." }),
          limit: t.arg.int({ required: true, defaultValue: 20, description: "Most buckets per facet, 1 to 100." }),
        },
        resolve: (page, { by, limit }, { load }) => load.facets((page as unknown as SearchPage).list, by, limit),
      }),
      counts: t.field({
        type: [KindCountType],
        description: "Results per type of entity, most first.",
        resolve: (page) => [...(page as unknown as SearchPage).counts],
      }),
      suggestions: t.stringList({
        description: "Other spellings that find more; never applied for you.",
        resolve: (page) => [...(page as unknown as SearchPage).suggestions],
      }),
    }),
  },
  {
    name: "SearchEdge",
    description: "A search result.",
    fields: (t) => ({
      score: t.float({
        description: "Larger is better; comparable within one search only.",
        resolve: (edge) => (edge as unknown as SearchEdgeShape).score,
      }),
      highlights: t.field({
        type: [Highlight],
        description: "What matched.",
        resolve: (edge) => [...(edge as unknown as SearchEdgeShape).highlights()],
      }),
    }),
  },
);

builder.queryField("search", (t) =>
  t.field({
    type: SearchConnection,
    nullable: true,
    directives: rootList,
    description: "Full-text search over all entities; tolerates typing errors and completes the last word.",
    args: {
      query: t.arg.string({
        required: true,
        description: "Search words, at most 10 in 200 characters; hyphens and changes to digits split words.",
      }),
      kinds: t.arg({ type: [EntityKindEnum], description: "Types to search; null searches all." }),
      ...viewArgs,
      ...connectionArgs,
    },
    resolve: (_, { query, kinds, asOf, knownAt, layers, ...page }, { load, view }) =>
      load.search(view({ asOf, knownAt, layers }), { query, kinds }, page),
  }),
);
