import { builder } from "./builder.ts";
import { ModelConnection, VariantConnection } from "./connections.ts";
import { FamilyLevelEnum } from "./enums.ts";
import {
  currentField,
  edgeAll,
  edgeOne,
  edgePage,
  forwardArgs,
  isOfType,
  nestedList,
  orderArgs,
  whereArgs,
} from "./fields.ts";
import { EntityType, ModelFamilyType, NodeType, ProviderType } from "./refs.ts";

builder.objectType(ModelFamilyType, {
  description: "A line, generation or tier of related models; families nest.",
  interfaces: [NodeType, EntityType],
  ...isOfType("ModelFamily"),
  fields: (t) => ({
    current: t.field(currentField(ModelFamilyType)),
    level: t.field({
      type: FamilyLevelEnum,
      description: "Level in the hierarchy.",
      resolve: ({ record }) => record.level,
    }),
    provider: t.field({
      type: ProviderType,
      nullable: true,
      description: "Organization that develops it; null when unknown.",
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
