import { SingleBar } from "cli-progress";
import { AnswerError } from "../catalogs/catalog.ts";
import { catalogs } from "../catalogs/catalogs.ts";
import { ImportError, type ImportReport, importCatalog } from "../catalogs/import-catalog.ts";
import type { FieldCount, Skipped } from "../catalogs/listing.ts";
import { FetchError } from "../catalogs/safe-fetch.ts";
import { ConfigError } from "../lib/config-error.ts";
import { systemDay } from "../lib/day.ts";
import { ownData } from "../lib/package.ts";
import { JsonError } from "../parse/parse-json.ts";
import { day } from "../records/scalars.ts";
import type { Config } from "../server/config/config.ts";
import { count } from "./count.ts";

export interface ImportFlags {
  readonly from?: string;
  readonly date?: string;
  readonly allowShrink?: boolean;
  readonly ship?: boolean;
  readonly allowHost?: readonly string[];
  readonly json?: boolean;
}

/**
 * `pedigree import <catalog>`: writes the current or a dated state of a catalog as a layer of the data folder. Never
 * writes to the package's own data, which the next install would replace.
 */
export async function runImport({ dataDir }: Config, name: string, flags: ImportFlags): Promise<void> {
  const catalog = catalogs.find(({ id }) => id === name);
  if (!catalog)
    throw new ConfigError(`there is no catalog \`${name}\`; known are ${catalogs.map(({ id }) => id).join(", ")}`);
  if (flags.date !== undefined && !day.safeParse(flags.date).success)
    throw new ConfigError(`--date: ${flags.date} is not a date; use YYYY-MM-DD`);
  if (dataDir === ownData)
    throw new ConfigError(
      `there is no data folder to import into; copy ${ownData} to data, or set another with --data`,
    );
  const progress = startProgress(catalog.name);
  try {
    const report = await importCatalog(catalog, {
      folder: dataDir,
      from: flags.from,
      dated: flags.date,
      today: systemDay(),
      // From this time on, another import of the same day counts as concurrent.
      startedAt: performance.timeOrigin,
      allowShrink: flags.allowShrink ?? false,
      isShipped: flags.ship ?? false,
      allowedHosts: flags.allowHost ?? [],
      onProgress: progress.onProgress,
    });
    progress.stop();
    process.stdout.write(flags.json ? `${JSON.stringify(report, null, 2)}\n` : describe(catalog.name, dataDir, report));
  } catch (error) {
    progress.stop();
    if (error instanceof AnswerError || error instanceof JsonError)
      throw new ConfigError(`${catalog.name}: ${error.message}; nothing was changed`);
    if (error instanceof ImportError || error instanceof FetchError) throw new ConfigError(error.message);
    throw error;
  }
}

/** A progress bar on a terminal; elsewhere one line per stage. */
function startProgress(name: string) {
  if (process.stderr.isTTY) {
    const bar = new SingleBar({
      format: `${name} {stage} [{bar}] {value}/{total}`,
      stream: process.stderr,
      clearOnComplete: true,
    });
    let stage = "";
    return {
      onProgress: (now: "bytes" | "rows", done: number, total = done) => {
        if (now !== stage) bar.start(total, 0, { stage: now });
        stage = now;
        bar.setTotal(total);
        bar.update(done);
      },
      stop: () => bar.stop(),
    };
  }
  let stage = "";
  return {
    onProgress: (now: "bytes" | "rows", _: number, total?: number) => {
      if (now === stage) return;
      stage = now;
      process.stderr.write(now === "bytes" ? `${name}: fetching\n` : `${name}: reading ${count(total, "row")}\n`);
    },
    stop: () => {},
  };
}

/** Number of example rows per reason for skipping. */
const maxExamples = 3;

function describe(
  name: string,
  folder: string,
  { outcome, file, dated, rows, imported, skipped, fields }: ImportReport,
): string {
  const head =
    outcome === "unchanged"
      ? `${name} of ${dated}: nothing new${file ? ` in ${folder}/${file}` : "; the server reports no change"}.`
      : `${name} of ${dated}: ${folder}/${file}`;
  const reasons = new Map<string, Skipped[]>();
  for (const one of skipped) {
    const reason = one.reason.replaceAll(/`[^`]*`/g, "…");
    reasons.set(reason, [...(reasons.get(reason) ?? []), one]);
  }
  const lines = [...reasons]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([reason, found]) => {
      const examples = found.slice(0, maxExamples).map(({ pointer }) => pointer);
      return `  ${found.length} skipped: ${reason} (${examples.join(", ")}${found.length > maxExamples ? ", …" : ""})`;
    });
  const counts = `  ${count(rows, "row")}: ${imported} imported, ${skipped.length} skipped`;
  return [head, counts, ...lines, ...describeFields(fields), ""].join("\n");
}

/** Fields that were left out, by reason. */
function describeFields(fields: readonly FieldCount[]): string[] {
  const reasons = new Map<string, { total: number; fields: string[] }>();
  let [values, lost] = [0, 0];
  for (const { field, imported, leftOut } of fields) {
    values += imported;
    for (const [reason, times] of Object.entries(leftOut)) {
      const known = reasons.get(reason) ?? { total: 0, fields: [] };
      reasons.set(reason, { total: known.total + times, fields: [...known.fields, `${field} ${times}`] });
      lost += times;
    }
  }
  if (values + lost === 0) return [];
  return [
    `  ${count(fields.length, "field")} with ${count(values + lost, "value")}: ${values} imported, ${lost} left out`,
    ...[...reasons]
      .sort(([, a], [, b]) => b.total - a.total)
      .map(([reason, { total, fields }]) => `  ${total} left out: ${reason} (${fields.join(", ")})`),
  ];
}
