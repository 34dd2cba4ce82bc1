import type { Ambiguous } from "../catalogs/merge-layers.ts";
import type { Claim } from "../graph/claims/claim.ts";
import type { Dispute } from "../graph/claims/detect-disputes.ts";
import { formatValue } from "../graph/claims/format-value.ts";
import type { Graph } from "../graph/graph.ts";
import { ConfigError } from "../lib/config-error.ts";
import { requireValid } from "../parse/require-valid.ts";
import { type Key, keyOf } from "../records/kinds.ts";
import { propertyNames } from "../records/properties.ts";
import type { RecordOf } from "../records/records.ts";
import { disputeKinds } from "../records/vocabulary.ts";
import type { Config } from "../server/config/config.ts";
import { loadViews } from "../server/dataset/load-dataset.ts";

export interface ReconcileFlags {
  readonly kind?: string;
  readonly property?: string;
  readonly host?: string;
  readonly limit: string;
  readonly ambiguous?: boolean;
  readonly json?: boolean;
}

/** One dispute with a claim from an imported layer, for output. */
interface Row {
  readonly id: string;
  readonly subject: Key;
  readonly name: string;
  readonly host: string | undefined;
  readonly property: string;
  readonly kind: Dispute["kind"];
  readonly state: Dispute["state"];
  readonly resolution: string | undefined;
  readonly values: readonly { readonly value: string; readonly source: string }[];
}

/** `pedigree reconcile`: disputes between imported catalogs, curated records and developers, with their causes. */
export async function runReconcile({ dataDir }: Config, flags: ReconcileFlags): Promise<void> {
  const limit = Number(flags.limit);
  if (!/^\d+$/.test(flags.limit)) throw new ConfigError(`--limit: ${flags.limit} is not a whole number`);
  if (flags.kind !== undefined && !Object.hasOwn(disputeKinds, flags.kind))
    throw new ConfigError(`--kind: ${flags.kind} is not one of ${Object.keys(disputeKinds).join(", ")}`);
  if (flags.property !== undefined && !propertyNames.some((name) => name === flags.property))
    throw new ConfigError(`--property: there is no property ${flags.property}; for example, use context-window`);
  const { views, report } = requireValid(dataDir, await loadViews(dataDir));
  const { graph } = views;
  if (flags.host !== undefined && !graph.nodes.has(keyOf("Host", flags.host)))
    throw new ConfigError(`--host: there is no host ${flags.host}`);
  const layers = new Set(report.sources.map((slug) => keyOf("Source", slug)));
  const rows = [...graph.disputes]
    .filter(({ claims }) => claims.some(({ citations }) => citations.some(({ source }) => layers.has(source))))
    .map((dispute) => rowOf(graph, dispute))
    .filter(
      ({ kind, property, host }) =>
        (flags.kind ?? kind) === kind && (flags.property ?? property) === property && (flags.host ?? host) === host,
    );
  if (flags.json) {
    process.stdout.write(`${JSON.stringify({ matching: report, disputes: rows }, null, 2)}\n`);
    return;
  }
  if (layers.size === 0) {
    process.stdout.write(
      `No catalog is imported into ${dataDir}. Import one first, for example: pedigree import models-dev --data ${dataDir}\n`,
    );
    return;
  }
  const { rows: read, confirmed, likely, unknown, ambiguous, moving } = report;
  const left =
    moving.length === 0
      ? ""
      : `; ${moving.length} are left out, since their identifiers lead to other models over time`;
  const lines = [
    `${read} rows of ${layers.size} layers: ${confirmed + likely} match curated records (${confirmed} confirmed, ${likely} likely), ${unknown} do not, ${ambiguous.length} of them ambiguous${left}`,
    "",
    ...(flags.ambiguous ? listAmbiguous(ambiguous, limit) : [...tabulate(rows), "", ...list(rows, limit)]),
    "",
  ];
  process.stdout.write(lines.join("\n"));
}

function rowOf({ nodes }: Graph, { id, subject, property, kind, state, resolution, note, claims }: Dispute): Row {
  const node = nodes.get(subject);
  const nameOf = (key: Key) => nodes.get(key)?.name ?? key;
  const value = (claim: Claim) =>
    claim.value === undefined
      ? claim.state
      : formatValue(claim.property, claim.value, { nameOf, price: claim.detail.price });
  return {
    id,
    subject,
    name: node?.name ?? subject,
    host: node?.kind === "Endpoint" ? (node.record as RecordOf<"Endpoint">).host : undefined,
    property,
    kind,
    state,
    resolution: resolution ?? note,
    values: claims.map((claim) => ({ value: value(claim), source: claim.evidence.slug })),
  };
}

/** Number of disputes per property and kind. */
function tabulate(rows: readonly Row[]): string[] {
  const kinds = (Object.keys(disputeKinds) as Dispute["kind"][]).filter((kind) =>
    rows.some((row) => row.kind === kind),
  );
  const count = (test: (row: Row) => boolean) => String(rows.filter(test).length);
  const properties = [...new Set(rows.map(({ property }) => property))]
    .map((property) => ({ property, total: rows.filter((row) => row.property === property).length }))
    .sort((a, b) => b.total - a.total || (a.property < b.property ? -1 : 1));
  return aligned([
    ["property", ...kinds, "all", "open"],
    ...properties.map(({ property, total }) => [
      property,
      ...kinds.map((kind) => count((row) => row.property === property && row.kind === kind)),
      String(total),
      count((row) => row.property === property && row.state === "open"),
    ]),
    [
      "all",
      ...kinds.map((kind) => count((row) => row.kind === kind)),
      String(rows.length),
      count(({ state }) => state === "open"),
    ],
  ]);
}

/** Aligns columns: the first one left, the numbers right. */
function aligned(cells: readonly (readonly string[])[]): string[] {
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  "),
  );
}

function list(rows: readonly Row[], limit: number): string[] {
  const shown = rows
    .slice(0, limit)
    .flatMap(({ name, property, kind, state, resolution, values }) => [
      `${name}: ${property} (${kind}, ${state})`,
      ...values.map(({ value, source }) => `  ${value}  ${source}`),
      ...(resolution === undefined ? [] : [`  ${resolution}`]),
    ]);
  return rows.length > limit
    ? [...shown, `and ${rows.length - limit} more; see --limit, --kind, --property, --host and --json`]
    : shown;
}

function listAmbiguous(rows: readonly Ambiguous[], limit: number): string[] {
  return rows
    .slice(0, limit)
    .flatMap(({ catalog, pointer, host, id, reason, candidates }) => [
      `${id} on ${host ?? "no host"} (${catalog} ${pointer})`,
      `  ${reason} ${candidates.join(", ")}`,
    ]);
}
