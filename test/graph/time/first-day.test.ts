import { expect, it } from "vitest";
import { buildGraph } from "../../../src/graph/build-graph.ts";
import { firstDayOf } from "../../../src/graph/first-day.ts";
import type { GraphNode } from "../../../src/graph/graph.ts";
import { kindNames } from "../../../src/records/kinds.ts";
import type { Records } from "../../../src/records/records.ts";

const document = { name: "Notes", type: "documentation", tier: "primary", publisher: "acme" };

/** The first day of a model with these release dates, whose source was published years before it. */
function firstDayWith(...releases: readonly object[]): string {
  const provider = { name: "Acme", roles: ["lab"], sources: ["notes"] };
  const facts = { "released-on": releases.map((release) => ({ ...release, sources: ["notes"] })) };
  const records = {
    ...Object.fromEntries(kindNames.map((kind) => [kind, new Map()])),
    Provider: new Map([["acme", provider]]),
    Source: new Map([["notes", { ...document, "published-on": "2024-01-15", "accessed-on": "2026-09-01" }]]),
    Model: new Map([["one", { name: "One", provider: "acme", sources: ["notes"], facts }]]),
  } as unknown as Records;
  const graph = buildGraph({ records, release: { tag: "1", "published-on": "2026-09-01" }, contentHash: "one" });
  return firstDayOf(graph, graph.nodes.get("Model:one") as GraphNode);
}

it("dates a model by the release of a stage, when no other release is known", () => {
  expect(firstDayWith({ value: "2026-08-12", qualifiers: { stage: "preview" } })).toBe("2026-08-12");
});

it("dates a model by its release everywhere rather than by that of a stage or at a host", () => {
  expect(firstDayWith({ value: "2026-08-12", qualifiers: { stage: "preview" } }, { value: "2026-08-20" })).toBe(
    "2026-08-20",
  );
});

it("dates a model without a date by its oldest source", () => {
  expect(firstDayWith()).toBe("2024-01-15");
});
