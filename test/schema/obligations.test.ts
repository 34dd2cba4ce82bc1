import { cp, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { fixtureFolder, serverOf } from "../data.ts";

const licenses = `
strict-licence:
  name: Strict Licence
  sources: [acme-card]
  kind: open-weights
  facts:
    user-threshold:
      value: 700_000_000
      sources: [{ source: acme-card, locator: Section 2, quote: more than 700 million monthly active users }]
    revenue-threshold:
      value: 1_000_000
      status: superseded
      reason: A later version has no limit.
      sources: [acme-card]
    attribution: { value: A product shows “Built with Acme”., sources: [acme-card] }
`;

const models = `
acme-two:
  name: Acme Two
  sources: [acme-card]
  provider: acme-labs
  variants:
    acme-two-base:
      name: Acme Two Base
      kinds: [base]
      license: strict-licence
      derived-from: [{ variant: acme-one-70b, kind: finetune, sources: [acme-card] }]
    acme-two-tuned:
      name: Acme Two Tuned
      kinds: [instruct]
      derived-from: [{ variant: acme-two-base, kind: finetune, sources: [acme-card] }]
`;

const fields = `
  __typename
  ... on Error { message }
  ... on ObligationSet {
    exhaustive truncatedBy
    unlicensed { name }
    paths { steps { entity { name } } }
    obligations {
      property
      license { slug }
      claim { value { text } citations { locator quote } }
      path { length start { name } steps { relationship { property } forward entity { name } } }
    }
  }`;

interface Shown {
  readonly name: string;
}
interface Obliged {
  readonly property: string;
  readonly license: { readonly slug: string };
  readonly claim: { readonly value: { readonly text: string }; readonly citations: readonly object[] };
  readonly path: { readonly steps: readonly { readonly entity: Shown }[] };
}

describe("obligations", () => {
  let ask: Awaited<ReturnType<typeof serverOf>>["ask"];
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "pedigree-obligations-"));
    await cp(fixtureFolder, folder, { recursive: true });
    await writeFile(join(folder, "licenses", "strict.yaml"), licenses);
    await writeFile(join(folder, "models", "two.yaml"), models);
    ({ ask } = await serverOf(folder));
  });

  const of = async (ref: string, args = "") => {
    const { data, errors } = await ask(`{ obligations(ref: { key: { ${ref} } }${args}) { ${fields} } }`);
    expect(errors).toBeUndefined();
    return data.obligations;
  };
  const namesOf = ({ path }: Obliged) => path.steps.map(({ entity }) => entity.name);

  it("give the terms of the own license in the order of properties, with clause and words", async () => {
    const { obligations } = await of('kind: VARIANT, slug: "acme-two-base"');
    const own = obligations.filter(({ license }: Obliged) => license.slug === "strict-licence");
    expect(own.map(({ property, claim }: Obliged) => [property, claim.value.text])).toEqual([
      ["USER_THRESHOLD", "700 million monthly active users"],
      ["ATTRIBUTION", "A product shows “Built with Acme”."],
    ]);
    expect(own[0].claim.citations).toEqual([
      { locator: "Section 2", quote: "more than 700 million monthly active users" },
    ]);
    expect(own[0].path).toEqual({
      length: 1,
      start: { name: "Acme Two Base" },
      steps: [{ relationship: { property: "LICENSE" }, forward: true, entity: { name: "Strict Licence" } }],
    });
  });

  it("walk what it was derived from, and give each license once, with the shortest path", async () => {
    const { obligations, paths, exhaustive } = await of('kind: VARIANT, slug: "acme-two-tuned"');
    expect(exhaustive).toBe(true);
    expect(paths).toHaveLength(2);
    const paidBy = obligations.map((one: Obliged) => [one.property, namesOf(one)]);
    expect(paidBy).toEqual([
      ["USER_THRESHOLD", ["Acme Two Base", "Strict Licence"]],
      ["ATTRIBUTION", ["Acme Two Base", "Strict Licence"]],
      ["COMMERCIAL_USE", ["Acme Two Base", "Acme One 70B", "Acme One", "Open Licence"]],
    ]);
  });

  it("leave out terms that no longer hold", async () => {
    const { obligations } = await of('kind: VARIANT, slug: "acme-two-base"');
    expect(obligations.map(({ property }: Obliged) => property)).not.toContain("REVENUE_THRESHOLD");
  });

  it("name the models of the lineage without a known license", async () => {
    const tuned = await of('kind: VARIANT, slug: "acme-two-tuned"');
    expect(tuned.unlicensed).toEqual([{ name: "Acme Two" }]);
    const base = await of('kind: VARIANT, slug: "acme-two-base"');
    expect(base.unlicensed).toEqual([]);
  });

  it("let a model stand for its variants", async () => {
    const { obligations } = await of('kind: MODEL, slug: "acme-two"');
    expect(obligations.map(namesOf)[0]).toEqual(["Acme Two Base", "Strict Licence"]);
  });

  it("state which limit ended the walk", async () => {
    const shallow = await of('kind: VARIANT, slug: "acme-two-tuned"', ", maxDepth: 1");
    expect([shallow.exhaustive, shallow.truncatedBy]).toEqual([false, ["MAX_DEPTH"]]);
    const small = await of('kind: VARIANT, slug: "acme-two-tuned"', ", maxNodes: 1");
    expect([small.exhaustive, small.truncatedBy]).toEqual([false, ["MAX_NODES"]]);
  });

  it("are refused for what has no license, and beyond a limit", async () => {
    const concept = await of('kind: CONCEPT, slug: "attention"');
    expect(concept.__typename).toBe("InvalidArgumentError");
    expect(concept.message).toContain("names a variant or a model");
    const deep = await of('kind: MODEL, slug: "acme-two"', ", maxDepth: 21");
    expect(deep.__typename).toBe("LimitExceededError");
  });
});
