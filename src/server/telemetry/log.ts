import pino from "pino";
import { formatProblem } from "../../parse/problem.ts";
import type { WorkerChange } from "../cluster/primary.ts";
import type { Config } from "../config/config.ts";
import type { Lacking } from "../dataset/data-source.ts";
import type { Reload } from "../dataset/live-dataset.ts";
import type { OperationMetadata } from "../operation/operation.ts";
import type { CompletedRequest, SlowOperation } from "./observe-requests.ts";
import { terminalLines } from "./terminal-lines.ts";

/** Most errors, and most slow operations, logged per second, so that a client cannot fill the disk. */
const maxLinesPerSecond = 50;

/** Most problems in one line; `pedigree check` prints all. */
const maxProblems = 20;

/** Size of the buffer for a slow reader of the log, in bytes; further lines are lost. */
const maxWaitingBytes = 10_000_000;

/** Largest write when several processes share the log, in bytes: a pipe writes that much atomically. */
const maxAtOnce = 4_096;

/** JSON lines on standard error, or short lines in a terminal. No line contains a query. */
export interface Log {
  /** A line of the access log, whatever the level. */
  readonly request: (request: CompletedRequest) => void;
  /** An operation that took long; rate-limited. */
  readonly slow: (operation: SlowOperation) => void;
  readonly reload: (reload: Reload) => void;
  /** An internal error; rate-limited. */
  readonly bug: (error: unknown, requestId?: string) => void;
  readonly worker: (change: WorkerChange) => void;
  /** Databases stopped responding, or all respond again. */
  readonly database: (lacking: Lacking | undefined, reason?: string) => void;
}

/** With several processes, each line has the process id. */
export function createLog(level: Config["logLevel"], isOneOfSeveral = false): Log {
  const log = pino(
    {
      level,
      base: isOneOfSeveral ? { pid: process.pid } : null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    process.stderr.isTTY
      ? terminalLines(process.stderr)
      : pino.destination({
          dest: 2,
          sync: false,
          maxLength: maxWaitingBytes,
          ...(isOneOfSeveral && { maxWrite: maxAtOnce }),
        }),
  );
  const access = log.child({}, { level: "info" });
  const isErrorAllowed = cap(maxLinesPerSecond, (lost) => log.warn({ lost }, "errors not logged"));
  const isSlowAllowed = cap(maxLinesPerSecond, (lost) => log.warn({ lost }, "slow operations not logged"));
  return {
    request({ id, method, path, status, isWhole, operation, cost, codes, from, to }) {
      access.info(
        {
          id,
          method: plain(method, 20),
          path: plain(path, 200),
          status,
          ...(!isWhole && { aborted: true }),
          ...described({ operation, cost, codes }),
          durationMs: rounded(to - from),
        },
        "request",
      );
    },
    slow({ id, durationMs, ...operation }) {
      if (isSlowAllowed()) log.warn({ id, ...described(operation), durationMs: rounded(durationMs) }, "slow operation");
    },
    reload(reload) {
      const { outcome, durationMs } = reload;
      if (outcome === "unchanged") log.debug({ durationMs }, "data unchanged");
      else if (outcome === "served") {
        const { release, nodes } = reload.views.graph;
        log.info({ release: release.tag, entities: nodes.size, durationMs }, "data loaded");
      } else {
        const { failure, problems, cause } = reload;
        const shown = problems.slice(0, maxProblems).map(formatProblem);
        log.error(
          { error: failure.message, count: failure.problems, problems: shown, err: cause, durationMs },
          "data not loaded",
        );
      }
    },
    bug(error, id) {
      if (isErrorAllowed()) log.error({ id, err: error }, "unexpected error");
    },
    database(lacking, reason) {
      if (!lacking) log.info("database responds");
      else if (lacking === "primary") log.warn({ error: reason }, "primary database does not respond, replicas do");
      else log.error({ error: reason }, "database does not respond");
    },
    worker(change) {
      const { outcome, ...rest } = change;
      if (outcome === "lost") log.warn(rest, "worker lost");
      else log.info(rest, "worker replaced");
    },
  };
}

/** Metadata of an operation as a log line has it; names and codes may be a client's text. */
const described = ({ operation, cost, codes }: OperationMetadata) => ({
  ...(operation !== undefined && { operation: plain(operation, 100) }),
  cost,
  ...(codes.length > 0 && { codes: codes.map((code) => plain(code, 100)) }),
});

/** Milliseconds with one decimal place. */
const rounded = (durationMs: number): number => Math.round(durationMs * 10) / 10;

/** Shortens client text and replaces control, invisible and line-breaking characters. */
const plain = (text: string, length: number): string =>
  text.slice(0, length).replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, "\ufffd");

/** Allows `most` per second; reports the number dropped in the next second with an event. */
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
