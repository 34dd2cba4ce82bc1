import { globalIdOf } from "../src/graph/global-id.ts";
import { builder } from "./builder.ts";
import { ModelConnection, VariantConnection } from "./connections.ts";
import { FamilyLevelEnum } from "./enums.ts";
import { current, edgeAll, edgeOne, edgePage, forwardArgs, nestedList, orderArgs, whereArgs } from "./fields.ts";
import { EntityType, ModelFamilyType, ProviderType } from "./refs.ts";

builder.node(ModelFamilyType, {
  description: "A line, generation or tier of related models; families nest.",
  interfaces: [EntityType],
  id: { resolve: globalIdOf },
  isTypeOf: (value) => (value as { type?: string }).type === "ModelFamily",
  fields: (t) => ({
    current: t.field({
      type: ModelFamilyType,
      nullable: true,
      description: "Itself in the current view; null if it is no longer in the graph.",
      resolve: current<"ModelFamily">,
    }),
    level: t.field({
      type: FamilyLevelEnum,
      description: "Level in the hierarchy.",
      resolve: ({ record }) => record.level,
    }),
    provider: t.field({
      type: ProviderType,
      nullable: true,
      description: "Organisation that makes it; null when unknown.",
      resolve: edgeOne("ModelFamily.provider"),
    }),
    parent: t.field({
      type: ModelFamilyType,
      nullable: true,
      description: "Family directly above; null at the top.",
      resolve: edgeOne("ModelFamily.parent"),
    }),
    children: t.field({
      type: [ModelFamilyType],
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
