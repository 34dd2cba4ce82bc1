import { z } from "zod";
import { comparisonText } from "../../exports/comparison-text.ts";
import { unitsPerDescribedClaim } from "../../exports/entity-document.ts";
import { compareEntities } from "../../graph/analysis/compare.ts";
import { defineTool } from "../tool.ts";
import { asOfInput, propertiesInput, propertyIn, refInput } from "../tool-input.ts";
import { findEntities } from "./find-entities.ts";
import { costPerEntity } from "./get.ts";

export const compareTool = defineTool({
  name: "compare",
  description: "A table of the properties of 2 to 6 entities, with sources.",
  input: z.strictObject({
    refs: z.array(refInput).min(2).max(6),
    properties: propertiesInput,
    onlyDifferences: z.boolean().default(false),
    asOf: asOfInput,
  }),
  async run({ refs, properties, onlyDifferences, asOf }, call) {
    const wanted = properties?.map(propertyIn);
    call.spend(costPerEntity * refs.length);
    const entities = await findEntities(refs, asOf, call);
    const comparison = await call.work.run(compareEntities(entities, wanted, call.work));
    for (const { facts } of comparison.rows)
      for (const fact of facts) call.work.spend((fact?.claims.length ?? 0) * unitsPerDescribedClaim);
    return comparisonText(comparison, { onlyDifferences, maxLength: call.maxLength });
  },
});
