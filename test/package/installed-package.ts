import { execFile, spawn } from "node:child_process";
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { endAfterTest } from "../children.ts";
import { type Ran, type Running, started } from "../process.ts";

export const clone = fileURLToPath(new URL("../..", import.meta.url));

/** Longest time for packing and installing, in milliseconds: a busy machine needs minutes. */
export const installMs = 900_000;

export const filesIn = async (root: string): Promise<string[]> => {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => !entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name));
};

/** The package as `npm pack` makes it, installed in an empty folder and run by the Node that runs the tests. */
export class InstalledPackage {
  /** A folder for the tests, removed at the end. */
  readonly place: string;
  /** The folder in which the package is installed, without data of its own. */
  readonly folder: string;
  readonly tarball: string;
  /** GraphiQL's package, which is not installed. */
  readonly graphiqlTarball: string;
  /** What npm said while it installed. */
  readonly messages: string;

  private constructor(own: Pick<InstalledPackage, "place" | "folder" | "tarball" | "graphiqlTarball" | "messages">) {
    this.place = own.place;
    this.folder = own.folder;
    this.tarball = own.tarball;
    this.graphiqlTarball = own.graphiqlTarball;
    this.messages = own.messages;
  }

  static async create(): Promise<InstalledPackage> {
    const place = await mkdtemp(join(tmpdir(), "pedigree-package-"));
    const folder = join(place, "empty");
    await mkdir(folder);
    await writeFile(join(folder, "package.json"), '{ "type": "module" }\n');
    const npm = (cwd: string, ...args: string[]) => succeed(runIn(place, cwd, {}, "npm", ...args));
    await npm(clone, "pack", "--pack-destination", place);
    await npm(clone, "pack", "./dist/graphiql", "--pack-destination", place);
    const tarballs = (await readdir(place)).filter((name) => name.endsWith(".tgz")).map((name) => join(place, name));
    const isGraphiql = (name: string) => name.includes("graphiql");
    const tarball = tarballs.find((name) => !isGraphiql(name)) as string;
    const graphiqlTarball = tarballs.find(isGraphiql) as string;
    const { err: messages } = await npm(folder, "install", "--omit=dev", "--prefer-offline", tarball);
    return new InstalledPackage({ place, folder, tarball, graphiqlTarball, messages });
  }

  remove(): Promise<void> {
    return rm(this.place, { recursive: true, force: true });
  }

  /** Files of the package itself. */
  get packageFolder(): string {
    return join(this.folder, "node_modules", "@pedigree", "graph");
  }

  get command(): string {
    return join(this.folder, "node_modules", ".bin", "pedigree");
  }

  /** Bytes on the disk with all that it depends on. */
  async diskBytes(): Promise<number> {
    const files = await filesIn(join(this.folder, "node_modules"));
    const blocks = await Promise.all(files.map(async (file) => (await lstat(file)).blocks));
    return blocks.reduce((sum, block) => sum + block * 512, 0);
  }

  run(env: NodeJS.ProcessEnv, command: string, ...args: string[]): Promise<Ran> {
    return runIn(this.place, this.folder, env, command, ...args);
  }

  /** Installs more packages beside it. */
  install(...packages: string[]): Promise<Ran> {
    return succeed(this.run({}, "npm", "install", "--prefer-offline", "--no-save", ...packages));
  }

  /** Runs a command of the package as its user does; without what npm says of its own settings on this machine. */
  async npx(...args: string[]): Promise<Ran> {
    const ran = await this.run({}, "npx", "--no-install", "pedigree", ...args);
    return { ...ran, err: ran.err.replace(/^npm .*\n/gm, "") };
  }

  /** Runs a program that imports the package. */
  async program(text: string): Promise<Ran> {
    await writeFile(join(this.folder, "program.js"), text);
    return this.run({}, process.execPath, "program.js");
  }

  /** A server of the package, started as `npx` starts it, but for a shell that would keep signals from it. */
  serve(...args: string[]): Promise<Running> {
    return started(
      spawn(process.execPath, [this.command, "serve", "--port", "0", ...args], {
        cwd: this.folder,
        env: environmentIn(this.place),
        stdio: ["ignore", "pipe", "pipe"],
      }),
    );
  }

  async manifest(): Promise<{ readonly name: string; readonly version: string }> {
    return JSON.parse(await readFile(join(this.packageFolder, "package.json"), "utf8"));
  }
}

/** Environment of what runs in a place: `npm` and `npx` are run by this Node, too. */
export const environmentIn = (place: string, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`,
  PEDIGREE_CACHE: join(place, "cache"),
  ...more,
});

const runIn = (place: string, cwd: string, more: NodeJS.ProcessEnv, command: string, ...args: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const options = { cwd, env: environmentIn(place, more), maxBuffer: 64_000_000 };
    const child = execFile(command, args, options, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
    endAfterTest(child);
  });

async function succeed(running: Promise<Ran>): Promise<Ran> {
  const ran = await running;
  if (ran.code !== 0) throw new Error(ran.err + ran.out);
  return ran;
}
