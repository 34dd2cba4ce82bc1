import { builder } from "./builder.ts";
import { currentField, edgeAll, edgeOne, isOfType, propertyValue } from "./fields.ts";
import { DeploymentType, EntityType, NodeType, ProductType, ProviderType } from "./refs.ts";

builder.objectType(ProductType, {
  description: "A product that runs models, for example ChatGPT.",
  interfaces: [NodeType, EntityType],
  ...isOfType("Product"),
  fields: (t) => ({
    current: t.field(currentField(ProductType)),
    provider: t.field({
      type: ProviderType,
      nullable: true,
      description: "Organization that runs it; null when unknown.",
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
