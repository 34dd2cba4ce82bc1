import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readData } from "../../src/parse/read-data.ts";
import { within } from "../suite.ts";
import { refused, sound } from "./base.ts";

let folder = "";
let outside = "";

const write = (path: string, content: string | Uint8Array = "") => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};

/** A file of a size, holes and all. */
const writeSparse = (path: string, size: number) => {
  write(path);
  truncateSync(join(folder, path), size);
};

const providerOf = (slug: string) => `${slug}: { name: ${slug}, roles: [lab], sources: [acme-card] }\n`;

async function problemsInTime(): Promise<string[]> {
  const problems = refused(await within(1_000, () => readData(folder)));
  expect(problems.join("\n")).not.toContain(tmpdir());
  return problems;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pedigree-read-"));
  outside = mkdtempSync(join(tmpdir(), "pedigree-outside-"));
  for (const [path, text] of Object.entries(sound)) write(path, text);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  rmSync(outside, { recursive: true });
});

describe("a data folder", () => {
  it("is read with its subfolders, and without what lies beside the records", async () => {
    for (const path of ["README.md", ".hidden", "imported/x.yaml", "models.schema.json", "models/.swp"])
      write(path, "x");
    write("providers/a/b/c/d/x.yaml", providerOf("deep"));
    const read = await readData(folder);
    expect(read.ok && [...read.data.records.Provider.keys()]).toEqual(["deep", "acme"]);
  });

  it("that does not exist is one problem, of the folder itself", async () => {
    const nowhere = join(outside, "nowhere");
    expect(refused(await readData(nowhere))).toEqual([`${nowhere}:1:1  missing-file  there is no such folder`]);
  });

  it("that is a file is one problem, of the file itself", async () => {
    const file = join(folder, "release.yaml");
    expect(refused(await readData(file))).toEqual([`${file}:1:1  missing-file  is not a folder`]);
  });

  it("that is empty lacks its release", async () => {
    expect(refused(await readData(outside))).toMatchInlineSnapshot(`
      [
        "release.yaml:1:1  missing-file  needs \`tag\` and \`published-on\`",
      ]
    `);
  });

  it("that lacks its release is told so beside its other problems", async () => {
    rmSync(join(folder, "release.yaml"));
    write("release.yml", "tag: 2030.1.1\n");
    expect(await problemsInTime()).toMatchInlineSnapshot(`
      [
        "release.yaml:1:1  missing-file  needs \`tag\` and \`published-on\`",
        "release.yml:1:1  unknown-file  is no part of the data; did you mean \`release.yaml\`?",
      ]
    `);
  });

  it("holds no other folders or files, and suggests the one that was meant", async () => {
    write("model/x.yaml", "x");
    write("Providers/x.yaml", "x");
    write("endpoints/x.yaml", "x");
    write("notes.txt", "x");
    write("acme.yaml", providerOf("x"));
    expect(await problemsInTime()).toMatchInlineSnapshot(`
      [
        "Providers:1:1  unknown-file  is no part of the data; did you mean \`providers\`?",
        "acme.yaml:1:1  unknown-file  is no part of the data; known are providers, families, models, capabilities, concepts, products, benchmarks, licenses, hosts, sources, release.yaml, releases",
        "endpoints:1:1  unknown-file  is no part of the data; known are providers, families, models, capabilities, concepts, products, benchmarks, licenses, hosts, sources, release.yaml, releases",
        "model:1:1  unknown-file  is no part of the data; did you mean \`models\`?",
        "notes.txt:1:1  unknown-file  is no part of the data; known are providers, families, models, capabilities, concepts, products, benchmarks, licenses, hosts, sources, release.yaml, releases",
      ]
    `);
  });
});

describe("a folder of records", () => {
  it("holds files that end in .yaml and nothing else", async () => {
    for (const name of ["x.yml", "x.json", "x.YAML", "x.yaml~", "x", "README.md"]) write(`providers/${name}`, "x: 1\n");
    expect(await problemsInTime()).toMatchInlineSnapshot(`
      [
        "providers/README.md:1:1  unknown-file  records are files that end in \`.yaml\`",
        "providers/x:1:1  unknown-file  records are files that end in \`.yaml\`",
        "providers/x.YAML:1:1  unknown-file  records are files that end in \`.yaml\`",
        "providers/x.json:1:1  unknown-file  records are files that end in \`.yaml\`",
        "providers/x.yaml~:1:1  unknown-file  records are files that end in \`.yaml\`",
        "providers/x.yml:1:1  unknown-file  records are files that end in \`.yaml\`",
      ]
    `);
  });

  it("nests at most four deep", async () => {
    write("providers/a/b/c/d/e/x.yaml", providerOf("deep"));
    expect(await problemsInTime()).toMatchInlineSnapshot(`
      [
        "providers/a/b/c/d/e:1:1  too-deep  folders nest at most four deep",
      ]
    `);
  });

  it("is no file", async () => {
    rmSync(join(folder, "hosts"), { recursive: true });
    write("hosts", providerOf("x"));
    expect(await problemsInTime()).toMatchInlineSnapshot(`
      [
        "hosts:1:1  not-a-file  must be a folder; links are not followed",
      ]
    `);
  });

  it("is no link, not even to a folder of the data", async () => {
    rmSync(join(folder, "hosts"), { recursive: true });
    symlinkSync("products", join(folder, "hosts"));
    expect(await problemsInTime()).toMatchInlineSnapshot(`
      [
        "hosts:1:1  not-a-file  must be a folder; links are not followed",
      ]
    `);
  });
});

describe("a link", () => {
  it("to a file outside is not followed, and nothing of that file is told", async () => {
    writeFileSync(join(outside, "secret.yaml"), "password: hunter2\n");
    symlinkSync(join(outside, "secret.yaml"), join(folder, "providers/x.yaml"));
    const problems = await problemsInTime();
    expect(problems).toMatchInlineSnapshot(`
      [
        "providers/x.yaml:1:1  not-a-file  is a symbolic link; only regular files are used",
      ]
    `);
    expect(problems.join()).not.toContain("hunter2");
  });

  it("to a folder, to itself, to nowhere or to a sound file is not followed either", async () => {
    symlinkSync(outside, join(folder, "providers/folder"));
    symlinkSync("..", join(folder, "providers/up"));
    symlinkSync("itself.yaml", join(folder, "providers/itself.yaml"));
    symlinkSync("nowhere.yaml", join(folder, "providers/nowhere.yaml"));
    symlinkSync("acme.yaml", join(folder, "providers/sound.yaml"));
    expect(await problemsInTime()).toMatchInlineSnapshot(`
      [
        "providers/folder:1:1  not-a-file  is a symbolic link; only regular files are used",
        "providers/itself.yaml:1:1  not-a-file  is a symbolic link; only regular files are used",
        "providers/nowhere.yaml:1:1  not-a-file  is a symbolic link; only regular files are used",
        "providers/sound.yaml:1:1  not-a-file  is a symbolic link; only regular files are used",
        "providers/up:1:1  not-a-file  is a symbolic link; only regular files are used",
      ]
    `);
  });

  it("is no release", async () => {
    rmSync(join(folder, "release.yaml"));
    writeFileSync(join(outside, "release.yaml"), sound["release.yaml"] ?? "");
    symlinkSync(join(outside, "release.yaml"), join(folder, "release.yaml"));
    expect(await problemsInTime()).toMatchInlineSnapshot(`
      [
        "release.yaml:1:1  not-a-file  is a symbolic link; only regular files are used",
      ]
    `);
  });
});

describe("a file", () => {
  it("that is a named pipe or a socket is not waited for", async () => {
    execFileSync("mkfifo", [join(folder, "providers/pipe.yaml"), join(folder, "providers/pipe")]);
    const socket = createServer().listen(join(folder, "providers/socket.yaml"));
    await new Promise((resolve) => socket.once("listening", resolve));
    const problems = await problemsInTime();
    socket.close();
    expect(problems).toMatchInlineSnapshot(`
      [
        "providers/pipe:1:1  unknown-file  records are files that end in \`.yaml\`",
        "providers/pipe.yaml:1:1  not-a-file  is a named pipe; only regular files are used",
        "providers/socket.yaml:1:1  not-a-file  is a socket; only regular files are used",
      ]
    `);
  });

  it("of 100 MB is not read", async () => {
    writeSparse("providers/huge.yaml", 100_000_000);
    writeSparse("models/huge.yaml", 1_000_001);
    expect(await problemsInTime()).toMatchInlineSnapshot(`
      [
        "models/huge.yaml:1:1  too-large  is larger than 1000000 bytes; split it",
        "providers/huge.yaml:1:1  too-large  is larger than 1000000 bytes; split it",
      ]
    `);
  });

  it("that cannot be read brings no echoes of what may stand in it", async () => {
    rmSync(join(folder, "providers/acme.yaml"));
    writeSparse("providers/acme.yaml", 1_000_001);
    expect(await problemsInTime()).toMatchInlineSnapshot(`
      [
        "providers/acme.yaml:1:1  too-large  is larger than 1000000 bytes; split it",
      ]
    `);
  });

  it("that nobody may read is told so, without where it lies", async () => {
    for (const path of ["", "providers", "providers/acme.yaml"]) execFileSync("chmod", ["a+rX", join(folder, path)]);
    execFileSync("chmod", ["0", join(folder, "sources/acme.yaml"), join(folder, "hosts")]);
    const problems = await asNobody(problemsInTime);
    execFileSync("chmod", ["700", join(folder, "hosts")]);
    expect(problems).toMatchInlineSnapshot(`
      [
        "hosts:1:1  missing-file  cannot be read: permission is denied",
        "sources/acme.yaml:1:1  missing-file  cannot be read: permission is denied",
      ]
    `);
  });

  it("of which the name is no text, or would write to the screen, is told on one line", async () => {
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/providers/`), Buffer.from([0xff]), Buffer.from(".yaml")]), "x");
    write("providers/a\n\u001b[31mb.yaml", "- x\n");
    expect(await problemsInTime()).toMatchInlineSnapshot(`
      [
        "providers/a\\u000a\\u001b[31mb.yaml:1:1  wrong-type  must be a mapping from slugs to providers, not a list",
        "providers/�.yaml:1:1  bad-encoding  has a name that is not UTF-8; rename it",
      ]
    `);
  });

  it("that is gone or changed while it is read never throws", async () => {
    let isDone = false;
    const churn = (async () => {
      for (let i = 0; !isDone; i++) {
        write("providers/churn.yaml", providerOf("churn").repeat((i % 50) + 1));
        await new Promise((resolve) => setImmediate(resolve));
        rmSync(join(folder, "providers/churn.yaml"));
      }
    })();
    for (let i = 0; i < 8; i++) expect(await readData(folder)).toHaveProperty("ok");
    isDone = true;
    await churn;
  });
});

describe("a data set", () => {
  it("of too many bytes is read no further, and brings no echoes of what was not read", async () => {
    for (let i = 10; i < 80; i++) writeSparse(`concepts/${i}.yaml`, 990_000);
    expect(await problemsInTime()).toMatchInlineSnapshot(`
      [
        "concepts/60.yaml:1:1  too-large  a data set has at most 50000000 bytes",
      ]
    `);
  });
});

/** Does something as a user without rights; tests run as root in containers, whom nothing stops. */
async function asNobody<Result>(act: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return act();
  process.seteuid?.(65_534);
  try {
    return await act();
  } finally {
    process.seteuid?.(0);
  }
}
