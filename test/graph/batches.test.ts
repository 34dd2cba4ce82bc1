import { expect, it } from "vitest";
import { memoryEngine } from "../../src/graph/engine.ts";
import { dataFolder, serverOf } from "../data.ts";

/** The memory engine, counting each batch by what it follows. */
function counting() {
  const batches = new Map<string, number>();
  const count = (name: string) => batches.set(name, (batches.get(name) ?? 0) + 1);
  const engine: typeof memoryEngine = {
    ...memoryEngine,
    entities: (view, keys) => {
      count("entities");
      return memoryEngine.entities(view, keys);
    },
    sheets: (view, entities) => {
      count("sheets");
      return memoryEngine.sheets(view, entities);
    },
    edge: (view, name, requests) => {
      count(name);
      return memoryEngine.edge(view, name, requests);
    },
  };
  return { engine, batches };
}

const operation = (slug: string) => `{
  family(slug: "${slug}") {
    models(first: 40) {
      nodes {
        provider { name }
        variants(first: 25) {
          nodes {
            contextWindow
            releasedOn
            sources(first: 3) { nodes { name publisher { name } } }
          }
        }
      }
    }
  }
}`;

it("follows each edge of family, variants and sources in one batch a level, whatever the size of the family", async () => {
  const sizes: number[] = [];
  for (const slug of ["llama-3", "llama", "gpt"]) {
    const { engine, batches } = counting();
    const { ask } = await serverOf(dataFolder, { engine });
    const { data, errors } = await ask(operation(slug));
    expect(errors).toBeUndefined();
    sizes.push(data.family.models.nodes.flatMap((model: { variants: { nodes: [] } }) => model.variants.nodes).length);
    expect(Object.fromEntries(batches)).toEqual({
      entities: 1,
      sheets: 1,
      "ModelFamily.models": 1,
      "Model.provider": 1,
      "Model.variants": 1,
      "Entity.sources": 1,
      "Source.publisher": 1,
    });
  }
  expect(Math.min(...sizes)).toBeGreaterThan(5);
  expect(new Set(sizes).size).toBe(3);
});
