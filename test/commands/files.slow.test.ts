import { execFile, execFileSync } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Catalog } from "../../src/catalogs/catalog.ts";
import { modelsDev } from "../../src/catalogs/models-dev.ts";
import { answerFile } from "../catalogs/answers.ts";
import { fixtureFolder } from "../data.ts";
import { ask, bin, type Ran, run, runWith, serve } from "../process.ts";
import { leftTemporaries } from "../temporaries.ts";

/** A folder with one of everything that is no regular file, and a copy of the fixture data in `data`. */
let folder: string;
let data: string;
let socket: Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pedigree-files-"));
  data = join(folder, "data");
  await cp(fixtureFolder, data, { recursive: true });
  for (const name of ["pipe.graphql", "pipe.json", "pipe.snapshot"]) execFileSync("mkfifo", [join(folder, name)]);
  for (const name of ["folder.graphql", "folder.json", "folder.snapshot", "mirror"]) await mkdir(join(folder, name));
  execFileSync("mkfifo", [join(folder, "mirror/api.json")]);
  for (const name of ["out.graphql", "out.json", "out.snapshot"]) await symlink("/etc/hostname", join(folder, name));
  await symlink("nowhere", join(folder, "dangling.json"));
  await symlink("../data/release.yaml", join(folder, "mirror/out.json"));
  socket = createServer().listen(join(folder, "socket.json"));
  await new Promise((resolve) => socket.once("listening", resolve));
});
afterAll(async () => {
  socket.close();
  await rm(folder, { recursive: true });
});

/** Ends of commands that need a while, most of all beside other tests. */
const timeout = 120_000;

/** A command in the folder, its words apart by spaces; the folder's own path is left out of what it says. */
async function said(command: string): Promise<{ code: number | null; lines: string[] }> {
  const { code, out, err } = await run(...command.split(" ").map((word) => word.replace(/^@/, `${folder}/`)));
  return { code, lines: `${out}${err}`.replaceAll(folder, "@").trimEnd().split("\n") };
}

describe("a file that is no regular file", () => {
  const from = "import models-dev --data @data --date 2025-07-01 --from";
  const only = "only regular files are used";
  const out = "is a symbolic link out of its folder, to /etc/hostname; name that file itself";

  it.concurrent.for([
    ["query --data @data @pipe.graphql", `@/pipe.graphql: is a named pipe; ${only}`],
    ["query --data @data @folder.graphql", `@/folder.graphql: is a folder; ${only}`],
    ["query --data @data @out.graphql", `@/out.graphql: ${out}`],
    [`${from} @pipe.json`, `@/pipe.json: is a named pipe; ${only}`],
    [`${from} @socket.json`, `@/socket.json: is a socket; ${only}`],
    [`${from} /dev/zero`, `/dev/zero: is a device; ${only}`],
    [`${from} @out.json`, `@/out.json: ${out}`],
    [
      `${from} @mirror/out.json`,
      "@/mirror/out.json: is a symbolic link out of its folder, to @/data/release.yaml; name that file itself",
    ],
    [`${from} @mirror`, `@/mirror/api.json: is a named pipe; ${only}`],
    ["serve --data @data --port 0 --persisted @pipe.json", `--persisted @/pipe.json: is a named pipe; ${only}`],
    ["serve --data @data --port 0 --persisted @socket.json", `--persisted @/socket.json: is a socket; ${only}`],
    ["serve --data @data --port 0 --persisted @folder.json", `--persisted @/folder.json: is a folder; ${only}`],
    ["serve --data @data --port 0 --persisted /dev/zero", `--persisted /dev/zero: is a device; ${only}`],
    ["serve --data @data --port 0 --persisted @out.json", `--persisted @/out.json: ${out}`],
    [
      "serve --data @data --port 0 --persisted @dangling.json",
      "--persisted @/dangling.json: is a symbolic link that leads to no file",
    ],
    ["serve --data @data --port 0 --snapshot @pipe.snapshot", `@/pipe.snapshot: is a named pipe; ${only}`],
    ["serve --data @data --port 0 --snapshot @folder.snapshot", `@/folder.snapshot: is a folder; ${only}`],
    ["serve --data @data --port 0 --snapshot @out.snapshot", `@/out.snapshot: ${out}`],
    ["serve --data @data --port 0 --workers 2 --snapshot @pipe.snapshot", `@/pipe.snapshot: is a named pipe; ${only}`],
    ["build --data @data --snapshot @pipe.snapshot", `@/pipe.snapshot: is a named pipe; ${only}`],
    ["build --data @data --snapshot @folder.snapshot", `@/folder.snapshot: is a folder; ${only}`],
    ["build --data @data --snapshot @out.snapshot", `@/out.snapshot: is a symbolic link; ${only}`],
  ] as const)(
    "is refused in one line, without waiting: pedigree %s",
    { timeout },
    async ([command, message], { expect }) => {
      expect(await said(command)).toEqual({ code: 1, lines: [`pedigree: ${message}`] });
    },
  );

  it("is refused as a layer, or as a folder of layers", { timeout }, async () => {
    const layered = join(folder, "layered");
    await cp(fixtureFolder, layered, { recursive: true });
    await mkdir(join(layered, "imported/models-dev"), { recursive: true });
    execFileSync("mkfifo", [join(layered, "imported/models-dev/2025-07-01.json.gz")]);
    await symlink("/etc/hostname", join(layered, "imported/models-dev/2025-07-02.json.gz"));
    await mkdir(join(layered, "imported/models-dev/2025-07-03.json.gz"));
    await symlink("models-dev", join(layered, "imported/litellm"));
    expect(await said("check --data @layered")).toEqual({
      code: 1,
      lines: [
        `imported/models-dev/2025-07-01.json.gz:1:1  bad-layer  is a named pipe; ${only}`,
        `imported/models-dev/2025-07-02.json.gz:1:1  bad-layer  is a symbolic link; ${only}`,
        `imported/models-dev/2025-07-03.json.gz:1:1  bad-layer  is a folder; ${only}`,
        "imported/litellm:1:1  bad-layer  must be a folder; links are not followed",
        "4 problems, 0 warnings",
      ],
    });
    const into = `--data @layered --from ${answerFile(modelsDev as Catalog)} --date`;
    expect((await said(`import models-dev ${into} 2025-07-01`)).lines.at(-1)).toBe(
      `pedigree: @/layered/imported/models-dev/2025-07-01.json.gz: is a named pipe; ${only}`,
    );
    expect((await said(`import litellm ${into} 2025-07-01`)).lines.at(-1)).toBe(
      "pedigree: @/layered/imported/litellm: must be a folder; links are not followed",
    );
  });

  it("is followed when it is a link within its folder, as Kubernetes mounts files", { timeout }, async () => {
    const mount = join(folder, "mount");
    await mkdir(join(mount, "..2025"), { recursive: true });
    await writeFile(join(mount, "..2025/operations.json"), JSON.stringify({ abc: "{ __typename }" }));
    await symlink("..2025", join(mount, "..data"));
    await symlink("..data/operations.json", join(mount, "operations.json"));
    const { child, origin } = await serve(["--data", data, "--persisted", join(mount, "operations.json")]);
    const response = await fetch(`${origin}/graphql?documentId=abc`);
    expect(await response.json()).toEqual({ data: { __typename: "Query" } });
    child.kill("SIGKILL");
  });
});

describe("a snapshot", () => {
  it("is written in the place of no other file", { timeout }, async () => {
    const notes = join(folder, "notes.txt");
    await writeFile(notes, "not to be lost\n");
    expect(await said("build --data @data --snapshot @notes.txt")).toEqual({
      code: 1,
      lines: [
        "pedigree: @/notes.txt: is no snapshot, so none is written in its place; name another file with --snapshot",
      ],
    });
    const { child, origin, log } = await serve(["--data", data, "--snapshot", notes]);
    expect(await ask(origin, "{ __typename }")).toEqual({ data: { __typename: "Query" } });
    child.kill("SIGKILL");
    expect(log().slice(0, 2)).toEqual([
      `pedigree: ${notes} is no snapshot; building it from ${data}`,
      `pedigree: ${notes}: is no snapshot, so none is written in its place; name another file with --snapshot; serving ${data} from memory`,
    ]);
    expect(await readFile(notes, "utf8")).toBe("not to be lost\n");
  });

  it("is not served beside data that cannot all be read", { timeout }, async () => {
    const [other, file] = [join(folder, "unreadable"), join(folder, "unreadable.snapshot")];
    await cp(fixtureFolder, other, { recursive: true });
    expect((await said("build --data @unreadable --snapshot @unreadable.snapshot")).code).toBe(0);
    execFileSync("mkfifo", [join(other, "models/pipe.yaml")]);
    const { code, err } = await run("serve", "--port", "0", "--data", other, "--snapshot", file);
    expect([code, err.split("\n").at(-2)]).toEqual([
      1,
      `pedigree: ${other}/models/pipe.yaml:1:1  not-a-file  is a named pipe; only regular files are used`,
    ]);
  });

  it("leaves no temporary file of a dead process beside it, and those of living ones", { timeout }, async () => {
    const place = join(folder, "snapshots");
    await mkdir(place);
    const file = join(place, "one.snapshot");
    const { live, dead } = await leftTemporaries(file);
    expect((await run("build", "--data", data, "--snapshot", file)).code).toBe(0);
    expect((await readdir(place)).sort()).toEqual(["one.snapshot", ...live].sort());
    await writeFile(join(place, dead[0] as string), "half of a fi");
    const { child } = await serve(["--data", data, "--snapshot", file]);
    child.kill("SIGKILL");
    expect((await readdir(place)).sort()).toEqual(["one.snapshot", ...live].sort());
  });
});

describe("a command that writes", () => {
  it.for([
    ["import models-dev --data @nowhere", "@/nowhere: there is no such folder; name the data with --data"],
    ["import models-dev --data @notes.json", "@/notes.json: is not a folder; name the data with --data"],
    [
      "import models-dev --data @empty",
      "@/empty: is no data folder: it has no release.yaml; name the data with --data",
    ],
    ["import models-dev --data @linked", "@/linked/release.yaml: is a symbolic link; only regular files are used"],
    ["build --snapshot @x.snapshot --data @nowhere", "@/nowhere: there is no such folder; name the data with --data"],
    ["build --snapshot @x.snapshot --data @empty", "@/empty/release.yaml: needs `tag` and `published-on`"],
    [
      "build --snapshot @nowhere/x.snapshot --data @data",
      "@/nowhere/x.snapshot: cannot be written: its folder does not exist",
    ],
    ["build --snapshot @notes.json/x --data @data", "@/notes.json/x: a part of the path is a file, not a folder"],
  ] as const)("writes nothing where that cannot be right: pedigree %s", { timeout }, async ([command, message]) => {
    await mkdir(join(folder, "empty"), { recursive: true });
    await mkdir(join(folder, "linked"), { recursive: true });
    await writeFile(join(folder, "notes.json"), "{}");
    await symlink("../data/release.yaml", join(folder, "linked/release.yaml")).catch(() => {});
    const before = (await readdir(folder, { recursive: true })).sort();
    expect(await said(command)).toEqual({ code: 1, lines: [`pedigree: ${message}`] });
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(before);
  });
});

/** Runs a command as a user without rights: tests run as root in containers, whom nothing stops. */
const runAsNobody = (...args: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const uid = process.geteuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    execFile(process.execPath, [bin, ...args], uid, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

describe("what the system does not allow", () => {
  it("is told by every command in one sentence with the path", { timeout }, async () => {
    const locked = join(folder, "locked");
    await cp(fixtureFolder, locked, { recursive: true });
    const [operation, manifest] = [join(folder, "secret.graphql"), join(folder, "secret.json")];
    await writeFile(operation, "{ __typename }");
    await writeFile(manifest, "{}");
    for (const path of [locked, operation, manifest]) await chmod(path, 0);
    await chmod(folder, 0o755);
    const from = answerFile(modelsDev as Catalog);
    const denied = "permission is denied";
    const cases: readonly (readonly [string[], string])[] = [
      [["check", "--data", locked], `${locked}:1:1  missing-file  cannot be read: ${denied}`],
      [["coverage", "--data", locked], `pedigree: ${locked}: cannot be read: ${denied}; name the data with --data`],
      [["reconcile", "--data", locked], `pedigree: ${locked}: cannot be read: ${denied}; name the data with --data`],
      [
        ["query", "--data", locked, "{ a }"],
        `pedigree: ${locked}: cannot be read: ${denied}; name the data with --data`,
      ],
      [["query", "--data", data, operation], `pedigree: ${operation}: ${denied}`],
      [["import", "models-dev", "--data", locked], `pedigree: ${locked}/release.yaml: ${denied}`],
      [
        ["import", "models-dev", "--data", data, "--from", manifest, "--date", "2025-01-01"],
        `pedigree: ${manifest}: ${denied}`,
      ],
      [
        ["import", "models-dev", "--data", data, "--from", from, "--date", "2025-01-01"],
        `pedigree: ${data}/imported/models-dev: ${denied}`,
      ],
      [
        ["build", "--data", data, "--snapshot", join(folder, "denied.snapshot")],
        `pedigree: ${folder}/denied.snapshot: ${denied}`,
      ],
      [
        ["serve", "--data", data, "--port", "0", "--persisted", manifest],
        `pedigree: --persisted ${manifest}: ${denied}`,
      ],
    ];
    try {
      for (const [args, message] of cases) {
        const { code, out, err } = await runAsNobody(...args);
        expect([args, code, `${out}${err}`.split("\n")]).toEqual([args, 1, expect.arrayContaining([message])]);
        expect(`${out}${err}`).not.toMatch(/\n {4}at /);
      }
    } finally {
      for (const path of [locked, operation, manifest]) await chmod(path, 0o700);
    }
  });

  it("is told when a file grows too large for the system, and leaves nothing behind", { timeout }, async () => {
    const place = join(folder, "small");
    await mkdir(place);
    const command = `ulimit -f 20; exec "$0" "$1" build --data "$2" --snapshot "$3/x.snapshot"`;
    const { code, err } = await new Promise<Ran>((resolve) => {
      execFile("/bin/bash", ["-c", command, process.execPath, bin, data, place], (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      );
    });
    expect([code, err]).toEqual([1, `pedigree: ${place}/x.snapshot: would be larger than a file may be\n`]);
    expect(await readdir(place)).toEqual([]);
  });

  it.for([
    [["schema"], "/dev/full", 1, "pedigree: standard output: the disk is full\n"],
    [["schema", "--json"], "/dev/full", 1, "pedigree: standard output: the disk is full\n"],
  ] as const)(
    "is told when nothing can be written to standard output: %j",
    { timeout },
    async ([args, to, code, err]) => {
      const ran = await new Promise<Ran>((resolve) => {
        const command = `exec "$0" "$@" > ${to}`;
        execFile("/bin/sh", ["-c", command, process.execPath, bin, ...args], (error, out, err) =>
          resolve({ code: error ? Number(error.code) : 0, out, err }),
        );
      });
      expect([ran.code, ran.err]).toEqual([code, err]);
    },
  );

  it("is no failure when whoever reads standard output has read enough", { timeout }, async () => {
    const err = await new Promise<string>((resolve) => {
      execFile(
        "/bin/sh",
        ["-c", '"$0" "$1" schema --json | head -c 10 >/dev/null', process.execPath, bin],
        (_, __, err) => resolve(err),
      );
    });
    expect(err).toBe("");
  });

  it("is told when there is no such address to listen on", { timeout }, async () => {
    expect((await said("serve --data @data --port 0 --host 192.0.2.1")).lines).toEqual([
      "pedigree: cannot listen on 192.0.2.1 at port 0: this machine has no such address",
    ]);
  });
});

describe("a manifest of operations", () => {
  it.for([
    ["{", ":2:1: is not JSON: ends in the middle of a value"],
    ["\u00ff", ": is not UTF-8"],
    [
      "[]",
      ": is no manifest of operations (must be a mapping or a mapping with `format`, `operations`, not a list); give one of relay-compiler, or an Apollo persisted query manifest",
    ],
    [
      '{"a": 3}',
      ": is no manifest of operations (/a must be text, not the number 3; quote it); give one of relay-compiler, or an Apollo persisted query manifest",
    ],
    ['{"a": "{"}', ": operation a: Syntax Error: Expected Name, found <EOF>."],
    ['{"a": "{ nope }"}', ': operation a: Cannot query field "nope" on type "Query". Did you mean "node" or "nodes"?'],
  ] as const)("is refused in one line: %j", { timeout }, async ([text, message]) => {
    await writeFile(join(folder, "manifest.json"), Buffer.from(`${text}\n`, "latin1"));
    expect(await said("serve --data @data --port 0 --persisted @manifest.json")).toEqual({
      code: 1,
      lines: [`pedigree: --persisted @/manifest.json${message}`],
    });
  });
});

describe("a command line", () => {
  it.concurrent.for([
    [["foo"], "there is no command foo (see --help)"],
    [["serv"], "there is no command serv; did you mean serve? (see --help)"],
    [["serve", "--prot", "1"], "there is no option --prot; did you mean --port? (see --help)"],
    [["serve", "--port"], "--port <number>: its value is missing (see --help)"],
    [["serve", "now"], "too many arguments for serve: it takes 0, and 1 were given (see --help)"],
    [["import"], "<catalog> is missing (see --help)"],
    [["query", "x.gql"], "`x.gql` is neither an operation, such as '{ models { totalCount } }', nor a .graphql file"],
    [
      ["query", "{ a }", "--variables", "[1]"],
      '--variables: must be a JSON object, for example {"slug": "llama-3"}, not `[1]`',
    ],
    [
      ["query", "{ a }", "--variables", "{"],
      '--variables: must be a JSON object, for example {"slug": "llama-3"}, not `{`',
    ],
    [
      ["import", "models\u202edev"],
      "there is no catalog `models\\u202edev`; known are models-dev, litellm, openrouter",
    ],
    [
      ["serve", "--port", "", "--log-level", "loud", "--host", "", "--workers", "0", "--metrics-port", "1e3"],
      "--host or HOST: must not be empty; --port or PORT: must be a whole number from 0 to 65535, not ``; --metrics-port or METRICS_PORT: must be a whole number from 0 to 65535, not `1e3`; --workers or WORKERS: must be auto, or a whole number from 1 to 256, not `0`; --log-level or LOG_LEVEL: must be one of debug, info, warn, error, silent, not `loud`",
    ],
  ] as const)(
    "that cannot be meant is refused in one line with exit code 1: %j",
    { timeout },
    async ([args, message], { expect }) => {
      expect(await run(...args)).toEqual({ code: 1, out: "", err: `pedigree: ${message}\n` });
    },
  );

  it("and settings of the environment are refused in the same words", { timeout }, async () => {
    const { code, err } = await runWith({ GRAPHIQL: "no", ALLOW_SHRINK: "perhaps", RATE_LIMIT: "-1" }, "serve");
    expect([code, err]).toEqual([
      1,
      "pedigree: GRAPHIQL: must be true or false, not `no`; --rate-limit or RATE_LIMIT: must be a whole number from 0 to 1000000000, not `-1`; --allow-shrink or ALLOW_SHRINK: must be true or false, not `perhaps`\n",
    ]);
  });

  it("tells the exit codes in its help", { timeout }, async () => {
    expect((await run("--help")).out).toContain("Exit codes: 0 on success; 1 on failure");
  });
});
