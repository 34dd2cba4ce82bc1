import type { EdgeItem } from "../src/graph/edges.ts";
import type { EdgeArgs } from "../src/graph/list-arguments.ts";
import type { LowestPrice, LowestPriceConditions } from "../src/graph/lowest-price.ts";
import type { Entity } from "../src/graph/view.ts";
import { type Awaitable, mapAwaitable } from "../src/lib/awaitable.ts";
import type { lifecycleStatuses, modalities } from "../src/records/vocabulary.ts";
import { builder, type Context } from "./builder.ts";
import { LifecycleStatusEnum, MeterEnum, ModalityEnum, ServiceTierEnum, SupportLevelEnum } from "./enums.ts";
import { propertyValue } from "./fields.ts";
import { CapabilitySupportType, LowestPriceType } from "./refs.ts";

/* Options of fields that models, variants and endpoints share. */

export const lifecycleField = {
  type: LifecycleStatusEnum,
  nullable: true,
  description:
    "State of availability at the date of the view; null when unknown. `AVAILABLE` only where an offer, a page or weights that were read within 180 days show it.",
  resolve: propertyValue<keyof typeof lifecycleStatuses>("lifecycle"),
} as const;

export const releasedOnField = {
  type: "PartialDate",
  nullable: true,
  description: "First public availability; null when unknown.",
  resolve: propertyValue<string>("released-on"),
} as const;

export const retiredOnField = {
  type: "PartialDate",
  nullable: true,
  description: "End of service, announced or past; null when none is known.",
  resolve: propertyValue<string>("retired-on"),
} as const;

export const contextWindowField = {
  type: "Long",
  nullable: true,
  description: "Longest input plus output, in tokens; null when unknown.",
  resolve: propertyValue<number>("context-window"),
} as const;

export const maxOutputTokensField = {
  type: "Long",
  nullable: true,
  description: "Longest output, in tokens; null when unknown.",
  resolve: propertyValue<number>("max-output-tokens"),
} as const;

export const openWeightsField = {
  type: "Boolean",
  nullable: true,
  description: "Whether its weights can be downloaded; null when unknown.",
  resolve: propertyValue<boolean>("open-weights"),
} as const;

export const knowledgeCutoffField = {
  type: "PartialDate",
  nullable: true,
  description: "Date up to which its knowledge is reliable, as its developer states; null when unknown.",
  resolve: propertyValue<string>("knowledge-cutoff"),
} as const;

export const inputModalitiesField = {
  type: [ModalityEnum] as [typeof ModalityEnum],
  nullable: true as const,
  description: "Accepted inputs; null when unknown.",
  resolve: propertyValue<(keyof typeof modalities)[]>("input-modalities"),
};

export const outputModalitiesField = {
  type: [ModalityEnum] as [typeof ModalityEnum],
  nullable: true as const,
  description: "Produced outputs; null when unknown.",
  resolve: propertyValue<(keyof typeof modalities)[]>("output-modalities"),
};

type CapabilitiesEdge = "Model.capabilities" | "Variant.capabilities" | "Endpoint.capabilities";

const levelArgs = builder.args((t) => ({
  levels: t.field({ type: [SupportLevelEnum], description: "Levels to keep; null keeps all." }),
}));

/** Follows an edge to capabilities with their levels of support. */
export const capabilitiesField = <Name extends CapabilitiesEdge>(name: Name) => ({
  type: [CapabilitySupportType] as [typeof CapabilitySupportType],
  description: "What it can and cannot do, strongest level first.",
  args: levelArgs,
  resolve: (from: Entity, { levels }: Pick<EdgeArgs, "levels">, { load }: Context): Awaitable<EdgeItem<Name>[]> =>
    mapAwaitable(load.all(name, from, { levels }), (items) => [...items]),
});

const priceArgs = builder.args((t) => ({
  meter: t.field({ type: MeterEnum, required: true, description: "What is counted." }),
  serviceTier: t.field({
    type: ServiceTierEnum,
    required: true,
    defaultValue: "standard",
    description: "Class of service.",
  }),
}));

/** The lowest price over the endpoints of an entity. */
export const priceField = {
  type: LowestPriceType,
  nullable: true as const,
  description:
    "Lowest price in force over its endpoints; `orderBy` takes that of the standard class. Null when unknown.",
  args: priceArgs,
  resolve: (from: Entity, conditions: LowestPriceConditions, { load }: Context): Promise<LowestPrice | undefined> =>
    load.lowestPrice(from, conditions),
};
