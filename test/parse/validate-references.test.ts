import { describe, expect, it } from "vitest";
import { scaled } from "../suite.ts";
import { dataWith, modelProblems, problemsWith, sound, yaml } from "./base.ts";

/** More models with one line of content each, beyond what every model has. */
const models = (contents: Readonly<Record<string, string>>) =>
  Object.entries(contents)
    .map(([slug, content]) => `${slug}: { name: ${slug}, sources: [acme-card], ${content} }\n`)
    .join("");

describe("a reference", () => {
  it("to what nobody wrote is told with the slug that was meant, wherever it stands", () => {
    expect(
      problemsWith({
        "models/two.yaml": yaml`
          two:
            name: Two
            sources: [acme-cart]
            provider: { provider: acne, sources: [{ source: nothing-like-it, locator: p. 1 }] }
            families: [acme-line, acme-lime]
            license: [acme-lisence]
            uses: [{ concept: atention }]
            succeeds: [{ model: acme-won, drivers: [{ category: data, statement: More., concept: attentio }] }]
            supports: [{ capability: callin, level: native }]
            scores: [{ benchmark: quizz, value: 1, sources: [acme-card], reported-by: acmee }]
            facts:
              released-on: { value: 2029-05-01, sources: [acme-crad] }
            variants:
              two-8b:
                name: Two 8B
                kinds: [size]
                same-weights-as: [acme-one-8]
                derived-from: [{ variant: acme-one-9b, kind: finetune }]
        `,
        "products/x.yaml": yaml`
          p: { name: P, sources: [acme-card], provider: ame, deploys: [{ variant: acme-one-7b }] }
        `,
        "concepts/x.yaml": yaml`
          c:
            name: C
            kind: term
            sources: [acme-card]
            broader: [attentions]
            introduced-by: acme-cards
            facts: { definition: { value: It is., sources: [acme-card] } }
            examples: [{ product: acme-cat }]
        `,
        "benchmarks/x.yaml": yaml`
          b: { name: B, sources: [acme-card], maintainer: acm, metrics: [{ name: m, higher-is-better: true }] }
        `,
        "hosts/x.yaml": yaml`
          h:
            name: H
            kind: cloud
            provider: acmes
            sources: [acme-card]
            endpoints: { h-one: { model: acme-tow, api-model-id: one } }
        `,
        "sources/x.yaml": yaml`
          s: { name: S, type: paper, tier: primary, publisher: acmo, accessed-on: 2029-01-01 }
        `,
      }),
    ).toMatchInlineSnapshot(`
      [
        "benchmarks/x.yaml:1:49  dangling-reference  there is no provider \`acm\`; did you mean \`acme\`?",
        "concepts/x.yaml:5:13  dangling-reference  there is no concept \`attentions\`; did you mean \`attention\`?",
        "concepts/x.yaml:6:18  dangling-reference  there is no source \`acme-cards\`; did you mean \`acme-card\`?",
        "concepts/x.yaml:8:25  dangling-reference  there is no product \`acme-cat\`; did you mean \`acme-chat\`?",
        "hosts/x.yaml:4:13  dangling-reference  there is no provider \`acmes\`; did you mean \`acme\`?",
        "hosts/x.yaml:6:32  dangling-reference  there is no model \`acme-tow\`",
        "models/two.yaml:3:13  dangling-reference  there is no source \`acme-cart\`; did you mean \`acme-card\`?",
        "models/two.yaml:4:25  dangling-reference  there is no provider \`acne\`; did you mean \`acme\`?",
        "models/two.yaml:4:51  dangling-reference  there is no source \`nothing-like-it\`",
        "models/two.yaml:5:25  dangling-reference  there is no family \`acme-lime\`; did you mean \`acme-line\`?",
        "models/two.yaml:6:13  dangling-reference  there is no license \`acme-lisence\`; did you mean \`acme-license\`?",
        "models/two.yaml:7:21  dangling-reference  there is no concept \`atention\`; did you mean \`attention\`?",
        "models/two.yaml:8:23  dangling-reference  there is no model \`acme-won\`; did you mean \`acme-one\`?",
        "models/two.yaml:8:88  dangling-reference  there is no concept \`attentio\`; did you mean \`attention\`?",
        "models/two.yaml:9:28  dangling-reference  there is no capability \`callin\`; did you mean \`calling\`?",
        "models/two.yaml:10:25  dangling-reference  there is no benchmark \`quizz\`; did you mean \`quiz\`?",
        "models/two.yaml:10:77  dangling-reference  there is no provider \`acmee\`; did you mean \`acme\`?",
        "models/two.yaml:12:49  dangling-reference  there is no source \`acme-crad\`; did you mean \`acme-card\`?",
        "models/two.yaml:17:25  dangling-reference  there is no variant \`acme-one-8\`; did you mean \`acme-one-8b\`?",
        "models/two.yaml:18:33  dangling-reference  there is no variant \`acme-one-9b\`; did you mean \`acme-one-8b\`?",
        "products/x.yaml:1:47  dangling-reference  there is no provider \`ame\`; did you mean \`acme\`?",
        "products/x.yaml:1:73  dangling-reference  there is no variant \`acme-one-7b\`; did you mean \`acme-one-8b\`?",
        "sources/x.yaml:1:54  dangling-reference  there is no provider \`acmo\`; did you mean \`acme\`?",
      ]
    `);
  });

  it("to a slug of another kind is told what kind it is of", () => {
    expect(
      modelProblems(yaml`
        two:
          name: Two
          sources: [attention]
          provider: acme-line
          families: [acme]
          uses: [{ concept: calling }]
          succeeds: [acme-one-8b]
          license: quiz
      `),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:3:13  wrong-kind  \`attention\` is a concept; a source is needed here",
        "models/two.yaml:4:13  wrong-kind  \`acme-line\` is a family; a provider is needed here",
        "models/two.yaml:5:14  wrong-kind  \`acme\` is a provider; a family is needed here",
        "models/two.yaml:6:21  wrong-kind  \`calling\` is a capability; a concept is needed here",
        "models/two.yaml:7:14  wrong-kind  \`acme-one-8b\` is a variant; a model is needed here",
        "models/two.yaml:8:12  wrong-kind  \`quiz\` is a benchmark; a license is needed here",
      ]
    `);
  });

  it("to a former slug is told the new one", () => {
    expect(
      problemsWith({
        "models/two.yaml": models({ two: "former-slugs: [acme-2]", three: "succeeds: [acme-2]" }),
      }),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:2:56  dangling-reference  model \`acme-2\` is now called \`two\`",
      ]
    `);
  });

  it("in a dispute names a source, and an entity of the kind that its property points to", () => {
    expect(
      modelProblems(yaml`
        two:
          name: Two
          sources: [acme-card]
          disputes:
            - { property: license, object: quiz, kind: genuine, state: open }
            - { property: score, object: quizz, kind: genuine, state: open }
            - { property: lifecycle, object: acme-license, kind: genuine, state: open }
            - { property: context-window, between: [acme-card, acme-cart], kind: genuine, state: open }
      `),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:5:36  dangling-reference  there is no license \`quiz\`",
        "models/two.yaml:6:34  dangling-reference  there is no benchmark \`quizz\`",
        "models/two.yaml:7:38  bad-value  \`lifecycle\` points to nothing, so its dispute has no \`object\`",
        "models/two.yaml:8:56  dangling-reference  there is no source \`acme-cart\`; did you mean \`acme-card\`?",
      ]
    `);
  });

  it("is told too where its record has other mistakes, even right beside it, but not where it is one itself", () => {
    expect(
      modelProblems(yaml`
        two:
          nam: Two
          sources: [acme-card]
          provider: acne
          families: [acme_line]
          uses: [{ concept: atention, by: me }]
          facts:
            released-on: { value: 2029-13-01, sources: [acme-cart] }
            lifecycle: { value: available, sources: [acme-crad] }
          variants:
            two-8b: { name: Two 8B, kinds: [sise], same-weights-as: [two-9b] }
            two-7b: { name: Two 7B, kinds: [size], same-weights-as: [two-8b, acme-won-8b] }
      `),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:1:1  missing-key  needs a key \`name\`: text",
        "models/two.yaml:2:3  unknown-key  there is no key \`nam\` here; did you mean \`name\`?",
        "models/two.yaml:4:13  dangling-reference  there is no provider \`acne\`; did you mean \`acme\`?",
        "models/two.yaml:5:14  bad-value  must be a slug: lower-case letters, digits and single hyphens",
        "models/two.yaml:6:21  dangling-reference  there is no concept \`atention\`; did you mean \`attention\`?",
        "models/two.yaml:6:31  unknown-key  there is no key \`by\` here",
        "models/two.yaml:8:27  bad-date  must be a real date: YYYY, YYYY-MM or YYYY-MM-DD",
        "models/two.yaml:8:49  dangling-reference  there is no source \`acme-cart\`; did you mean \`acme-card\`?",
        "models/two.yaml:9:46  dangling-reference  there is no source \`acme-crad\`; did you mean \`acme-card\`?",
        "models/two.yaml:11:37  bad-value  \`sise\` is not one of adapter, base, chat, distilled, instruct, merged, mode, preview, quantized, reasoning, size, snapshot, specialized; did you mean \`size\`?",
        "models/two.yaml:11:62  dangling-reference  there is no variant \`two-9b\`; did you mean \`two-8b\`?",
        "models/two.yaml:12:70  dangling-reference  there is no variant \`acme-won-8b\`; did you mean \`acme-one-8b\`?",
      ]
    `);
  });

  it("that is missing a hundred times is suggested no more, so that time does not grow with the square", () => {
    const many = Array.from({ length: 3_000 }, (_, i) => `uses-${i}`);
    const problems = modelProblems(models({ two: `uses: [${many.join(", ")}]` }));
    expect([problems.length, problems[0], problems.at(-1)]).toMatchInlineSnapshot(`
      [
        1001,
        "models/two.yaml:1:48  dangling-reference  there is no concept \`uses-0\`",
        "models/two.yaml:1:9938  too-large  2000 more problems are not shown; fix these first",
      ]
    `);
  });
});

describe("a file that cannot be read", () => {
  const users = {
    "models/two.yaml": models({ two: "provider: acme-two, uses: [atention]" }),
    "products/x.yaml":
      "p: { name: P, sources: [acme-card], provider: acme-two, deploys: [{ variant: acme-one-9b }] }\n",
  };

  it("brings no echoes of what stands in it, and hides nothing of other kinds", () => {
    expect(
      problemsWith({ ...users, "providers/acme.yaml": sound["providers/acme.yaml"]?.replace("]", "") }),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:1:68  dangling-reference  there is no concept \`atention\`; did you mean \`attention\`?",
        "products/x.yaml:1:78  dangling-reference  there is no variant \`acme-one-9b\`; did you mean \`acme-one-8b\`?",
        "providers/acme.yaml:1:55  yaml-syntax  \`]\` is missing before here, or this line is indented too little (and 1 more in this file)",
      ]
    `);
  });

  it("of models takes its variants with it, one of hosts its endpoints", () => {
    expect(problemsWith({ ...users, "models/acme.yaml": "acme-one: &one {}\n" })).toMatchInlineSnapshot(`
      [
        "models/acme.yaml:1:11  yaml-alias  anchors and aliases are not allowed; write the value out",
        "models/two.yaml:1:51  dangling-reference  there is no provider \`acme-two\`",
        "models/two.yaml:1:68  dangling-reference  there is no concept \`atention\`; did you mean \`attention\`?",
        "products/x.yaml:1:47  dangling-reference  there is no provider \`acme-two\`",
      ]
    `);
  });

  it("brings no echoes either where it is a list, or where its variants are", () => {
    expect([
      ...problemsWith({ "providers/acme.yaml": "- acme\n" }),
      ...problemsWith({
        "models/acme.yaml": "acme-one: { name: One, sources: [acme-card], variants: [acme-one-8b] }\n",
        "products/x.yaml": "p: { name: P, sources: [acme-card], deploys: [{ variant: acme-one-8b }] }\n",
      }),
    ]).toMatchInlineSnapshot(`
      [
        "providers/acme.yaml:1:1  wrong-type  must be a mapping from slugs to providers, not a list",
        "models/acme.yaml:1:56  wrong-type  must be a mapping, not a list",
      ]
    `);
  });
});

describe("a slug", () => {
  it("that two records of a kind share is told at the second, with the place of the first", () => {
    expect(
      problemsWith({ "providers/b.yaml": "acme: { name: Acme again, roles: [lab], sources: [acme-card] }\n" }),
    ).toMatchInlineSnapshot(`
      [
        "providers/b.yaml:1:1  duplicate-slug  provider \`acme\` already exists at providers/acme.yaml:1:1",
      ]
    `);
  });

  it("that two models share is told once, not for each of their variants", () => {
    expect(problemsWith({ "models/copy.yaml": sound["models/acme.yaml"] })).toMatchInlineSnapshot(`
      [
        "models/copy.yaml:1:1  duplicate-slug  model \`acme-one\` already exists at models/acme.yaml:1:1",
      ]
    `);
  });

  it("that variants of two models share is told at the second", () => {
    expect(
      modelProblems(models({ two: "variants: { acme-one-8b: { name: Two 8B, kinds: [size] } }" })),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:1:53  duplicate-slug  variant \`acme-one-8b\` already exists at models/acme.yaml:15:5",
      ]
    `);
  });

  it("that records of two kinds share is no mistake", () => {
    const text = "acme-one: { name: One, level: tier, sources: [acme-card] }\n";
    expect(dataWith({ "families/x.yaml": text }).records.ModelFamily.size).toBe(2);
  });

  it("that was given up cannot name another record now, nor twice", () => {
    expect(
      modelProblems(models({ two: "former-slugs: [acme-one, old]", three: "former-slugs: [old]" })),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:1:56  duplicate-slug  \`acme-one\` already names model \`acme-one\`",
        "models/two.yaml:2:60  duplicate-slug  \`old\` already names model \`two\`",
      ]
    `);
  });
});

describe("a cycle", () => {
  it("of one record is told at the value that closes it", () => {
    expect(
      problemsWith({
        "models/two.yaml": models({ two: "succeeds: [acme-one, two]" }),
        "providers/x.yaml": "a: { name: A, roles: [lab], sources: [acme-card], parent: a }\n",
      }),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:1:62  cycle  \`succeeds\` comes back to its start: two → two",
        "providers/x.yaml:1:59  cycle  \`parent\` comes back to its start: a → a",
      ]
    `);
  });

  it("of several records names all of them, in every chain of records", () => {
    expect(
      problemsWith({
        "models/two.yaml": models({
          a: "succeeds: [{ model: c }]",
          b: "succeeds: [acme-one, a]",
          c: "succeeds: [b], variants: { v: { name: V, kinds: [size], succeeds: [w], derived-from: [{ variant: w, kind: merge }] }, w: { name: W, kinds: [size], succeeds: [{ variant: v }], derived-from: [{ variant: v, kind: merge }] } }",
        }),
        "families/x.yaml": yaml`
          f: { name: F, level: tier, sources: [acme-card], parent: g }
          g: { name: G, level: tier, sources: [acme-card], parent: { family: f } }
        `,
        "concepts/x.yaml": yaml`
          c:
            name: C
            kind: term
            sources: [acme-card]
            broader: [attention, d]
            facts: { definition: { value: It is., sources: [acme-card] } }
          d:
            name: D
            kind: term
            sources: [acme-card]
            broader: [attention, c]
            facts: { definition: { value: It is., sources: [acme-card] } }
        `,
      }),
    ).toMatchInlineSnapshot(`
      [
        "concepts/x.yaml:11:24  cycle  \`broader\` comes back to its start: c → d → c",
        "families/x.yaml:2:68  cycle  \`parent\` comes back to its start: f → g → f",
        "models/two.yaml:2:58  cycle  \`succeeds\` comes back to its start: a → c → b → a",
        "models/two.yaml:3:206  cycle  \`succeeds\` comes back to its start: v → w → v",
        "models/two.yaml:3:238  cycle  \`derived-from\` comes back to its start: v → w → v",
      ]
    `);
  });

  it("of thousands of records is told without its middle", () => {
    const ring = Array.from({ length: 1_000 }, (_, i) => [`m${i}`, `succeeds: [m${(i + 1) % 1_000}]`]);
    const problems = modelProblems(models(Object.fromEntries(ring)));
    expect(problems).toMatchInlineSnapshot(`
      [
        "models/two.yaml:1000:54  cycle  \`succeeds\` comes back to its start: m0 → m1 → m2 → m3 → (993 more) → m997 → m998 → m999 → m0",
      ]
    `);
  });

  it("is none where a chain forks and meets again, or was refuted", () => {
    const text = models({
      a: "succeeds: [b, c]",
      b: "succeeds: [d]",
      c: "succeeds: [d]",
      d: "succeeds: [{ model: a, status: refuted, reason: It is the older one. }, { model: b, polarity: denies }]",
    });
    expect(dataWith({ "models/two.yaml": text }).records.Model.size).toBe(5);
  });

  it("is none in a chain of many thousand records, which overflows no stack", () => {
    const length = scaled(20_000);
    const chain = Array.from({ length }, (_, i) => [`m${i}`, i > 0 ? `succeeds: [m${i - 1}]` : ""]);
    expect(dataWith({ "models/two.yaml": models(Object.fromEntries(chain)) }).records.Model.size).toBe(length + 1);
  });
});

describe("an alias", () => {
  it("that is an identifier cannot mean two things at one time", () => {
    expect(
      modelProblems(
        models({
          two: "aliases: [{ value: acme-latest, kind: floating, valid-from: 2029-01, valid-until: 2029-06 }]",
          three: "aliases: [{ value: acme-latest, kind: floating, valid-from: 2029-06-30 }]",
          four: "aliases: [Four, { value: acme-latest, kind: redirect, valid-until: 2028 }]",
        }),
      ),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:2:64  alias-overlap  \`acme-latest\` means model \`two\` in the same period",
      ]
    `);
  });

  it("may mean one after the other, or be a name that others share, or no longer hold", () => {
    const text = models({
      two: "aliases: [Same, { value: Brand, kind: marketing-name }, { value: latest, kind: floating, valid-until: 2029-06 }]",
      three:
        "aliases: [Same, { value: Brand, kind: marketing-name }, { value: latest, kind: floating, valid-from: 2029-07 }]",
      four: "aliases: [{ value: latest, kind: floating, status: refuted, reason: Never so. }]",
    });
    expect(dataWith({ "models/two.yaml": text }).records.Model.size).toBe(4);
  });
});

describe("statements", () => {
  it("of which two are preferred in one scope and period are told at the second", () => {
    expect(
      modelProblems(yaml`
        two:
          name: Two
          sources: [acme-card]
          facts:
            context-window:
              - { value: 8_000, sources: [acme-card], rank: preferred, reason: Of the maker. }
              - { value: 9_000, sources: [acme-card], rank: preferred, reason: Of the host. }
            max-output-tokens:
              - { value: 1_000, sources: [acme-card], rank: preferred, reason: Of the maker., qualifiers: { mode: fast, plan: pro } }
              - { value: 2_000, sources: [acme-card], rank: preferred, reason: Of the host., qualifiers: { plan: pro, mode: fast } }
      `),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:7:53  two-preferred  \`context-window\` has a preferred statement already, at line 6",
        "models/two.yaml:10:53  two-preferred  \`max-output-tokens\` has a preferred statement already, at line 9",
      ]
    `);
  });

  it("may be preferred each in its own scope or period", () => {
    const text = yaml`
      two:
        name: Two
        sources: [acme-card]
        facts:
          context-window:
            - { value: 8_000, sources: [acme-card], rank: preferred, reason: Once., valid-until: 2029-03 }
            - { value: 9_000, sources: [acme-card], rank: preferred, reason: Now., valid-from: 2029-04 }
            - { value: 7_000, sources: [acme-card], rank: preferred, reason: There., qualifiers: { host: other } }
    `;
    expect(dataWith({ "models/two.yaml": text }).records.Model.size).toBe(2);
  });

  it("of an unusual rank or status need a reason, and are told at it", () => {
    expect(
      modelProblems(yaml`
        two:
          name: Two
          sources: [acme-card]
          provider: { provider: acme, status: disputed }
          aliases: [{ value: Zwei, rank: deprecated }]
          facts:
            released-on: { value: 2029-05-01, sources: [acme-card], status: unverified, rank: preferred }
            lifecycle:
              - { value: available, sources: [acme-card], status: unverified, rank: normal }
              - { value: retired, sources: [acme-card], status: refuted, rank: deprecated }
          scores:
            - { benchmark: quiz, value: 3, sources: [acme-card], status: retracted }
      `),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:4:39  missing-reason  \`disputed\` needs a \`reason\` beside it",
        "models/two.yaml:5:34  missing-reason  \`deprecated\` needs a \`reason\` beside it",
        "models/two.yaml:7:87  missing-reason  \`preferred\` needs a \`reason\` beside it",
        "models/two.yaml:10:57  missing-reason  \`refuted\` needs a \`reason\` beside it",
        "models/two.yaml:12:66  missing-reason  \`retracted\` needs a \`reason\` beside it",
      ]
    `);
  });

  it("end after they begin, at the precision that both dates have", () => {
    expect(
      modelProblems(yaml`
        two:
          name: Two
          sources: [acme-card]
          families: [{ family: acme-line, valid-from: 2029-05, valid-until: 2029-04-30 }]
          facts:
            lifecycle:
              - { value: available, sources: [acme-card], valid-from: 2029-05-01, valid-until: 2029 }
              - { value: preview, sources: [acme-card], valid-from: 2029-05-01, valid-until: 2028 }
      `),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:4:69  date-order  ends 2029-04-30, before it begins 2029-05",
        "models/two.yaml:8:86  date-order  ends 2028, before it begins 2029-05-01",
      ]
    `);
  });
});

describe("dates of a life", () => {
  it("are in order: announced, released, deprecated, retired", () => {
    expect(
      modelProblems(yaml`
        two:
          name: Two
          sources: [acme-card]
          facts:
            announced-on: { value: 2029-05, sources: [acme-card] }
            released-on: { value: 2029-04-30, sources: [acme-card] }
            deprecated-on:
              - { value: 2031-01-01, sources: [acme-card], status: refuted, reason: Wrong year. }
              - { value: 2030-01-01, sources: [acme-card] }
            retired-on:
              - { value: unknown, sources: [acme-card] }
              - { value: 2029, sources: [acme-card] }
      `),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:6:27  date-order  \`released-on\` 2029-04-30 is before \`announced-on\` 2029-05",
        "models/two.yaml:12:18  date-order  \`retired-on\` 2029 is before \`deprecated-on\` 2030-01-01",
      ]
    `);
  });

  it("are judged by what is preferred, not by what is denied, refuted or true of one place only", () => {
    const text = yaml`
      two:
        name: Two
        sources: [acme-card]
        facts:
          announced-on:
            - { value: 2031, sources: [acme-card], polarity: denies }
            - { value: 2030, sources: [acme-card], rank: deprecated, reason: A slip. }
            - { value: 2029-06, sources: [acme-card], qualifiers: { region: eu } }
            - { value: 2029-05, sources: [acme-card] }
          released-on:
            - { value: 2029-04, sources: [acme-card] }
            - { value: 2029-05-02, sources: [acme-card], rank: preferred, reason: Of the maker. }
    `;
    expect(dataWith({ "models/two.yaml": text }).records.Model.size).toBe(2);
  });
});

describe("a capability", () => {
  it("needs the inputs and outputs of what supports it, or of its model", () => {
    expect(
      problemsWith({
        "models/two.yaml": yaml`
          two:
            name: Two
            sources: [acme-card]
            facts: { input-modalities: { value: [text, pdf], sources: [acme-card] } }
            supports: [{ capability: calling, level: native }, { capability: seeing, level: beta }]
            variants:
              two-8b:
                name: Two 8B
                kinds: [size]
                supports: [{ capability: seeing, level: native }]
              two-8b-vision:
                name: Two 8B Vision
                kinds: [size]
                facts: { input-modalities: { value: [text, image], sources: [acme-card] } }
                supports: [{ capability: seeing, level: native }]
        `,
        "hosts/x.yaml": yaml`
          h:
            name: H
            kind: cloud
            provider: acme
            sources: [acme-card]
            endpoints:
              h-two: { variant: two-8b, api-model-id: two, supports: [{ capability: seeing, level: native }] }
              h-vision: { variant: two-8b-vision, api-model-id: v, supports: [{ capability: seeing, level: native }] }
        `,
      }),
    ).toMatchInlineSnapshot(`
      [
        "hosts/x.yaml:7:75  capability-modality  \`seeing\` needs \`image\` among \`input-modalities\`",
        "models/two.yaml:5:68  capability-modality  \`seeing\` needs \`image\` among \`input-modalities\`",
        "models/two.yaml:10:32  capability-modality  \`seeing\` needs \`image\` among \`input-modalities\`",
      ]
    `);
  });

  it("may be unsupported, refuted or stated where nobody told the inputs", () => {
    const text = models({
      two: "facts: { input-modalities: { value: [text], sources: [acme-card] } }, supports: [{ capability: seeing, level: unsupported }, { capability: seeing, level: native, status: refuted, reason: No. }]",
      three: "supports: [{ capability: seeing, level: native }]",
    });
    expect(dataWith({ "models/two.yaml": text }).records.Model.size).toBe(3);
  });

  it("or a concept says what it means", () => {
    expect(
      problemsWith({
        "capabilities/x.yaml": "c: { name: C, category: tools, sources: [acme-card] }\n",
        "concepts/x.yaml": yaml`
          c: { name: C, kind: term, sources: [acme-card], facts: {} }
          d: { name: D, kind: term, sources: [acme-card], facts: { definition: { value: "", sources: [acme-card] } } }
        `,
      }),
    ).toMatchInlineSnapshot(`
      [
        "capabilities/x.yaml:1:1  missing-definition  capability \`c\` needs \`facts: definition\`",
        "concepts/x.yaml:1:1  missing-definition  concept \`c\` needs \`facts: definition\`",
        "concepts/x.yaml:2:79  bad-value  must not be empty",
      ]
    `);
  });
});

describe("an entry under disputes", () => {
  it("that is resolved says how", () => {
    expect(
      modelProblems(models({ two: "disputes: [{ property: released-on, kind: error, state: resolved }]" })),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:1:97  missing-key  a resolved dispute needs a \`resolution\`",
      ]
    `);
  });

  it("is about a property that its record can have", () => {
    expect(
      problemsWith({
        "providers/x.yaml": yaml`
          a:
            name: A
            roles: [lab]
            sources: [acme-card]
            disputes: [{ property: context-window, kind: genuine, state: open }]
        `,
      }),
    ).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:5:26  bad-value  a provider has no \`context-window\`",
      ]
    `);
  });
});
