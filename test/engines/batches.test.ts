import { expect, it } from "vitest";
import { memoryEngine } from "../../src/engines/memory-engine.ts";
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
    facts: (view, entities) => {
      count("sheets");
      return memoryEngine.facts(view, entities);
    },
    edge: (view, name, requests, work) => {
      count(name);
      return memoryEngine.edge(view, name, requests, work);
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

it("asks for nothing that the same view was read for before, and again for all of another view", async () => {
  const { engine, batches } = counting();
  const { ask } = await serverOf(dataFolder, { engine });
  const first = await ask(operation("gpt"));
  const counts = Object.fromEntries(batches);
  expect(await ask(operation("gpt"))).toEqual(first);
  expect(Object.fromEntries(batches)).toEqual(counts);
  const past = operation("gpt").replace('slug: "gpt"', 'slug: "gpt", asOf: "2023-06-01"');
  expect((await ask(past)).data).not.toEqual(first.data);
  expect(batches.get("ModelFamily.models")).toBe(2);
});

it("asks again for what there is not, and for lists with conditions, in an order or from a cursor", async () => {
  const { engine, batches } = counting();
  const { ask } = await serverOf(dataFolder, { engine });
  for (let time = 1; time <= 3; time++) {
    expect((await ask('{ model(slug: "no-such-model") { name } }')).data).toEqual({ model: null });
    expect(batches.get("entities")).toBe(time);
  }
  const models = (args: string) => `{ family(slug: "gpt") { models(${args}) { totalCount pageInfo { endCursor } } } }`;
  const { data } = await ask(models("first: 2"));
  const { endCursor } = data.family.models.pageInfo;
  const narrowed = ["first: 2, where: {}", "first: 2, orderBy: [{ name: ASC }]", `first: 2, after: "${endCursor}"`];
  for (const args of ["first: 2", ...narrowed, ...narrowed, "first: null", "first: 3", "first: 2"])
    expect((await ask(models(args))).errors).toBeUndefined();
  expect(batches.get("ModelFamily.models")).toBe(1 + 6 + 2);
});
