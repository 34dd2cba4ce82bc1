import { readdirSync, readFileSync } from "node:fs";

/** An operation to try: its title is the comment that opens its file. */
export interface Example {
  readonly name: string;
  readonly title: string;
  readonly query: string;
}

/** The example operations, in the order of their files; GraphiQL opens a tab for each. */
export const examples: readonly Example[] = readdirSync(new URL(".", import.meta.url))
  .filter((file) => file.endsWith(".graphql"))
  .sort()
  .map((file) => {
    const [first = "", ...rest] = readFileSync(new URL(file, import.meta.url), "utf8").split("\n");
    return { name: file.replace(".graphql", ""), title: first.replace(/^#\s*/, ""), query: rest.join("\n").trim() };
  });
