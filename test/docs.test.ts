import { readdirSync, readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse, validate } from "graphql";
import { expect, it, onTestFinished } from "vitest";
import { schema } from "../schema/index.ts";
import { formatProblem } from "../src/parse/problem.ts";
import { readData } from "../src/parse/read-data.ts";
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

it("has an example in CONTRIBUTING that passes `check` as it is written", async () => {
  const parent = await mkdtemp(join(tmpdir(), "pedigree-example-"));
  onTestFinished(() => rm(parent, { recursive: true }));
  const data = join(parent, "data");
  // The examples refer to one another alone.
  await mkdir(data);
  await cp(join(dataFolder, "release.yaml"), join(data, "release.yaml"));
  const examples = Array.from(
    read("CONTRIBUTING.md").matchAll(/^( *)```yaml\n *# (data\/\S+)\n([\s\S]*?)^ *```/gm),
    ([, indent = "", file = "", text = ""]) => ({ file, text: text.replaceAll(new RegExp(`^${indent}`, "gm"), "") }),
  );
  expect(examples.map(({ file }) => file)).toHaveLength(4);
  for (const { file, text } of examples) {
    await mkdir(dirname(join(parent, file)), { recursive: true });
    await writeFile(join(parent, file), text);
  }
  const reading = await readData(data);
  expect(reading.ok ? [] : reading.problems.map(formatProblem)).toEqual([]);
});
