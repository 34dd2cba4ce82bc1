import { readLayers } from "../catalogs/layer-files.ts";
import { buildGraph } from "../graph/build-graph.ts";
import { type Problem, problemAt } from "../parse/problem.ts";
import { readData } from "../parse/read-data.ts";
import { implausibleStatements } from "../parse/validate-plausibility.ts";
import { kindNames, kindOf, kinds, slugOf } from "../records/kinds.ts";
import type { Property } from "../records/properties.ts";
import type { Config } from "../server/config/config.ts";
import { count } from "./count.ts";
import { formatProblems } from "./terminal.ts";

/**
 * `pedigree check`: prints every problem with its location, or the counts of valid records and layers. Exit code 1 when
 * there are problems.
 */
export async function runCheck({ dataDir }: Config, { json }: { json?: boolean }): Promise<void> {
  const [reading, layered] = await Promise.all([readData(dataDir), readLayers(dataDir)]);
  if (!reading.ok || !layered.ok) {
    const problems = [reading, layered].flatMap((read) => (read.ok ? [] : read.problems));
    report({ problems, warnings: [] }, dataDir, json);
    process.exitCode = 1;
    return;
  }
  const graph = buildGraph(reading.data);
  const warnings = [...graph.disputes]
    .filter(({ explained }) => !explained)
    .map(({ subject, property, claims }) =>
      problemAt(
        reading.data.locationOf(kindOf(subject), slugOf(subject), placeInRecord[property] ?? ["facts", property]),
        "unexplained-dispute",
        `${claims.length} statements about \`${property}\` exclude each other; add an entry under \`disputes\``,
      ),
    );
  for (const { kind, slug, record, disputes } of graph.nodes.values())
    for (const [index, { property }] of (record.disputes ?? []).entries())
      if (!disputes.some((dispute) => dispute.property === property))
        warnings.push(
          problemAt(
            reading.data.locationOf(kind, slug, ["disputes", index]),
            "idle-dispute",
            `no two statements about \`${property}\` differ; add the other side or remove the entry`,
          ),
        );
  for (const { kind, slug, record } of graph.nodes.values())
    for (const { path, severity, reason } of implausibleStatements(reading.data.records, record))
      if (severity === "warning")
        warnings.push(problemAt(reading.data.locationOf(kind, slug, path), "implausible-value", reason));
  const counts = {
    ...Object.fromEntries(kindNames.map((kind) => [kind, graph.byKind.get(kind)?.length ?? 0])),
    Claim: graph.claims.length,
    Dispute: graph.disputes.length,
    openDisputes: graph.openDisputes,
    layers: layered.layers.length,
    rows: layered.layers.reduce((sum, { listings, skipped }) => sum + listings.length + skipped.length, 0),
  };
  report({ problems: [], warnings, counts }, dataDir, json);
}

/** Keys of a record with statements outside `facts`. */
const placeInRecord: Readonly<Partial<Record<Property, readonly string[]>>> = {
  example: ["examples"],
  license: ["license"],
  price: ["prices"],
  score: ["scores"],
  supports: ["supports"],
  "uses-concept": ["uses"],
};

interface Report {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly counts?: Readonly<Record<string, number>>;
}

function report({ problems, warnings, counts }: Report, folder: string, json: boolean | undefined): void {
  if (json) {
    process.stdout.write(`${JSON.stringify({ problems, warnings, counts }, null, 2)}\n`);
    return;
  }
  const lines = formatProblems([...problems, ...warnings], folder, process.stdout);
  if (counts) {
    lines.push(kindNames.map((kind) => count(counts[kind], kinds[kind].noun)).join(", "));
    lines.push(`${count(counts.Claim, "claim")}, ${count(counts.Dispute, "dispute")} (${counts.openDisputes} open)`);
    if (counts.layers) lines.push(`${count(counts.layers, "imported layer")} with ${count(counts.rows, "row")}`);
  }
  lines.push(`${count(problems.length, "problem")}, ${count(warnings.length, "warning")}`);
  process.stdout.write(`${lines.join("\n")}\n`);
}
