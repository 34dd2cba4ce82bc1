import { expect, expectTypeOf, it } from "vitest";
import { LlamaFamilyDocument, type LlamaFamilyQuery } from "../../src/library/generated/graphql.ts";
import { dataFolder, serverOf } from "../data.ts";

it("answers a typed document with what its type promises", async () => {
  const { ask } = await serverOf(dataFolder);
  const data = (await ask(LlamaFamilyDocument.toString())).data as LlamaFamilyQuery;
  expectTypeOf(data.family?.models?.nodes[0]?.releasedOn).toEqualTypeOf<string | null | undefined>();
  expect(data.family?.provider?.name).toBe("Meta AI");
  expect(data.family?.models?.nodes.map(({ name }) => name)).toEqual([
    "Llama 3",
    "Llama 3.1",
    "Llama 3.2",
    "Llama 3.3",
  ]);
});
