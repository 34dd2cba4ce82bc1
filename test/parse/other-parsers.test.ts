import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { type Document, isCollection, parseDocument, Scalar, visit } from "yaml";

interface JsYaml {
  readonly CORE_SCHEMA: object;
  readonly load: (text: string, options: { schema: object }) => unknown;
}

const { load, CORE_SCHEMA }: JsYaml = createRequire(import.meta.url)("js-yaml");

const folder = new URL("../../data/", import.meta.url);

const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => file.replaceAll("\\", "/"))
  .sort();

/** A count with underscores, as in 128_000: a number in YAML 1.1 and js-yaml, a text in YAML 1.2. */
const grouped = /^[1-9]\d{0,2}(_\d{3})+$/;

const levelCounts = (_key: string, value: unknown) =>
  typeof value === "string" && grouped.test(value) ? Number(value.replaceAll("_", "")) : value;

const level = (value: unknown) => JSON.parse(JSON.stringify(value), levelCounts);

/** Unquoted texts with a question mark within brackets or braces, which PyYAML refuses. */
function refusedByPyYaml(document: Document): string[] {
  const refused: string[] = [];
  visit(document, {
    Scalar(_key, { type, value }, path) {
      const inFlow = path.some((node) => isCollection(node) && node.flow);
      if (type === Scalar.PLAIN && inFlow && String(value).includes("?")) refused.push(String(value));
    },
  });
  return refused;
}

it("has files", () => {
  expect(files.length).toBeGreaterThan(100);
});

it.each(files)("has in %s what other YAML parsers read alike", (file) => {
  const text = readFileSync(new URL(file, folder), "utf8");
  const document = parseDocument(text, { version: "1.2" });
  expect(level(load(text, { schema: CORE_SCHEMA }))).toEqual(level(document.toJS()));
  expect(refusedByPyYaml(document)).toEqual([]);
});
