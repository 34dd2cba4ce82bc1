import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import type { Figures } from "./figures.ts";
import type { Case } from "./operation.ts";
import type { Options } from "./options.ts";

const packages = ["graphql", "graphql-yoga", "graphql-jit", "@apollo/server", "mercurius", "fastify"];

/** What was measured with what, in one line that names no machine. */
export async function describeRun({ seconds, rounds, connections }: Options): Promise<string> {
  const versions = await Promise.all(
    packages.map(async (name) => `${name} ${await versionIn(`../../node_modules/${name}/`)}`),
  );
  return [
    `Node.js ${process.versions.node}, ${availableParallelism()} cores`,
    `pedigree ${await versionIn("../../")}, ${versions.join(", ")}`,
    `${rounds} × ${seconds} s per peer and case over ${connections} connections, NODE_ENV=production`,
  ].join("; ");
}

async function versionIn(folder: string): Promise<string> {
  const text = await readFile(new URL(`${folder}package.json`, import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

/** One case's figures as a Markdown table; the first peer is compared with the others. */
export function tableOf({ name, of }: Case, bytes: number, figures: readonly Figures[]): string {
  const [first] = figures;
  if (!first) return "";
  const rows = figures.map(({ peer, ratio, ratioSpread, requestsPerSecond, p50, p99, cpu, memory, spread }) => [
    peer,
    requestsPerSecond.toFixed(requestsPerSecond < 100 ? 1 : 0),
    `${(100 * spread).toFixed(0)} %`,
    p50.toFixed(2),
    p99.toFixed(2),
    cpu?.toFixed(0) ?? "",
    cpu === undefined ? "" : `${((cpu * requestsPerSecond) / 10_000).toFixed(0)} %`,
    memory?.toFixed(0) ?? "",
    `${ratio.toFixed(2)} ± ${(100 * ratioSpread).toFixed(0)} %`,
  ]);
  const head = [
    "peer",
    "requests/s (median)",
    "spread",
    "p50 ms",
    "p99 ms",
    "CPU µs/request",
    "busy",
    "MB",
    `${first.peer} ÷ peer`,
  ];
  const rule = head.map((_, column) => (column === 0 ? "---" : "---:"));
  const lines = [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return [`### ${name}`, "", `${of}; ${bytes} bytes`, "", ...lines].join("\n");
}

/** Largest spread of a ratio that is written, as a share: two runs then agree within it. */
const maxRatioSpread = 0.15;

/** Peers of a case whose ratio differs too much between rounds, in words. */
export const unsteadyOf = ({ name }: Case, figures: readonly Figures[]): string[] =>
  figures
    .filter(({ ratioSpread }) => ratioSpread > maxRatioSpread)
    .map(({ peer, ratioSpread }) => `${name}, ${peer}: ± ${(100 * ratioSpread).toFixed(0)} %`);
