import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";

const actionFile = fileURLToPath(new URL("../../.github/actions/scan/action.yml", import.meta.url));

it("runs in the GitHub Action from its own checkout, and fails with findings", async () => {
  const folder = await mkdtemp(join(tmpdir(), "pedigree-scan-action-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const project = join(folder, "project");
  await mkdir(project);
  await writeFile(join(project, "main.ts"), 'const model = "gpt-3.5-turbo-0301";\n');
  const { inputs, runs } = parse(await readFile(actionFile, "utf8"));
  const { env, run } = runs.steps.find(({ id }: { id?: string }) => id === "scan");
  const inputOf = (text: string): string => {
    const [, place, name = ""] = /^\$\{\{ (\w+)\.(\w+) \}\}$/.exec(text) ?? [];
    return place === "inputs" ? inputs[name].default : dirname(actionFile);
  };
  const given = Object.fromEntries(Object.entries<string>(env).map(([name, text]) => [name, inputOf(text)]));
  // The shell `bash` of GitHub Actions has these options.
  const { status, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", run], {
    cwd: project,
    env: { ...process.env, PEDIGREE_CACHE: join(folder, "cache"), ...given },
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([1, ""]);
  const log = JSON.parse(await readFile(join(project, inputs.sarif.default), "utf8"));
  expect(log.runs[0].results).toMatchObject([{ ruleId: "model-retired" }]);
});
