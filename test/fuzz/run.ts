import { parseArgs } from "node:util";
import { fixtureFolder, serverOf } from "../data.ts";
import { dearest } from "./dearest.ts";
import { fuzz } from "./fuzz.ts";

/* `npm run fuzz`: random requests for some seconds, most of them broken, none of which may be answered by an error of ours.
   `npm run fuzz -- --dearest`: a search for the operations that take most processor time. */
const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "300" },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
    dearest: { type: "boolean", default: false },
    minutes: { type: "string", default: "20" },
    catalogs: { type: "string" },
    data: { type: "string" },
    cases: { type: "boolean", default: false },
    only: { type: "string", multiple: true, default: [""] },
    replay: { type: "string" },
    timeout: { type: "string", default: "20" },
    profile: { type: "boolean", default: false },
    limit: { type: "string", multiple: true, default: [] },
    "report-only": { type: "boolean", default: false },
  },
});
const isHealthy =
  values.dearest || values.cases || values.replay !== undefined ? await runDearest() : await runRandom();
process.exitCode = isHealthy ? 0 : 1;

/** Whether no operation is over the bounds, or none has to be. */
async function runDearest(): Promise<boolean> {
  const over = await dearest({
    data: values.data,
    catalogs: values.catalogs,
    minutes: Number(values.minutes),
    seed: Number(values.seed),
    timeout: Number(values.timeout),
    cases: values.cases ? values.only : undefined,
    replay: values.replay,
    profile: values.profile,
    limits: values.limit,
  });
  return over === 0 || values["report-only"];
}

/** Whether no random request was answered by an error of ours. */
async function runRandom(): Promise<boolean> {
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
  return report.findings.length + bugs.length === 0;
}
