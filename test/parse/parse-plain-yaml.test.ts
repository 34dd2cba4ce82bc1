import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument, stringify } from "yaml";
import { parsePlainYaml } from "../../src/parse/parse-plain-yaml.ts";

/** The value of a text to a parser that accepts all of YAML. */
const wholeValue = (text: string): unknown => parseDocument(text, { version: "1.2" }).toJS();

describe("plain YAML is read without places", () => {
  it.each([
    "a: 1\nb: [x, { c: 2.5 }, -3, 1e3, 0x1F, 0o17]\n",
    "a: ~\nb:\nc: null\nd: [,]\n".replace("[,]", "[]"),
    "a: [yes, NO, true, False, 12:30, 1_000, 0x, 2029-01-01, 007, .5, 1.]\n",
    "a: >-\n  One\n  two\n\n  three\nb: |\n  One\n    two\n",
    "a: 'it''s'\nb: \"a \\\"quote\\\" and\\n a line\"\n",
    "---\n# a comment with &a and *b and !c\na: Q&A * 5 ! six\n...\n",
    "a: # nothing\n- 1\n".replace("- 1\n", "  - x\n  -\n    - y\n"),
    "a: plain\n  over lines\r\nb: c\r\n",
    'a: "日本語 \\\\ \\/ \\t"\n? b\n: c\n',
    "- a\n- b: c\n",
  ])("%j", (text) => {
    expect(parsePlainYaml(text)).toEqual(wholeValue(text));
    expect(parsePlainYaml(text)).toBeDefined();
  });
});

describe("other text is left to the parser with places", () => {
  it.each([
    ["an anchor", "a: &x 1\n"],
    ["an alias", "a: &x 1\nb: *x\n"],
    ["a tag", "a: !!str 1\n"],
    ["a tag of a mapping", "a: !x { b: 1 }\n"],
    ["a directive", "%YAML 1.2\n---\na: 1\n"],
    ["an unknown directive", "%ACME\n---\na: 1\n"],
    ["a merge key", "a:\n  <<: { b: 1 }\n"],
    ["a number as a key", "7: a\n"],
    ["no key", "a: { : 1 }\n"],
    ["a list as a key", "? [a]\n: b\n"],
    ["a key of JavaScript", "__proto__: a\n"],
    ["a key twice", "a: 1\na: 2\n"],
    ["a number that is too large", "a: 12345678901234567890\n"],
    ["one in parts", "a: 12_345_678_901_234_567_890\n"],
    ["one in a list", "a: [0xFFFFFFFFFFFFFFFF]\n"],
    ["an infinite one", "a: 1e400\n"],
    ["no number", "a: [.inf, .nan]\n"],
    ["an escape by code point", 'a: "\\u202e"\n'],
    ["half of a surrogate pair", 'a: "\\ud800"\n'],
    ["a hidden character", "a: b\u200bc\n"],
    ["two documents", "a: 1\n---\nb: 2\n"],
    ["a syntax error", "a: [b\n"],
    ["33 levels", `a: ${"[".repeat(32)}${"]".repeat(32)}\n`],
    ["thousands of levels", `${"[".repeat(20_000)}${"]".repeat(20_000)}\n`],
    ["nothing", "# none\n"],
    ["a text", "hello\n"],
  ])("%s", (_, text) => {
    expect(parsePlainYaml(text)).toBeUndefined();
  });
});

it("gives what the parser with places gives, or leaves a text to it", () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(..."ab01_-:#,[]{}&*!|>'\"%@`? \t.~<=\\\n".split("")), maxLength: 12 }),
    fc.constantFrom(
      "yes",
      "null",
      "0x1F",
      "1_000",
      "1e3",
      "-.5",
      ".inf",
      "+1",
      "0o8",
      "012",
      "<<",
      "- a",
      "a: b",
      "\ud83d\ude00",
    ),
    fc.double().map(String),
    fc.integer().map(String),
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 3 }, text, fc.constantFrom(null, true, 0, 1.5), tie("list"), tie("mapping")),
    list: fc.array(tie("value"), { maxLength: 3 }),
    mapping: fc.dictionary(fc.constantFrom("a", "b-c", "d e", "1", "null", "#x"), tie("value"), { maxKeys: 3 }),
  }));
  const options = fc.record({
    collectionStyle: fc.constantFrom("any", "block", "flow"),
    defaultStringType: fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE", "BLOCK_FOLDED", "BLOCK_LITERAL"),
    lineWidth: fc.constantFrom(0, 20, 80),
  });
  let read = 0;
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom("x", "y"), value, { minKeys: 1 }), options, (given, style) => {
      const written = stringify(given, style as object);
      const plain = parsePlainYaml(written);
      if (plain === undefined) return;
      read++;
      expect(plain).toEqual(wholeValue(written));
    }),
    { numRuns: 500 },
  );
  expect(read).toBeGreaterThan(250);
});

it("gives what the parser with places gives for any text that both accept", () => {
  const line = fc.string({ unit: fc.constantFrom(..."ab01: -#,[]{}|>'\"?\n  ".split("")), maxLength: 30 });
  fc.assert(
    fc.property(line, (more) => {
      const text = `x: 1\ny: ${more}`;
      const plain = parsePlainYaml(text);
      const placed = parseDocument(text, { version: "1.2", prettyErrors: false });
      if (plain !== undefined && placed.errors.length === 0) expect(plain).toEqual(placed.toJS());
    }),
    { numRuns: 2_000 },
  );
});
