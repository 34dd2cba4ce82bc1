import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { fixtureFolder, serverOf } from "../data.ts";

let ask: Awaited<ReturnType<typeof serverOf>>["ask"];
beforeAll(async () => {
  ask = (await serverOf(fixtureFolder)).ask;
});

describe("look-ups", () => {
  it("answer null for a slug that nothing has", async () => {
    expect(await ask('{ model(slug: "none") { id } node(id: "Model:none") { id } }')).toEqual({
      data: { model: null, node: null },
    });
  });

  it("answer null, not an error, for an id that no object can have", async () => {
    const ids = [
      "",
      "nonsense",
      "Model:",
      "Nothing:x",
      "Model:acme-one@2029-99-99",
      "Claim:x",
      "Model:acme-one@1900-01-01",
      "constructor:x",
      "Alias:%E0%A4%A",
    ];
    const { data, errors } = await ask("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids });
    expect(errors).toBeUndefined();
    expect(data.nodes).toEqual(ids.map(() => null));
  });

  it("follow a former slug to the present one", async () => {
    expect(await ask('{ model(slug: "acme-1") { id slug } }')).toEqual({
      data: { model: { id: "Model:acme-one", slug: "acme-one" } },
    });
  });

  it("refuse a slug that cannot be one, and say what would be right", async () => {
    const { errors } = await ask('{ model(slug: "Acme One") { id } }');
    expect(errors?.[0].message).toMatch(/Slug must be lower-case letters, digits and single hyphens/);
  });

  it("refuse a day outside the data, with the days it covers", async () => {
    const { data, errors } = await ask('{ model(slug: "acme-one", asOf: "1999-01-01") { id } }');
    expect(data).toEqual({ model: null });
    expect(errors?.[0].extensions).toEqual({
      code: "DATE_OUT_OF_RANGE",
      argument: "asOf",
      earliest: "2028-01-15",
      latest: "2030-01-01",
    });
  });
});

describe("entity(ref:)", () => {
  const entity = async (ref: string) =>
    (
      await ask(`{ entity(ref: ${ref}) { __typename ... on Entity { id } ... on Error { message code }
        ... on AmbiguousError { candidates { entity { id } } } ... on NotFoundError { suggestions { matched entity { id } } } } }`)
    ).data.entity;

  it("finds by id, key, identifier elsewhere, name in any case, and alias", async () => {
    const found = { __typename: "Model", id: "Model:acme-one" };
    for (const ref of [
      '{ id: "Model:acme-one" }',
      '{ key: { kind: MODEL, slug: "acme-one" } }',
      '{ externalId: { system: "huggingface", value: "acme/one" } }',
      '{ name: "ACME one" }',
      '{ name: "One" }',
      '{ name: "acme-1" }',
    ])
      expect(await entity(ref)).toEqual(found);
  });

  it("never chooses between two that have one name", async () => {
    expect(await entity('{ name: "Acme" }')).toMatchObject({
      __typename: "AmbiguousError",
      code: "AMBIGUOUS",
      candidates: [{ entity: { id: "Provider:acme" } }, { entity: { id: "ModelFamily:acme-line" } }],
    });
  });

  it("follows a moving name to what it means on the day of the view", async () => {
    const on = async (asOf: string) =>
      (await ask(`{ entity(ref: {name: "acme-one-latest"}, asOf: "${asOf}") { ... on Entity { slug } } }`)).data.entity;
    expect([await on("2029-05-01"), await on("2029-07-01")]).toEqual([
      { slug: "acme-one" },
      { slug: "acme-one-thinking" },
    ]);
  });

  it("suggests what is similar, and takes none of it", async () => {
    const answer = await entity('{ name: "acme onne" }');
    expect(answer.__typename).toBe("NotFoundError");
    expect(answer.suggestions[0]).toEqual({ matched: "acme one", entity: { id: "Model:acme-one" } });
    expect((await entity('{ name: "zzzzzzzzzz" }')).suggestions).toEqual([]);
  });
});

describe("relationships", () => {
  it("tell why a successor is better, each reason once with all who say so", async () => {
    const { data } = await ask(`{ model(slug: "acme-one") { predecessors { id predecessor { id } drivers {
      category statement concept { id } sources { id } } } } }`);
    expect(data.model.predecessors).toEqual([
      {
        id: "Transition:Model.acme-zero.succeeded-by.Model.acme-one",
        predecessor: { id: "Model:acme-zero" },
        drivers: [
          {
            category: "DATA",
            statement: "It saw more text.",
            concept: null,
            sources: [{ id: "Source:acme-card" }, { id: "Source:gazette-report" }],
          },
          {
            category: "ARCHITECTURE",
            statement: "Attention reaches further.",
            concept: { id: "Concept:attention" },
            sources: [{ id: "Source:gazette-report" }],
          },
        ],
      },
    ]);
  });

  it("show what has ended in the list of all, and only what holds in lists of their own", async () => {
    const { data } = await ask(`{ product(slug: "acme-chat") { deployments { object { id } }
      relationships(properties: [DEPLOYS]) { nodes { object { id } until } } }
      idea: concept(slug: "idea") { examples { id } } }`);
    expect(data.product.deployments).toEqual([{ object: { id: "Variant:acme-one-thinking" } }]);
    expect(data.product.relationships.nodes).toEqual([
      { object: { id: "Model:acme-zero" }, until: "2029-03-31" },
      { object: { id: "Variant:acme-one-thinking" }, until: null },
    ]);
    expect(data.idea.examples).toEqual([]);
  });

  it("reach a model's concepts through its families, and back", async () => {
    const { data } = await ask(`{ model(slug: "acme-one") { concepts { nodes { id } } }
      concept(slug: "attention") { usedBy { nodes { id } } broader { id narrower { id } } } }`);
    expect(data).toEqual({
      model: { concepts: { nodes: [{ id: "Concept:attention" }] } },
      concept: {
        usedBy: { nodes: [{ id: "Model:acme-one" }, { id: "Model:acme-zero" }] },
        broader: [{ id: "Concept:idea", narrower: [{ id: "Concept:attention" }] }],
      },
    });
  });

  it("say what is supported and what is not, strongest first, inherited by variants", async () => {
    const { data } = await ask(
      '{ variant(slug: "acme-one-7b") { capabilities { level subject { id } capability { slug } } } }',
    );
    expect(data.variant.capabilities).toEqual([
      { level: "NATIVE", subject: { id: "Model:acme-one" }, capability: { slug: "tool-calling" } },
      { level: "UNSUPPORTED", subject: { id: "Model:acme-one" }, capability: { slug: "seeing" } },
    ]);
  });

  it("read derivations and shared weights from both ends", async () => {
    const { data } =
      await ask(`{ big: variant(slug: "acme-one-70b") { derivatives { nodes { kind subject { id } } } sameWeightsAs { id } }
      small: variant(slug: "acme-one-7b") { derivedFrom { kind object { id } } } }`);
    expect(data).toEqual({
      big: {
        derivatives: { nodes: [{ kind: "DISTILLED", subject: { id: "Variant:acme-one-7b" } }] },
        sameWeightsAs: [{ id: "Variant:acme-one-thinking" }],
      },
      small: { derivedFrom: [{ kind: "DISTILLED", object: { id: "Variant:acme-one-70b" } }] },
    });
  });
});

describe("aliases", () => {
  it("tell what a moving name has meant, newest first", async () => {
    const { data } = await ask(
      `{ model(slug: "acme-one") { aliases { value kind targets { entity { id } validFrom validUntil } } } }`,
    );
    expect(data.model.aliases).toEqual([
      {
        value: "One",
        kind: "MARKETING_NAME",
        targets: [{ entity: { id: "Model:acme-one" }, validFrom: null, validUntil: null }],
      },
      {
        value: "acme-one-latest",
        kind: "FLOATING",
        targets: [
          { entity: { id: "Variant:acme-one-thinking" }, validFrom: "2029-06-01", validUntil: null },
          { entity: { id: "Model:acme-one" }, validFrom: null, validUntil: "2029-05-31" },
        ],
      },
      {
        value: "acme-1",
        kind: "LEGACY_ID",
        targets: [{ entity: { id: "Model:acme-one" }, validFrom: null, validUntil: null }],
      },
    ]);
  });
});

describe("scores", () => {
  it("keep results under other conditions apart, newest first", async () => {
    const { data } =
      await ask(`{ benchmark(slug: "quiz") { scores { nodes { value setup metric { name unit } comparabilityKey
      evaluatorRelationship reportedBy { id } subject { id } variant { id } } } } }`);
    expect(data.benchmark.scores.nodes).toMatchObject([
      { value: 79.2, setup: "0-shot", evaluatorRelationship: "THIRD_PARTY", comparabilityKey: "quiz/accuracy/0-shot/" },
      {
        value: 81.5,
        setup: "5-shot",
        evaluatorRelationship: "FIRST_PARTY",
        variant: null,
        subject: { id: "Model:acme-one" },
      },
    ]);
  });

  it("cannot be compared where no setup is given", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pedigree-scores-"));
    await cp(fixtureFolder, folder, { recursive: true });
    const file = join(folder, "models/one.yaml");
    const scoreOf = (value: number, setup: string) =>
      `scores: [{ benchmark: quiz, value: ${value}${setup}, sources: [acme-card] }]`;
    const compared = async (setup: string) => {
      const records = (await readFile(join(fixtureFolder, "models/one.yaml"), "utf8"))
        .replace(/ {2}scores:\n[\s\S]*?(?= {2}succeeds:)/, `  ${scoreOf(81.5, setup)}\n`)
        .replace("  facts:\n", `  ${scoreOf(60, setup)}\n  facts:\n`);
      await writeFile(file, records);
      const { data } = await (await serverOf(folder)).ask(`{
        compare(refs: [{name: "Acme One"}, {name: "Acme Zero"}], properties: [SCORE]) { ... on Comparison { rows { differs } } }
        benchmark(slug: "quiz") { scores { nodes { comparabilityKey } }
          unknown: scores(where: {comparabilityKey: {isNull: true}}) { totalCount } } }`);
      const keys = data.benchmark.scores.nodes.map((one: { comparabilityKey: string | null }) => one.comparabilityKey);
      return { keys, unknown: data.benchmark.unknown.totalCount, differs: data.compare.rows[0].differs };
    };
    const key = "quiz/accuracy/5-shot/";
    expect(await compared(", setup: 5-shot")).toEqual({ keys: [key, key], unknown: 0, differs: true });
    expect(await compared("")).toEqual({ keys: [null, null], unknown: 2, differs: false });
    expect(await compared(", harness: prober")).toEqual({ keys: [null, null], unknown: 2, differs: false });
  });
});

describe("disputes", () => {
  it("are pages of an entity, with conditions and their number", async () => {
    const { data, errors } = await ask(`{ model(slug: "acme-one") { openDisputeCount all: disputes { totalCount }
      open: disputes(where: {state: {eq: OPEN}}, first: 1) { totalCount nodes { property state } facets(by: [KIND]) { buckets { label count } } } } }`);
    expect(errors).toBeUndefined();
    expect(data.model.openDisputeCount).toBe(data.model.open.totalCount);
    expect(data.model.all.totalCount).toBeGreaterThan(data.model.open.totalCount);
    expect(data.model.open.nodes).toEqual([{ property: "RELEASED_ON", state: "OPEN" }]);
  });

  it("are those of a day, under ids of the day", async () => {
    const { data } = await ask(
      `{ now: disputes { nodes { id } } then: disputes(asOf: "2028-06-01") { totalCount nodes { id subject { slug } } } }`,
    );
    expect(data.now.nodes.length).toBeGreaterThan(data.then.totalCount);
    for (const { id } of data.then.nodes) expect(id).toMatch(/@2028-06-01$/);
    expect(data.then.nodes.map((one: { subject: { slug: string } }) => one.subject.slug)).not.toContain("acme-one");
  });
});

describe("the order of a list by words", () => {
  it("is that of the enum: source tiers by trust", async () => {
    const { data } = await ask(
      "{ sources(orderBy: [{property: {property: SOURCE_TIER, direction: ASC}}]) { nodes { tier } } }",
    );
    const tiers = data.sources.nodes.map(({ tier }: { tier: string }) => tier);
    expect([...new Set(tiers)]).toEqual(["PRIMARY", "INDEPENDENT_MEASUREMENT", "SECONDARY", "AGGREGATOR"]);
  });
});
