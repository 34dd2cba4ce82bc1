import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";

/** Oldest versions without a known hole that a request, or a data file, could use. */
const oldest: Readonly<Record<string, string>> = {
  graphql: "16.15.0",
  "graphql-yoga": "5.24.1",
  "@pothos/plugin-complexity": "4.2.3",
  yaml: "2.8.3",
};

const numbers = (version: string) => version.split(".").map(Number);

it.each(Object.entries(oldest))("has %s in a version without a known hole", async (name, version) => {
  const manifest = await readFile(new URL(`../node_modules/${name}/package.json`, import.meta.url), "utf8");
  const [have, need] = [numbers(JSON.parse(manifest).version), numbers(version)];
  const first = need.findIndex((number, index) => number !== have[index]);
  expect(first < 0 || (have[first] ?? 0) > (need[first] ?? 0)).toBe(true);
});
