import { globalIdOf } from "../src/graph/global-id.ts";
import { builder } from "./builder.ts";
import { current, edgeAll, edgeOne, propertyValue } from "./fields.ts";
import { DeploymentType, EntityType, ProductType, ProviderType } from "./refs.ts";

builder.node(ProductType, {
  description: "Something people use that runs models, for example ChatGPT.",
  interfaces: [EntityType],
  id: { resolve: globalIdOf },
  isTypeOf: (value) => (value as { type?: string }).type === "Product",
  fields: (t) => ({
    current: t.field({
      type: ProductType,
      nullable: true,
      description: "Itself in the current view; null if it is no longer in the graph.",
      resolve: current<"Product">,
    }),
    provider: t.field({
      type: ProviderType,
      nullable: true,
      description: "Organisation that runs it; null when unknown.",
      resolve: edgeOne("Product.provider"),
    }),
    homepage: t.field({
      type: "URL",
      nullable: true,
      description: "Home page; null when unknown.",
      resolve: propertyValue<string>("homepage"),
    }),
    deployments: t.field({
      type: [DeploymentType],
      description: "Models and variants that it runs.",
      resolve: edgeAll("Product.deployments"),
    }),
  }),
});
