import { cp, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { fixtureFolder, serverOf } from "../data.ts";

const models = `
acme-two:
  name: Acme Two
  aliases:
    - { value: acme-two-latest, kind: floating, sources: [acme-card] }
    - { value: acme-two-20290101, kind: dated-snapshot, sources: [acme-card] }
  sources: [acme-card]
  provider: acme-labs
  facts:
    announced-on: { value: 2028-12-01, sources: [acme-card] }
    released-on:
      - { value: 2028-12-15, qualifiers: { stage: limited-preview }, sources: [acme-card] }
      - { value: 2029-01-01, sources: [acme-card] }
    deprecated-on: { value: 2029-11-01, sources: [acme-card] }
    retired-on: { value: 2030-03-01, sources: [acme-card] }
    context-window: { value: 8_000, sources: [acme-card] }
    max-output-tokens: { value: 4_000, sources: [acme-card] }
  replaced-by: [{ model: acme-three, sources: [acme-card] }]
acme-three:
  name: Acme Three
  sources: [acme-card]
  provider: acme-labs
  succeeds: [acme-two]
  facts:
    released-on: { value: 2029-10-01, sources: [acme-card] }
    retired-on: { value: 2031-10-01, bound: not-before, sources: [acme-card] }
    context-window: { value: 64_000, sources: [acme-card] }
    max-output-tokens: { value: 4_000, sources: [acme-card] }
`;
const hosts = `
cloudy:
  name: Cloudy
  sources: [catalogue]
  kind: cloud
  provider: catalogue-co
  endpoints:
    cloudy-two:
      model: acme-two
      api-model-id: two-8b
      facts: { retired-on: { value: 2029-12-15, sources: [catalogue] } }
`;

let ask: Awaited<ReturnType<typeof serverOf>>["ask"];
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "pedigree-lives-"));
  await cp(fixtureFolder, folder, { recursive: true });
  await mkdir(join(folder, "hosts"));
  await writeFile(join(folder, "hosts/all.yaml"), hosts);
  await writeFile(join(folder, "models/more.yaml"), models);
  ask = (await serverOf(folder, { today: () => "2030-01-01" })).ask;
});

const lives = async (texts: string[], rest = "") => {
  const { data, errors } = await ask(
    `query Lives($texts: [String!]!) { lifecycleOf(texts: $texts${rest}) { text stability stage daysLeft
      resolution { match } entity { slug } endpoint { slug } end { date bound claim { status } }
      events { stage date bound } replacements { entity { slug } stage relationship { property }
        differences { property facts { value { text } } } } } }`,
    { texts },
  );
  expect(errors).toBeUndefined();
  return data.lifecycleOf;
};

describe("the life of an identifier", () => {
  it("has stages with their dates, the days left, and a replacement with what differs", async () => {
    expect(await lives(["acme-two-20290101"])).toEqual([
      {
        text: "acme-two-20290101",
        stability: "PINNED",
        stage: "DEPRECATED",
        daysLeft: 59,
        resolution: { match: "ALIAS" },
        entity: { slug: "acme-two" },
        endpoint: null,
        end: { date: "2030-03-01", bound: "EXACT", claim: { status: "SCHEDULED" } },
        events: [
          { stage: "ANNOUNCED", date: "2028-12-01", bound: "EXACT" },
          { stage: "LIMITED", date: "2028-12-15", bound: "EXACT" },
          { stage: "AVAILABLE", date: "2029-01-01", bound: "EXACT" },
          { stage: "DEPRECATED", date: "2029-11-01", bound: "EXACT" },
          { stage: "RETIRED", date: "2030-03-01", bound: "EXACT" },
        ],
        replacements: [
          {
            entity: { slug: "acme-three" },
            stage: "AVAILABLE",
            relationship: { property: "REPLACED_BY" },
            differences: [
              {
                property: "CONTEXT_WINDOW",
                facts: [{ value: { text: "8,000 tokens" } }, { value: { text: "64,000 tokens" } }],
              },
            ],
          },
        ],
      },
    ]);
  });

  it("ends on the day of its host", async () => {
    const [life] = await lives(["two-8b"], ', host: "cloudy"');
    expect([life.stage, life.daysLeft, life.endpoint.slug, life.end]).toEqual([
      "RETIRED",
      0,
      "cloudy-two",
      { date: "2029-12-15", bound: "EXACT", claim: { status: "UNVERIFIED" } },
    ]);
  });

  it("takes a floor for no end: it is in service, and no date of retirement is shown", async () => {
    const [life] = await lives(["Acme Three"]);
    expect([life.stage, life.daysLeft, life.end.bound]).toEqual(["AVAILABLE", 638, "NOT_BEFORE"]);
    const { data } = await ask('{ model(slug: "acme-three") { retiredOn lifecycle } }');
    expect(data.model).toEqual({ retiredOn: null, lifecycle: "AVAILABLE" });
  });

  it("moves with a floating alias, and is unknown where nothing is known", async () => {
    const [moving, nothing] = await lives(["acme-two-latest", "acme-nine-hundred"]);
    expect([moving.stability, moving.entity.slug]).toEqual(["MOVING", "acme-two"]);
    expect(nothing).toMatchObject({
      stability: "UNKNOWN",
      stage: null,
      entity: null,
      events: [],
      end: null,
      replacements: [],
      resolution: { match: "NONE" },
    });
  });

  it("is that of the day", async () => {
    const [life] = await lives(["Acme Two"], ', asOf: "2029-06-01"');
    expect([life.stage, life.daysLeft]).toEqual(["AVAILABLE", 273]);
  });

  it("is asked for at most a hundred texts, on a host that exists", async () => {
    const many = await ask("query L($texts: [String!]!) { lifecycleOf(texts: $texts) { text } }", {
      texts: Array(101).fill("x"),
    });
    expect(many.errors?.[0].extensions.code).toBe("LIMIT_LIST");
    const nowhere = await ask('{ lifecycleOf(texts: ["x"], host: "nowhere") { text } }');
    expect(nowhere.errors?.[0].extensions).toMatchObject({ code: "NOT_FOUND", argument: "host" });
  });
});

describe("a claim about a date", () => {
  it("states its conditions in words, and whether it is about its subject itself", async () => {
    const { data } = await ask(
      '{ model(slug: "acme-two") { fact(property: RELEASED_ON) { valueState claims { conditions isGeneral } } } }',
    );
    expect(data.model.fact).toEqual({
      valueState: "KNOWN",
      claims: [
        { conditions: [], isGeneral: true },
        { conditions: ["stage: limited-preview"], isGeneral: true },
      ],
    });
  });

  it("gives a fact no value while it is a bound alone", async () => {
    const { data } = await ask(
      '{ model(slug: "acme-three") { fact(property: RETIRED_ON) { value { text } valueState claims { bound } } } }',
    );
    expect(data.model.fact).toEqual({ value: null, valueState: null, claims: [{ bound: "NOT_BEFORE" }] });
  });
});
