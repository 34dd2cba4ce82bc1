import { parse, specifiedRules, validate } from "graphql";
import { expect, it } from "vitest";
import { schema } from "../../../schema/index.ts";
import { defaultLimits } from "../../../src/server/config/limits.ts";
import { validateDocument } from "../../../src/server/operation/document-limits.ts";

/** At least one document that breaks each rule of graphql-js. */
const invalid = [
  "type Query { a: Int }",
  "query A { __typename } query A { __typename }",
  "{ __typename } query A { __typename }",
  "subscription { releases: __typename other: __typename }",
  "{ ...F } fragment F on Nowhere { __typename }",
  "{ ...F } fragment F on Int { __typename }",
  "query ($a: Model) { model(slug: $a) { name } }",
  '{ meta } { model(slug: "a") { name { a } } }',
  "{ nowhere }",
  "{ __typename ...F } fragment F on Query { __typename } fragment F on Query { __typename }",
  "{ ...Missing }",
  "{ __typename } fragment F on Query { __typename }",
  "{ ... on Model { name } }",
  "{ ...F } fragment F on Query { ...F }",
  "query ($a: Int, $a: Int) { models(first: $a) { nodes { name } } }",
  "{ models(first: $a) { nodes { name } } }",
  "query ($a: Int) { __typename }",
  "{ __typename @nowhere }",
  "query @skip(if: true) { __typename }",
  "{ __typename @skip(if: false) @skip(if: false) }",
  "{ __typename(a: 1) }",
  "{ __typename @skip(if: true, unless: true) }",
  "{ models(first: 1, first: 2) { nodes { name } } }",
  '{ models(first: "one") { nodes { name } } }',
  "{ model { name } }",
  "query ($a: String) { models(first: $a) { nodes { name } } }",
  "{ a: __typename a: meta { release { tag } } }",
  '{ models(where: { slug: { eq: "a", eq: "b" } }) { nodes { name } } }',
  'query ($a: Int = "one") { models(first: $a) { nodes { name } } }',
  "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }",
];

const messagesOf = (errors: readonly { readonly message: string }[]) => errors.map(({ message }) => message);

it.each(invalid)("refuses %s in the words and the order of graphql-js", (text) => {
  const document = parse(text);
  const expected = messagesOf(validate(schema, document));
  expect(expected).not.toEqual([]);
  const limits = { ...defaultLimits, errors: 100 };
  expect(messagesOf(validateDocument(document, limits, { introspection: true }))).toEqual(expected);
});

it("refuses a document for every rule of graphql-js", () => {
  const unbroken = specifiedRules.filter((rule) =>
    invalid.every((text) => validate(schema, parse(text), [rule]).length === 0),
  );
  expect(unbroken.map(({ name }) => name)).toEqual([]);
});
