import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type Document, isCollection, parse, parseDocument, Scalar, visit } from "yaml";
import { parsePlainYaml } from "../../src/parse/parse-plain-yaml.ts";

const folder = new URL("../../data/", import.meta.url);

const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => file.replaceAll("\\", "/"))
  .sort();

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

/** Values as a reader of YAML 1.1 has them, with dates as ISO texts. */
function readAsYaml11(text: string): unknown {
  const dateText = (value: unknown) => (typeof value === "string" ? value.replace(/T00:00:00\.000Z$/, "") : value);
  return JSON.parse(JSON.stringify(parse(text, { version: "1.1" })), (_, value) => dateText(value));
}

it("has files", () => {
  expect(files.length).toBeGreaterThan(100);
});

it.each(files)("has in %s plain YAML, which parsers read alike", (file) => {
  const text = readFileSync(new URL(file, folder), "utf8");
  const document = parseDocument(text, { version: "1.2" });
  expect(parsePlainYaml(text)).toEqual(document.toJS());
  expect(refusedByPyYaml(document)).toEqual([]);
  // Such readers take an unquoted `on` for true, and digits with underscores for a number.
  expect(readAsYaml11(text)).toEqual(document.toJS());
});
