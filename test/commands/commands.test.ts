import { mkdtemp, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runHere } from "../command.ts";
import { fixtureFolder } from "../data.ts";
import { run, serve } from "../process.ts";

describe("pedigree alone", () => {
  it("prints help and exits 0", async () => {
    const { code, out, err } = await run();
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("Usage: pedigree [options] [command]");
  });
});

describe("pedigree reconcile", () => {
  it("says how to import a catalog when none is imported", async () => {
    const { code, out } = await runHere("reconcile", "--data", fixtureFolder);
    expect([code, out]).toEqual([
      0,
      `No catalog is imported into ${fixtureFolder}. Import one first, for example: pedigree import models-dev --data ${fixtureFolder}\n`,
    ]);
  });
});

describe("pedigree compare", () => {
  it("says how many names it takes", async () => {
    expect(await runHere("compare", "Acme One", "--data", fixtureFolder)).toMatchObject({
      code: 1,
      err: "pedigree: compare: takes 2 to 6 names, not 1\n",
    });
  });
});

describe("pedigree serve", () => {
  it("prints where it answers, answers, and exits 0 on SIGTERM", async () => {
    const { child, origin, ended } = await serve(["--data", fixtureFolder]);
    const response = await fetch(
      `${origin}/graphql?query=${encodeURIComponent('{ model(slug: "acme-one") { name } }')}`,
    );
    expect(await response.json()).toEqual({ data: { model: { name: "Acme One" } } });
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  it("finishes what is in flight before it goes", async () => {
    const { child, origin, ended } = await serve(["--data", fixtureFolder]);
    const query = "{ sources(first: 50) { nodes { name citedBy(first: 100) { nodes { id subject { name } } } } } }";
    const responses = Array.from({ length: 40 }, () =>
      fetch(`${origin}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query }),
      }).then(async (response) => ((await response.json()) as { data?: object }).data !== undefined),
    );
    // The server has accepted all connections before it answers on one.
    await Promise.race(responses);
    child.kill("SIGTERM");
    expect(await Promise.all(responses)).toEqual(Array(40).fill(true));
    expect(await ended).toBe(0);
  });

  it("says in one line that the port is taken before it reads the data, and exits 1", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    const { port } = taken.address() as AddressInfo;
    const { code, err } = await run("serve", "--data", "no/such/folder", "--port", String(port));
    taken.close();
    expect([code, err]).toEqual([1, `pedigree: port ${port} on 127.0.0.1 is in use; choose another with --port\n`]);
  });

  it("says in one line that the folder is missing, and exits 1", async () => {
    const { code, err } = await runHere("serve", "--data", "no/such/folder");
    expect([code, err]).toEqual([1, "pedigree: no/such/folder: there is no such folder; name the data with --data\n"]);
  });

  it("says in one line what is wrong with bad data and how to see the rest, and exits 1", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pedigree-"));
    await writeFile(join(folder, "release.yaml"), "tag: soon\n");
    const { code, err } = await runHere("serve", "--data", folder);
    expect([code, err]).toEqual([
      1,
      `pedigree: ${folder}/release.yaml:1:1  missing-key  needs a key \`published-on\`: a day as YYYY-MM-DD (and 1 more; see \`pedigree check --data ${folder}\`)\n`,
    ]);
  });

  it("prints every limit that is in force and exits 0", async () => {
    const { code, out } = await runHere("serve", "--print-limits", "--limit", "depth=20");
    const row =
      "| fields within fields, fragments spread | 20 levels | `--limit depth=` | `LIMIT_DEPTH` | `LIMIT_DEPTH` | 400 |";
    expect([code, out.split("\n")]).toEqual([0, expect.arrayContaining([row])]);
  });

  it("says in one line that a manifest of operations is missing, and exits 1", async () => {
    const { code, err } = await runHere("serve", "--data", fixtureFolder, "--persisted-only");
    expect([code, err]).toEqual([
      1,
      "pedigree: --persisted-only or PERSISTED_ONLY: name the manifest with --persisted\n",
    ]);
  });

  it("says in one line that the folder of a layer, or of the catalogs' files, is missing, and exits 1", async () => {
    const missing = join(tmpdir(), "no-such-folder");
    expect(await runHere("serve", "--data", fixtureFolder, "--layer", missing)).toMatchObject({
      code: 1,
      err: `pedigree: ${missing}: there is no such folder\n`,
    });
    expect(await runHere("serve", "--data", fixtureFolder, "--compat", missing)).toMatchObject({
      code: 1,
      err: `pedigree: --compat: ${missing}: there is no such folder\n`,
    });
  });

  it("says in one line which settings cannot be used", async () => {
    const { code, err } = await runHere("serve", "--port", "70000");
    expect([code, err]).toEqual([1, "pedigree: --port or PORT: must be a whole number from 0 to 65535, not `70000`\n"]);
  });
});

describe("pedigree check", () => {
  it("counts a sound data set and warns of what nobody explained", async () => {
    const { code, out } = await runHere("check", "--data", fixtureFolder);
    expect([code, out]).toMatchInlineSnapshot(`
      [
        0,
        "models/one.yaml:57:7  unexplained-dispute  2 statements about \`released-on\` exclude each other; add an entry under \`disputes\`
      5 providers, 2 families, 2 models, 3 variants, 2 capabilities, 2 concepts, 1 product, 1 benchmark, 1 license, 0 hosts, 0 endpoints, 5 sources
      97 claims, 4 disputes (1 open)
      0 problems, 1 warning
      ",
      ]
    `);
  });

  it("prints each problem with its place and exits 1", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pedigree-"));
    await writeFile(join(folder, "release.yaml"), "tag: 2030.1.1\npublished-on: 2030-02-30\n");
    const { code, out } = await runHere("check", "--data", folder);
    expect([code, out]).toEqual([
      1,
      "release.yaml:2:15  bad-date  must be a real day: YYYY-MM-DD\n1 problem, 0 warnings\n",
    ]);
    const json = JSON.parse((await runHere("check", "--data", folder, "--json")).out);
    expect(json.problems).toEqual([
      { file: "release.yaml", line: 2, column: 15, code: "bad-date", message: "must be a real day: YYYY-MM-DD" },
    ]);
  });
});

describe("pedigree query and schema", () => {
  it("answers an operation given as text or as a file, with variables", async () => {
    const text = await runHere(
      "query",
      "--data",
      fixtureFolder,
      "query($slug: Slug!) { model(slug: $slug) { name } }",
      "--variables",
      '{"slug":"acme-one"}',
    );
    expect([text.code, JSON.parse(text.out)]).toEqual([0, { data: { model: { name: "Acme One" } } }]);
    const file = fileURLToPath(new URL("../../src/examples/04-disputes.graphql", import.meta.url));
    const answer = await runHere("query", "--data", fixtureFolder, file);
    expect(JSON.parse(answer.out).data.disputes.totalCount).toBe(4);
  });

  it("exits 1 with the errors of an operation that fails", async () => {
    const { code, out } = await runHere("query", "--data", fixtureFolder, "{ modle }");
    expect([code, JSON.parse(out).errors.length]).toEqual([1, 1]);
  });

  it("prints the contract as SDL or as introspection", async () => {
    expect((await runHere("schema")).out).toMatch(/^type Query \{$/m);
    expect(JSON.parse((await runHere("schema", "--json")).out).data.__schema.queryType).toMatchObject({
      name: "Query",
    });
  });
});
