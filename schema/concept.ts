import { mapAwaitable } from "../src/lib/awaitable.ts";
import { builder } from "./builder.ts";
import { ModelConnection } from "./connections.ts";
import { ConceptKindEnum } from "./enums.ts";
import {
  currentField,
  edgeAll,
  edgeOne,
  edgePage,
  forwardArgs,
  isOfType,
  nestedList,
  orderArgs,
  propertyValue,
  whereArgs,
} from "./fields.ts";
import { ConceptType, EntityType, NodeType, SourceType } from "./refs.ts";

builder.objectType(ConceptType, {
  description: "A technique, an idea or a term of the field.",
  interfaces: [NodeType, EntityType],
  ...isOfType("Concept"),
  fields: (t) => ({
    current: t.field(currentField(ConceptType)),
    kind: t.field({
      type: ConceptKindEnum,
      description: "Kind of concept.",
      resolve: ({ record }) => record.kind,
    }),
    definition: t.string({
      description: "What it means, in a few sentences; the best `DEFINITION` claim.",
      resolve: (entity, _, context) => mapAwaitable(propertyValue("definition")(entity, {}, context), String),
    }),
    examples: t.field({
      type: [EntityType],
      description: "Typical examples at the date of the view; their dates and claims are in `relationships`.",
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
