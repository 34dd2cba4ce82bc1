import { z } from "zod";
import { maxTextLength } from "../../exports/cited-text.ts";
import { describeEntity, type EntityDocument } from "../../exports/entity-document.ts";
import { entityText } from "../../exports/entity-text.ts";
import type { Entity } from "../../graph/view.ts";
import type { Interruptible } from "../../lib/interruptible.ts";
import { type Property, propertyRow } from "../../records/properties.ts";
import { defineTool, type ToolCall } from "../tool.ts";
import { asOfInput, propertiesInput, propertyIn, refInput } from "../tool-input.ts";
import { findEntities } from "./find-entities.ts";

/** Cost of one entity, in objects: of its facts, their values and sources. */
export const costPerEntity = 100;

export const getTool = defineTool({
  name: "get",
  description:
    "What is known about up to 10 models, variants, developers, hosts or other entities: each value with its sources, and the values that differ.",
  input: z.strictObject({
    refs: z.array(refInput).min(1).max(10),
    properties: propertiesInput,
    sources: z.boolean().default(true),
    asOf: asOfInput,
  }),
  async run({ refs, properties, sources, asOf }, call) {
    const wanted = properties?.map(propertyIn);
    call.spend(costPerEntity * refs.length);
    const entities = await findEntities(refs, asOf, call);
    const maxLength = Math.floor((call.maxLength ?? maxTextLength) / refs.length);
    const documents = await call.work.run(describeSteps(entities, wanted, call));
    return documents
      .map((document) =>
        entityText(document, {
          address: call.addressOf?.(document.id),
          hasSources: sources,
          maxLength,
          rest: (_, left) => restOf(document.id, left),
        }),
      )
      .join("\n");
  },
});

function* describeSteps(
  entities: readonly Entity[],
  properties: readonly Property[] | undefined,
  { work }: ToolCall,
): Interruptible<EntityDocument[]> {
  const documents: EntityDocument[] = [];
  for (const entity of entities) {
    const about = properties?.filter((property) => propertyRow(property).kinds.includes(entity.type));
    documents.push(yield* describeEntity(entity, work, about));
  }
  return documents;
}

/** Properties that the line about what is left out names. */
const maxNamed = 20;

const restOf = (id: string, left: readonly string[]): string =>
  left.length > 0
    ? `call get with refs ["${id}"] and properties ${JSON.stringify(left.slice(0, maxNamed))}`
    : "call lineage, prices or search";
