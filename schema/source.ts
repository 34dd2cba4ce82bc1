import { builder } from "./builder.ts";
import { ClaimConnection } from "./connections.ts";
import { SourceTierEnum, SourceTypeEnum } from "./enums.ts";
import {
  currentField,
  edgeOne,
  edgePage,
  forwardArgs,
  isOfType,
  nestedList,
  propertyValue,
  whereArgs,
} from "./fields.ts";
import { EntityType, NodeType, ProviderType, SourceType } from "./refs.ts";

builder.objectType(SourceType, {
  description: "A document that claims cite.",
  interfaces: [NodeType, EntityType],
  ...isOfType("Source"),
  fields: (t) => ({
    current: t.field(currentField(SourceType)),
    type: t.field({
      type: SourceTypeEnum,
      description: "Type of document.",
      resolve: ({ record }) => record.type,
    }),
    tier: t.field({
      type: SourceTierEnum,
      description: "How close it is to the facts.",
      resolve: ({ record }) => record.tier,
    }),
    url: t.field({
      type: "URL",
      nullable: true,
      description: "Where it is published; null for a document known by title alone.",
      resolve: ({ record }) => record.url,
    }),
    archivedUrl: t.field({
      type: "URL",
      nullable: true,
      description: "Archived copy; null when none.",
      resolve: ({ record }) => record["archived-url"],
    }),
    publisher: t.field({
      type: ProviderType,
      nullable: true,
      description: "Organization that published it; null when unknown.",
      resolve: edgeOne("Source.publisher"),
    }),
    authors: t.field({
      type: ["String"],
      description: "People named as authors, in order.",
      resolve: ({ record }) => [...(record.authors ?? [])],
    }),
    publishedOn: t.field({
      type: "PartialDate",
      nullable: true,
      description: "Publication date; null when unknown.",
      resolve: propertyValue<string>("published-on"),
    }),
    accessedOn: t.field({
      type: "LocalDate",
      description: "When it was last read for this graph.",
      resolve: ({ record }) => record["accessed-on"],
    }),
    retracted: t.field({
      type: "Boolean",
      description: "Whether its publisher withdrew it.",
      resolve: ({ record }) => record.retracted ?? false,
    }),
    citedBy: t.field({
      type: ClaimConnection,
      nullable: true,
      directives: nestedList,
      description: "Claims that cite it, but those about itself.",
      args: { ...whereArgs("Claim"), ...forwardArgs },
      resolve: edgePage("Source.citedBy"),
    }),
    refutedClaims: t.field({
      type: ClaimConnection,
      nullable: true,
      directives: nestedList,
      description: "Refuted and retracted claims that cite it.",
      args: { ...whereArgs("Claim"), ...forwardArgs },
      resolve: edgePage("Source.refutedClaims"),
    }),
  }),
});
