import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

/** Each room, and the rooms it may import from. This table is the drawing of the house. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  "src/lib": ["src/graph"],
  "src/records": [],
  "src/read": ["src/lib", "src/records"],
  "src/graph": ["src/records", "src/lib"],
  "src/snapshot": ["src/lib", "src/records", "src/graph"],
  schema: ["src/graph", "src/records", "src/lib"],
  "src/catalogues": ["src/lib", "src/records", "src/read"],
  "src/examples": ["src/lib"],
  "src/graphiql": ["src/lib"],
  src: [
    "src/lib",
    "src/records",
    "src/read",
    "src/catalogues",
    "src/graph",
    "src/snapshot",
    "schema",
    "src/examples",
    "src/graphiql",
  ],
  "src/http": ["src", "src/graph", "src/lib"],
  "src/commands": [
    "src",
    "src/http",
    "src/lib",
    "src/records",
    "src/read",
    "src/catalogues",
    "src/graph",
    "src/snapshot",
    "schema",
  ],
};

/** `src` builds the server out of the rooms; only the command line may also run the commands. */
const also: Readonly<Record<string, readonly string[]>> = { "src/cli.ts": ["src/commands"] };

const root = fileURLToPath(new URL("..", import.meta.url));

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/from "(\.[^"]+)"|import "(\.[^"]+)"/g)].map((match) =>
    relative(root, join(root, dirname(file), match[1] ?? match[2] ?? "")),
  );
}

it("lets each room import only from the rooms below it", () => {
  const broken = Object.keys(rooms).flatMap((room) =>
    readdirSync(join(root, room))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `${room}/${name}`)
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => {
            const from = dirname(target);
            return from !== room && !rooms[room]?.includes(from) && !also[file]?.includes(from);
          })
          .map((target) => `${file} imports ${target}`),
      ),
  );
  expect(broken).toEqual([]);
});

it("names every folder of code in the table", () => {
  const folders = readdirSync(join(root, "src"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `src/${name}`);
  expect(folders.filter((folder) => !rooms[folder])).toEqual([]);
});
