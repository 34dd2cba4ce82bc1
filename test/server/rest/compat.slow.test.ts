import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getTokenCosts } from "tokenlens";
import { fetchModels } from "tokenlens/fetch";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dataFolder } from "../../data.ts";
import { type Running, run, serve } from "../../process.ts";

/* The catalogs' files that `serve --compat` corrects, each as the command does. */

const theirs = (input: number) =>
  `${JSON.stringify({
    anthropic: {
      id: "anthropic",
      name: "Anthropic",
      env: ["ANTHROPIC_API_KEY"],
      npm: "@ai-sdk/anthropic",
      models: {
        "claude-haiku-4-5": {
          id: "claude-haiku-4-5",
          name: "Claude Haiku 4.5",
          cost: { input, output: 5, cache_read: 0.2 },
          limit: { context: 200_000, output: 64_000 },
        },
      },
    },
  })}\n`;

let folder: string;
let server: Running;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pedigree-compat-test-"));
  await writeFile(join(folder, "models-dev.json"), theirs(2));
  server = await serve(["--data", dataFolder, "--no-layers", "--compat", folder]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.origin}/compat${path}`, { headers });

it("serves the file and the list of corrections that the command writes, and confirms a version", async () => {
  const [onto, out, changes] = ["onto", "out", "changes"].map((name) => join(folder, `${name}.json`)) as [
    string,
    string,
    string,
  ];
  await copyFile(join(folder, "models-dev.json"), onto);
  const args = [
    "--as",
    "models-dev",
    "--onto",
    onto,
    "--out",
    out,
    "--changes",
    changes,
    "--data",
    dataFolder,
    "--no-layers",
  ];
  expect(await run("export", ...args)).toMatchObject({ code: 0 });
  const [file, list] = await Promise.all([get("/models-dev/api.json"), get("/models-dev/changes.json")]);
  expect([file.status, file.headers.get("content-type")]).toEqual([200, "application/json; charset=utf-8"]);
  expect(await file.text()).toBe(await readFile(out, "utf8"));
  expect(await list.text()).toBe(await readFile(changes, "utf8"));
  const again = await get("/models-dev/api.json", { "if-none-match": file.headers.get("etag") ?? "" });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

it("is a source of prices for tokenlens", async () => {
  const providers = await fetchModels({ baseUrl: `${server.origin}/compat/models-dev/api.json` });
  const usage = { inputTokens: 1_000_000, outputTokens: 200_000 };
  const costs = getTokenCosts({ modelId: "anthropic/claude-haiku-4-5", usage, providers } as never);
  expect(costs).toMatchObject({ totalUSD: 2 });
});

it("corrects a file again when it has changed", async () => {
  await writeFile(join(folder, "models-dev.json"), theirs(3));
  const changed = (await (await get("/models-dev/changes.json")).json()) as { was: number; value: number }[];
  expect(changed.map(({ was, value }) => [was, value])).toEqual([[3, 1]]);
});

it("refuses a file of models.dev in which its readers find no models, and says which to take", async () => {
  const file = join(folder, "models-dev.json");
  const api = await readFile(file, "utf8");
  await writeFile(file, `{ "models": {}, "providers": ${api} }`);
  const refused = await get("/models-dev/api.json");
  expect([refused.status, await refused.text()]).toEqual([
    501,
    `${file}: is catalog.json; programs read api.json, from https://models.dev/api.json\n`,
  ]);
  await writeFile(file, api);
  expect((await get("/models-dev/api.json")).status).toBe(200);
});

it("says which file is missing, and leaves the server as it is after one that is none of its catalog", async () => {
  const missing = await get("/litellm/model_prices_and_context_window.json");
  expect([missing.status, await missing.text()]).toEqual([404, "The folder of --compat has no file litellm.json.\n"]);
  await writeFile(join(folder, "genai-prices.json"), "{");
  const broken = await get("/genai-prices/data.json");
  expect([broken.status, await broken.text()]).toEqual([
    501,
    expect.stringMatching(/^pedigree: .*genai-prices\.json:1:2: is not JSON/),
  ]);
  expect((await fetch(`${server.origin}/ready`)).status).toBe(200);
});
