import { parseArgs } from "node:util";
import { fixtureFolder, serverOf } from "../data.ts";
import { fuzz } from "./fuzz.ts";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "300" },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
  },
});
const bugs: unknown[] = [];
const { server } = await serverOf(fixtureFolder, { onBug: (error) => bugs.push(error) });
process.stdout.write(`seed ${values.seed}\n`);
const end = performance.now() + Number(values.seconds) * 1_000;
const report = await fuzz(
  (url, init) => server.fetch(url, init),
  Number(values.seed),
  () => performance.now() > end,
);
const rate = Math.round(report.requests / Number(values.seconds));
process.stdout.write(
  `${report.requests} requests, ${rate} a second, ${report.answered} answered, ${JSON.stringify(report.statuses)}\n`,
);
for (const finding of report.findings) process.stdout.write(`${finding}\n`);
for (const bug of bugs) process.stdout.write(`${bug instanceof Error ? bug.stack : bug}\n`);
process.stdout.write(`${report.findings.length} findings, ${bugs.length} errors of ours\n`);
process.exitCode = report.findings.length + bugs.length > 0 ? 1 : 0;
