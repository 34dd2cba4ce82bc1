import type { Profiler } from "node:inspector";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Functions named in a summary. */
const maxFunctions = 8;

/** Where the time of a profile went: the functions with the most time of their own, and the most with all they call. */
export function summarize({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): string {
  const own = new Map<number, number>();
  for (const [index, id] of samples.entries()) own.set(id, (own.get(id) ?? 0) + (timeDeltas[index] ?? 0));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const self = new Map<string, number>();
  const total = new Map<string, number>();
  const visit = (node: Profiler.ProfileNode, above: ReadonlySet<string>): number => {
    const place = placeOf(node.callFrame);
    const mine = own.get(node.id) ?? 0;
    add(self, place, mine);
    const within = new Set(above).add(place);
    const children = node.children?.flatMap((id) => byId.get(id) ?? []) ?? [];
    const sum = children.reduce((time, child) => time + visit(child, within), mine);
    // A function that calls itself has its time once.
    if (!above.has(place)) add(total, place, sum);
    return sum;
  };
  if (nodes[0]) visit(nodes[0], new Set());
  const isOurs = (place: string) => place.includes("src/") || place.includes("schema/");
  return [`itself: ${largest(self)}`, `with what it calls: ${largest(total, isOurs)}`].join("\n");
}

const add = (times: Map<string, number>, place: string, time: number) =>
  times.set(place, (times.get(place) ?? 0) + time);

function placeOf({ functionName, url, lineNumber }: Profiler.ProfileNode["callFrame"]): string {
  const name = functionName || "(anonymous)";
  if (url === "") return name;
  const path = url.startsWith("file:") ? relative(root, fileURLToPath(url)) : url;
  return `${name} ${path.replace(/^.*node_modules\//, "")}:${lineNumber + 1}`;
}

const largest = (times: ReadonlyMap<string, number>, isShown: (place: string) => boolean = () => true): string =>
  [...times]
    .filter(([place]) => isShown(place) && place !== "(idle)" && place !== "(root)")
    .sort(([, a], [, b]) => b - a)
    .slice(0, maxFunctions)
    .map(([place, time]) => `${place} ${(time / 1_000).toFixed(0)} ms`)
    .join("; ");
