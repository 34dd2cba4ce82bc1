import { globalIdOf } from "../src/graph/global-id.ts";
import { builder } from "./builder.ts";
import { LicenseKindEnum } from "./enums.ts";
import { current, propertyValue } from "./fields.ts";
import { EntityType, LicenseType } from "./refs.ts";

builder.node(LicenseType, {
  description: "A license or terms of use.",
  interfaces: [EntityType],
  id: { resolve: globalIdOf },
  isTypeOf: (value) => (value as { type?: string }).type === "License",
  fields: (t) => ({
    current: t.field({
      type: LicenseType,
      nullable: true,
      description: "Itself in the current view; null if it is no longer in the graph.",
      resolve: current<"License">,
    }),
    kind: t.field({
      type: LicenseKindEnum,
      description: "Kind of license.",
      resolve: ({ record }) => record.kind,
    }),
    spdxId: t.field({
      type: "String",
      nullable: true,
      description: "SPDX identifier; null when it has none.",
      resolve: propertyValue<string>("spdx-id"),
    }),
    osiApproved: t.field({
      type: "Boolean",
      nullable: true,
      description: "Whether the Open Source Initiative approved it; null when unknown.",
      resolve: propertyValue<boolean>("osi-approved"),
    }),
    commercialUse: t.field({
      type: "Boolean",
      nullable: true,
      description: "Whether commercial use is allowed; null when it depends on conditions or is unknown.",
      resolve: propertyValue<boolean>("commercial-use"),
    }),
    url: t.field({
      type: "URL",
      nullable: true,
      description: "Full text; null when unknown.",
      resolve: ({ record }) => record.url,
    }),
  }),
});
