import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { buildGraph } from "../../../src/graph/build-graph.ts";
import { tiedWith } from "../../../src/graph/claims/rank-claims.ts";
import { factsOf } from "../../../src/graph/entity-facts.ts";
import { View } from "../../../src/graph/view.ts";
import { kindNames } from "../../../src/records/kinds.ts";
import type { Property } from "../../../src/records/properties.ts";
import type { Records } from "../../../src/records/records.ts";

const document = readFileSync(new URL("../../../docs/ranking.md", import.meta.url), "utf8");

interface Example {
  readonly property: Property;
  readonly claims: readonly object[];
  readonly shown: unknown;
  readonly tied?: readonly unknown[];
  readonly reason: string;
}

/** Each example with the heading that it stands under. */
const examples = document.split(/^## /m).flatMap((section) =>
  Array.from(section.matchAll(/^```yaml example\n([\s\S]*?)^```/gm), ([, text]) => ({
    rule: section.split("\n", 1)[0] ?? "",
    example: parse(text ?? "") as Example,
  })),
);

const source = (tier: string, publisher: string, published: string, more: object = {}) => ({
  name: "A source",
  type: "documentation",
  tier,
  publisher,
  "published-on": published,
  "accessed-on": published,
  ...more,
});
const layer = (catalog: string, day: string) => source("aggregator", catalog, day, { imported: true });
const provider = { name: "A provider", roles: ["lab"], sources: ["card"] };

function viewOf({ property, claims }: Example): View {
  const records = {
    ...Object.fromEntries(kindNames.map((kind) => [kind, new Map()])),
    Provider: new Map(["acme", "rival", "press", "lists", "catalog", "index"].map((slug) => [slug, provider])),
    Source: new Map(
      Object.entries({
        card: source("primary", "acme", "2026-01-01"),
        blog: source("primary", "acme", "2026-03-01"),
        rival: source("primary", "rival", "2026-05-01"),
        review: source("secondary", "press", "2026-01-01"),
        list: source("aggregator", "lists", "2026-01-01"),
        "catalog-2026-02-01": layer("catalog", "2026-02-01"),
        "catalog-2026-04-01": layer("catalog", "2026-04-01"),
        "index-2026-06-01": layer("index", "2026-06-01"),
      }),
    ),
    Model: new Map([["one", { name: "One", provider: "acme", sources: ["card"], facts: { [property]: claims } }]]),
  } as unknown as Records;
  const release = { tag: "2026.11.1", "published-on": "2026-11-01" };
  return new View(buildGraph({ records, release, contentHash: "" }), "2026-11-01");
}

it("has an example of each rule", () => {
  expect(examples.length).toBeGreaterThanOrEqual(10);
});

for (const { rule, example } of examples)
  it(`shows ${example.shown} by the rule "${rule}"`, () => {
    const view = viewOf(example);
    const entity = view.entity("Model:one");
    if (!entity) throw new Error("the model is missing");
    const { best, claims, reason } = factsOf(entity).fact(example.property);
    expect(best?.value).toBe(example.shown);
    expect(reason).toBe(example.reason);
    expect(best && tiedWith(best, claims, view.day).map(({ value }) => value)).toEqual(example.tied ?? []);
    // The order of the statements decides nothing.
    const turned = viewOf({ ...example, claims: example.claims.toReversed() }).entity("Model:one");
    expect(turned && factsOf(turned).fact(example.property).best?.value).toBe(example.shown);
  });
