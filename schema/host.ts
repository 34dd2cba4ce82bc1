import { builder } from "./builder.ts";
import { EndpointConnection } from "./connections.ts";
import { HostKindEnum } from "./enums.ts";
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
import { EntityType, HostType, NodeType, ProviderType } from "./refs.ts";

builder.objectType(HostType, {
  description: "A service run by a provider that serves models, for example Vertex AI or the Gemini API.",
  interfaces: [NodeType, EntityType],
  ...isOfType("Host"),
  fields: (t) => ({
    current: t.field(currentField(HostType)),
    provider: t.field({
      type: ProviderType,
      nullable: true,
      description: "Organization that runs it; null when disputed.",
      resolve: edgeOne("Host.provider"),
    }),
    kind: t.field({
      type: HostKindEnum,
      nullable: true,
      description: "Kind of host; null when unknown.",
      resolve: ({ record }) => record.kind,
    }),
    homepage: t.field({
      type: "URL",
      nullable: true,
      description: "Documentation or home page; null when unknown.",
      resolve: propertyValue<string>("homepage"),
    }),
    endpoints: t.field({
      type: EndpointConnection,
      nullable: true,
      directives: nestedList,
      description: "Models and variants that it serves.",
      args: { ...whereArgs("Endpoint"), ...listedArgs, ...orderArgs, ...forwardArgs },
      resolve: edgePage("Host.endpoints"),
    }),
  }),
});
