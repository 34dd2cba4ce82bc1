import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Persisted, readPersisted } from "../../../src/server/operation/persisted-operations.ts";
import { fixtureFolder, serverOf } from "../../data.ts";

async function manifest(content: unknown): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), "pedigree-")), "operations.json");
  await writeFile(file, JSON.stringify(content));
  return file;
}

const text = "query Name($slug: Slug!) { model(slug: $slug) { name } }";
const relay = { abc: text };
const apollo = {
  format: "apollo-persisted-query-manifest",
  version: 1,
  operations: [{ id: "abc", name: "Name", type: "query", body: text }],
};

async function asking(persisted: Persisted | undefined) {
  const { server } = await serverOf(fixtureFolder, { persisted });
  return async (body: object) => {
    const response = await server.fetch("http://localhost/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return { status: response.status, ...((await response.json()) as { data?: unknown; errors?: object[] }) };
  };
}

const name = { status: 200, data: { model: { name: "Acme One" } } };
const variables = { slug: "acme-one" };

describe("persisted operations", () => {
  it.each([
    ["Relay", relay],
    ["Apollo", apollo],
  ])("are asked by their id, out of a manifest as %s's tools write it", async (_, content) => {
    const ask = await asking({ operations: await readPersisted(await manifest(content)), only: false });
    expect(await ask({ documentId: "abc", variables })).toEqual(name);
    expect(await ask({ extensions: { persistedQuery: { version: 1, sha256Hash: "abc" } }, variables })).toEqual(name);
    expect(await ask({ query: text, variables })).toEqual(name);
    expect(await ask({ documentId: "constructor" })).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }],
    });
  });

  it("may be the only ones that are answered", async () => {
    const ask = await asking({ operations: await readPersisted(await manifest(relay)), only: true });
    expect(await ask({ documentId: "abc", variables })).toEqual(name);
    expect(await ask({ query: text, variables })).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: "PERSISTED_QUERY_ONLY" } }],
    });
  });

  it.each([
    ["no manifest is there", undefined, "PersistedQueryNotSupported", "PERSISTED_QUERY_NOT_SUPPORTED"],
    ["documents are taken as well", false, "PersistedQueryNotSupported", "PERSISTED_QUERY_NOT_SUPPORTED"],
    ["only those of the manifest are taken", true, "PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND"],
  ])("tell clients in their own words of an unknown hash where %s", async (_, only, message, code) => {
    const ask = await asking(
      only === undefined ? undefined : { operations: await readPersisted(await manifest(apollo)), only },
    );
    const unknown = { extensions: { persistedQuery: { version: 1, sha256Hash: "unknown" } } };
    // Apollo's clients for phones read errors of a response of 200 alone.
    expect(await ask(unknown)).toEqual({ status: 200, errors: [{ message, extensions: { code } }] });
  });

  it("must be valid when the manifest is read", async () => {
    await expect(readPersisted(await manifest({ abc: "{ modle }" }))).rejects.toThrow(
      /operations\.json: operation abc: Cannot query/,
    );
    await expect(readPersisted(await manifest([]))).rejects.toThrow(/operations\.json: is no manifest of operations/);
  });
});
