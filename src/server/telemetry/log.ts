import pino from "pino";
import { formatProblem } from "../../parse/problem.ts";
import type { WorkerChange } from "../cluster/primary.ts";
import type { Config } from "../config/config.ts";
import type { Reload } from "../dataset/live-dataset.ts";
import type { CompletedRequest } from "./observe-requests.ts";

/** Most lines about errors in one second: a client must not fill a disk. */
const maxErrorsPerSecond = 50;

/** Most problems of a data set in one line; `pedigree check` prints all. */
const maxProblems = 20;

/** Most that is kept for a reader of the log who is slow, in bytes; later lines are lost. */
const maxWaitingBytes = 10_000_000;

/** Most that is written at once where several processes write, in bytes: a pipe takes that whole, never mixed with another's. */
const maxAtOnce = 4_096;

/** Writes one line of JSON for each event to standard error; none holds a query or what a client may not send. */
export interface Log {
  /** A request that is over. */
  readonly request: (request: CompletedRequest) => void;
  /** A reading of the data. */
  readonly reload: (reload: Reload) => void;
  /** An error that is ours; at most 50 in one second. */
  readonly bug: (error: unknown, requestId?: string) => void;
  /** A worker that has ended, or come in the place of one. */
  readonly worker: (change: WorkerChange) => void;
}

/** Whether requests are logged at a level. */
export const logsRequests = (level: Config["logLevel"]): boolean => level === "info" || level === "debug";

/** A log that tells in each line which process wrote it when it is one of several. */
export function createLog(level: Config["logLevel"], isOneOfSeveral = false): Log {
  const log = pino(
    {
      level,
      base: isOneOfSeveral ? { pid: process.pid } : null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    pino.destination({
      dest: 2,
      sync: false,
      maxLength: maxWaitingBytes,
      ...(isOneOfSeveral && { maxWrite: maxAtOnce }),
    }),
  );
  const isAllowed = cap(maxErrorsPerSecond, (lost) => log.warn({ lost }, "errors not logged"));
  return {
    request({ id, method, path, status, isWhole, operation, cost, codes, from, to }) {
      log.info(
        {
          id,
          method: plain(method, 20),
          path: plain(path, 200),
          status,
          ...(!isWhole && { aborted: true }),
          ...(operation !== undefined && { operation: plain(operation, 100) }),
          cost,
          ...(codes.length > 0 && { codes: codes.map((code) => plain(code, 100)) }),
          durationMs: Math.round((to - from) * 10) / 10,
        },
        "request",
      );
    },
    reload(reload) {
      const { outcome, durationMs } = reload;
      if (outcome === "unchanged") log.debug({ durationMs }, "data unchanged");
      else if (outcome === "served") {
        const { release, nodes } = reload.views.graph;
        log.info({ release: release.tag, entities: nodes.size, durationMs }, "data loaded");
      } else {
        const { failure, problems, cause } = reload;
        const told = problems.slice(0, maxProblems).map(formatProblem);
        log.error(
          { error: failure.message, count: failure.problems, problems: told, err: cause, durationMs },
          "data not loaded",
        );
      }
    },
    bug(error, id) {
      if (isAllowed()) log.error({ id, err: error }, "unexpected error");
    },
    worker(change) {
      const { outcome, ...rest } = change;
      if (outcome === "lost") log.warn(rest, "worker lost");
      else log.info(rest, "worker replaced");
    },
  };
}

/** Text from a client, cut, without control characters or others that show as nothing or change how lines look. */
const plain = (text: string, length: number): string =>
  text.slice(0, length).replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, "\ufffd");

/** Whether one more may pass in this second; tells how many could not, in the next second in which one may. */
function cap(most: number, tellLost: (lost: number) => void): () => boolean {
  let second = 0;
  let passed = 0;
  return () => {
    const now = Math.floor(performance.now() / 1_000);
    if (now !== second) {
      if (passed > most) tellLost(passed - most);
      second = now;
      passed = 0;
    }
    passed += 1;
    return passed <= most;
  };
}
