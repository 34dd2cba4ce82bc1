import { builder } from "./builder.ts";
import { DerivationConnection, EndpointConnection, ScoreConnection } from "./connections.ts";
import { DerivationKindEnum, VariantKindEnum } from "./enums.ts";
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
  scoreOrderArgs,
  whereArgs,
} from "./fields.ts";
import {
  capabilitiesField,
  contextWindowField,
  inputModalitiesField,
  knowledgeCutoffField,
  lifecycleField,
  maxOutputTokensField,
  openWeightsField,
  outputModalitiesField,
  priceField,
  releasedOnField,
  retiredOnField,
} from "./property-fields.ts";
import {
  DeploymentType,
  DerivationType,
  EntityType,
  LicenseType,
  ModelType,
  NodeType,
  TransitionType,
  VariantType,
} from "./refs.ts";

builder.objectType(VariantType, {
  description:
    "A distinguishable artifact or mode of a model. It shows facts of its model; `Claim.derivedFrom` shows which.",
  interfaces: [NodeType, EntityType],
  ...isOfType("Variant"),
  fields: (t) => ({
    current: t.field(currentField(VariantType)),
    model: t.field({
      type: ModelType,
      description: "Model that it is a variant of.",
      resolve: (variant, _, { load }) => load.known<"Model">(variant.view, `Model:${variant.record.model}`),
    }),
    kinds: t.field({
      type: [VariantKindEnum],
      description: "What distinguishes it.",
      resolve: ({ record }) => [...record.kinds],
    }),
    sizeLabel: t.field({
      type: "String",
      nullable: true,
      description: "Size label of its developer, for example 70B; null when it has none.",
      resolve: ({ record }) => record["size-label"],
    }),
    specialization: t.field({
      type: "String",
      nullable: true,
      description: "Field that it is made for, for example code; null when general.",
      resolve: ({ record }) => record.specialization,
    }),
    snapshotDate: t.field({
      type: "PartialDate",
      nullable: true,
      description: "Date of a dated snapshot; null for others.",
      resolve: ({ record }) => record["snapshot-date"],
    }),
    quantization: t.field({
      type: "String",
      nullable: true,
      description: "Number format of quantized weights, for example int4; null when not quantized.",
      resolve: ({ record }) => record.quantization,
    }),
    sameWeightsAs: t.field({
      type: [VariantType],
      description: "Variants with the same weights and other settings.",
      resolve: edgeAll("Variant.sameWeightsAs"),
    }),
    parametersTotal: t.field({
      type: "Long",
      nullable: true,
      description: "Number of parameters; null when unknown.",
      resolve: propertyValue<number>("parameters-total"),
    }),
    parametersActive: t.field({
      type: "Long",
      nullable: true,
      description: "Number of parameters used per token; null when not a mixture of experts or unknown.",
      resolve: propertyValue<number>("parameters-active"),
    }),
    lifecycle: t.field(lifecycleField),
    releasedOn: t.field(releasedOnField),
    retiredOn: t.field(retiredOnField),
    contextWindow: t.field(contextWindowField),
    maxOutputTokens: t.field(maxOutputTokensField),
    openWeights: t.field(openWeightsField),
    license: t.field({
      type: LicenseType,
      nullable: true,
      description: "License of the weights or of use; null when unknown.",
      resolve: edgeOne("Variant.license"),
    }),
    knowledgeCutoff: t.field(knowledgeCutoffField),
    inputModalities: t.field(inputModalitiesField),
    outputModalities: t.field(outputModalitiesField),
    capabilities: t.field(capabilitiesField("Variant.capabilities")),
  }),
});

builder.objectFields(VariantType, (t) => ({
  price: t.field(priceField),
  endpoints: t.field({
    type: EndpointConnection,
    nullable: true,
    directives: nestedList,
    description: "Endpoints that serve it.",
    args: { ...whereArgs("Endpoint"), ...orderArgs, ...forwardArgs },
    resolve: edgePage("Variant.endpoints"),
  }),
  scores: t.field({
    type: ScoreConnection,
    nullable: true,
    directives: nestedList,
    description: "Benchmark results, newest first.",
    args: { ...scoreOrderArgs, ...whereArgs("Score"), ...forwardArgs },
    resolve: edgePage("Variant.scores"),
  }),
  deployments: t.field({
    type: [DeploymentType],
    description: "Products that run it.",
    resolve: edgeAll("Variant.deployments"),
  }),
  derivedFrom: t.field({
    type: [DerivationType],
    description: "How it was made from other variants.",
    resolve: edgeAll("Variant.derivedFrom"),
  }),
  derivatives: t.field({
    type: DerivationConnection,
    nullable: true,
    directives: nestedList,
    description: "How other variants were made from it.",
    args: {
      kinds: t.arg({ type: [DerivationKindEnum], description: "Kinds to keep; null keeps all." }),
      ...forwardArgs,
    },
    resolve: (variant, { kinds, ...args }, { load }) =>
      load.page("Variant.derivatives", variant, args, { derivations: kinds }),
  }),
  predecessors: t.field({
    type: [TransitionType],
    description: "Steps from its predecessors to it, with what improved.",
    resolve: edgeAll("Variant.predecessors"),
  }),
  successors: t.field({
    type: [TransitionType],
    description: "Steps from it to its successors, with what improved.",
    resolve: edgeAll("Variant.successors"),
  }),
}));
