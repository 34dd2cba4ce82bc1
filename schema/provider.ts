import { builder } from "./builder.ts";
import {
  HostConnection,
  ModelConnection,
  ModelFamilyConnection,
  ProductConnection,
  SourceConnection,
} from "./connections.ts";
import { ProviderRoleEnum } from "./enums.ts";
import {
  currentField,
  edgeOne,
  edgePage,
  forwardArgs,
  isOfType,
  listedArgs,
  nestedList,
  orderArgs,
  propertyValue,
  whereArgs,
} from "./fields.ts";
import { EntityType, NodeType, ProviderType } from "./refs.ts";

builder.objectType(ProviderType, {
  description: "An organization, in one or more roles.",
  interfaces: [NodeType, EntityType],
  ...isOfType("Provider"),
  fields: (t) => ({
    current: t.field(currentField(ProviderType)),
    roles: t.field({
      type: [ProviderRoleEnum],
      description: "Its roles.",
      resolve: ({ record }) => [...record.roles],
    }),
    parent: t.field({
      type: ProviderType,
      nullable: true,
      description: "Organization that it belongs to; null when independent or unknown.",
      resolve: edgeOne("Provider.parent"),
    }),
    country: t.field({
      type: "String",
      nullable: true,
      description: "Country of its seat, ISO 3166-1 alpha-2; null when unknown.",
      resolve: propertyValue<string>("country"),
    }),
    homepage: t.field({
      type: "URL",
      nullable: true,
      description: "Home page; null when unknown.",
      resolve: propertyValue<string>("homepage"),
    }),
    families: t.field({
      type: ModelFamilyConnection,
      nullable: true,
      directives: nestedList,
      description: "Families that it develops, at every level.",
      args: { ...whereArgs("ModelFamily"), ...orderArgs, ...forwardArgs },
      resolve: edgePage("Provider.families"),
    }),
    models: t.field({
      type: ModelConnection,
      nullable: true,
      directives: nestedList,
      description: "Models that it develops.",
      args: { ...whereArgs("Model"), ...listedArgs, ...orderArgs, ...forwardArgs },
      resolve: edgePage("Provider.models"),
    }),
    hosts: t.field({
      type: HostConnection,
      nullable: true,
      directives: nestedList,
      description: "Services through which it serves models.",
      args: { ...whereArgs("Host"), ...listedArgs, ...orderArgs, ...forwardArgs },
      resolve: edgePage("Provider.hosts"),
    }),
    products: t.field({
      type: ProductConnection,
      nullable: true,
      directives: nestedList,
      description: "Products that it runs.",
      args: { ...whereArgs("Product"), ...orderArgs, ...forwardArgs },
      resolve: edgePage("Provider.products"),
    }),
    publications: t.field({
      type: SourceConnection,
      nullable: true,
      directives: nestedList,
      description: "Sources that it published.",
      args: { ...whereArgs("Source"), ...orderArgs, ...forwardArgs },
      resolve: edgePage("Provider.publications"),
    }),
  }),
});
