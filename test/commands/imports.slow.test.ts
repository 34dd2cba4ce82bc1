import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Catalog } from "../../src/catalogs/catalog.ts";
import { modelsDev } from "../../src/catalogs/models-dev.ts";
import { answerFile, emptyDataFolder, temporaryFolder } from "../catalogs/answers.ts";
import { offersOf } from "../catalogs/folder.ts";
import { fixtureFolder } from "../data.ts";
import { run } from "../process.ts";

const dated = "2025-07-01";
const file = `imported/models-dev/${dated}.json.gz`;
const timeout = 120_000;

/** The file of an answer with one model of this name. */
async function answerNamed(name: string): Promise<string> {
  const from = join(await temporaryFolder(), "answer.json");
  await writeFile(from, JSON.stringify(offersOf({ acme: { "acme-one": { name } } })));
  return from;
}

const importFrom = (folder: string, from: string) =>
  run("import", "models-dev", "--data", folder, "--from", from, "--date", dated);

/** The day that a message says is today, which must be so, replaced by a word. */
function withoutToday(text: string): string {
  const [, day = ""] = /today is (\d{4}-\d{2}-\d{2})/.exec(text) ?? [];
  // At midnight it may have been the day before.
  expect([dayFromNow(0), new Date(Date.now() - 60_000).toISOString().slice(0, 10)]).toContain(day);
  return text.replaceAll(`today is ${day}`, "today is TODAY");
}

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe("imports of one day at the same time", () => {
  it("do not both claim to have written it", { timeout }, async () => {
    const folder = await emptyDataFolder();
    // The first round makes the layer, the others replace it.
    for (const round of [1, 2, 3]) {
      const names = [`One of ${round}`, `Two of ${round}`];
      const ran = await Promise.all(names.map(async (name) => importFrom(folder, await answerNamed(name))));
      expect(ran.map(({ code }) => code).sort()).toEqual([0, 1]);
      const winner = ran.findIndex(({ code }) => code === 0);
      expect(ran[winner]?.out.split("\n")[0]).toBe(`models.dev of ${dated}: ${folder}/${file}`);
      expect(ran[1 - winner]).toEqual({
        code: 1,
        out: "",
        err: `models.dev: reading 1 row\npedigree: models.dev of ${dated} was imported by another process while this one ran, with different content; run this again to replace ${file}\n`,
      });
      const layer = JSON.parse(gunzipSync(await readFile(join(folder, file))).toString());
      expect(layer.listings[0].name).toBe(names[winner]);
      expect(await readdir(dirname(join(folder, file)))).toEqual([`${dated}.json.gz`]);
    }
  });

  it("say that there is nothing new when they are equal", { timeout }, async () => {
    const [folder, from] = [await emptyDataFolder(), await answerNamed("One")];
    const ran = await Promise.all([importFrom(folder, from), importFrom(folder, from)]);
    expect(ran.map(({ code }) => code)).toEqual([0, 0]);
    expect(ran.map(({ out }) => out.split("\n")[0]).sort()).toEqual([
      `models.dev of ${dated}: ${folder}/${file}`,
      `models.dev of ${dated}: nothing new in ${folder}/${file}.`,
    ]);
  });
});

describe("a layer of a day to come", () => {
  it("is not imported", { timeout }, async () => {
    const [folder, tomorrow] = [await emptyDataFolder(), dayFromNow(2)];
    const from = answerFile(modelsDev as Catalog);
    const { code, err } = await run("import", "models-dev", "--data", folder, "--from", from, "--date", tomorrow);
    expect([code, withoutToday(err)]).toEqual([1, `pedigree: --date: ${tomorrow} is a day to come: today is TODAY\n`]);
    expect(await readdir(folder)).toEqual(["release.yaml"]);
  });

  it("is a problem wherever layers are read", { timeout }, async () => {
    const [folder, tomorrow] = [await temporaryFolder(), dayFromNow(2)];
    await cp(fixtureFolder, folder, { recursive: true });
    await mkdir(join(folder, "imported/models-dev"), { recursive: true });
    const layer = { format: 1, catalog: "models-dev", dated: tomorrow, hosts: {}, listings: [], skipped: [] };
    const path = `imported/models-dev/${tomorrow}.json.gz`;
    await writeFile(join(folder, path), gzipSync(JSON.stringify(layer)));
    const problem = `${path}:1:1  bad-layer  is no layer (it is of ${tomorrow}, a day to come: today is TODAY); import it again or remove it`;
    expect(withoutToday((await run("check", "--data", folder)).out)).toBe(`${problem}\n1 problem, 0 warnings\n`);
    for (const command of [
      ["serve", "--port", "0"],
      ["query", "{ __typename }"],
      ["build", "--snapshot", join(folder, "x.snapshot")],
      ["reconcile"],
      ["coverage", "--rank"],
    ]) {
      const { code, out, err } = await run(...command, "--data", folder);
      expect([command, code, out, withoutToday(err)]).toEqual([command, 1, "", `pedigree: ${folder}/${problem}\n`]);
    }
    expect(await readdir(folder)).not.toContain("x.snapshot");
  });
});

describe("a name that does not show what it is", () => {
  it("is a problem at its line and column, with the code point, and is shown escaped", { timeout }, async () => {
    const folder = await temporaryFolder();
    await cp(fixtureFolder, folder, { recursive: true });
    await writeFile(
      join(folder, "models/two.yaml"),
      "acme-two:\n  name: Acme \u202eowT\n  sources: [acme-card]\n  provider: acme-labs\n  n\u200bame: x # \u2067 here\n",
    );
    const { code, out } = await run("check", "--data", folder);
    expect([code, out]).toEqual([
      1,
      [
        "models/two.yaml:2:14  hidden-character  holds U+202E RIGHT-TO-LEFT OVERRIDE; remove it",
        "models/two.yaml:5:3  unknown-key  there is no key `n\\u200bame` here",
        "models/two.yaml:5:4  hidden-character  holds U+200B ZERO WIDTH SPACE; remove it",
        "3 problems, 0 warnings",
        "",
      ].join("\n"),
    ]);
  });

  it("is skipped by an import, with the code point and its position", { timeout }, async () => {
    const folder = await emptyDataFolder();
    const models = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`acme-${index}x`, { name: index === 7 ? "Acme \u202eowT" : "Acme" }]),
    );
    const from = join(await temporaryFolder(), "answer.json");
    await writeFile(from, JSON.stringify(offersOf({ acme: models })));
    const { code, out } = await importFrom(folder, from);
    expect([code, out.split("\n").slice(1, 3)]).toEqual([
      0,
      [
        "  40 rows: 39 imported, 1 skipped",
        "  1 skipped: name: holds U+202E RIGHT-TO-LEFT OVERRIDE at position 6 (/providers/acme/models/acme-7x)",
      ],
    ]);
  });
});
