import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../lib/package.ts";

/** An operation to try: its title is the comment that opens its file. */
export interface Example {
  readonly name: string;
  readonly title: string;
  readonly query: string;
}

const folder = join(packageFolder, "src", "examples");

/** The example operations, in the order of their files; GraphiQL lists them by title. */
export const examples: readonly Example[] = readdirSync(folder)
  .filter((file) => file.endsWith(".graphql"))
  .sort()
  .map((file) => {
    const [first = "", ...rest] = readFileSync(join(folder, file), "utf8").split("\n");
    return { name: file.replace(".graphql", ""), title: first.replace(/^#\s*/, ""), query: rest.join("\n").trim() };
  });
