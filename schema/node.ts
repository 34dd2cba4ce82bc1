import { globalIdOf } from "../src/graph/global-id.ts";
import { builder } from "./builder.ts";
import { NodeType } from "./refs.ts";

builder.interfaceType(NodeType, {
  description: "An object with a global id.",
  resolveType: ({ type }) => type,
  fields: (t) => ({
    id: t.id({
      description: "Global id; opaque to clients, carries the date of the view when read in the past.",
      resolve: globalIdOf,
    }),
  }),
});
