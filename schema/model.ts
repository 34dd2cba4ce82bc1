import type { lifecycleStatuses, modalities } from "../src/records/vocabulary.ts";
import { builder } from "./builder.ts";
import { ConceptConnection, EndpointConnection, ScoreConnection, VariantConnection } from "./connections.ts";
import { LifecycleStatusEnum, ModalityEnum, SupportLevelEnum } from "./enums.ts";
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
  CapabilitySupportType,
  DeploymentType,
  EntityType,
  LicenseType,
  ModelFamilyType,
  ModelType,
  NodeType,
  ProviderType,
  TransitionType,
} from "./refs.ts";

builder.objectType(ModelType, {
  description: "A release as its developer names it, for example GPT-5.1 or Llama 3.3.",
  interfaces: [NodeType, EntityType],
  ...isOfType("Model"),
  fields: (t) => ({
    current: t.field(currentField(ModelType)),
    provider: t.field({
      type: ProviderType,
      nullable: true,
      description: "Organization that developed it; null when unknown.",
      resolve: edgeOne("Model.provider"),
    }),
    families: t.field({
      type: [ModelFamilyType],
      description: "Nearest families it belongs to; more than one where a generation crosses a tier.",
      resolve: edgeAll("Model.families"),
    }),
    lifecycle: t.field({
      type: LifecycleStatusEnum,
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
    maxOutputTokens: t.field({
      type: "Long",
      nullable: true,
      description: "Longest output, in tokens; null when unknown.",
      resolve: propertyValue<number>("max-output-tokens"),
    }),
    openWeights: t.field({
      type: "Boolean",
      nullable: true,
      description: "Whether its weights can be downloaded; null when unknown.",
      resolve: propertyValue<boolean>("open-weights"),
    }),
    license: t.field({
      type: LicenseType,
      nullable: true,
      description: "License of the weights or of use; null when unknown.",
      resolve: edgeOne("Model.license"),
    }),
    knowledgeCutoff: t.field({
      type: "PartialDate",
      nullable: true,
      description: "Date up to which its knowledge is reliable, as its developer states; null when unknown.",
      resolve: propertyValue<string>("knowledge-cutoff"),
    }),
    inputModalities: t.field({
      type: [ModalityEnum],
      nullable: true,
      description: "Accepted inputs; null when unknown.",
      resolve: propertyValue<(keyof typeof modalities)[]>("input-modalities"),
    }),
    outputModalities: t.field({
      type: [ModalityEnum],
      nullable: true,
      description: "Produced outputs; null when unknown.",
      resolve: propertyValue<(keyof typeof modalities)[]>("output-modalities"),
    }),
    capabilities: t.field({
      type: [CapabilitySupportType],
      description: "What it can and cannot do, strongest level first.",
      args: { levels: t.arg({ type: [SupportLevelEnum], description: "Levels to keep; null keeps all." }) },
      resolve: async (model, { levels }, { load }) => [...(await load.all("Model.capabilities", model, { levels }))],
    }),
    concepts: t.field({
      type: ConceptConnection,
      nullable: true,
      directives: nestedList,
      description: "Techniques and ideas that it uses, directly, through a family or through a variant.",
      args: { ...whereArgs("Concept"), ...orderArgs, ...forwardArgs },
      resolve: edgePage("Model.concepts"),
    }),
    variants: t.field({
      type: VariantConnection,
      nullable: true,
      directives: nestedList,
      description: "Artifacts and modes in which it exists.",
      args: { ...whereArgs("Variant"), ...orderArgs, ...forwardArgs },
      resolve: edgePage("Model.variants"),
    }),
    endpoints: t.field({
      type: EndpointConnection,
      nullable: true,
      directives: nestedList,
      description: "Endpoints that serve it or any of its variants.",
      args: { ...whereArgs("Endpoint"), ...orderArgs, ...forwardArgs },
      resolve: edgePage("Model.endpoints"),
    }),
    scores: t.field({
      type: ScoreConnection,
      nullable: true,
      directives: nestedList,
      description: "Results of it and of any of its variants, newest first.",
      args: { ...scoreOrderArgs, ...whereArgs("Score"), ...forwardArgs },
      resolve: edgePage("Model.scores"),
    }),
    deployments: t.field({
      type: [DeploymentType],
      description: "Products that run it or one of its variants.",
      resolve: edgeAll("Model.deployments"),
    }),
    predecessors: t.field({
      type: [TransitionType],
      description: "Steps from its predecessors to it, with what improved.",
      resolve: edgeAll("Model.predecessors"),
    }),
    successors: t.field({
      type: [TransitionType],
      description: "Steps from it to its successors, with what improved.",
      resolve: edgeAll("Model.successors"),
    }),
  }),
});
