import { expect, it } from "vitest";
import { dataFolder, serverOf } from "../data.ts";

it("tells a value that a source says is absent or undisclosed from one of which nothing is known", async () => {
  const { ask } = await serverOf(dataFolder);
  const fields = "valueState value { text } claims { valueState citations { source { slug } } }";
  const { data, errors } = await ask(`{
    none: model(slug: "llama-3-3") { fact(property: BASE_WEIGHTS) { ${fields} } }
    undisclosed: model(slug: "gpt-4") { fact(property: PARAMETERS_TOTAL) { ${fields} } }
    nothing: model(slug: "gpt-5") { fact(property: PARAMETERS_TOTAL) { ${fields} } }
  }`);
  expect(errors).toBeUndefined();
  const cited = (valueState: string, ...slugs: string[]) => ({
    valueState,
    citations: slugs.map((slug) => ({ source: { slug } })),
  });
  expect(data).toEqual({
    none: {
      fact: {
        valueState: "NONE",
        value: null,
        claims: [cited("NONE", "llama-stack-sku-list", "meta-card-llama3-3", "tt-inference-server-llama-3-3")],
      },
    },
    undisclosed: { fact: { valueState: "UNKNOWN", value: null, claims: [cited("UNKNOWN", "paper-gpt-4")] } },
    nothing: { fact: { valueState: null, value: null, claims: [] } },
  });
});
