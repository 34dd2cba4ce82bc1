import { createInterface } from "node:readline";
import { buildGraph } from "../graph/build-graph.ts";
import { View } from "../graph/view.ts";
import { systemDay } from "../lib/day.ts";
import { openRegularFile } from "../lib/regular-file.ts";
import { requireValid } from "../parse/require-valid.ts";
import type { Config } from "../server/config/config.ts";
import { isCached, openViews } from "../server/dataset/cached-views.ts";
import { readFolder } from "../server/dataset/read-folder.ts";
import { LogPricer, type PricedLog, type PricedModel, pricingPart } from "../usage/price-log.ts";

export interface PriceFlags {
  readonly host?: string;
  readonly json?: boolean;
}

/** `pedigree price`: the cost of a usage log at the prices of each moment. Exits 1 when a use has no price, or no line has a use. */
export async function runPrice(config: Config, file: string, flags: PriceFlags): Promise<void> {
  const handle = await openRegularFile(file, { followsLinks: true });
  const pricer = new LogPricer(await openView(config), flags.host);
  for await (const line of createInterface({ input: handle.createReadStream({ encoding: "utf8" }) })) pricer.add(line);
  const priced = pricer.result();
  process.stdout.write(flags.json ? `${JSON.stringify(priced, null, 2)}\n` : formatLog(priced));
  const hasNoUse = priced.lines > 0 && priced.models.length === 0;
  if (hasNoUse || priced.models.some(({ unpriced }) => unpriced > 0)) process.exitCode = 1;
}

/** The current view: of the cached snapshot, or of the part of the records that prices need. */
async function openView({ dataDir, layer, layers }: Config): Promise<View> {
  if (await isCached(dataDir, { layer, layers })) {
    const { views } = requireValid(dataDir, await openViews(dataDir, { layers }));
    return views.current(systemDay());
  }
  const { data } = requireValid(dataDir, await readFolder(dataDir, { layer, layers }));
  // What former releases held has no part in prices to the best of today's knowledge.
  const graph = buildGraph({ ...data, releases: [], part: pricingPart });
  return new View(graph, systemDay(), { layer: graph.layer });
}

/** Decimals of an amount in the table; --json has all. */
const decimals = 4;

const maxSkippedShown = 5;

function formatLog({ lines, duplicates, skipped, models, totals }: PricedLog): string {
  const rows = [
    ["model", "endpoint", "uses", "currency", "total", "low", "high"],
    ...models.flatMap(rowsOf),
    ...totals.map((sum) => ["all", "", String(sum.count), sum.currency, ...amountsOf(sum)]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const table = rows.map((row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  const unpriced = models.filter((model) => model.unpriced > 0);
  const undated = models.reduce((sum, model) => sum + model.undated, 0);
  const notes = [
    ...unpriced.map(
      ({ model, host, unpriced, reason }) =>
        `${model}${host ? ` on ${host}` : ""}: ${unpriced} without a price: ${reason}`,
    ),
    ...(undated > 0 ? [`${undated} uses have a price without a first day; it may not have applied then`] : []),
    ...(duplicates > 0 ? [`${duplicates} lines repeat a request and count once`] : []),
    ...skipped.slice(0, maxSkippedShown).map(({ line, reason }) => `line ${line} ${reason}`),
    ...(skipped.length > maxSkippedShown
      ? [`and ${skipped.length - maxSkippedShown} more of ${lines} lines without a use`]
      : []),
  ];
  return `${[...table, ...(notes.length > 0 ? ["", ...notes] : [])].join("\n")}\n`;
}

function rowsOf({ model, endpoint = "", lines, totals }: PricedModel): string[][] {
  if (totals.length === 0) return [[model, endpoint, String(lines), "", "-", "-", "-"]];
  return totals.map((sum) => [model, endpoint, String(sum.count), sum.currency, ...amountsOf(sum)]);
}

const amountsOf = ({ total, low, high }: { total: string; low: string; high: string }): string[] =>
  [total, low, high].map((amount) => Number(amount).toFixed(decimals));
