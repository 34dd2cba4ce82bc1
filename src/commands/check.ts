import { readAllLayers } from "../catalogs/all-layers.ts";
import { mergeLayers } from "../catalogs/merge-layers.ts";
import { buildGraph } from "../graph/build-graph.ts";
import type { Graph } from "../graph/graph.ts";
import type { Data } from "../parse/parsed-data.ts";
import { type Problem, problemAt } from "../parse/problem.ts";
import { readData } from "../parse/read-data.ts";
import { readOwnLayer } from "../parse/read-layer.ts";
import { implausibleStatements } from "../parse/validate-plausibility.ts";
import { kindNames, kindOf, kinds, slugOf } from "../records/kinds.ts";
import type { Property } from "../records/properties.ts";
import type { AnyRecord } from "../records/records.ts";
import type { Config } from "../server/config/config.ts";
import { count } from "./count.ts";
import { formatProblems } from "./terminal.ts";

/**
 * `pedigree check`: prints every problem with its location, or the counts of valid records and layers. With a layer of the
 * server's own, checks it too: that it differs from the shared data is no problem. Exit code 1 when there are problems.
 */
export async function runCheck({ dataDir, layer: folder }: Config, { json }: { json?: boolean }): Promise<void> {
  const [reading, layered] = await Promise.all([readData(dataDir), readAllLayers(dataDir)]);
  if (!reading.ok || !layered.ok) {
    const problems = [reading, layered].flatMap((read) => (read.ok ? [] : read.problems));
    report({ problems, warnings: [] }, dataDir, json);
    process.exitCode = 1;
    return;
  }
  const shared = { ...reading.data, records: mergeLayers(reading.data.records, layered.layers).records };
  const own = folder === undefined ? undefined : await readOwnLayer(folder, { folder: dataDir, ...shared });
  if (own && !own.ok) {
    report({ problems: own.problems, warnings: [] }, dataDir, json);
    process.exitCode = 1;
    return;
  }
  const graph = buildGraph(reading.data);
  const counts = {
    ...Object.fromEntries(kindNames.map((kind) => [kind, graph.byKind.get(kind)?.length ?? 0])),
    Claim: graph.claims.length,
    Dispute: graph.disputes.length,
    openDisputes: graph.openDisputes,
    layers: layered.layers.length,
    rows: layered.layers.reduce((sum, { listings, skipped }) => sum + listings.length + skipped.length, 0),
  };
  const layer = own && describeLayer(buildGraph({ ...shared, layer: own.layer }));
  report({ problems: [], warnings: warningsOf(reading.data, graph), counts, ...(layer && { layer }) }, dataDir, json);
}

/** Disputes that records leave unexplained, explanations without a dispute, and values that may be wrong. */
function warningsOf({ records, locationOf }: Data, { disputes, nodes }: Graph): Problem[] {
  const unexplained = [...disputes]
    .filter(({ explained }) => !explained)
    .map(({ subject, property, claims }) =>
      problemAt(
        locationOf(kindOf(subject), slugOf(subject), placeInRecord[property] ?? ["facts", property]),
        "unexplained-dispute",
        `${claims.length} statements about \`${property}\` exclude each other; add an entry under \`disputes\``,
      ),
    );
  const idle = [...nodes.values()].flatMap(({ kind, slug, record, disputes }) =>
    (record.disputes ?? []).flatMap(({ property }, index) =>
      disputes.some((dispute) => dispute.property === property)
        ? []
        : problemAt(
            locationOf(kind, slug, ["disputes", index]),
            "idle-dispute",
            `no two statements about \`${property}\` differ; add the other side or remove the entry`,
          ),
    ),
  );
  const implausible = kindNames.flatMap((kind) =>
    [...(records[kind] as ReadonlyMap<string, AnyRecord>)].flatMap(([slug, record]) =>
      implausibleStatements(records, record)
        .filter(({ severity }) => severity === "warning")
        .map(({ path, reason }) => problemAt(locationOf(kind, slug, path), "implausible-value", reason)),
    ),
  );
  return [...unexplained, ...idle, ...implausible];
}

/** The claims of a layer of the server's own, and the disputes that only it causes. */
const describeLayer = ({ layer = "", claims, disputes }: Graph) => ({
  name: layer,
  claims: [...claims].filter((claim) => claim.layer !== undefined).length,
  disputes: [...disputes].filter((dispute) => dispute.claims.some((claim) => claim.layer !== undefined)).length,
});

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
  readonly layer?: { readonly name: string; readonly claims: number; readonly disputes: number };
}

function report({ problems, warnings, counts, layer }: Report, folder: string, json: boolean | undefined): void {
  if (json) {
    process.stdout.write(`${JSON.stringify({ problems, warnings, counts, layer }, null, 2)}\n`);
    return;
  }
  const lines = formatProblems([...problems, ...warnings], folder, process.stdout);
  if (counts) {
    lines.push(kindNames.map((kind) => count(counts[kind], kinds[kind].noun)).join(", "));
    lines.push(`${count(counts.Claim, "claim")}, ${count(counts.Dispute, "dispute")} (${counts.openDisputes} open)`);
    if (counts.layers) lines.push(`${count(counts.layers, "catalog layer")} with ${count(counts.rows, "row")}`);
  }
  if (layer)
    lines.push(`layer ${layer.name}: ${count(layer.claims, "claim")}, ${count(layer.disputes, "dispute")} of its own`);
  lines.push(`${count(problems.length, "problem")}, ${count(warnings.length, "warning")}`);
  process.stdout.write(`${lines.join("\n")}\n`);
}
