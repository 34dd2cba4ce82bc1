import fc from "fast-check";
import { expect, it } from "vitest";
import { AskedReader } from "../src/asked.ts";
import { defaultLimits } from "../src/limits.ts";

const queries = [
  "{ a }",
  'query A($x: Int) { a(x: $x, text: "\\",\\"variables\\":") }',
  "query B { b } # é",
  '{"query":',
];
const variables = [
  "{}",
  '{"x":1}',
  '{"a":{"b":1,"variables":{"c":"é"}}}',
  "null",
  "[]",
  '"text"',
  '{"x":"\\u0000"}',
  "{",
];

/** A member of a body, as text. */
const member = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...queries).map((query) => `"query":${JSON.stringify(query)}`) },
  { weight: 4, arbitrary: fc.constantFrom(...variables).map((value) => `"variables":${value}`) },
  { weight: 2, arbitrary: fc.constantFrom('"A"', '"B"', "null", "7").map((name) => `"operationName":${name}`) },
  { weight: 1, arbitrary: fc.constantFrom('"extensions":{}', '"__proto__":{}', '"x":{"a":1,"variables":{}}', "") },
);
const body = fc
  .tuple(fc.array(member, { minLength: 1, maxLength: 4 }), fc.constantFrom("", " ", "x"))
  .map(([members, ending]) => Buffer.from(`{${members.join(",")}}${ending}`));

it("reads a body after any others as it reads it alone", () => {
  fc.assert(
    fc.property(fc.array(body, { minLength: 1, maxLength: 60 }), (bodies) => {
      const reader = new AskedReader(defaultLimits);
      // Often enough for what it begins with to be remembered, and then to be met.
      for (const bytes of bodies)
        for (let time = 0; time < 3; time++)
          expect([bytes.toString(), reader.read(bytes)]).toEqual([
            bytes.toString(),
            new AskedReader(defaultLimits).read(bytes),
          ]);
    }),
    { numRuns: 300 },
  );
});

it("reads the variables of each body, whatever stood before them in others", () => {
  const reader = new AskedReader(defaultLimits);
  for (let number = 0; number < 200; number++) {
    const name = `Q${number % 20}`;
    const query = `query ${name}($n: Int) { a(n: $n) }`;
    for (const text of [
      JSON.stringify({ query, variables: { n: number } }),
      JSON.stringify({ operationName: name, query, variables: { n: number } }),
      JSON.stringify({ variables: { n: number }, query }),
      JSON.stringify({ query, variables: { n: number }, operationName: name }),
    ]) {
      const asked = reader.read(Buffer.from(text));
      expect([text, asked?.query, asked?.variables]).toEqual([text, query, { n: number }]);
      expect([text, asked?.operationName]).toEqual([text, text.includes("operationName") ? name : undefined]);
    }
  }
});
