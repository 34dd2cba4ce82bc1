import { globalIdOf } from "../src/graph/global-id.ts";
import { builder } from "./builder.ts";
import { ModelConnection, VariantConnection } from "./connections.ts";
import { FamilyLevel } from "./enums.ts";
import { current, edgeAll, edgeOne, edgePage, forwardArgs, nestedList, orderArgs, whereArgs } from "./fields.ts";
import { Entity, ModelFamily, Provider } from "./refs.ts";

builder.node(ModelFamily, {
  description: "A line, generation or tier of related models; families nest.",
  interfaces: [Entity],
  id: { resolve: globalIdOf },
  isTypeOf: (value) => (value as { type?: string }).type === "ModelFamily",
  fields: (t) => ({
    current: t.field({
      type: ModelFamily,
      nullable: true,
      description: "Itself in the current view; null if it is no longer in the graph.",
      resolve: current<"ModelFamily">,
    }),
    level: t.field({
      type: FamilyLevel,
      description: "Level in the hierarchy.",
      resolve: ({ record }) => record.level,
    }),
    provider: t.field({
      type: Provider,
      nullable: true,
      description: "Organisation that makes it; null when unknown.",
      resolve: edgeOne("ModelFamily.provider"),
    }),
    parent: t.field({
      type: ModelFamily,
      nullable: true,
      description: "Family directly above; null at the top.",
      resolve: edgeOne("ModelFamily.parent"),
    }),
    children: t.field({
      type: [ModelFamily],
      description: "Families directly below, in order of release.",
      resolve: edgeAll("ModelFamily.children"),
    }),
    models: t.field({
      type: ModelConnection,
      nullable: true,
      directives: nestedList,
      description: "Models of this family and of all families below.",
      args: { ...whereArgs("Model"), ...orderArgs, ...forwardArgs },
      resolve: edgePage("ModelFamily.models"),
    }),
    variants: t.field({
      type: VariantConnection,
      nullable: true,
      directives: nestedList,
      description: "Variants of all those models.",
      args: { ...whereArgs("Variant"), ...orderArgs, ...forwardArgs },
      resolve: edgePage("ModelFamily.variants"),
    }),
  }),
});
