import { globalIdOf } from "../src/graph/global-id.ts";
import { builder } from "./builder.ts";
import { CapabilitySupportConnection } from "./connections.ts";
import { CapabilityCategoryEnum, EntityKindEnum, SupportLevelEnum } from "./enums.ts";
import { current, forwardArgs, nestedList, propertyValue } from "./fields.ts";
import { CapabilityType, EntityType } from "./refs.ts";

builder.node(CapabilityType, {
  description: "Something that models can do.",
  interfaces: [EntityType],
  id: { resolve: globalIdOf },
  isTypeOf: (value) => (value as { type?: string }).type === "Capability",
  fields: (t) => ({
    current: t.field({
      type: CapabilityType,
      nullable: true,
      description: "Itself in the current view; null if it is no longer in the graph.",
      resolve: current<"Capability">,
    }),
    category: t.field({
      type: CapabilityCategoryEnum,
      description: "Field that it belongs to.",
      resolve: ({ record }) => record.category,
    }),
    definition: t.string({
      description: "What counts as having it; the best `DEFINITION` claim.",
      resolve: async (entity, _, context) => String(await propertyValue<string>("definition")(entity, {}, context)),
    }),
    supportedBy: t.field({
      type: CapabilitySupportConnection,
      nullable: true,
      directives: nestedList,
      description: "Who has it, who lacks it, and how far.",
      args: {
        levels: t.arg({ type: [SupportLevelEnum], description: "Levels to keep; null keeps all." }),
        kinds: t.arg({ type: [EntityKindEnum], description: "Types of subject to keep; null keeps all." }),
        ...forwardArgs,
      },
      resolve: (capability, { levels, kinds, ...args }, { load }) =>
        load.page("Capability.supportedBy", capability, args, { levels, kinds }),
    }),
  }),
});
