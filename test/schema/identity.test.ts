import { beforeAll, describe, expect, it } from "vitest";
import { dataFolder, serverOf, todayIn, viewsOf } from "../data.ts";

let ask: Awaited<ReturnType<typeof serverOf>>["ask"];
beforeAll(async () => {
  ask = (await serverOf(dataFolder)).ask;
});

/** Ids of every type of object, as the lists give them. */
const harvest = (asOf: string) => `{
  models(first: 60${asOf}) { nodes { id disputes { nodes { id } } aliases { id } capabilities { id } predecessors { id } scores(first: 3) { nodes { id } }
    claims(first: 5) { nodes { id } } relationships(first: 5) { nodes { id } } } }
  variants(first: 60${asOf}) { nodes { id derivedFrom { id } } }
  products(first: 20${asOf}) { nodes { id deployments { id } } }
  families(first: 20${asOf}) { nodes { id fact(property: DEVELOPER) { best { id } } } }
  sources(first: 20${asOf}) { nodes { id citedBy(first: 2) { nodes { id } } } }
}`;

function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, child]) => (key === "id" ? [child as string] : idsIn(child)));
}

describe("global ids", () => {
  for (const asOf of ["", "2024-06-01", "2025-12-01"])
    it(`lead back to the same object in the same view${asOf ? ` of ${asOf}` : ""}`, async () => {
      const { data, errors } = await ask(harvest(asOf ? `, asOf: "${asOf}"` : ""));
      expect(errors).toBeUndefined();
      const ids = [...new Set(idsIn(data))];
      expect(new Set(ids.map((id) => id.split(":")[0])).size).toBeGreaterThan(9);
      expect(ids.every((id) => id.endsWith(asOf ? `@${asOf}` : "") && (asOf !== "" || !id.includes("@")))).toBe(true);
      for (let start = 0; start < ids.length; start += 100) {
        const part = ids.slice(start, start + 100);
        const found = await ask("query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }", { ids: part });
        expect(found.data.nodes.map((node: { id: string } | null) => node?.id)).toEqual(part);
        expect(found.data.nodes.map((node: { __typename: string }) => node.__typename)).toEqual(
          part.map((id) => id.split(":")[0]),
        );
      }
    });
});

it("gives each entity of each day under its id of that day, and no other", async () => {
  const views = await viewsOf(dataFolder);
  for (const asOf of [undefined, "2023-07-01", "2024-06-01", "2025-01-01", "2025-12-01"]) {
    const view = asOf === undefined ? views.current(todayIn(dataFolder)) : views.at({ asOf }, todayIn(dataFolder));
    const ids = [...views.graph.nodes.keys()].map((key) => ({ key, id: asOf === undefined ? key : `${key}@${asOf}` }));
    for (let start = 0; start < ids.length; start += 100) {
      const part = ids.slice(start, start + 100);
      const { data } = await ask("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: part.map(({ id }) => id) });
      expect(data.nodes).toEqual(part.map(({ key, id }) => (view.entity(key) ? { id } : null)));
    }
  }
});
