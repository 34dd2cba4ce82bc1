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
  /** Statements about the model. */
  readonly claims: readonly object[];
  /** Statements about it in a layer of the server's own; there is no layer without them. */
  readonly ours?: readonly object[];
  /** Statements about a variant of the model, which is looked at instead of it. */
  readonly variant?: readonly object[];
  readonly shown: unknown;
  /** What a view with the layer first shows. */
  readonly "shown-with-layers"?: unknown;
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

const noRecords = () => Object.fromEntries(kindNames.map((kind) => [kind, new Map()]));

function viewOf({ property, claims, ours, variant }: Example, first?: "ours"): View {
  const records = {
    ...noRecords(),
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
    Variant: new Map(
      variant && [
        ["one-chat", { name: "One Chat", model: "one", kinds: ["instruct"], facts: { [property]: variant } }],
      ],
    ),
  } as unknown as Records;
  const added = { layer: "ours", sources: ["card"], facts: { [property]: ours } };
  const own = ours && {
    name: "ours",
    records: { ...noRecords(), Model: new Map([["one", added]]) } as unknown as Records,
    contentHash: "",
  };
  const release = { tag: "2026.11.1", "published-on": "2026-11-01" };
  return new View(buildGraph({ records, layer: own, release, contentHash: "" }), "2026-11-01", { layer: first });
}

function factIn(view: View, { property, variant }: Example) {
  const entity = view.entity(variant ? "Variant:one-chat" : "Model:one");
  if (!entity) throw new Error("the subject is missing");
  return factsOf(entity).fact(property);
}

it("has an example of each rule", () => {
  const rules = Array.from(document.matchAll(/^## (.*)$/gm), ([, rule]) => rule);
  expect(rules.length).toBeGreaterThan(8);
  expect([...new Set(examples.map(({ rule }) => rule))]).toEqual(rules);
});

for (const { rule, example } of examples)
  it(`shows ${example.shown} by the rule "${rule}"`, () => {
    const view = viewOf(example);
    const { best, claims, reason } = factIn(view, example);
    expect(best?.value).toBe(example.shown);
    expect(reason).toBe(example.reason);
    expect(best && tiedWith(best, claims, view.day).map(({ value }) => value)).toEqual(example.tied ?? []);
    // The order of the statements decides nothing.
    const turned = { ...example, claims: example.claims.toReversed() };
    expect(factIn(viewOf(turned), turned).best?.value).toBe(example.shown);
    if (example.ours) expect(factIn(viewOf(example, "ours"), example).best?.value).toBe(example["shown-with-layers"]);
  });
