import { globalIdOf } from "../src/graph/global-id.ts";
import { builder } from "./builder.ts";
import { ModelConnection } from "./connections.ts";
import { ConceptKindEnum } from "./enums.ts";
import {
  current,
  edgeAll,
  edgeOne,
  edgePage,
  forwardArgs,
  nestedList,
  orderArgs,
  propertyValue,
  whereArgs,
} from "./fields.ts";
import { ConceptType, EntityType, SourceType } from "./refs.ts";

builder.node(ConceptType, {
  description: "A technique, an idea or a term of the field.",
  interfaces: [EntityType],
  id: { resolve: globalIdOf },
  isTypeOf: (value) => (value as { type?: string }).type === "Concept",
  fields: (t) => ({
    current: t.field({
      type: ConceptType,
      nullable: true,
      description: "Itself in the current view; null if it is no longer in the graph.",
      resolve: current<"Concept">,
    }),
    kind: t.field({
      type: ConceptKindEnum,
      description: "Kind of concept.",
      resolve: ({ record }) => record.kind,
    }),
    definition: t.string({
      description: "What it means, in a few sentences; the best `DEFINITION` claim.",
      resolve: async (entity, _, context) => String(await propertyValue<string>("definition")(entity, {}, context)),
    }),
    examples: t.field({
      type: [EntityType],
      description: "Entities that show it well at the date of the view; their dates and claims are in `relationships`.",
      resolve: edgeAll("Concept.examples"),
    }),
    introducedBy: t.field({
      type: SourceType,
      nullable: true,
      description: "Source that introduced it; null when unknown.",
      resolve: edgeOne("Concept.introducedBy"),
    }),
    broader: t.field({
      type: [ConceptType],
      description: "Concepts that include it.",
      resolve: edgeAll("Concept.broader"),
    }),
    narrower: t.field({
      type: [ConceptType],
      description: "Concepts that it includes, in teaching order.",
      resolve: edgeAll("Concept.narrower"),
    }),
    usedBy: t.field({
      type: ModelConnection,
      nullable: true,
      directives: nestedList,
      description: "Models that use it, themselves or through their family or a variant.",
      args: { ...whereArgs("Model"), ...orderArgs, ...forwardArgs },
      resolve: edgePage("Concept.usedBy"),
    }),
  }),
});
