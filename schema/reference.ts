import { builder } from "./builder.ts";
import { EntityKindEnum } from "./enums.ts";

const EntityKey = builder.inputType("EntityKey", {
  description: "A slug with its type.",
  fields: (t) => ({
    kind: t.field({ type: EntityKindEnum, required: true, description: "Type of entity." }),
    slug: t.field({ type: "Slug", required: true, description: "Slug; old slugs redirect." }),
  }),
});

const ExternalIdInput = builder.inputType("ExternalIdInput", {
  description: "An identifier in another system.",
  fields: (t) => ({
    system: t.string({ required: true, description: "System, for example huggingface." }),
    value: t.string({ required: true, description: "Identifier." }),
  }),
});

export const EntityRef = builder.inputType("EntityRef", {
  description: "One way to name an entity.",
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: "Global id." }),
    key: t.field({ type: EntityKey, description: "Type and slug." }),
    externalId: t.field({ type: ExternalIdInput, description: "Identifier in another system." }),
    name: t.string({
      description: "Name or alias, as for `resolve`; an error if it means several entities on any day.",
    }),
  }),
});
