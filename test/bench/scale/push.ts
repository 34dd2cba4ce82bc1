import { rm } from "node:fs/promises";
import { pushRelease } from "../../../src/engines/postgres/push-release.ts";
import { writeSnapshot } from "../../../src/engines/snapshot/write-snapshot.ts";
import { inventRecords } from "./invent.ts";

/* `push.ts <nodes> <file> <address>`: pushes an invented graph into a database, by way of a file, and prints what that took as JSON. */

const [nodes, file, address] = process.argv.slice(2) as [string, string, string];
const secondsSince = (began: number) => (performance.now() - began) / 1000;
const began = performance.now();
await writeSnapshot(file, inventRecords(Number(nodes)));
const buildSeconds = secondsSince(began);
const { release, entities } = await pushRelease(file, address, { keep: 1, refuse: () => undefined });
await rm(file);
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
process.stdout.write(
  JSON.stringify({
    release,
    entities,
    buildSeconds,
    seconds: secondsSince(began),
    processorSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMegabytes: maxRSS / 1000,
  }),
);
