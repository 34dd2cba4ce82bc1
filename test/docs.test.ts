import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const root = new URL("../", import.meta.url);
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  ...readdirSync(new URL("docs", root)).map((name) => `docs/${name}`),
];

it("runs the command line out of the clone in all documentation, for the registry's package of that name is not ours", () => {
  const naming = pages
    .filter((page) => page.endsWith(".md"))
    .filter((page) => /npx(?! --no-install) pedigree/.test(readFileSync(new URL(page, root), "utf8")));
  expect(naming).toEqual([]);
});
