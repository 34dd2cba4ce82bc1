import { cp, mkdir, mkdtemp, readFile, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, it } from "vitest";
import { runHere } from "../command.ts";
import { fixtureFolder } from "../data.ts";
import { run } from "../process.ts";

/** The schema of SARIF 2.1.0, as the package @microsoft/jest-sarif has it. */
const schemaFile = new URL("../fixtures/schemas/sarif-2.1.0.json", import.meta.url);

let folder: string;
const scan = (...args: string[]) => runHere("scan", join(folder, "code"), "--data", join(folder, "data"), ...args);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pedigree-scan-"));
  await mkdir(join(folder, "code/src"), { recursive: true });
  await mkdir(join(folder, "code/node_modules/acme"), { recursive: true });
  await cp(fixtureFolder, join(folder, "data"), { recursive: true });
  await writeFile(
    join(folder, "data/models/old.yaml"),
    `acme-old:
  name: Acme Old
  sources: [acme-card]
  provider: acme-labs
  facts:
    released-on: { value: 2019-01-01, sources: [acme-card] }
    retired-on: { value: 2020-09-01, sources: [acme-card] }
`,
  );
  const old = 'const model = "acme-old";\n';
  await writeFile(join(folder, "code/src/main.ts"), old);
  await writeFile(join(folder, "code/node_modules/acme/index.ts"), old);
  await writeFile(join(folder, "outside.ts"), old);
  await writeFile(join(folder, "code/README.md"), "Uses `acme-old-1`, and `model: acme-old`.\n");
  await symlink(join(folder, "outside.ts"), join(folder, "code/link.ts"));
});

describe("pedigree scan", () => {
  it("prints what is retired with its place, and exits 1", async () => {
    const { code, out, err } = await scan();
    expect([code, err]).toEqual([1, ""]);
    expect(out).toMatch(
      /^src\/main\.ts:1:16 {2}error {2}acme-old \(Acme Old\) is retired since 2020-09-01.*\n {2}https?:\S+\n1 files, 1 identifiers: 1 retired, /,
    );
  });

  it("scans prose only where it is asked to", async () => {
    const { out } = await scan("--prose", "--json");
    expect(JSON.parse(out).findings.map((finding: { file: string }) => finding.file)).toEqual([
      "README.md",
      "src/main.ts",
    ]);
  });

  it("prints SARIF with a rule, a region and a fingerprint per finding", async () => {
    const log = JSON.parse((await scan("--sarif")).out);
    const [{ tool, results }] = log.runs;
    expect([log.version, tool.driver.rules.length]).toEqual(["2.1.0", 3]);
    expect(results).toEqual([
      {
        ruleId: "model-retired",
        ruleIndex: 0,
        level: "error",
        message: { text: expect.stringContaining("is retired since 2020-09-01") },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "src/main.ts", uriBaseId: "ROOT" },
              region: { startLine: 1, startColumn: 16, endColumn: 24 },
            },
          },
        ],
        partialFingerprints: { "identifierInFile/v1": expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    ]);
  });

  it("prints SARIF that is valid against its published schema", async () => {
    const code = join(folder, "valid");
    await mkdir(code);
    await writeFile(join(code, "a#b ü.ts"), 'const model = "acme-old";\n');
    await writeFile(join(code, "large.ts"), " ".repeat(1_000_001));
    const { out, code: exitCode } = await run("scan", code, "--data", join(folder, "data"), "--sarif");
    // A pattern of the schema is no regular expression with the flag `u`.
    const ajv = addFormats.default(new Ajv.default({ strict: false, unicodeRegExp: false }));
    const isValid = ajv.compile(JSON.parse(await readFile(schemaFile, "utf8")));
    const log = JSON.parse(out);
    expect([isValid(log), isValid.errors]).toEqual([true, null]);
    const [{ invocations, results }] = log.runs;
    expect([exitCode, results.length, invocations[0].toolExecutionNotifications.length]).toEqual([2, 1, 1]);
    // `#` would begin a fragment.
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe("a%23b%20%C3%BC.ts");
    expect(isValid({ ...log, runs: [{ ...log.runs[0], results: [{ ruleId: "model-retired" }] }] })).toBe(false);
  });

  it("exits 2 when it cannot check, and says why", async () => {
    const { code, err } = await runHere("scan", join(folder, "none"), "--data", join(folder, "data"));
    expect([code, err]).toEqual([2, `pedigree: ${join(folder, "none")}: there is no such folder\n`]);
    expect((await scan("--within", "soon")).err).toBe("pedigree: --within: soon is not a whole number of days\n");
  });
});
