import { mapAwaitable } from "../src/lib/awaitable.ts";
import { builder } from "./builder.ts";
import { CapabilitySupportConnection } from "./connections.ts";
import { CapabilityCategoryEnum, EntityKindEnum, SupportLevelEnum } from "./enums.ts";
import { currentField, forwardArgs, isOfType, nestedList, propertyValue } from "./fields.ts";
import { CapabilityType, EntityType, NodeType } from "./refs.ts";

builder.objectType(CapabilityType, {
  description: "An ability of models.",
  interfaces: [NodeType, EntityType],
  ...isOfType("Capability"),
  fields: (t) => ({
    current: t.field(currentField(CapabilityType)),
    category: t.field({
      type: CapabilityCategoryEnum,
      description: "Field that it belongs to.",
      resolve: ({ record }) => record.category,
    }),
    definition: t.string({
      description: "Criteria for having it; the best `DEFINITION` claim.",
      resolve: (entity, _, context) => mapAwaitable(propertyValue("definition")(entity, {}, context), String),
    }),
    supportedBy: t.field({
      type: CapabilitySupportConnection,
      nullable: true,
      directives: nestedList,
      description: "Entities that have or lack it, with the level of support.",
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
