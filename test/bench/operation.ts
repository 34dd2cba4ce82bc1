import { readFile } from "node:fs/promises";

/** One question that every peer is asked. */
export interface Operation {
  readonly name: string;
  /** The request's body, the same to every peer. */
  readonly body: string;
}

/** The operations, from one node to a long list. */
export function readOperations(): Promise<Operation[]> {
  return Promise.all(
    ["node", "nested", "list"].map(async (name) => ({
      name,
      body: JSON.stringify({
        query: await readFile(new URL(`operations/${name}.graphql`, import.meta.url), "utf8"),
      }),
    })),
  );
}

/** A request as clients send it: Apollo Client's `accept`, and JSON. */
export const request = {
  method: "POST",
  headers: {
    accept: "application/graphql-response+json,application/json;q=0.9",
    "content-type": "application/json",
  },
} as const;
