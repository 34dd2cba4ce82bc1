import { readdirSync, readFileSync } from "node:fs";
import { parse, validate } from "graphql";
import { expect, it } from "vitest";
import { schema } from "../schema/index.ts";
import { dataFolder, serverOf } from "./data.ts";

const root = new URL("../", import.meta.url);
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  ...readdirSync(new URL("docs", root)).map((name) => `docs/${name}`),
].filter((page) => page.endsWith(".md"));

const read = (page: string): string => readFileSync(new URL(page, root), "utf8");

/** The blocks of one language in a page. */
const blocks = (page: string, language: string): string[] =>
  Array.from(
    read(page).matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, "gm")),
    ([, text]) => text ?? "",
  );

it("runs the command line out of the clone in all documentation, for the registry's package of that name is not ours", () => {
  expect(pages.filter((page) => /npx(?! --no-install) pedigree/.test(read(page)))).toEqual([]);
});

it("has a README of at most 200 lines, whose query of at most ten lines gives the answer below it", async () => {
  const [query = ""] = blocks("README.md", "graphql");
  const [answer = ""] = blocks("README.md", "json");
  expect(read("README.md").split("\n").length).toBeLessThanOrEqual(200);
  expect(query.trim().split("\n").length).toBeLessThanOrEqual(10);
  const { ask } = await serverOf(dataFolder);
  expect(await ask(query)).toEqual(JSON.parse(answer));
});

it("shows operations in its documentation that the schema has", () => {
  const operations = pages.flatMap((page) => [
    ...blocks(page, "graphql").map((text) => ({ page, text })),
    ...blocks(page, "ts").flatMap((code) =>
      Array.from(code.matchAll(/`((?:query|subscription)\b[^`]*)`/g), ([, text = ""]) => ({ page, text })),
    ),
  ]);
  expect(operations.length).toBeGreaterThan(10);
  const wrong = operations.flatMap(({ page, text }) =>
    validate(schema, parse(text)).map(({ message }) => `${page}: ${message}`),
  );
  expect(wrong).toEqual([]);
});

it("links to files that are there", () => {
  const dead = pages.flatMap((page) =>
    Array.from(read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g), ([, target = ""]) => target).filter((target) => {
      try {
        readFileSync(new URL(target, new URL(page, root)));
        return false;
      } catch {
        return true;
      }
    }),
  );
  expect(dead).toEqual([]);
});
