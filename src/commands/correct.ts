import { AnswerError, type Catalog } from "../catalogs/catalog.ts";
import { genaiPrices } from "../catalogs/genai-prices.ts";
import { litellm } from "../catalogs/litellm.ts";
import { modelsDev } from "../catalogs/models-dev.ts";
import { readRows } from "../catalogs/read-answer.ts";
import { applyCorrections, correctionsOf } from "../exports/correct-catalog.ts";
import { ConfigError } from "../lib/config-error.ts";
import { systemDay } from "../lib/day.ts";
import { readRegularFile } from "../lib/regular-file.ts";
import { replaceFile } from "../lib/temporary-file.ts";
import { JsonError, parseJson } from "../parse/parse-json.ts";
import { requireValid } from "../parse/require-valid.ts";
import type { Config } from "../server/config/config.ts";
import { loadViews } from "../server/dataset/load-dataset.ts";

export interface CorrectFlags {
  readonly as?: string;
  readonly onto?: string;
  readonly changes?: string;
  readonly out?: string;
}

/** Catalogs whose files can be corrected. */
const correctable: readonly Catalog[] = [modelsDev, litellm, genaiPrices] as readonly Catalog[];

/** Largest file, in bytes. */
const maxBytes = 100_000_000;

/** `pedigree export --as --onto`: a catalog's own file, with the values that better evidence decides otherwise. */
export async function runCorrect({ dataDir, layers }: Config, { as, onto, changes, out }: CorrectFlags): Promise<void> {
  const catalog = correctable.find(({ id }) => id === as);
  if (!catalog) throw new ConfigError(`--as: must be one of ${correctable.map(({ id }) => id).join(", ")}, not ${as}`);
  if (onto === undefined) throw new ConfigError(`--as ${as}: name the file to correct with --onto`);
  const bytes = await readRegularFile(onto, { maxBytes, followsLinks: true });
  const today = systemDay();
  const layer = layerOf(catalog, parsed(bytes, onto), today, onto);
  const { views } = requireValid(dataDir, await loadViews(dataDir, { today, instead: layer, layers }));
  const text = bytes.toString("utf8");
  const corrections = correctionsOf(views.current(today), { layer, text });
  const corrected = applyCorrections(text, corrections);
  if (out === undefined) process.stdout.write(corrected);
  else await replaceFile(out, Buffer.from(corrected));
  if (changes !== undefined) await replaceFile(changes, Buffer.from(`${JSON.stringify(corrections, null, 2)}\n`));
  process.stderr.write(`pedigree: ${corrections.length} of the values of ${onto} corrected\n`);
}

function parsed(bytes: Buffer, file: string): unknown {
  try {
    return parseJson(bytes, file);
  } catch (error) {
    if (error instanceof JsonError) throw new ConfigError(error.message);
    throw error;
  }
}

/** A file as a layer of today, so that its values are in force. */
function layerOf(catalog: Catalog, answer: unknown, dated: string, file: string) {
  try {
    const { hosts, listings, skipped } = readRows(catalog, answer);
    return { format: 1 as const, catalog: catalog.id, dated, hosts, listings, skipped };
  } catch (error) {
    if (error instanceof AnswerError) throw new ConfigError(`${file}: is no file of ${catalog.name}: ${error.message}`);
    throw error;
  }
}
