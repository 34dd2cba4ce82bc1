import { createHash } from "node:crypto";
import { basename, join, relative, resolve } from "node:path";
import { kindNames } from "../records/kinds.ts";
import type { AnyRecord, OwnLayer, Records } from "../records/records.ts";
import { slug } from "../records/scalars.ts";
import { buildLayer } from "./build-data.ts";
import type { Data } from "./parsed-data.ts";
import { type Problem, problemAt } from "./problem.ts";
import { readFiles } from "./read-files.ts";

type LayerReading =
  | { readonly ok: true; readonly layer: OwnLayer; readonly locationOf: Data["locationOf"] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a folder of records of the server's own beside shared data, or returns every problem in it. Paths of problems start
 * at the folder of the shared data.
 */
export async function readOwnLayer(
  folder: string,
  shared: { readonly folder: string; readonly records: Records; readonly contentHash: string },
): Promise<LayerReading> {
  const name = basename(resolve(folder));
  const failed = (problems: readonly Problem[]): LayerReading => ({
    ok: false,
    problems: problems.map((problem) => ({
      ...problem,
      file: relative(shared.folder, problem.file === folder ? folder : join(folder, problem.file)),
    })),
  });
  if (!slug.safeParse(name).success)
    return failed([rootProblem("a layer has the name of its folder, which must be a slug, for example `ours`")]);
  const { files, problems } = await readFiles(folder);
  const misplaced = files.filter(({ path }) => !path.includes("/") || path.startsWith("releases/"));
  if (misplaced.length > 0)
    return failed(
      misplaced.map(({ path }) =>
        problemAt({ file: path, line: 1, column: 1 }, "unknown-file", "a layer has no releases"),
      ),
    );
  const built = buildLayer(files, problems, shared.records);
  if (!built.ok) return failed(built.problems);
  const hash = createHash("sha256").update(shared.contentHash);
  for (const { path, bytes } of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  const records = Object.fromEntries(
    kindNames.map((kind) => [
      kind,
      new Map(
        [...(built.records[kind] as ReadonlyMap<string, AnyRecord>)].map(([key, one]) => [
          key,
          { ...one, layer: name },
        ]),
      ),
    ]),
  ) as unknown as Records;
  return { ok: true, layer: { name, records, contentHash: hash.digest("hex") }, locationOf: built.locationOf };
}

const rootProblem = (message: string): Problem => problemAt({ file: ".", line: 1, column: 1 }, "bad-key", message);
