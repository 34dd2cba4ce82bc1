import { cp, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { fixtureFolder, serverOf } from "../data.ts";

const models = `
down:
  name: Down
  sources: [acme-card]
  provider: acme-labs
  facts:
    released-on: { value: 2029-03-01, sources: [acme-card] }
    context-window: { value: 8_000, sources: [acme-card] }
    max-output-tokens: { value: 2_000, sources: [acme-card] }
  variants:
    down-plain: { name: Down plain, kinds: [instruct] }
    down-output: { name: Down output, kinds: [instruct], facts: { max-output-tokens: { value: 1_000, sources: [acme-card] } } }
    down-refuted:
      name: Down refuted
      kinds: [instruct]
      facts: { context-window: { value: 8_000, sources: [acme-card], status: refuted, reason: The card errs here. } }
up:
  name: Up
  sources: [acme-card]
  provider: acme-labs
  facts: { released-on: { value: 2029-03-01, sources: [acme-card] } }
  variants:
    up-1:
      name: Up 1
      kinds: [size]
      license: { license: open-licence, sources: [acme-card] }
      facts: { context-window: { value: 8_000, sources: [acme-card] }, released-on: { value: 2029-03-01, sources: [acme-card] } }
    up-2:
      name: Up 2
      kinds: [size]
      license: { license: open-licence, sources: [gazette-report] }
      facts: { context-window: { value: 9_500, sources: [acme-card] }, released-on: { value: 2029-06-01, sources: [acme-card] } }
    up-2-int4: { name: Up 2 int4, kinds: [quantized], quantization: int4 }
part:
  name: Part
  sources: [acme-card]
  provider: acme-labs
  variants:
    part-1: { name: Part 1, kinds: [size], license: { license: open-licence, sources: [acme-card] } }
    part-2: { name: Part 2, kinds: [size] }
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pedigree-derived-"));
  await cp(fixtureFolder, folder, { recursive: true });
  await writeFile(join(folder, "models/more.yaml"), models);
});

const asked = async (query: string) => {
  const { ask } = await serverOf(folder, { today: () => "2030-01-01" });
  const { data, errors } = await ask(query);
  expect(errors).toBeUndefined();
  return data;
};

const fact = (property: string) =>
  `fact(property: ${property}) { value { text } claims { id method status subject { slug } value { text } derivedFrom { id subject { slug } method } } }`;

describe("a variant without a value", () => {
  it("shows that of its model as a derived claim that names its origin", async () => {
    const { variant, model } = await asked(`{
      variant(slug: "down-plain") { contextWindow ${fact("CONTEXT_WINDOW")} }
      model(slug: "down") { ${fact("CONTEXT_WINDOW")} } }`);
    const [origin] = model.fact.claims;
    expect(variant.contextWindow).toBe(8_000);
    expect(variant.fact.claims).toEqual([
      {
        id: expect.stringMatching(/^Claim:Variant\.down-plain\.context-window\.from-model-/),
        method: "DERIVED",
        status: "UNVERIFIED",
        subject: { slug: "down-plain" },
        value: { text: "8,000 tokens" },
        derivedFrom: [{ id: origin.id, subject: { slug: "down" }, method: "STATED" }],
      },
    ]);
    const { node } = await asked(`{ node(id: "${variant.fact.claims[0].id}") { id ... on Claim { method } } }`);
    expect(node).toEqual({ id: variant.fact.claims[0].id, method: "DERIVED" });
  });

  it("shows none beside a limit of its own: limits are stated together", async () => {
    const { variant } = await asked('{ variant(slug: "down-output") { contextWindow maxOutputTokens } }');
    expect(variant).toEqual({ contextWindow: null, maxOutputTokens: 1_000 });
  });

  it("shows none that a claim about itself refutes", async () => {
    const { variant } = await asked('{ variant(slug: "down-refuted") { contextWindow } }');
    expect(variant.contextWindow).toBeNull();
  });

  it("loses it when the model loses it, and on days before its origin holds", async () => {
    const { variant } = await asked('{ variant(slug: "down-plain", asOf: "2029-03-02") { contextWindow } }');
    expect(variant.contextWindow).toBe(8_000);
    await writeFile(
      join(folder, "models/more.yaml"),
      models.replace(
        "{ value: 8_000, sources: [acme-card] }",
        "{ value: 8_000, sources: [acme-card], valid-from: 2029-05-01 }",
      ),
    );
    const { early, late } = await asked(`{
      early: variant(slug: "down-plain", asOf: "2029-04-01") { contextWindow }
      late: variant(slug: "down-plain", asOf: "2029-05-02") { contextWindow } }`);
    expect([early.contextWindow, late.contextWindow]).toEqual([null, 8_000]);
    await writeFile(
      join(folder, "models/more.yaml"),
      models.replace("    context-window: { value: 8_000, sources: [acme-card] }\n", ""),
    );
    const { variant: after } = await asked('{ variant(slug: "down-plain") { contextWindow } }');
    expect(after.contextWindow).toBeNull();
  });
});

describe("a model without a value", () => {
  it("shows the license that all of its variants state, and is found by it", async () => {
    const { model, models: found } = await asked(`{
      model(slug: "up") { license { slug } ${fact("LICENSE")} }
      models(where: { license: { slug: { eq: "open-licence" } } }, first: 20) { nodes { slug } } }`);
    expect(model.license).toEqual({ slug: "open-licence" });
    const [derived] = model.fact.claims;
    expect([derived.method, derived.subject.slug]).toEqual(["DERIVED", "up"]);
    expect(derived.derivedFrom.map(({ subject }: { subject: { slug: string } }) => subject.slug).sort()).toEqual([
      "up-1",
      "up-2",
    ]);
    expect(found.nodes).toContainEqual({ slug: "up" });
  });

  it("shows none where variants differ, or where one states nothing", async () => {
    const { up, part } = await asked(
      `{ up: model(slug: "up") { contextWindow } part: model(slug: "part") { license { slug } } }`,
    );
    expect([up.contextWindow, part.license]).toEqual([null, null]);
  });

  it("prefers what is stated of itself", async () => {
    await writeFile(
      join(folder, "models/more.yaml"),
      models.replace("  name: Up\n", "  name: Up\n  license: { license: other-license, sources: [gazette-report] }\n"),
    );
    await writeFile(
      join(folder, "licenses/more.yaml"),
      "other-license: { name: Other, kind: proprietary, sources: [acme-card] }\n",
    );
    const { model } = await asked(`{ model(slug: "up") { license { slug } ${fact("LICENSE")} } }`);
    expect([model.license.slug, model.fact.claims.length]).toEqual(["other-license", 1]);
  });
});
