import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

/** Each folder of code, top floor first, and the folders below that it may import from. */
const floors: Readonly<Record<string, readonly string[]>> = {
  schema: [
    "src/engines",
    "src/graph",
    "src/graph/analysis",
    "src/graph/claims",
    "src/graph/names",
    "src/graph/query",
    "src/graph/search",
    "src/lib",
    "src/records",
  ],
  src: ["src/commands", "src/lib", "src/records", "src/server/config"],
  "src/catalogs": ["src/lib", "src/parse", "src/records"],
  "src/commands": [
    "schema",
    "src/catalogs",
    "src/engines",
    "src/engines/postgres",
    "src/engines/snapshot",
    "src/examples",
    "src/exports",
    "src/graph",
    "src/graph/analysis",
    "src/graph/claims",
    "src/graph/names",
    "src/lib",
    "src/parse",
    "src/records",
    "src/server/cluster",
    "src/server/config",
    "src/server/dataset",
    "src/mcp",
    "src/server/http",
    "src/server/mcp",
    "src/server/operation",
    "src/server/telemetry",
    "src/server/yoga",
    "src/web",
    "src/quotes",
    "src/scan",
    "src/usage",
  ],
  "src/engines": [
    "src/graph",
    "src/graph/analysis",
    "src/graph/names",
    "src/graph/query",
    "src/graph/search",
    "src/lib",
    "src/records",
  ],
  "src/engines/postgres": ["src/engines/snapshot", "src/lib"],
  "src/engines/snapshot": [
    "src/graph",
    "src/graph/claims",
    "src/graph/names",
    "src/graph/search",
    "src/lib",
    "src/records",
  ],
  "src/examples": ["src/lib"],
  "src/exports": ["src/catalogs", "src/graph", "src/graph/analysis", "src/graph/claims", "src/lib", "src/records"],
  "src/graph": ["src/graph/claims", "src/lib", "src/records"],
  "src/graph/analysis": ["src/graph", "src/graph/claims", "src/graph/names", "src/lib", "src/records"],
  "src/graph/claims": ["src/lib", "src/records"],
  "src/graph/names": ["src/graph", "src/graph/claims", "src/lib", "src/records"],
  "src/graph/query": ["src/graph", "src/graph/claims", "src/graph/names", "src/lib", "src/records"],
  "src/graph/search": ["src/graph", "src/graph/claims", "src/graph/names", "src/graph/query", "src/lib", "src/records"],
  "src/lib": [],
  "src/library": [
    "schema",
    "src/engines",
    "src/exports",
    "src/graph",
    "src/graph/analysis",
    "src/graph/claims",
    "src/graph/names",
    "src/lib",
    "src/mcp",
    "src/records",
    "src/server/config",
    "src/server/dataset",
    "src/server/mcp",
    "src/server/operation",
    "src/server/yoga",
    "src/web",
  ],
  "src/library/generated": [],
  "src/mcp": ["src/exports", "src/graph", "src/lib", "src/mcp/generated", "src/mcp/tools", "src/records"],
  "src/mcp/generated": [],
  "src/mcp/tools": [
    "src/exports",
    "src/graph",
    "src/graph/analysis",
    "src/graph/names",
    "src/lib",
    "src/mcp",
    "src/mcp/generated",
    "src/records",
  ],
  "src/parse": ["src/lib", "src/records"],
  "src/records": [],
  "src/server/cluster": ["src/lib", "src/server/config"],
  "src/server/config": ["schema", "src/graph/names", "src/graph/query", "src/lib"],
  "src/server/dataset": [
    "src/catalogs",
    "src/engines",
    "src/engines/postgres",
    "src/engines/snapshot",
    "src/graph",
    "src/lib",
    "src/parse",
    "src/records",
  ],
  "src/server/http": [
    "src/lib",
    "src/server/config",
    "src/server/operation",
    "src/server/rest",
    "src/server/telemetry",
    "src/server/yoga",
  ],
  "src/server/mcp": [
    "src/graph",
    "src/lib",
    "src/mcp",
    "src/parse",
    "src/server/config",
    "src/server/dataset",
    "src/server/operation",
  ],
  "src/server/operation": [
    "schema",
    "src/engines",
    "src/graph",
    "src/lib",
    "src/parse",
    "src/server/config",
    "src/server/dataset",
  ],
  "src/server/rest": ["src/mcp", "src/server/operation"],
  "src/server/telemetry": [
    "schema",
    "src/lib",
    "src/parse",
    "src/server/cluster",
    "src/server/config",
    "src/server/dataset",
    "src/server/operation",
  ],
  "src/server/yoga": [
    "schema",
    "src/exports",
    "src/graph",
    "src/lib",
    "src/mcp",
    "src/server/config",
    "src/server/dataset",
    "src/server/mcp",
    "src/server/operation",
    "src/server/rest",
    "src/web",
    "src/web/explorer",
    "src/web/shell",
  ],
  "src/quotes": ["src/records"],
  "src/scan": ["src/graph", "src/graph/analysis", "src/graph/claims", "src/graph/names", "src/lib", "src/records"],
  "src/usage": ["src/graph", "src/graph/analysis", "src/graph/names", "src/lib", "src/records"],
  "src/web": ["src/examples", "src/graph", "src/lib", "src/records", "src/web/shell"],
  "src/web/build": ["src/lib", "src/web"],
  // Runs in browsers: nothing of the server.
  "src/web/explorer": ["src/records", "src/web/explorer/generated", "src/web/explorer/page/*", "src/web/explorer/part"],
  "src/web/explorer/generated": [],
  "src/web/explorer/page/*": ["src/web/explorer", "src/web/explorer/generated", "src/web/explorer/part"],
  "src/web/explorer/part": ["src/web/explorer", "src/web/explorer/generated"],
  "src/web/graphiql": ["src/web/explorer"],
  "src/web/shell": ["src/graph", "src/records", "src/web", "src/web/explorer", "src/web/explorer/part", "src/web/site"],
  "src/web/site": [
    "src/exports",
    "src/graph",
    "src/graph/claims",
    "src/lib",
    "src/records",
    "src/web",
    "src/web/explorer",
  ],
};

const root = fileURLToPath(new URL("..", import.meta.url));

const files = ["src", "schema"].flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${top}/${name.replaceAll("\\", "/")}`),
);

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/(?:from|import|import\() ?"(\.[^"]+)"/g)].map((match) =>
    relative(root, join(root, dirname(file), match[1] ?? "")).replaceAll("\\", "/"),
  );
}

/** The row of a folder: the pages of the explorer share one, and still import nothing from each other. */
const rowOf = (file: string): string => dirname(file).replace(/^(src\/web\/explorer\/page)\/[\w-]+$/, "$1/*");

it("lets each folder import only from the folders of its row", () => {
  const broken = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => dirname(target) !== dirname(file) && !floors[rowOf(file)]?.includes(rowOf(target)))
      .map((target) => `${file} imports ${target}`),
  );
  expect(broken).toEqual([]);
});

it("has a row for each folder of code, and for no other", () => {
  expect(Object.keys(floors).sort()).toEqual([...new Set(files.map(rowOf))].sort());
});
