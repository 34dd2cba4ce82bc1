import { builder } from "./builder.ts";
import { currentField, isOfType, propertyValue } from "./fields.ts";
import {
  capabilitiesField,
  contextWindowField,
  lifecycleField,
  maxOutputTokensField,
  releasedOnField,
  retiredOnField,
} from "./property-fields.ts";
import { EndpointType, EntityType, HostType, NodeType, PriceType, VariantType } from "./refs.ts";

builder.objectType(EndpointType, {
  description: "A model or variant served on a host; its limits are its own and are not inherited.",
  interfaces: [NodeType, EntityType],
  ...isOfType("Endpoint"),
  fields: (t) => ({
    current: t.field(currentField(EndpointType)),
    host: t.field({
      type: HostType,
      description: "Service that serves it.",
      resolve: ({ view, record }, _, { load }) => load.known<"Host">(view, `Host:${record.host}`),
    }),
    serves: t.field({
      type: EntityType,
      description: "Model or variant that is served, as the host names it.",
      resolve: ({ view, record: { model, variant } }, _, { load }) =>
        load.known(view, model === undefined ? `Variant:${variant}` : `Model:${model}`),
    }),
    variant: t.field({
      type: VariantType,
      nullable: true,
      description: "Variant that is served; null when the host names the model alone.",
      resolve: ({ view, record: { variant } }, _, { load }) =>
        variant === undefined ? null : load.known<"Variant">(view, `Variant:${variant}`),
    }),
    apiModelId: t.string({
      nullable: true,
      description: "Identifier to send to the API of the host; null when unknown.",
      resolve: ({ record }) => record["api-model-id"],
    }),
    lifecycle: t.field(lifecycleField),
    releasedOn: t.field(releasedOnField),
    retiredOn: t.field(retiredOnField),
    contextWindow: t.field(contextWindowField),
    maxInputTokens: t.field({
      type: "Long",
      nullable: true,
      description: "Longest input, in tokens; null when unknown, or when only the total is known.",
      resolve: propertyValue<number>("max-input-tokens"),
    }),
    maxOutputTokens: t.field(maxOutputTokensField),
    quantization: t.string({
      nullable: true,
      description: "Number format in which it is served; null when unknown.",
      resolve: ({ record }) => record.quantization,
    }),
    capabilities: t.field(capabilitiesField("Endpoint.capabilities")),
    prices: t.field({
      type: [PriceType],
      description: "Prices; an empty list means unknown, not free.",
      args: {
        history: t.arg.boolean({
          required: true,
          defaultValue: false,
          description: "Whether to add prices that are not in force at the date of the view.",
        }),
      },
      resolve: async (endpoint, { history }, { load }) => [
        ...(await load.all("Endpoint.prices", endpoint, { history })),
      ],
    }),
  }),
});
