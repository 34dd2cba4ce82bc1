import { mkdir, readdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import type { Catalog } from "../../src/catalogs/catalog.ts";
import { litellm } from "../../src/catalogs/litellm.ts";
import { modelsDev } from "../../src/catalogs/models-dev.ts";
import { runImport } from "../../src/commands/import.ts";
import { runReconcile } from "../../src/commands/reconcile.ts";
import { readConfig } from "../../src/server/config/config.ts";
import { answerFile, answerOf, emptyDataFolder } from "../catalogs/answers.ts";
import { layeredFolder, offersOf } from "../catalogs/folder.ts";
import { run } from "../process.ts";

describe("pedigree import", () => {
  it.concurrent("writes a layer, and says what it skipped and why", async ({ expect }) => {
    const folder = await emptyDataFolder();
    const args = [
      "import",
      "litellm",
      "--data",
      folder,
      "--from",
      answerFile(litellm as Catalog),
      "--date",
      "2025-07-01",
    ];
    const { code, out, err } = await run(...args);
    expect([code, err]).toEqual([0, "LiteLLM: reading 12 rows\n"]);
    expect(out.replace(folder, "FOLDER")).toMatchInlineSnapshot(`
      "LiteLLM of 2025-07-01: FOLDER/imported/litellm/2025-07-01.json.gz
        12 rows: 8 imported, 4 skipped
        1 skipped: an example that documents the fields (/sample_spec)
        1 skipped: a price of … that holds for …, a condition that prices here do not have (/cirrus~1us-east-1~16-month-commitment~1borealis~1aurora-2)
        1 skipped: a search service, not a model (/cirrus~1search)
        1 skipped: a price for a class of sizes, not a model (/together-ai-4.1b-8b)
        26 fields with 70 values: 51 imported, 19 left out
        15 left out: its row is skipped (deprecation_date 1, input_cost_per_query 1, input_cost_per_second 1, input_cost_per_token 2, litellm_provider 4, max_input_tokens 1, max_tokens 1, mode 4)
        3 left out: it is zero (max_output_tokens 1, output_cost_per_token 2)
        1 left out: either the longest input or the longest output (max_tokens 1)
      "
    `);
  });

  it.concurrent("fetches from a mirror that is allowed, and tells as JSON what became of it", async ({ expect }) => {
    const folder = await emptyDataFolder();
    const server = createServer((_, response) =>
      response
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify(answerOf(modelsDev as Catalog))),
    ).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const from = `http://127.0.0.1:${(server.address() as AddressInfo).port}/catalog.json`;
    const args = ["import", "models-dev", "--data", folder, "--from", from, "--allow-host", "127.0.0.1", "--json"];
    const { code, out, err } = await run(...args);
    server.close();
    expect([code, err]).toEqual([0, "models.dev: fetching\nmodels.dev: reading 12 rows\n"]);
    const today = new Date().toISOString().slice(0, 10);
    expect(JSON.parse(out)).toEqual({
      outcome: "written",
      file: `imported/models-dev/${today}.json.gz`,
      dated: today,
      rows: 12,
      imported: 12,
      skipped: [],
      fields: expect.arrayContaining([{ field: "cost.input", imported: 7, leftOut: { "it is zero": 2 } }]),
    });
  });

  it.concurrent("says in one line what is wrong, and exits 1", async ({ expect }) => {
    const folder = await emptyDataFolder();
    const broken = join(folder, "2025-07-01.json");
    await writeFile(broken, '{"models": {},\n"providers": [');
    expect(await run("import", "models-dev", "--from", broken, "--data", folder)).toEqual({
      code: 1,
      out: "",
      err: `pedigree: models.dev: ${broken}:2:15: is not JSON: ends in the middle of a value; nothing was changed\n`,
    });
    const config = readConfig({ data: folder }, {});
    await expect(runImport(config, "models-def", {})).rejects.toThrow(
      "there is no catalog `models-def`; known are models-dev, litellm, openrouter",
    );
    await expect(runImport(config, "models-dev", { date: "2025-02-30", from: broken })).rejects.toThrow(
      "--date: 2025-02-30 is not a date; use YYYY-MM-DD",
    );
    expect((await readdir(folder)).sort()).toEqual(["2025-07-01.json", "release.yaml"]);
  });
});

describe("pedigree reconcile", () => {
  let folder: string;
  beforeAll(async () => {
    const offers = (context: number) => ({
      cirrus: {
        "aurora-2": { limit: { context, output: 128_000 } },
        "acme/acme-one": { name: "Acme One", limit: { context: 64_000 } },
        duo: { name: "Duo" },
      },
    });
    folder = await layeredFolder([
      [modelsDev as Catalog, "2025-06-01", offersOf(offers(400_000))],
      [
        litellm as Catalog,
        "2025-06-02",
        { "cirrus/aurora-2": { litellm_provider: "cirrus", max_input_tokens: 272_000, max_output_tokens: 64_000 } },
      ],
    ]);
  });

  it.concurrent("counts disagreements by property and kind, and lists them with what each source says", async ({
    expect,
  }) => {
    const { code, out } = await run("reconcile", "--data", folder);
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "4 rows of 2 layers: 1 match curated records (1 confirmed, 0 likely), 3 do not, 1 of them ambiguous

      property           scope  definition  genuine  all  open
      context-window         1           1        0    2     0
      max-output-tokens      0           0        1    1     1
      all                    1           1        1    3     1

      aurora-2 on Cirrus: max-output-tokens (genuine, open)
        64,000 tokens  litellm-2025-06-02
        128,000 tokens  models-dev-2025-06-01
      Acme One on Cirrus: context-window (scope, resolved)
        64,000 tokens  models-dev-2025-06-01
        128,000 tokens  acme-card
        The host allows less than the model can take; each value holds in its place.
      aurora-2 on Cirrus: context-window (definition, resolved)
        400,000 tokens  models-dev-2025-06-01
        272,000 tokens  litellm-2025-06-02
        One value is the total of input and output, the other the longest input.
      "
    `);
  });

  it.concurrent("prints all of it as JSON, or what is asked for", async ({ expect }) => {
    const { out } = await run("reconcile", "--data", folder, "--json", "--host", "cirrus", "--kind", "genuine");
    const { matching, disputes } = JSON.parse(out);
    expect(matching).toMatchObject({ rows: 4, ambiguous: [{ id: "duo" }] });
    expect(disputes).toEqual([
      expect.objectContaining({
        subject: "Endpoint:cirrus-aurora-2",
        host: "cirrus",
        property: "max-output-tokens",
        kind: "genuine",
        state: "open",
        values: [
          { value: "64,000 tokens", source: "litellm-2025-06-02" },
          { value: "128,000 tokens", source: "models-dev-2025-06-01" },
        ],
      }),
    ]);
  });

  it.concurrent("lists the rows that can mean several models", async ({ expect }) => {
    const { out } = await run("reconcile", "--data", folder, "--ambiguous");
    expect(out.split("\n").slice(2)).toEqual([
      "duo on cirrus (models-dev /providers/cirrus/models/duo)",
      "  Its identifier can mean any of these. Model:acme-duo, Model:rival-duo",
      "",
    ]);
  });

  it.for([
    [{ limit: "-1" }, "--limit: -1 is not a whole number"],
    [{ limit: "" }, "--limit:  is not a whole number"],
    [
      { kind: "odd" },
      "--kind: odd is not one of scope, definition, precision, alias-drift, stale, error, estimate, genuine",
    ],
    [{ property: "windows" }, "--property: there is no property windows; for example, use context-window"],
    [{ host: "nowhere" }, "--host: there is no host nowhere"],
  ] as const)("refuses %j", async ([flags, message]) => {
    await expect(runReconcile(readConfig({ data: folder }, {}), { limit: "20", ...flags })).rejects.toThrow(message);
  });
});

describe("a layer that cannot be read", () => {
  const layer = { format: 1, catalog: "models-dev", dated: "2025-07-01", hosts: {}, listings: [], skipped: [] };
  const zipped = (value: unknown) => gzipSync(JSON.stringify(value));
  const broken: Readonly<Record<string, Buffer>> = {
    "2025-07-01.json.gz": zipped({ ...layer, catalog: "litellm" }),
    "2025-07-02.json.gz": gzipSync(JSON.stringify({ ...layer, dated: "2025-07-02" })).subarray(0, 40),
    "2025-07-03.json.gz": zipped({ other: "JSON" }),
    "2025-07-04.json.gz": zipped({ ...layer, dated: "2025-07-05" }),
    "2025-07-06.json.gz": Buffer.from("not zipped"),
    "2025-07-07.json.gz": zipped({ ...layer, dated: "2025-07-07", listings: [{ pointer: 5 }] }),
  };
  let folder: string;
  beforeAll(async () => {
    folder = await layeredFolder([]);
    await mkdir(join(folder, "imported/models-dev"), { recursive: true });
    for (const [name, bytes] of Object.entries(broken))
      await writeFile(join(folder, "imported/models-dev", name), bytes);
  });

  it.concurrent("is a problem with the name of its file, each of them, at `pedigree check`", async ({ expect }) => {
    const { code, out } = await run("check", "--data", folder);
    expect(code).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "imported/models-dev/2025-07-01.json.gz:1:1  bad-layer  is no layer (it is of litellm/2025-07-01.json.gz); import it again or remove it
      imported/models-dev/2025-07-02.json.gz:1:1  bad-layer  is no layer (it is cut off); import it again or remove it
      imported/models-dev/2025-07-03.json.gz:1:1  bad-layer  is no layer (/format: needs a key \`format\`: 1); import it again or remove it
      imported/models-dev/2025-07-04.json.gz:1:1  bad-layer  is no layer (it is of models-dev/2025-07-05.json.gz); import it again or remove it
      imported/models-dev/2025-07-06.json.gz:1:1  bad-layer  is no layer (it is no gzip file, or damaged); import it again or remove it
      imported/models-dev/2025-07-07.json.gz:1:1  bad-layer  is no layer (/listings/0/pointer: must be text, not the number 5; quote it); import it again or remove it
      6 problems, 0 warnings
      "
    `);
  });

  it.concurrent("is told in one line by `pedigree serve`, which exits 1", async ({ expect }) => {
    const { code, out, err } = await run("serve", "--data", folder, "--port", "0");
    expect([code, out]).toEqual([1, ""]);
    expect(err.replaceAll(folder, "FOLDER")).toMatchInlineSnapshot(`
      "pedigree: FOLDER/imported/models-dev/2025-07-01.json.gz:1:1  bad-layer  is no layer (it is of litellm/2025-07-01.json.gz); import it again or remove it (and 5 more; see \`pedigree check --data FOLDER\`)
      "
    `);
  });

  it.concurrent("is counted with its rows once it is sound", async ({ expect }) => {
    const sound = await layeredFolder([[modelsDev as Catalog, "2025-06-01", answerOf(modelsDev as Catalog)]]);
    const { code, out } = await run("check", "--data", sound);
    expect(code).toBe(0);
    expect(out.split("\n").at(-3)).toBe("1 catalog layer with 12 rows");
  });
});
