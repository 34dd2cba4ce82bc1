import { parseArgs } from "node:util";
import { malformedForNode } from "./malformed.ts";
import { describeTally, isRight, sendTagged } from "./run.ts";
import { compareWithFresh, startServer } from "./server.ts";

/* `npm run test:answers`: many clients at once send tagged requests, pipelined and in pieces, and leave in every way
   there is; prints what became of them, and exits 1 when a response is wrong or lost, or a cached one is stale. */

const { values } = parseArgs({
  options: {
    answers: { type: "string", default: "200000" },
    connections: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
  },
});

const server = await startServer();
const began = performance.now();
const tally = await sendTagged({
  port: server.port,
  answers: Number(values.answers),
  connections: Number(values.connections),
  seed: Number(values.seed),
  malformed: malformedForNode,
});
const seconds = (performance.now() - began) / 1_000;
const { hits, compiled } = server.fastPath.figures;
const { entries, stale } = await compareWithFresh(server.cache);
server.close();
process.stdout.write(
  [
    describeTally(tally),
    `from the cache     ${hits}; ${compiled} of compiled queries`,
    `cached responses   ${entries}, of which ${stale.length} differ from fresh ones`,
    `internal errors    ${server.bugs.length}`,
    `seconds            ${seconds.toFixed(1)}`,
    ...stale.slice(0, 20),
    "",
  ].join("\n"),
);
const isGood = isRight(tally) && tally.resent + stale.length + server.bugs.length === 0;
process.exitCode = isGood ? 0 : 1;
