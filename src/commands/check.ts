import type { Config } from "../config.ts";
import { buildGraph } from "../graph/graph.ts";
import { readData } from "../read/data.ts";
import { formatProblem, type Problem, problemAt } from "../read/problem.ts";
import { kindNames, kindOf, kinds, slugOf } from "../records/kinds.ts";

/** `pedigree check`: every problem with its place, or the counts of a sound data set. Exit 1 on problems. */
export async function runCheck({ dataDir }: Config, { json }: { json?: boolean }): Promise<void> {
  const reading = await readData(dataDir);
  if (!reading.ok) {
    report({ problems: reading.problems, warnings: [] }, json);
    process.exitCode = 1;
    return;
  }
  const graph = buildGraph(reading.data);
  const warnings = graph.disputes
    .filter(({ explained }) => !explained)
    .map(({ subject, property, claims }) =>
      problemAt(
        reading.data.placeOf(kindOf(subject), slugOf(subject), ["facts", property]),
        "unexplained-dispute",
        `${claims.length} statements about \`${property}\` cannot all hold; add an entry under \`disputes\``,
      ),
    );
  const counts = {
    ...Object.fromEntries(kindNames.map((kind) => [kind, graph.byKind.get(kind)?.length ?? 0])),
    Claim: graph.claims.length,
    Dispute: graph.disputes.length,
    openDisputes: graph.disputes.filter(({ state }) => state === "open").length,
  };
  report({ problems: [], warnings, counts }, json);
}

interface Report {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly counts?: Readonly<Record<string, number>>;
}

function report({ problems, warnings, counts }: Report, json: boolean | undefined): void {
  if (json) {
    process.stdout.write(`${JSON.stringify({ problems, warnings, counts }, null, 2)}\n`);
    return;
  }
  const lines = [...problems, ...warnings].map(formatProblem);
  if (counts) {
    lines.push(kindNames.map((kind) => count(counts[kind], kinds[kind].noun)).join(", "));
    lines.push(`${count(counts.Claim, "claim")}, ${count(counts.Dispute, "dispute")} (${counts.openDisputes} open)`);
  }
  lines.push(`${count(problems.length, "problem")}, ${count(warnings.length, "warning")}`);
  process.stdout.write(`${lines.join("\n")}\n`);
}

function count(number = 0, noun: string): string {
  if (number === 1) return `1 ${noun}`;
  return `${number} ${noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}
