import { globalIdOf } from "../src/graph/global-id.ts";
import type { lifecycleStatuses } from "../src/records/vocabulary.ts";
import { builder } from "./builder.ts";
import { LifecycleStatus, SupportLevel } from "./enums.ts";
import { current, propertyValue } from "./fields.ts";
import { CapabilitySupport, Endpoint, Entity, Host, Price, Variant } from "./refs.ts";

builder.node(Endpoint, {
  description: "A model or variant served on a host; its limits are its own and are not inherited.",
  interfaces: [Entity],
  id: { resolve: globalIdOf },
  isTypeOf: (value) => (value as { type?: string }).type === "Endpoint",
  fields: (t) => ({
    current: t.field({
      type: Endpoint,
      nullable: true,
      description: "Itself in the current view; null if it is no longer in the graph.",
      resolve: current<"Endpoint">,
    }),
    host: t.field({
      type: Host,
      description: "Service that serves it.",
      resolve: ({ view, record }, _, { load }) => load.known<"Host">(view, `Host:${record.host}`),
    }),
    serves: t.field({
      type: Entity,
      description: "Model or variant that is served, as the host names it.",
      resolve: ({ view, record: { model, variant } }, _, { load }) =>
        load.known(view, model === undefined ? `Variant:${variant}` : `Model:${model}`),
    }),
    variant: t.field({
      type: Variant,
      nullable: true,
      description: "Variant that is served; null when the host names the model alone.",
      resolve: ({ view, record: { variant } }, _, { load }) =>
        variant === undefined ? null : load.known<"Variant">(view, `Variant:${variant}`),
    }),
    apiModelId: t.string({
      nullable: true,
      description: "Identifier to send to the API of the host; null when no source tells it.",
      resolve: ({ record }) => record["api-model-id"],
    }),
    lifecycle: t.field({
      type: LifecycleStatus,
      nullable: true,
      description: "State of availability at the date of the view; null when unknown.",
      resolve: propertyValue<keyof typeof lifecycleStatuses>("lifecycle"),
    }),
    releasedOn: t.field({
      type: "PartialDate",
      nullable: true,
      description: "First public availability; null when unknown.",
      resolve: propertyValue<string>("released-on"),
    }),
    retiredOn: t.field({
      type: "PartialDate",
      nullable: true,
      description: "End of service, announced or past; null when none is known.",
      resolve: propertyValue<string>("retired-on"),
    }),
    contextWindow: t.field({
      type: "Long",
      nullable: true,
      description: "Longest input plus output, in tokens; null when unknown.",
      resolve: propertyValue<number>("context-window"),
    }),
    maxInputTokens: t.field({
      type: "Long",
      nullable: true,
      description: "Longest input, in tokens; null when unknown, or when only the total is told.",
      resolve: propertyValue<number>("max-input-tokens"),
    }),
    maxOutputTokens: t.field({
      type: "Long",
      nullable: true,
      description: "Longest output, in tokens; null when unknown.",
      resolve: propertyValue<number>("max-output-tokens"),
    }),
    quantisation: t.string({
      nullable: true,
      description: "Number format in which it is served; null when unknown.",
      resolve: ({ record }) => record.quantisation,
    }),
    capabilities: t.field({
      type: [CapabilitySupport],
      description: "What it can and cannot do, strongest level first.",
      args: { levels: t.arg({ type: [SupportLevel], description: "Levels to keep; null keeps all." }) },
      resolve: async (endpoint, { levels }, { load }) => [
        ...(await load.all("Endpoint.capabilities", endpoint, { levels })),
      ],
    }),
    prices: t.field({
      type: [Price],
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
