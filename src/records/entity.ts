import { z } from "zod";
import type { Kind } from "./kinds.ts";
import { attributesOf, propertyNames, propertyRow } from "./properties.ts";
import { day, slug, textShape, urlShape, word } from "./scalars.ts";
import { qualifiers, recordCitations, relationFields, statements } from "./statement.ts";
import * as vocabulary from "./vocabulary.ts";

const alias = z.union([
  textShape,
  z.strictObject({
    value: textShape,
    kind: word(vocabulary.aliasKinds).optional(),
    host: slug.optional().describe("Host on which it holds; everywhere when absent."),
    ...relationFields,
  }),
]);

const externalId = z.strictObject({ system: slug, value: textShape, url: urlShape.optional() });

/** A curator's account of a dispute between claims. */
const dispute = z.strictObject({
  property: z.enum(propertyNames as [string, ...string[]]),
  qualifiers: qualifiers.optional(),
  object: slug.optional().describe("For a relation in dispute, the entity it points to."),
  between: z.array(slug).min(2).optional().describe("Sources whose claims differ, where not all claims do."),
  kind: word(vocabulary.disputeKinds),
  state: word(vocabulary.disputeStates),
  resolution: textShape.optional().describe("How it was settled; required when resolved."),
  "opened-on": day.optional(),
  "resolved-on": day.optional(),
  "none-prevailed": z.boolean().optional().describe("Resolved without one claim winning."),
});

/** Attributes that a record of this kind may state under `facts`. */
function factsShape(kind: Kind) {
  return z.strictObject(
    Object.fromEntries(
      attributesOf(kind).map((property) => {
        const { value, description } = propertyRow(property);
        return [property, statements(value).optional().describe(description)];
      }),
    ),
  );
}

/** Fields of every record. */
export function entityFields(kind: Kind) {
  return {
    name: textShape.describe("Display name, as its developer writes it."),
    aliases: z.array(alias).optional().describe("Other names."),
    description: textShape
      .optional()
      .describe("One or two plain sentences without figures, prices or dates: those are facts."),
    "external-ids": z.array(externalId).optional(),
    "former-slugs": z.array(slug).optional(),
    sources: recordCitations.describe("Sources of everything here that names none of its own."),
    facts: factsShape(kind).optional(),
    disputes: z.array(dispute).optional(),
  };
}

export type AliasRecord = z.infer<typeof alias>;
export type DisputeRecord = z.infer<typeof dispute>;
