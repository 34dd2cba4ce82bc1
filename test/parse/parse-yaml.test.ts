import { describe, expect, it } from "vitest";
import { scaled } from "../suite.ts";
import { dataWith, problemsWith, sound, yaml } from "./base.ts";

/** The problems of one file of providers, in place of the sound one's neighbor. */
const problemsOf = (content: string | Uint8Array) => problemsWith({ "providers/x.yaml": content });

const bytesOf = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding);

/** Everything that was read, in a form that can be compared. */
const readBack = (files: Parameters<typeof dataWith>[0]) => JSON.stringify(dataWith(files).records, mapsAsLists);

const mapsAsLists = (_: string, value: unknown) => (value instanceof Map ? [...value] : value);

describe("a sound data set", () => {
  it("is read whole", () => {
    const { records, release } = dataWith({});
    expect(Object.values(records).map((map) => map.size)).toEqual([1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1]);
    expect(release).toEqual({ tag: "2030.1.1", "published-on": "2030-01-01" });
  });

  it("is the same with a byte order mark in every file", () => {
    const marked = Object.fromEntries(Object.entries(sound).map(([path, text]) => [path, `\ufeff${text}`]));
    expect(readBack(marked)).toEqual(readBack({}));
  });

  it("is the same with carriage returns in every file", () => {
    const text =
      "acme-two:\n  name: >-\n    Acme\n    Two\n  description: |\n    One.\n    Two.\n  sources: [acme-card]\n";
    const unix = { ...sound, "models/two.yaml": text };
    const dos = Object.fromEntries(Object.entries(unix).map(([path, lines]) => [path, lines.replaceAll("\n", "\r\n")]));
    expect(readBack(dos)).toEqual(readBack(unix));
  });

  it("may say which YAML it is, begin with a marker, and tag a value with what it is", () => {
    const text = "%YAML 1.2\n---\nacme-two: { name: !!str 2, roles: !!seq [lab], sources: [acme-card] }\n...\n";
    expect(dataWith({ "providers/x.yaml": text }).records.Provider.get("acme-two")?.name).toBe("2");
  });

  it("reads words that other YAML takes for truth or times as text", () => {
    const text = yaml`
      a: { name: "NO", aliases: [yes, off, 12:30, 1_000, 0x, 2029-01-01], roles: [lab], sources: [acme-card] }
    `;
    expect(dataWith({ "providers/x.yaml": text }).records.Provider.get("a")?.aliases).toEqual([
      "yes",
      "off",
      "12:30",
      "1_000",
      "0x",
      "2029-01-01",
    ]);
  });

  it("places later mistakes the same with carriage returns and a byte order mark", () => {
    const text = "acme-two:\n  name: Two\n  roles: [lap]\n  sources: [acme-card]\n";
    expect(problemsOf(`\ufeff${text.replaceAll("\n", "\r\n")}`)).toEqual(problemsOf(text));
  });
});

describe("a file that is not YAML", () => {
  it("that indents with tabs is told at its first tab, with how many more errors there are", () => {
    expect(problemsOf("acme-two:\n\tname: Two\n\troles: [lab]\n\tsources: [acme-card]\n")).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:2:1  yaml-syntax  a tab cannot indent; use spaces (and 2 more in this file)",
      ]
    `);
  });

  it("with a colon in a plain value is told to quote it", () => {
    expect(problemsOf("acme-two:\n  name: Acme: Two\n  roles: [lab]\n")).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:2:9  yaml-syntax  a value that holds \`: \` must be quoted",
      ]
    `);
  });

  it("with an unclosed quote is told where", () => {
    expect(problemsOf('acme-two: { name: "Two, roles: [lab] }\n')).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:19  yaml-syntax  this quote is not closed (and 1 more in this file)",
      ]
    `);
  });

  it("with an unclosed bracket is told where", () => {
    expect(problemsOf("acme-two:\n  name: Two\n  roles: [lab\n  sources: [acme-card]\n")).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:4:3  yaml-syntax  \`]\` is missing before here, or this line is indented too little",
      ]
    `);
  });

  it("with a key out of line is told where", () => {
    expect(problemsOf("acme-two:\n  name: Two\n   roles: [lab]\n")).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:2:9  yaml-syntax  the line after this is indented too far (and 1 more in this file)",
      ]
    `);
  });

  it("with a bracket that is never closed is told at its end", () => {
    expect([...problemsOf("{ a: { name: A }\n"), ...problemsOf("[a, b\n")]).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:2:1  yaml-syntax  \`}\` is missing before here",
        "providers/x.yaml:2:1  yaml-syntax  \`]\` is missing before here",
      ]
    `);
  });

  it("with something after a quoted value is told there", () => {
    expect(problemsOf('a:\n  name: "A" B\n  roles: [lab]\n')).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:2:13  yaml-syntax  this follows a value that has ended; quote the whole value",
      ]
    `);
  });

  it("with a list under its key in the wrong column is told where", () => {
    expect(problemsOf("a:\n  roles:\n    - lab\n   - host\n  name: A\n")).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:4:1  yaml-syntax  a list cannot be a key; is this line indented too little? (and 2 more in this file)",
      ]
    `);
  });

  it("with a line that is no key is told where", () => {
    expect(problemsOf("acme-two:\n  name: Two\n  roles\n  sources: [acme-card]\n")).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:3:3  yaml-syntax  a key must be on one line, followed by \`:\`",
      ]
    `);
  });

  it("with an escape that does not exist is told where", () => {
    expect(problemsOf('acme-two: { name: "C:\\Acme", roles: [lab] }\n')).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:22  yaml-syntax  invalid escape sequence \\A; a backslash is written twice",
      ]
    `);
  });

  it("with a code point beyond Unicode is told where", () => {
    expect(problemsOf('acme-two: { name: "\\UFFFFFFFF", roles: [lab] }\n')).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:20  yaml-syntax  invalid escape sequence \\UFFFFFFFF; a backslash is written twice",
      ]
    `);
  });

  it("with a value that begins with a reserved character is told where", () => {
    expect(problemsOf("acme-two: { name: @two, roles: [lab] }\n")).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:19  yaml-syntax  plain value cannot start with reserved character @; quote it",
      ]
    `);
  });

  it("with two documents is told where the second begins", () => {
    expect(problemsOf("a: { name: A }\n---\nb: { name: B }\n")).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:2:1  yaml-syntax  a second document starts here; a file holds one",
      ]
    `);
  });

  it("that left conflict markers behind is told at the first", () => {
    expect(
      problemsOf("<<<<<<< HEAD\na: { name: A }\n=======\na: { name: B }\n>>>>>>> branch\n"),
    ).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:1  yaml-syntax  a key must be on one line, followed by \`:\` (and 5 more in this file)",
      ]
    `);
  });

  it("in an older YAML is told at its directive", () => {
    expect(problemsOf("%YAML 1.1\n---\na: { name: yes, roles: [lab], sources: [acme-card] }\n")).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:1  yaml-syntax  only YAML 1.2 is read; remove \`%YAML 1.1\`",
      ]
    `);
  });

  it("with an unknown directive is told there", () => {
    expect(problemsOf("%ACME\n---\na: { name: A, roles: [lab], sources: [acme-card] }\n")).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:1  yaml-syntax  unknown directive %ACME",
      ]
    `);
  });

  it("with line ends of old, a carriage return alone, is told at the first", () => {
    expect(problemsOf("a:\r  name: A\r  roles: [lab]\r")).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:3  yaml-syntax  a carriage return ends no line; save with line feeds",
      ]
    `);
  });

  it("in Latin-1 is not UTF-8", () => {
    expect(
      problemsOf(bytesOf("a: { name: Café, roles: [lab], sources: [acme-card] }\n", "latin1")),
    ).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:1  bad-encoding  is not UTF-8; save it as UTF-8",
      ]
    `);
  });

  it("in UTF-16 is not UTF-8", () => {
    expect(problemsOf(bytesOf("\ufeffa: { name: A }\n", "utf16le"))).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:1  bad-encoding  is not UTF-8; save it as UTF-8",
      ]
    `);
  });

  it("with the bytes of half a surrogate pair is not UTF-8", () => {
    expect(problemsOf(Buffer.from([0x61, 0x3a, 0x20, 0xed, 0xa0, 0x80, 0x0a]))).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:1  bad-encoding  is not UTF-8; save it as UTF-8",
      ]
    `);
  });
});

describe("a file without records", () => {
  it("because it is empty is told so", () => {
    expect(problemsOf("")).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:1  empty-file  has no records; remove it or add one",
      ]
    `);
  });

  it("because it holds only comments is told so", () => {
    expect(problemsOf("# Providers\n\n# None yet.\n")).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:1  empty-file  has no records; remove it or add one",
      ]
    `);
  });

  it("because it holds a marker or an empty mapping is told so", () => {
    expect([...problemsOf("---\n"), ...problemsOf("null\n"), ...problemsOf("{}\n")]).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:1  empty-file  has no records; remove it or add one",
        "providers/x.yaml:1:1  empty-file  has no records; remove it or add one",
        "providers/x.yaml:1:1  empty-file  has no records; remove it or add one",
      ]
    `);
  });

  it("because it is a list must be a mapping", () => {
    expect(problemsOf("- name: A\n  roles: [lab]\n")).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:1  wrong-type  must be a mapping from slugs to providers, not a list",
      ]
    `);
  });

  it("because it is text or a number must be a mapping", () => {
    expect([...problemsOf("hello\n"), ...problemsOf("42\n")]).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:1  wrong-type  must be a mapping from slugs to providers, not text",
        "providers/x.yaml:1:1  wrong-type  must be a mapping from slugs to providers, not the number 42",
      ]
    `);
  });
});

describe("what YAML allows and records do not", () => {
  it("is an anchor and its alias", () => {
    expect(
      problemsOf(yaml`
        a: { name: A, roles: &roles [lab], sources: [acme-card] }
        b: { name: B, roles: *roles, sources: [acme-card] }
      `),
    ).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:22  yaml-alias  anchors and aliases are not allowed; write the value out",
        "providers/x.yaml:2:22  yaml-alias  anchors and aliases are not allowed; write the value out",
      ]
    `);
  });

  it("is an alias bomb, however it would grow", () => {
    const bomb = "abcdefghi"
      .split("")
      .map(
        (name, i, all) =>
          `${name}: &${name} [${
            i
              ? Array(9)
                  .fill(`*${all[i - 1]}`)
                  .join(", ")
              : "x"
          }]\n`,
      )
      .join("");
    const problems = problemsOf(bomb);
    expect([problems.length, problems[0], problems.at(-1)]).toMatchInlineSnapshot(`
      [
        81,
        "providers/x.yaml:1:4  yaml-alias  anchors and aliases are not allowed; write the value out",
        "providers/x.yaml:9:40  yaml-alias  anchors and aliases are not allowed; write the value out",
      ]
    `);
  });

  it("is an anchor that holds its own alias", () => {
    expect(problemsOf("a: &x [*x]\n")).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:4  yaml-alias  anchors and aliases are not allowed; write the value out",
        "providers/x.yaml:1:8  yaml-alias  anchors and aliases are not allowed; write the value out",
      ]
    `);
  });

  it("is an alias of nothing", () => {
    expect(problemsOf("a: *nothing\n")).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:4  yaml-alias  anchors and aliases are not allowed; write the value out",
      ]
    `);
  });

  it("is a merge key, with or without an alias", () => {
    expect(
      problemsOf(yaml`
        a: &a { name: A, roles: [lab], sources: [acme-card] }
        b:
          <<: *a
          name: B
        c:
          <<: { name: C }
      `),
    ).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:4  yaml-alias  anchors and aliases are not allowed; write the value out",
        "providers/x.yaml:3:3  yaml-alias  merge keys are not allowed; write the keys out",
        "providers/x.yaml:6:3  yaml-alias  merge keys are not allowed; write the keys out",
      ]
    `);
  });

  it("is a merge of thousands of mappings", () => {
    const base = `a: &a { ${Array.from({ length: 2_000 }, (_, i) => `k${i}: 1`).join(", ")} }\n`;
    const problems = problemsOf(`${base}b:\n  <<: [${Array(2_000).fill("*a").join(", ")}]\n`);
    expect([problems[0], problems[1], problems[2], problems.at(-1)]).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:4  yaml-alias  anchors and aliases are not allowed; write the value out",
        "providers/x.yaml:3:3  yaml-alias  merge keys are not allowed; write the keys out",
        undefined,
        "providers/x.yaml:3:3  yaml-alias  merge keys are not allowed; write the keys out",
      ]
    `);
  });

  it("is a key twice in one mapping, told with the line of the first", () => {
    expect(
      problemsOf(yaml`
        a:
          name: A
          roles: [lab]
          sources: [acme-card]
          name: B
        b: { name: B, roles: [lab], sources: [acme-card], "name": B }
      `),
    ).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:5:3  duplicate-key  \`name\` is a key of this mapping already, at line 2",
        "providers/x.yaml:6:51  duplicate-key  \`name\` is a key of this mapping already, at line 6",
      ]
    `);
  });

  it("is a record twice in one file", () => {
    expect(
      problemsOf(yaml`
        a: { name: A, roles: [lab], sources: [acme-card] }
        a: { name: B, roles: [lab], sources: [acme-card] }
      `),
    ).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:2:1  duplicate-key  \`a\` is a key of this mapping already, at line 1",
      ]
    `);
  });

  it("is the same key once as text and once as a number", () => {
    expect(
      problemsOf(yaml`
        1: { name: A, roles: [lab], sources: [acme-card] }
        "1": { name: B, roles: [lab], sources: [acme-card] }
      `),
    ).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:2:1  duplicate-key  \`1\` is a key of this mapping already, at line 1",
      ]
    `);
  });

  it("is a number as a key that reads as another one", () => {
    expect(problemsOf("007: { name: A, roles: [lab], sources: [acme-card] }\n")).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:1  bad-key  \`007\` is read as the number 7; quote it",
      ]
    `);
  });

  it.each(["__proto__", "constructor", "prototype"])("is the key %s, at any depth, and it leaves no trace", (key) => {
    const problems = problemsOf(
      `${key}: { name: A }\na: { name: A, roles: [lab], sources: [acme-card], ${key}: { polluted: true } }\n`,
    );
    expect(problems).toEqual([
      `providers/x.yaml:1:1  bad-key  \`${key}\` cannot be a key`,
      `providers/x.yaml:2:51  bad-key  \`${key}\` cannot be a key`,
    ]);
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });

  it("is a key that is a mapping, a list or nothing", () => {
    expect([
      ...problemsOf("? { a: b }\n: { name: A }\n"),
      ...problemsOf("? [a, b]\n: { name: A }\n"),
      ...problemsOf(": { name: A, roles: [lab], sources: [acme-card] }\n"),
    ]).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:3  bad-key  a key must be plain text",
        "providers/x.yaml:1:3  bad-key  a key must be plain text",
        "providers/x.yaml:1:1  bad-key  a key must not be empty",
      ]
    `);
  });

  it("is a tag of one's own or of a program", () => {
    expect(
      problemsOf(yaml`
        a: !acme { name: A }
        b: { name: !!js/function "function () {}", roles: [lab], sources: [acme-card] }
        c: { name: !<tag:acme.example,2029:x> C, roles: [lab], sources: [acme-card] }
      `),
    ).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:4  yaml-tag  the tag \`!acme\` is not allowed; remove it",
        "providers/x.yaml:2:12  yaml-tag  the tag \`!!js/function\` is not allowed; remove it",
        "providers/x.yaml:3:12  yaml-tag  the tag \`!<tag:acme.example,2029:x>\` is not allowed; remove it",
      ]
    `);
  });

  it("is a tag of another schema", () => {
    expect([
      ...problemsOf("a: !!set { name }\n"),
      ...problemsOf("a: { name: !!binary aGk=, roles: [lab], sources: [acme-card] }\n"),
      ...problemsOf("a: { name: !!timestamp 2029-01-01, roles: [lab], sources: [acme-card] }\n"),
    ]).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:4  yaml-tag  the tag \`!!set\` is not allowed; remove it",
        "providers/x.yaml:1:12  yaml-tag  the tag \`!!binary\` is not allowed; remove it",
        "providers/x.yaml:1:12  yaml-tag  the tag \`!!timestamp\` is not allowed; remove it",
      ]
    `);
  });

  it("is a tag that its value does not fit", () => {
    expect(problemsOf("a: { name: !!int A, roles: [lab], sources: [acme-card] }\n")).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:12  yaml-tag  does not fit the tag \`!!int\`; remove it",
      ]
    `);
  });

  it("is an integer that cannot be kept exactly", () => {
    expect(
      problemsWith({
        "models/two.yaml": yaml`
          acme-two:
            name: 12345678901234567890
            sources: [acme-card]
            facts:
              context-window: { value: 9007199254740993, sources: [acme-card] }
              parameters-total: { value: 0xFFFFFFFFFFFFFFFF, sources: [acme-card] }
        `,
      }),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:2:9  unsafe-number  is too large for an exact number; quote it if it is text",
        "models/two.yaml:5:30  unsafe-number  is too large for an exact number; quote it if it is text",
        "models/two.yaml:6:32  unsafe-number  is too large for an exact number; quote it if it is text",
      ]
    `);
  });

  it("is a number without end, or none", () => {
    expect(
      problemsWith({
        "models/two.yaml": yaml`
          acme-two:
            name: Two
            sources: [acme-card]
            scores:
              - { benchmark: quiz, value: .inf, sources: [acme-card] }
              - { benchmark: quiz, value: -.inf, sources: [acme-card] }
              - { benchmark: quiz, value: .nan, sources: [acme-card] }
              - { benchmark: quiz, value: 1e400, sources: [acme-card] }
        `,
      }),
    ).toMatchInlineSnapshot(`
      [
        "models/two.yaml:5:33  unsafe-number  must be a finite number",
        "models/two.yaml:6:33  unsafe-number  must be a finite number",
        "models/two.yaml:7:33  unsafe-number  must be a finite number",
        "models/two.yaml:8:33  unsafe-number  must be a finite number",
      ]
    `);
  });

  it("is not a large decimal, which nobody wrote to the last digit", () => {
    const text = yaml`
      acme-two:
        name: Two
        sources: [acme-card]
        facts: { training-compute: { value: 3.8e25, sources: [acme-card] } }
    `;
    expect(dataWith({ "models/two.yaml": text }).records.Model.get("acme-two")?.facts).toMatchObject({
      "training-compute": { value: 3.8e25 },
    });
  });

  it("is NUL or another control character, raw or escaped, in a value or a key", () => {
    expect([
      ...problemsOf("a: { name: A\0, roles: [lab], sources: [acme-card] }\n"),
      ...problemsOf('a: { name: "A\\0", roles: [lab], sources: [acme-card] }\n'),
      ...problemsOf('a: { name: "\\e[31mred", roles: [lab], sources: [acme-card] }\n'),
      ...problemsOf('a: { name: A, roles: [lab], sources: [acme-card], "k\\a": 1 }\n'),
    ]).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:13  hidden-character  holds U+0000 NULL; remove it",
        "providers/x.yaml:1:12  hidden-character  holds U+0000 NULL at position 2; remove it",
        "providers/x.yaml:1:12  hidden-character  holds U+001B ESCAPE at position 1; remove it",
        "providers/x.yaml:1:51  hidden-character  holds U+0007 CONTROL CHARACTER at position 2; remove it",
      ]
    `);
  });

  it("is a character that nobody sees or that turns text around, raw or escaped, in a value, a key or a comment", () => {
    expect([
      ...problemsOf("a: { name: Acme\u202eenO, roles: [lab], sources: [acme-card] }\n"),
      ...problemsOf('a: { name: "Acme \\u202eenO", roles: [lab], sources: [acme-card] }\n'),
      ...problemsOf("a: { na\u200bme: A, name: A, roles: [lab], sources: [acme-card] }\n"),
      ...problemsOf("a\u00ad: { name: A, roles: [lab], sources: [acme-card] }\n"),
      ...problemsOf("# \u2066see \u2069\u{e0041}\na: { name: A\u{e0041}, roles: [lab], sources: [acme-card] }\n"),
      ...problemsOf(
        "a:\n  description: >-\n    One,\n    two\u2028three\ufeff\n  name: A\ufe0f\n  roles: [lab]\n  sources: [acme-card]\n",
      ),
      ...problemsOf('a: { name: "\\ufeffA", aliases: ["A\\u200d"], roles: [lab], sources: [acme-card] }\n'),
    ]).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:16  hidden-character  holds U+202E RIGHT-TO-LEFT OVERRIDE; remove it",
        "providers/x.yaml:1:12  hidden-character  holds U+202E RIGHT-TO-LEFT OVERRIDE at position 6; remove it",
        "providers/x.yaml:1:6  unknown-key  there is no key \`na\\u200bme\` here",
        "providers/x.yaml:1:8  hidden-character  holds U+200B ZERO WIDTH SPACE; remove it",
        "providers/x.yaml:1:1  bad-key  \`a\\u00ad\` is not a slug: lower-case letters, digits and single hyphens",
        "providers/x.yaml:1:2  hidden-character  holds U+00AD SOFT HYPHEN; remove it",
        "providers/x.yaml:1:3  hidden-character  holds U+2066 LEFT-TO-RIGHT ISOLATE; remove it",
        "providers/x.yaml:2:13  hidden-character  holds U+E0041 TAG CHARACTER; remove it",
        "providers/x.yaml:4:8  hidden-character  holds U+2028 LINE SEPARATOR; remove it",
        "providers/x.yaml:5:10  hidden-character  holds U+FE0F VARIATION SELECTOR; remove it",
        "providers/x.yaml:1:12  hidden-character  holds U+FEFF ZERO WIDTH NO-BREAK SPACE at position 1; remove it",
        "providers/x.yaml:1:33  hidden-character  holds U+200D ZERO WIDTH JOINER at position 2; remove it",
      ]
    `);
  });

  it("is no emoji of several characters, no text of several lines, and no byte-order mark before a file", () => {
    const text = [
      "\ufeffacme-two:",
      "  name: Two \u{1f469}\u200d\u{1f4bb} \u2764\ufe0f \u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} 1\ufe0f\u20e3 \u00a9\ufe0f",
      "  description: |-",
      "    One.",
      "    \tTwo.",
      "  sources: [acme-card]",
      "",
    ].join("\r\n");
    expect(dataWith({ "models/two.yaml": text }).records.Model.get("acme-two")?.description).toBe("One.\n\tTwo.");
  });

  it("is half of a surrogate pair", () => {
    expect(
      problemsOf(
        'a: { name: "\\ud800", aliases: ["\\udc00x", "\\ud83d\\ude00"], roles: [lab], sources: [acme-card] }\n',
      ),
    ).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:12  bad-encoding  holds half of a surrogate pair; write the whole character",
        "providers/x.yaml:1:32  bad-encoding  holds half of a surrogate pair; write the whole character",
      ]
    `);
  });

  it("is nesting thousands of levels deep, in brackets, dashes or question marks", () => {
    const depth = scaled(20_000);
    expect([
      ...problemsOf(`a: ${"[".repeat(depth)}${"]".repeat(depth)}\n`),
      ...problemsOf(`a: ${"{ a: ".repeat(depth)}1${" }".repeat(depth)}\n`),
      ...problemsOf(`${"- ".repeat(depth)}a\n`),
    ]).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:36  too-deep  nests deeper than 32 levels",
        "providers/x.yaml:1:164  too-deep  nests deeper than 32 levels",
        "providers/x.yaml:1:67  too-deep  nests deeper than 32 levels",
      ]
    `);
    expect(problemsOf(`${"? ".repeat(depth)}a\n`).at(-1)).toMatchInlineSnapshot(
      `"providers/x.yaml:1:67  too-deep  nests deeper than 32 levels"`,
    );
  });

  it("is nesting one level deeper than the limit", () => {
    expect(problemsOf(`a: ${"[".repeat(33)}${"]".repeat(33)}\n`)).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:36  too-deep  nests deeper than 32 levels",
      ]
    `);
    expect(problemsOf(`a: ${"[".repeat(32)}${"]".repeat(32)}\n`)[0]).toContain("wrong-type");
  });

  it("does not hide the other mistakes of the same record and file", () => {
    expect(
      problemsOf(yaml`
        a: { name: "A\\0", roles: [lap], sources: [acme-card], name: A }
        b: { name: 12345678901234567890, sources: [acme-cart], roles: [lab] }
      `),
    ).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:28  bad-value  \`lap\` is not one of aggregator, evaluator, host, lab, publisher, regulator; did you mean \`lab\`?",
        "providers/x.yaml:1:56  duplicate-key  \`name\` is a key of this mapping already, at line 1",
        "providers/x.yaml:2:12  unsafe-number  is too large for an exact number; quote it if it is text",
        "providers/x.yaml:2:44  dangling-reference  there is no source \`acme-cart\`; did you mean \`acme-card\`?",
      ]
    `);
  });
});

describe("a large file", () => {
  it("of thousands of keys is read in time that grows with their number alone", () => {
    const keys = Array.from({ length: 10_000 }, (_, i) => `k${i}: 1`);
    const block = problemsOf(`a:\n  ${keys.join("\n  ")}\n`);
    const flow = problemsOf(`a: { ${keys.join(", ")} }\n`);
    expect([block.length, block[0], block[3], block.at(-1)]).toMatchInlineSnapshot(`
      [
        1001,
        "providers/x.yaml:1:1  missing-key  needs a key \`name\`: text",
        "providers/x.yaml:2:3  unknown-key  there is no key \`k0\` here",
        "providers/x.yaml:999:3  too-large  9003 more problems are not shown; fix these first",
      ]
    `);
    expect(flow.length).toBe(block.length);
  });

  it("of aliases, tags, anchors or commas alone is told without running out of stack", () => {
    const ends = ["*a ", "!x ", "&a ", "[", ",", "}{][", '"', "- ", "? ", ": "].map((unit) => {
      const problems = problemsOf(unit.repeat(scaled(60_000 / unit.length)));
      return [unit, problems.length, problems[0]?.replace(/ \(and \d+ more in this file\)$/, "")].join("  ");
    });
    expect(ends).toMatchInlineSnapshot(`
      [
        "*a   2  providers/x.yaml:1:1  yaml-alias  anchors and aliases are not allowed; write the value out",
        "!x   2  providers/x.yaml:1:4  yaml-syntax  a node can have at most one tag",
        "&a   2  providers/x.yaml:1:4  yaml-syntax  a node can have at most one anchor",
        "[  2  providers/x.yaml:1:34  too-deep  nests deeper than 32 levels",
        ",  1  providers/x.yaml:1:1  yaml-syntax  plain value cannot start with flow indicator character ,; quote it",
        "}{][  1  providers/x.yaml:1:1  yaml-syntax  unexpected flow-map-end token in YAML document: "}"",
        ""  1  providers/x.yaml:1:3  yaml-syntax  this follows a value that has ended; quote the whole value",
        "-   1  providers/x.yaml:1:67  too-deep  nests deeper than 32 levels",
        "?   34  providers/x.yaml:1:3  bad-key  a key must be plain text",
        ":   2  providers/x.yaml:1:3  yaml-syntax  a value that holds \`: \` must be quoted",
      ]
    `);
  });

  it("cuts short in its messages what would fill the screen, and keeps each on one line", () => {
    const long = "x".repeat(900);
    expect(
      problemsOf(`a: { name: A, roles: ["${long}", "la\\nb"], sources: [acme-card], ${long}: 1, "k\\nl": 2 }\n`),
    ).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:23  bad-value  \`xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…\` is not one of aggregator, evaluator, host, lab, publisher, regulator",
        "providers/x.yaml:1:927  bad-value  \`la\\u000ab\` is not one of aggregator, evaluator, host, lab, publisher, regulator; did you mean \`lab\`?",
        "providers/x.yaml:1:959  unknown-key  there is no key \`xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…\` here",
        "providers/x.yaml:1:1864  unknown-key  there is no key \`k\\u000al\` here",
      ]
    `);
  });
});
