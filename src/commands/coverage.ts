import { buildCoverage, type Coverage, orphansOf, sumCoverage } from "../graph/analysis/coverage.ts";
import type { View } from "../graph/view.ts";
import { systemDay } from "../lib/day.ts";
import { runToEnd } from "../lib/interruptible.ts";
import { WorkBudget } from "../lib/work-budget.ts";
import { requireValid } from "../parse/require-valid.ts";
import { kindNames } from "../records/kinds.ts";
import { propertyRow } from "../records/properties.ts";
import type { Config } from "../server/config/config.ts";
import { loadViews } from "../server/dataset/load-dataset.ts";
import { reportDisputes } from "./coverage-disputes.ts";
import { formatTable, share } from "./coverage-table.ts";
import { rankModels, reportTop, type TopFlags } from "./coverage-top.ts";

/** Number of gaps suggested. */
const maxGaps = 12;

export interface CoverageFlags extends TopFlags {
  readonly rank?: boolean;
  readonly disputes?: boolean;
}

/** `pedigree coverage`: known facts by kind and property, and the largest gaps; or one part of that. */
export async function runCoverage({ dataDir }: Config, flags: CoverageFlags): Promise<void> {
  // Only the ranking is about what hosts list.
  const { views, report } = requireValid(dataDir, await loadViews(dataDir, { layers: flags.rank ?? false }));
  const view = views.current(systemDay());
  const { json, rank, disputes, top, next } = flags;
  if (rank) process.stdout.write(await rankModels(view, dataDir, report.sources));
  else if (disputes) process.stdout.write(reportDisputes(view, json));
  else if (top !== undefined || next !== undefined) process.stdout.write(await reportTop(view, dataDir, flags));
  else process.stdout.write(reportAll(view, json));
}

function reportAll(view: View, json: boolean | undefined): string {
  const work = new WorkBudget();
  const rows = runToEnd(buildCoverage(view, work));
  const orphans = runToEnd(orphansOf(view, work)).map(({ key }) => key);
  const gaps = gapsIn(rows);
  const total = sumCoverage(rows);
  return json
    ? `${JSON.stringify({ rows: rows.map(plain), total: plain(total), orphans, gaps: gaps.map(plain) }, null, 2)}\n`
    : formatReport(rows, total, orphans, gaps);
}

const plain = ({ stalestSource, ...row }: Coverage) => ({
  ...row,
  stalestSource: stalestSource && { slug: stalestSource.slug, accessedOn: stalestSource.record["accessed-on"] },
});

/** Gaps in attributes that at least a tenth of a kind already has, most missing values first. */
function gapsIn(rows: readonly Coverage[]): Coverage[] {
  return rows
    .filter(({ kind }) => kind === "Model" || kind === "Variant")
    .filter(({ property, facts, entities }) => {
      const { functional, value } = propertyRow(property as NonNullable<typeof property>);
      return functional && value.type !== "entity" && facts >= entities / 10;
    })
    .sort((a, b) => b.entities - b.facts - (a.entities - a.facts))
    .slice(0, maxGaps);
}

function formatReport(
  rows: readonly Coverage[],
  total: Coverage,
  orphans: readonly string[],
  gaps: readonly Coverage[],
): string {
  const shown = kindNames.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind && row.facts + row.doubtful > 0);
    return own.length > 0 ? [...own, { ...sumCoverage(own), property: undefined }] : [];
  });
  const table = [
    ["kind", "property", "have", "of", "sourced", "2+ sources", "primary", "doubtful", "open disputes", "stalest"],
    ...shown.map(cells),
    cells({ ...total, kind: undefined, property: undefined }),
  ];
  const missing = gaps.map(
    ({ kind, property, entities, facts }) => `  ${kind} ${property}: ${entities - facts} of ${entities} unknown`,
  );
  return [
    formatTable(table, 2),
    "",
    orphans.length === 0
      ? "No orphans: every entity has a relationship, every source is cited."
      : `${orphans.length} orphans: ${orphans.join(", ")}`,
    "",
    "Most useful additions:",
    ...missing,
    "",
  ].join("\n");
}

const cells = (row: Coverage): string[] => [
  row.kind ?? "all",
  row.property ?? "(all)",
  String(row.facts),
  String(row.entities),
  share(row.withSource, row.facts),
  share(row.withTwoSources, row.facts),
  share(row.withPrimarySource, row.facts),
  String(row.doubtful),
  String(row.openDisputes),
  row.stalestSource?.record["accessed-on"] ?? "",
];
