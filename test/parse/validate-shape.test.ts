import { describe, expect, it } from "vitest";
import { dataWith, modelProblems, problemsWith, yaml } from "./base.ts";

/** The problems of the facts of one more model. */
const factProblems = (facts: string) =>
  modelProblems(
    `two:\n  name: Two\n  sources: [acme-card]\n  facts:\n    ${facts.trim().replaceAll("\n", "\n    ")}\n`,
  );

describe("a key", () => {
  it("that the record does not have is told at the key, with the one that was meant", () => {
    expect(
      modelProblems(yaml`
        two:
          name: Two
          sources: [acme-card]
          provder: acme
          familys: [acme-line]
          color: red
      `),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:4:3  unknown-key  there is no key \`provder\` here; did you mean \`provider\`?",
        "models/two.yaml:5:3  unknown-key  there is no key \`familys\` here; did you mean \`families\`?",
        "models/two.yaml:6:3  unknown-key  there is no key \`color\` here",
      ]
    `);
  });

  it("that is unknown deep in a record is told there", () => {
    expect(
      modelProblems(yaml`
        two:
          name: Two
          sources: [{ source: acme-card, page: 3 }]
          facts:
            released-on: { value: 2029-05-01, sources: [acme-card], validfrom: 2029-05-01 }
            realeased-on: { value: 2029-05-01, sources: [acme-card] }
          succeeds:
            - { model: acme-one, driver: [] }
          variants:
            two-8b: { name: Two 8B, kinds: [size], sizelabel: 8B }
      `),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:3:34  unknown-key  there is no key \`page\` here",
        "models/two.yaml:5:61  unknown-key  there is no key \`validfrom\` here; did you mean \`valid-from\`?",
        "models/two.yaml:6:5  unknown-key  there is no key \`realeased-on\` here",
        "models/two.yaml:8:26  unknown-key  there is no key \`driver\` here; did you mean \`drivers\`?",
        "models/two.yaml:10:44  unknown-key  there is no key \`sizelabel\` here; did you mean \`size-label\`?",
      ]
    `);
  });

  it("that is missing is told at the record that lacks it", () => {
    expect(
      problemsWith({
        "providers/x.yaml": "a:\n  aliases: [b]\n",
        "models/two.yaml": yaml`
          two:
            name: Two
            sources: [acme-card]
            supports:
              - note: Well.
            scores: [{ value: 3 }]
            variants:
              two-8b:
                size-label: 8B
        `,
      }),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:5:7  missing-key  needs a key \`capability\`: a slug",
        "models/two.yaml:5:7  missing-key  needs a key \`level\`: one of native, partial, beta, unsupported, unknown",
        "models/two.yaml:6:12  missing-key  needs a key \`sources\`: a list",
        "models/two.yaml:6:12  missing-key  needs a key \`benchmark\`: a slug",
        "models/two.yaml:8:5  missing-key  needs a key \`name\`: text",
        "models/two.yaml:8:5  missing-key  needs a key \`kinds\`: a list",
        "providers/x.yaml:1:1  missing-key  needs a key \`name\`: text",
        "providers/x.yaml:1:1  missing-key  needs a key \`sources\`: a list",
        "providers/x.yaml:1:1  missing-key  needs a key \`roles\`: a list",
      ]
    `);
  });

  it("that is missing in the release is told at its file", () => {
    expect([
      ...problemsWith({ "release.yaml": "tag: 2030.1.1\n" }),
      ...problemsWith({ "release.yaml": "" }),
      ...problemsWith({ "release.yaml": undefined }),
    ]).toMatchInlineSnapshot(`
      [
        "release.yaml:1:1  missing-key  needs a key \`published-on\`: a day as YYYY-MM-DD",
        "release.yaml:1:1  missing-key  needs a key \`tag\`: text",
        "release.yaml:1:1  missing-key  needs a key \`published-on\`: a day as YYYY-MM-DD",
        "release.yaml:1:1  missing-file  needs \`tag\` and \`published-on\`",
      ]
    `);
  });

  it("that is no slug names no record, variant or endpoint", () => {
    expect(
      problemsWith({
        "providers/x.yaml": yaml`
          Acme_Two: { name: A, roles: [lab], sources: [acme-card] }
          acme--three: { name: A, roles: [lab], sources: [acme-card] }
          -acme: { name: A, roles: [lab], sources: [acme-card] }
          "": { name: A, roles: [lab], sources: [acme-card] }
          acmé: { name: A, roles: [lab], sources: [acme-card] }
          ../../etc/passwd: { name: A, roles: [lab], sources: [acme-card] }
          ${"a".repeat(121)}: { name: A, roles: [lab], sources: [acme-card] }
        `,
        "models/two.yaml": yaml`
          two:
            name: Two
            sources: [acme-card]
            variants:
              Two 8B: { name: Two 8B, kinds: [size] }
        `,
      }),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:5:5  bad-key  \`Two 8B\` is not a slug: lower-case letters, digits and single hyphens",
        "providers/x.yaml:1:1  bad-key  \`Acme_Two\` is not a slug: lower-case letters, digits and single hyphens",
        "providers/x.yaml:2:1  bad-key  \`acme--three\` is not a slug: lower-case letters, digits and single hyphens",
        "providers/x.yaml:3:1  bad-key  \`-acme\` is not a slug: lower-case letters, digits and single hyphens",
        "providers/x.yaml:4:1  bad-key  \`\` is not a slug: lower-case letters, digits and single hyphens",
        "providers/x.yaml:5:1  bad-key  \`acmé\` is not a slug: lower-case letters, digits and single hyphens",
        "providers/x.yaml:6:1  bad-key  \`../../etc/passwd\` is not a slug: lower-case letters, digits and single hyphens",
        "providers/x.yaml:7:1  bad-key  \`aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…\` is not a slug: lower-case letters, digits and single hyphens, at most 120",
      ]
    `);
  });
});

describe("a value", () => {
  it("of the wrong type is told with the right one, and to quote it where it was meant as text", () => {
    expect(
      modelProblems(yaml`
        two:
          name: 1.10
          description: true
          sources: acme-card
          families: acme-line
          aliases: { a: b }
          provider: [acme]
          variants: [two-8b]
      `),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:2:9  wrong-type  must be text, not the number 1.1; quote it",
        "models/two.yaml:3:16  wrong-type  must be text, not true; quote it",
        "models/two.yaml:4:12  wrong-type  must be a list, not text",
        "models/two.yaml:5:13  wrong-type  must be a list, not text",
        "models/two.yaml:6:12  wrong-type  must be a list, not a mapping",
        "models/two.yaml:7:13  wrong-type  must be a slug or a mapping with \`provider\`, not a list",
        "models/two.yaml:8:13  wrong-type  must be a mapping, not a list",
      ]
    `);
  });

  it("that is missing after its key is nothing", () => {
    expect(
      modelProblems(yaml`
        two:
          name:
          sources: [acme-card]
          facts:
          uses: [~]
      `),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:2:8  wrong-type  must be text, not nothing",
        "models/two.yaml:4:9  wrong-type  must be a mapping, not nothing",
        "models/two.yaml:5:10  wrong-type  must be a slug or a mapping with \`concept\`, not nothing",
      ]
    `);
  });

  it("that is not a record is told with the keys that one must have", () => {
    expect(
      problemsWith({ "models/two.yaml": "two: Two\n", "benchmarks/x.yaml": "b:\n", "sources/x.yaml": "s: []\n" }),
    ).toMatchInlineSnapshot(`
      [
        "benchmarks/x.yaml:1:3  wrong-type  must be a mapping with \`name\`, \`sources\`, \`metrics\`, not nothing",
        "models/two.yaml:1:6  wrong-type  must be a mapping with \`name\`, \`sources\`, not text",
        "sources/x.yaml:1:4  wrong-type  must be a mapping with \`name\`, \`type\`, \`tier\`, \`accessed-on\`, not a list",
      ]
    `);
  });

  it("that is not one of the words is told with all of them and the one that was meant", () => {
    expect(
      problemsWith({
        "providers/x.yaml": "a: { name: A, roles: [labb, 3, { lab: true }], sources: [acme-card] }\n",
        "families/x.yaml": "f: { name: F, level: Line, sources: [acme-card] }\n",
        "concepts/x.yaml": yaml`
          c:
            name: C
            kind: banana
            sources: [acme-card]
            facts: { definition: { value: It is., sources: [acme-card] } }
        `,
      }),
    ).toMatchInlineSnapshot(`
      [
        "concepts/x.yaml:3:9  bad-value  \`banana\` is not one of alignment, architecture, data, efficiency, evaluation, inference, post-training, pretraining, system, term",
        "families/x.yaml:1:22  bad-value  \`Line\` is not one of line, generation, tier; did you mean \`line\`?",
        "providers/x.yaml:1:23  bad-value  \`labb\` is not one of aggregator, evaluator, host, lab, publisher, regulator; did you mean \`lab\`?",
        "providers/x.yaml:1:29  bad-value  \`3\` is not one of aggregator, evaluator, host, lab, publisher, regulator",
        "providers/x.yaml:1:32  wrong-type  must be one of aggregator, evaluator, host, lab, publisher, regulator, not a mapping",
      ]
    `);
  });

  it("that is not one of many words is told without all of them", () => {
    expect(
      modelProblems(yaml`
        two:
          name: Two
          sources: [acme-card]
          disputes:
            - { property: relesed-on, kind: genuine, state: open }
      `),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:5:19  bad-value  \`relesed-on\` is not one of the 87 allowed; did you mean \`released-on\`?",
      ]
    `);
  });

  it("that is empty, or an empty list, says nothing", () => {
    expect(
      modelProblems(yaml`
        two:
          name: ""
          description: "   "
          sources: []
          license: []
          facts:
            languages: { value: [], sources: [acme-card] }
            lifecycle: []
          variants:
            two-8b: { name: Two 8B, kinds: [] }
      `),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:2:9  bad-value  must not be empty",
        "models/two.yaml:3:16  bad-value  must not be empty",
        "models/two.yaml:4:12  bad-value  needs at least one source",
        "models/two.yaml:5:12  bad-value  must have at least 1 item",
        "models/two.yaml:7:25  bad-value  must have at least 1 item",
        "models/two.yaml:8:16  bad-value  must have at least 1 item",
        "models/two.yaml:10:36  bad-value  must have at least 1 item",
      ]
    `);
  });

  it("that is too long is told with the limit", () => {
    expect(
      modelProblems(yaml`
        two:
          name: ${"x".repeat(2_001)}
          provider: ${"x".repeat(121)}
          sources:
            - { source: acme-card, quote: ${"x".repeat(301)} }
          uses: [{ concept: attention, sources: [${Array(51).fill("acme-card").join(", ")}] }]
      `),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:2:9  bad-value  must have at most 2000 characters",
        "models/two.yaml:3:13  bad-value  must have at most 120 characters",
        "models/two.yaml:5:35  bad-value  must have at most 300 characters",
        "models/two.yaml:6:41  bad-value  must have at most 50 items",
      ]
    `);
  });

  it("that is no slug cannot name another record", () => {
    expect(
      modelProblems("two: { name: Two, sources: [Acme Card], provider: Acme, families: [acme_line] }\n"),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:1:29  bad-value  must be a slug: lower-case letters, digits and single hyphens",
        "models/two.yaml:1:51  bad-value  must be a slug: lower-case letters, digits and single hyphens",
        "models/two.yaml:1:68  bad-value  must be a slug: lower-case letters, digits and single hyphens",
      ]
    `);
  });

  it.each([
    "ftp://acme.example/card",
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "acme.example",
    "/card",
    "https://",
    "",
  ])("of a URL that is %j is no web address", (url) => {
    const problems = problemsWith({
      "sources/x.yaml": `s: { name: S, type: paper, tier: primary, accessed-on: 2029-01-01, url: "${url}" }\n`,
    });
    expect(problems).toEqual(["sources/x.yaml:1:73  bad-value  must be an http or https URL"]);
  });

  it("of a release tag is year, month and number", () => {
    expect([
      ...problemsWith({ "release.yaml": "tag: v1\npublished-on: 2030-01\n" }),
      ...problemsWith({ "release.yaml": "tag: 2030.1\npublished-on: 2030-01-01\n" }),
      ...problemsWith({ "release.yaml": "- 2030.1.1\n" }),
    ]).toMatchInlineSnapshot(`
      [
        "release.yaml:1:6  bad-value  must be year.month.number, for example 2026.11.1",
        "release.yaml:2:15  bad-date  must be a real day: YYYY-MM-DD",
        "release.yaml:1:6  wrong-type  must be text, not the number 2030.1; quote it",
        "release.yaml:1:1  wrong-type  must be a mapping with \`tag\`, \`published-on\`, not a list",
      ]
    `);
  });
});

describe("a statement", () => {
  it("without sources is none", () => {
    expect(
      factProblems(`
released-on: { value: 2029-05-01 }
lifecycle: { value: available, sources: [] }
context-window:
  - { value: 8_000, sources: [acme-card] }
  - { value: 9_000 }
`),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:5:5  missing-key  needs a key \`sources\`: a list",
        "models/two.yaml:6:45  bad-value  needs at least one source",
        "models/two.yaml:9:9  missing-key  needs a key \`sources\`: a list",
      ]
    `);
  });

  it("without its value is none", () => {
    expect(factProblems("released-on: { sources: [acme-card] }")).toMatchInlineSnapshot(`
      [
        "models/two.yaml:5:5  missing-key  needs a key \`value\`: a date",
      ]
    `);
  });

  it("is a mapping and not its bare value", () => {
    expect(factProblems("released-on: 2029-05-01\nopen-weights: true")).toMatchInlineSnapshot(`
      [
        "models/two.yaml:5:18  wrong-type  must be a list or a mapping with \`value\`, \`sources\`, not text",
        "models/two.yaml:6:19  wrong-type  must be a list or a mapping with \`value\`, \`sources\`, not true",
      ]
    `);
  });

  it("of a date must be a real one", () => {
    expect(
      factProblems(`
announced-on: { value: 2029-13-01, sources: [acme-card] }
released-on: { value: 2023-02-29, sources: [acme-card] }
retired-on: { value: 2029-00, sources: [acme-card] }
deprecated-on: { value: 01/05/2029, sources: [acme-card] }
knowledge-cutoff: { value: May 2029, sources: [acme-card] }
training-data-cutoff: { value: 20290501, sources: [acme-card] }
weights-released-on: { value: 2029-5-1, sources: [acme-card], valid-from: 2029-04-31, valid-until: 99 }
`),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:5:28  bad-date  must be a real date: YYYY, YYYY-MM or YYYY-MM-DD",
        "models/two.yaml:6:27  bad-date  must be a real date: YYYY, YYYY-MM or YYYY-MM-DD",
        "models/two.yaml:7:26  bad-date  must be a real date: YYYY, YYYY-MM or YYYY-MM-DD",
        "models/two.yaml:8:29  bad-date  must be a real date: YYYY, YYYY-MM or YYYY-MM-DD",
        "models/two.yaml:9:32  bad-date  must be a real date: YYYY, YYYY-MM or YYYY-MM-DD",
        "models/two.yaml:10:36  bad-date  must be a real date: YYYY, YYYY-MM or YYYY-MM-DD",
        "models/two.yaml:11:35  bad-date  must be a real date: YYYY, YYYY-MM or YYYY-MM-DD",
        "models/two.yaml:11:79  bad-date  must be a real date: YYYY, YYYY-MM or YYYY-MM-DD",
        "models/two.yaml:11:104  bad-date  must be a real date: YYYY, YYYY-MM or YYYY-MM-DD",
      ]
    `);
  });

  it("of a date may have the precision of a year, a month or a day, also in leap years", () => {
    const dates = ["2024-02-29", "2024-02", "2024", '"2024"'];
    for (const date of dates) {
      const text = `two: { name: Two, sources: [acme-card], facts: { released-on: { value: ${date}, sources: [acme-card] } } }`;
      const facts = dataWith({ "models/two.yaml": text }).records.Model.get("two")?.facts;
      expect(facts).toMatchObject({ "released-on": { value: date.replaceAll('"', "") } });
    }
  });

  it("of a date that is a number, a list or nothing is no date", () => {
    expect(
      factProblems(`
announced-on: { value: 2029.5, sources: [acme-card] }
released-on: { value: [2029-05-01], sources: [acme-card] }
retired-on: { value: , sources: [acme-card] }
`),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:5:28  wrong-type  must be a date, not the number 2029.5",
        "models/two.yaml:6:27  wrong-type  must be a date, not a list",
        "models/two.yaml:7:26  wrong-type  must be a date, not nothing",
      ]
    `);
  });

  it("of the first day of computers is a placeholder", () => {
    expect(
      factProblems(`
announced-on: { value: 1970-01-01, sources: [acme-card] }
released-on: { value: 1970, sources: [{ source: acme-card, accessed: 1970-01-01 }] }
retired-on: { value: 0001-01-01, sources: [acme-card] }
`),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:5:28  sentinel-value  is a placeholder, not a date; leave it out or write \`unknown\`",
        "models/two.yaml:6:27  sentinel-value  is a placeholder, not a date; leave it out or write \`unknown\`",
        "models/two.yaml:6:74  sentinel-value  is a placeholder, not a date; leave it out or write \`unknown\`",
        "models/two.yaml:7:26  sentinel-value  is a placeholder, not a date; leave it out or write \`unknown\`",
      ]
    `);
  });

  it("of a count is a whole number above zero", () => {
    expect(
      factProblems(`
context-window: { value: 0, sources: [acme-card] }
max-input-tokens: { value: -8000, sources: [acme-card] }
max-output-tokens: { value: 8000.5, sources: [acme-card] }
parameters-total: { value: 8B, sources: [acme-card] }
parameters-active: { value: 1_00, sources: [acme-card] }
`),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:5:30  sentinel-value  must be greater than zero; leave it out or write \`unknown\`",
        "models/two.yaml:6:32  bad-value  must be greater than zero; leave it out or write \`unknown\`",
        "models/two.yaml:7:33  wrong-type  must be a whole number, not the number 8000.5",
        "models/two.yaml:8:32  bad-value  must be a whole number",
        "models/two.yaml:9:33  bad-value  must be a whole number",
      ]
    `);
  });

  it("of a count that text writes beyond what can be kept exactly is refused", () => {
    expect(
      factProblems("parameters-total: { value: 9_007_199_254_740_993, sources: [acme-card] }"),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:5:32  unsafe-number  is too large for an exact number; quote it if it is text",
        "models/two.yaml:5:32  implausible-value  9,010,000,000,000,000 is no parameters: the most possible is 100,000,000,000,000.",
      ]
    `);
  });

  it("of a word, a truth, a list or a text is told with what its property takes", () => {
    expect(
      factProblems(`
lifecycle: { value: availabel, sources: [acme-card] }
open-weights: { value: yes, sources: [acme-card] }
input-modalities: { value: text, sources: [acme-card] }
output-modalities: { value: [txt], sources: [acme-card] }
languages: { value: [en, 3], sources: [acme-card] }
positioning: { value: 3, sources: [acme-card] }
training-compute: { value: lots, sources: [acme-card] }
`),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:5:25  bad-value  \`availabel\` is not one of unknown, none, announced, preview, limited, available, deprecated, retired, canceled; did you mean \`available\`?",
        "models/two.yaml:6:28  wrong-type  must be true or false, not text",
        "models/two.yaml:7:32  wrong-type  must be a list, not text",
        "models/two.yaml:8:34  bad-value  \`txt\` is not one of audio, embedding, image, pdf, text, video; did you mean \`text\`?",
        "models/two.yaml:9:30  wrong-type  must be text, not the number 3; quote it",
        "models/two.yaml:10:27  wrong-type  must be text, not the number 3; quote it",
        "models/two.yaml:11:32  wrong-type  must be a number, not text",
      ]
    `);
  });

  it("with a word of its own for rank, status, polarity, confidence, method or qualifier is told the right ones", () => {
    expect(
      factProblems(`
released-on:
  value: 2029-05-01
  sources: [acme-card]
  rank: prefered
  status: rejected
  polarity: denied
  confidence: high
  method: guessed
  qualifiers: { hosts: acme, plan: [pro] }
`),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:8:13  bad-value  \`prefered\` is not one of preferred, normal, deprecated; did you mean \`preferred\`?",
        "models/two.yaml:9:15  bad-value  \`rejected\` is not one of unverified, disputed, superseded, refuted, retracted",
        "models/two.yaml:10:17  bad-value  \`denied\` is not one of asserts, denies; did you mean \`denies\`?",
        "models/two.yaml:11:19  bad-value  \`high\` is not one of confirmed, likely, speculative, unknown",
        "models/two.yaml:12:15  bad-value  \`guessed\` is not one of stated, measured, derived, estimated",
        "models/two.yaml:13:21  unknown-key  there is no key \`hosts\` here; did you mean \`host\`?",
        "models/two.yaml:13:40  wrong-type  must be text or a number, not a list",
      ]
    `);
  });
});

describe("a relation", () => {
  it("that must name one of two names neither, or both", () => {
    expect(
      problemsWith({
        "products/x.yaml": yaml`
          p:
            name: P
            sources: [acme-card]
            deploys:
              - { role: default }
              - { model: acme-one, variant: acme-one-8b }
        `,
        "concepts/x.yaml": yaml`
          c:
            name: C
            kind: term
            sources: [acme-card]
            facts: { definition: { value: It is., sources: [acme-card] } }
            examples:
              - { sources: [acme-card] }
              - { model: acme-one, concept: attention }
        `,
        "hosts/x.yaml": yaml`
          h:
            name: H
            kind: cloud
            provider: acme
            sources: [acme-card]
            endpoints:
              h-one: { api-model-id: one }
        `,
      }),
    ).toMatchInlineSnapshot(`
      [
        "concepts/x.yaml:7:7  bad-value  must name one entity: model, variant, family, product, capability, concept, benchmark",
        "concepts/x.yaml:8:7  bad-value  must name one entity: model, variant, family, product, capability, concept, benchmark",
        "hosts/x.yaml:7:12  bad-value  must name either a model or a variant",
        "products/x.yaml:5:7  bad-value  must name either a model or a variant",
        "products/x.yaml:6:7  bad-value  must name either a model or a variant",
      ]
    `);
  });

  it("to a benchmark needs a number, and a margin above zero", () => {
    expect(
      modelProblems(yaml`
        two:
          name: Two
          sources: [acme-card]
          scores:
            - { benchmark: quiz, value: 90%, sources: [acme-card] }
            - { benchmark: quiz, value: "90", sources: [acme-card] }
            - { benchmark: quiz, value: 90, margin: 0, sources: [acme-card] }
            - { benchmark: quiz, value: 90, margin: -1, sources: [acme-card] }
            - { benchmark: quiz, value: unknown, sources: [acme-card] }
      `),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:5:33  wrong-type  must be a number, not text",
        "models/two.yaml:6:33  wrong-type  must be a number, not text",
        "models/two.yaml:7:45  sentinel-value  must be greater than 0",
        "models/two.yaml:8:45  bad-value  must be greater than 0",
        "models/two.yaml:9:33  wrong-type  must be a number, not text",
      ]
    `);
  });

  it("to a price needs an amount above zero, or is free", () => {
    expect(
      problemsWith({
        "hosts/x.yaml": yaml`
          h:
            name: H
            kind: cloud
            provider: acme
            sources: [acme-card]
            endpoints:
              h-one:
                model: acme-one
                api-model-id: one
                prices:
                  - { components: [{ meter: input, amount: 0 }] }
                  - { components: [{ meter: input, amount: -1 }], currency: usd }
                  - { kind: free, components: [{ meter: input, amount: 1 }] }
                  - { kind: metered }
                  - { components: [] }
        `,
      }),
    ).toMatchInlineSnapshot(`
      [
        "hosts/x.yaml:11:50  sentinel-value  must be greater than zero; what costs nothing has \`kind: free\`",
        "hosts/x.yaml:12:50  bad-value  must be greater than zero; what costs nothing has \`kind: free\`",
        "hosts/x.yaml:12:67  bad-value  must be an ISO 4217 code",
        "hosts/x.yaml:13:11  bad-value  needs \`components\` when it is metered, and has none otherwise",
        "hosts/x.yaml:14:11  bad-value  needs \`components\` when it is metered, and has none otherwise",
        "hosts/x.yaml:15:25  bad-value  must have at least 1 item",
      ]
    `);
  });
});
