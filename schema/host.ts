import { globalIdOf } from "../src/graph/global-id.ts";
import { builder } from "./builder.ts";
import { EndpointConnection } from "./connections.ts";
import { HostKindEnum } from "./enums.ts";
import { current, edgeOne, edgePage, forwardArgs, nestedList, orderArgs, propertyValue, whereArgs } from "./fields.ts";
import { EntityType, HostType, ProviderType } from "./refs.ts";

builder.node(HostType, {
  description: "A service run by a provider that serves models, for example Vertex AI or the Gemini API.",
  interfaces: [EntityType],
  id: { resolve: globalIdOf },
  isTypeOf: (value) => (value as { type?: string }).type === "Host",
  fields: (t) => ({
    current: t.field({
      type: HostType,
      nullable: true,
      description: "Itself in the current view; null if it is no longer in the graph.",
      resolve: current<"Host">,
    }),
    provider: t.field({
      type: ProviderType,
      nullable: true,
      description: "Organisation that runs it; null when sources disagree on it.",
      resolve: edgeOne("Host.provider"),
    }),
    kind: t.field({
      type: HostKindEnum,
      nullable: true,
      description: "Kind of host; null when no source tells it.",
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
      args: { ...whereArgs("Endpoint"), ...orderArgs, ...forwardArgs },
      resolve: edgePage("Host.endpoints"),
    }),
  }),
});
