import { globalIdOf } from "../src/graph/global-id.ts";
import { builder } from "./builder.ts";
import {
  HostConnection,
  ModelConnection,
  ModelFamilyConnection,
  ProductConnection,
  SourceConnection,
} from "./connections.ts";
import { ProviderRole } from "./enums.ts";
import { current, forward, nestedList, one, ordered, page, value, where } from "./fields.ts";
import { Entity, Provider } from "./refs.ts";

builder.node(Provider, {
  description: "An organisation, once, whatever its roles.",
  interfaces: [Entity],
  id: { resolve: globalIdOf },
  isTypeOf: (value) => (value as { type?: string }).type === "Provider",
  fields: (t) => ({
    current: t.field({
      type: Provider,
      nullable: true,
      description: "Itself in the current view; null if it is no longer in the graph.",
      resolve: current<"Provider">,
    }),
    roles: t.field({
      type: [ProviderRole],
      description: "Roles in which the graph knows it.",
      resolve: ({ record }) => [...record.roles],
    }),
    parent: t.field({
      type: Provider,
      nullable: true,
      description: "Organisation that it belongs to; null when independent or unknown.",
      resolve: one("Provider.parent"),
    }),
    country: t.field({
      type: "String",
      nullable: true,
      description: "Country of its seat, ISO 3166-1 alpha-2; null when unknown.",
      resolve: value<string>("country"),
    }),
    homepage: t.field({
      type: "URL",
      nullable: true,
      description: "Home page; null when unknown.",
      resolve: value<string>("homepage"),
    }),
    families: t.field({
      type: ModelFamilyConnection,
      nullable: true,
      directives: nestedList,
      description: "Families that it makes, at every level.",
      args: { ...where("ModelFamily"), ...ordered, ...forward },
      resolve: page("Provider.families"),
    }),
    models: t.field({
      type: ModelConnection,
      nullable: true,
      directives: nestedList,
      description: "Models that it makes.",
      args: { ...where("Model"), ...ordered, ...forward },
      resolve: page("Provider.models"),
    }),
    hosts: t.field({
      type: HostConnection,
      nullable: true,
      directives: nestedList,
      description: "Services through which it serves models.",
      args: { ...where("Host"), ...ordered, ...forward },
      resolve: page("Provider.hosts"),
    }),
    products: t.field({
      type: ProductConnection,
      nullable: true,
      directives: nestedList,
      description: "Products that it runs.",
      args: { ...where("Product"), ...ordered, ...forward },
      resolve: page("Provider.products"),
    }),
    publications: t.field({
      type: SourceConnection,
      nullable: true,
      directives: nestedList,
      description: "Sources that it published.",
      args: { ...where("Source"), ...ordered, ...forward },
      resolve: page("Provider.publications"),
    }),
  }),
});
