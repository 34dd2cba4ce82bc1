import { execFile } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Parses the data before the workers do, each of which would parse it by itself. */
const parse = `import { readCached } from "./src/parse/read-data.ts"; await readCached("data");`;

/** Compiles the program into a folder that looks like an installed package. */
export async function compile(folder: string, project = "tsconfig.build.json"): Promise<void> {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const out = join(folder, "dist");
  const args = [tsc, "--project", project, "--noCheck", "--declaration", "false", "--outDir", out];
  await promisify(execFile)(process.execPath, args, { cwd: root });
  for (const path of ["package.json", "src/pedigree.js", "src/examples", "schema/schema.graphql"]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await cp(join(root, path), join(folder, path), { recursive: true });
  }
  for (const path of ["data", "dist/docs", "dist/explorer", "dist/graphiql", "node_modules"])
    await symlink(join(root, path), join(folder, path));
}

/**
 * Compiles the program once for all tests that start processes: that is what production runs, and it starts in half the
 * time.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "pedigree-compiled-"));
  // Some tests run it as another user.
  await chmod(folder, 0o755);
  const build = ["--import", "tsx", "src/web/build/build.ts", "explorer"];
  const read = ["--import", "tsx", "--input-type=module", "-e", parse];
  await Promise.all([
    compile(folder),
    ...[build, read].map((command) => promisify(execFile)(process.execPath, command, { cwd: root })),
  ]);
  process.env.PEDIGREE_COMPILED = folder;
  return () => rm(folder, { recursive: true });
}
