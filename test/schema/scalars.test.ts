import { expect, it } from "vitest";
import { fixtureFolder, serverOf } from "../data.ts";

const cases: Readonly<Record<string, string>> = {
  slug: '{ model(slug: "GPT-5.1") { name } }',
  "slug of another type": "{ model(slug: 7) { name } }",
  "slug without letters": '{ model(slug: "?!") { name } }',
  day: '{ models(asOf: "2026-02-30") { totalCount } }',
  "nested long": '{ models(where: { contextWindow: { gt: "many" } }) { totalCount } }',
};

it("names the value, the argument, the place and what would be right when a value is not of a scalar's form", async () => {
  const { ask } = await serverOf(fixtureFolder);
  const messages = await Promise.all(
    Object.entries(cases).map(async ([name, query]) => {
      const { errors } = await ask(query);
      const [{ message, locations, extensions }] = errors as [
        { message: string; locations: object; extensions: object },
      ];
      return [name, { message, locations, extensions }];
    }),
  );
  expect(Object.fromEntries(messages)).toMatchInlineSnapshot(`
    {
      "day": {
        "extensions": {
          "argument": "asOf",
          "code": "INVALID_ARGUMENT",
        },
        "locations": [
          {
            "column": 16,
            "line": 1,
          },
        ],
        "message": "LocalDate must be a real day: YYYY-MM-DD, not "2026-02-30".",
      },
      "nested long": {
        "extensions": {
          "argument": "where",
          "code": "INVALID_ARGUMENT",
        },
        "locations": [
          {
            "column": 40,
            "line": 1,
          },
        ],
        "message": "Long must be a whole number up to 2^53, not "many".",
      },
      "slug": {
        "extensions": {
          "argument": "slug",
          "code": "INVALID_ARGUMENT",
        },
        "locations": [
          {
            "column": 15,
            "line": 1,
          },
        ],
        "message": "Slug must be lower-case letters, digits and single hyphens, not "GPT-5.1". Try "gpt-5-1", or find an entity by any of its names with \`resolve(text:)\`.",
      },
      "slug of another type": {
        "extensions": {
          "argument": "slug",
          "code": "INVALID_ARGUMENT",
        },
        "locations": [
          {
            "column": 15,
            "line": 1,
          },
        ],
        "message": "Slug must be lower-case letters, digits and single hyphens, not 7. Find an entity by any of its names with \`resolve(text:)\`.",
      },
      "slug without letters": {
        "extensions": {
          "argument": "slug",
          "code": "INVALID_ARGUMENT",
        },
        "locations": [
          {
            "column": 15,
            "line": 1,
          },
        ],
        "message": "Slug must be lower-case letters, digits and single hyphens, not "?!". Find an entity by any of its names with \`resolve(text:)\`.",
      },
    }
  `);
});

it("names the variable whose value is not of a scalar's form", async () => {
  const { ask } = await serverOf(fixtureFolder);
  const { errors } = await ask("query($slug: Slug!) { model(slug: $slug) { name } }", { slug: "GPT-5.1" });
  expect(errors?.[0].message).toBe(
    'Variable "$slug" got invalid value "GPT-5.1"; Slug must be lower-case letters, digits and single hyphens, not "GPT-5.1". ' +
      'Try "gpt-5-1", or find an entity by any of its names with `resolve(text:)`.',
  );
  expect(errors?.[0].locations).toEqual([{ line: 1, column: 7 }]);
});
