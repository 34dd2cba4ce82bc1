import { parseArgs } from "node:util";
import { Failure } from "./failure.ts";

export interface Options {
  /** Length of one round, in seconds. */
  readonly seconds: number;
  /** Rounds per peer and case. */
  readonly rounds: number;
  /** Connections that ask at once, each its next question when it has its answer. */
  readonly connections: number;
  /** Part of the names of the cases to measure; empty for all. */
  readonly only: string;
  /** File that the Markdown is also written to; undefined for none. */
  readonly write: string | undefined;
}

/** What the command line asks for. @throws {Failure} naming the flag that cannot be used. */
export function readOptions(args: readonly string[]): Options {
  const { seconds, rounds, connections, only, write } = readFlags(args);
  return {
    seconds: readNumber("seconds", seconds, Number.MIN_VALUE),
    rounds: readWhole("rounds", rounds),
    connections: readWhole("connections", connections),
    only,
    write,
  };
}

function readFlags(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        seconds: { type: "string", default: "3" },
        rounds: { type: "string", default: "3" },
        connections: { type: "string", default: "10" },
        only: { type: "string", default: "" },
        write: { type: "string" },
      },
    }).values;
  } catch (error) {
    throw new Failure((error as Error).message);
  }
}

function readNumber(flag: string, text: string, least: number): number {
  const number = Number(text);
  if (Number.isFinite(number) && number >= least) return number;
  throw new Failure(`--${flag}: must be a number above 0; ${text} was given`);
}

function readWhole(flag: string, text: string): number {
  const number = readNumber(flag, text, 1);
  if (Number.isInteger(number)) return number;
  throw new Failure(`--${flag}: must be a whole number; ${text} was given`);
}
