import { execFile } from "node:child_process";
import { mkdtemp, open, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Plugin } from "graphql-yoga";
import type { Views } from "../../graph/views.ts";
import { ConfigError } from "../../lib/config-error.ts";
import { packageFolder } from "../../lib/package.ts";
import { HeldFiles, writeGzipped } from "./held-files.ts";
import { plain } from "./refuse.ts";

export interface CompatOptions {
  /** Folder with the catalogs' own files, such as `models-dev.json`; nothing is served when absent. */
  readonly compat?: string | undefined;
  /** Data folder; that of the package when absent. */
  readonly dataDir?: string | undefined;
}

/** Names of the files that programs read, by catalog. */
const names = {
  "models-dev": "api.json",
  litellm: "model_prices_and_context_window.json",
  "genai-prices": "data.json",
} as const;

type CatalogName = keyof typeof names;

const changesName = "changes.json";

const addresses: ReadonlyMap<string, readonly [CatalogName, string]> = new Map(
  (Object.keys(names) as CatalogName[]).flatMap((catalog) =>
    [names[catalog], changesName].map((name) => [`/compat/${catalog}/${name}`, [catalog, name]] as const),
  ),
);

/** The corrected file of a catalog, and the list of corrections, both compressed. */
interface Corrected {
  readonly file: Uint8Array;
  readonly changes: Uint8Array;
}

/** Serves the catalogs' own files with the values that better evidence decides, at addresses to which programs can be set. */
export function useCompat(views: () => Views, { compat, dataDir }: CompatOptions): Plugin {
  if (compat === undefined) return {};
  const held = new HeldFiles();
  const corrections = new Corrections(dataDir);
  return {
    async onRequest({ request, url: { pathname: path }, endResponse }) {
      const [catalog, name] = addresses.get(path) ?? [];
      if (!catalog || (request.method !== "GET" && request.method !== "HEAD")) return;
      const onto = join(compat, `${catalog}.json`);
      const found = await stat(onto).catch(() => undefined);
      if (!found) return endResponse(missing(catalog));
      const version = `${views().graph.contentHash.slice(0, 16)}-${found.mtimeMs}-${found.size}`;
      const write = async () =>
        (await corrections.of(catalog, onto, version))[name === changesName ? "changes" : "file"];
      endResponse(
        await held.respond(request, { path, type: "application/json; charset=utf-8", isGzipped: true, version, write }),
      );
    },
  };
}

/** Corrects files, each once for a version and one at a time, in a process of its own: it needs as much memory as a server. */
class Corrections {
  readonly #dataDir: string | undefined;
  readonly #known = new Map<CatalogName, { readonly version: string; readonly corrected: Promise<Corrected> }>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(dataDir: string | undefined) {
    this.#dataDir = dataDir;
  }

  of(catalog: CatalogName, onto: string, version: string): Promise<Corrected> {
    const known = this.#known.get(catalog);
    if (known?.version === version) return known.corrected;
    const corrected = this.#last.then(() => this.#correct(catalog, onto));
    this.#known.set(catalog, { version, corrected });
    this.#last = corrected.catch(() => this.#known.delete(catalog));
    return corrected;
  }

  async #correct(catalog: CatalogName, onto: string): Promise<Corrected> {
    if (catalog === "models-dev" && catalogStart.test(await startOf(onto)))
      throw new ConfigError(`${onto}: is catalog.json; programs read api.json, from https://models.dev/api.json`);
    const folder = await mkdtemp(join(tmpdir(), "pedigree-compat-"));
    try {
      const [out, changes] = [join(folder, "file"), join(folder, "changes")];
      const data = this.#dataDir === undefined ? [] : ["--data", this.#dataDir];
      const args = ["export", ...data, "--as", catalog, "--onto", onto, "--out", out, "--changes", changes];
      await promisify(execFile)(process.execPath, [join(packageFolder, "src", "pedigree.js"), ...args]).catch(failed);
      return { file: await gzippedFile(out), changes: await gzippedFile(changes) };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** How `catalog.json` of models.dev begins; readers of `api.json` would take its two lists for hosts without models. */
const catalogStart = /^\s*\{\s*"(models|providers)"\s*:/;

async function startOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** @throws {ConfigError} with what the command says. */
function failed({ stderr }: { readonly stderr: string }): never {
  throw new ConfigError(stderr.trim());
}

const gzippedFile = async (path: string): Promise<Uint8Array> => writeGzipped([await readFile(path)]);

const missing = (catalog: CatalogName): Response => plain(404, `The folder of --compat has no file ${catalog}.json.\n`);
