import { readdirSync, readFileSync } from "node:fs";

const queries = new URL("../queries/", import.meta.url);
const examples = new URL("../../src/examples/", import.meta.url);

/** A golden operation with its answer, as `JSON.stringify` prints it with two spaces. */
export interface GoldenPair {
  readonly name: string;
  readonly operation: string;
  readonly answer: string;
}

/** Every golden operation with its answer, by name. */
export function readGoldenPairs(): GoldenPair[] {
  const names = readdirSync(queries, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => {
    const file = name.replace(".json", ".graphql");
    const isExample = file.startsWith("examples");
    const operation = isExample ? new URL(file.replace(/^examples./, ""), examples) : new URL(file, queries);
    return { name, operation: readFileSync(operation, "utf8"), answer: readFileSync(new URL(name, queries), "utf8") };
  });
}
