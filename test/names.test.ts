import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

const files = ["src", "schema"].flatMap((top) =>
  readdirSync(`${root}${top}`, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes("generated/"))
    .map((name) => `${top}/${name}`),
);

const declaration = /^export (?:async )?(?:const|let|function\*?|class|interface|type) (\w+)/gm;

it("gives an exported name one meaning: no two files export the same", () => {
  const filesOf = new Map<string, Set<string>>();
  for (const file of files)
    for (const [, name = ""] of readFileSync(`${root}${file}`, "utf8").matchAll(declaration))
      filesOf.set(name, (filesOf.get(name) ?? new Set()).add(file));
  expect(filesOf.size).toBeGreaterThan(500);
  const shared = [...filesOf].filter(([, found]) => found.size > 1).map(([name, found]) => [name, ...found]);
  expect(shared).toEqual([]);
});
