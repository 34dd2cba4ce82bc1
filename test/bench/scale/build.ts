import { writeSnapshot } from "../../../src/engines/snapshot/write-snapshot.ts";
import { inventRecords } from "./invent.ts";

/* `build.ts <nodes> <file>`: writes the snapshot of an invented graph, and prints what that took as JSON. */

const [nodes, file] = process.argv.slice(2) as [string, string];
const began = performance.now();
await writeSnapshot(file, inventRecords(Number(nodes)));
process.stdout.write(
  JSON.stringify({
    seconds: (performance.now() - began) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1000,
  }),
);
