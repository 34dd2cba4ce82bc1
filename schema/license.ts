import { builder } from "./builder.ts";
import { LicenseKindEnum } from "./enums.ts";
import { currentField, isOfType, propertyValue } from "./fields.ts";
import { EntityType, LicenseType, NodeType } from "./refs.ts";

builder.objectType(LicenseType, {
  description: "A license or terms of use.",
  interfaces: [NodeType, EntityType],
  ...isOfType("License"),
  fields: (t) => ({
    current: t.field(currentField(LicenseType)),
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
