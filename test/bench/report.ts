import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import type { Figures } from "./figures.ts";
import type { Options } from "./options.ts";

const packages = ["graphql", "graphql-yoga", "@apollo/server", "mercurius", "fastify", "autocannon"];

/** What was measured with what, in one line that names no machine. */
export async function describeRun({ seconds, rounds, connections }: Options): Promise<string> {
  const versions = await Promise.all(
    packages.map(async (name) => `${name} ${await versionIn(`../../node_modules/${name}/`)}`),
  );
  return [
    `Node.js ${process.versions.node}, ${availableParallelism()} cores`,
    `pedigree ${await versionIn("../../")}, ${versions.join(", ")}`,
    `${rounds} × ${seconds} s per peer and operation over ${connections} connections, NODE_ENV=production`,
  ].join("; ");
}

async function versionIn(folder: string): Promise<string> {
  const text = await readFile(new URL(`${folder}package.json`, import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

/** One operation's figures as a Markdown table; the first peer is compared with the others. */
export function tableOf(operation: string, figures: readonly Figures[]): string {
  const [first] = figures;
  if (!first) return "";
  const rows = figures.map(({ peer, bytes, requestsPerSecond, p50, p99, spread }) => [
    peer,
    requestsPerSecond.toFixed(requestsPerSecond < 100 ? 1 : 0),
    `${(100 * spread).toFixed(0)} %`,
    p50.toFixed(2),
    p99.toFixed(2),
    String(bytes),
    (first.requestsPerSecond / requestsPerSecond).toFixed(2),
  ]);
  const head = ["peer", "requests/s (median)", "spread", "p50 ms", "p99 ms", "bytes", `${first.peer} ÷ peer`];
  const rule = head.map((_, column) => (column === 0 ? "---" : "---:"));
  return [`### ${operation}`, "", ...[head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`)].join("\n");
}
