import { type ChildProcess, execFile, spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { endAfterTest } from "./children.ts";

/** Folder of the compiled program that tests run; undefined outside of tests. */
const compiled = process.env.PEDIGREE_COMPILED;

/** The program, for Node to run. */
export const bin = compiled
  ? join(compiled, "src/pedigree.js")
  : fileURLToPath(new URL("../src/pedigree.js", import.meta.url));

/** Environment of the program. Code that was compiled has a cache of its own, or each would overwrite the other's. */
export const environment = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  ...(compiled && { PEDIGREE_CACHE: join(compiled, "cache") }),
  ...more,
});

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Ways to run a server of which all that holds for one process must hold. */
export const ways = [
  ["one process", []],
  ["two workers", ["--workers", "2"]],
] as const satisfies readonly (readonly [string, readonly string[]])[];

/** Runs a command of the program to its end, with what is set in the environment. */
export const runWith = (env: NodeJS.ProcessEnv, ...args: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const options = { maxBuffer: 64_000_000, env: environment(env) };
    const child = execFile(process.execPath, [bin, ...args], options, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
    endAfterTest(child);
  });

/** Runs a command of the program to its end. */
export const run = (...args: string[]): Promise<Ran> => runWith({}, ...args);

export interface Running {
  readonly child: ChildProcess;
  readonly origin: string;
  /** Where `/metrics` is; empty when it is nowhere. */
  readonly metrics: string;
  /** Exit code; null after a signal that kills. */
  readonly ended: Promise<number | null>;
  /** Lines of the log so far. */
  readonly log: () => string[];
}

/** A process that says where it answers, once it has said so. It ends with the test. */
export function started(child: ChildProcess): Promise<Running> {
  endAfterTest(child);
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  let out = "";
  let err = "";
  child.stderr?.setEncoding("utf8").on("data", (chunk) => {
    err += chunk;
  });
  return new Promise((resolve, reject) => {
    child.stdout?.setEncoding("utf8").on("data", (chunk) => {
      out += chunk;
      const [, origin] = /GraphQL {3}(\S+)\/graphql/.exec(out) ?? [];
      const [, metrics = ""] = /metrics {3}(\S+)/.exec(out) ?? [];
      if (origin && out.endsWith("\n\n"))
        resolve({ child, origin, metrics, ended, log: () => err.split("\n").slice(0, -1) });
    });
    child.once("exit", () => reject(new Error(`ended early: ${out}${err}`)));
  });
}

/** A server in a process of its own, once it answers. */
export const serve = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Running> =>
  started(
    spawn(process.execPath, [bin, "serve", "--port", "0", ...args], {
      env: environment(env),
      stdio: ["ignore", "pipe", "pipe"],
    }),
  );

/** Asks one operation; the answer as JSON. */
export async function ask(origin: string, query: string): Promise<unknown> {
  const response = await fetch(`${origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

/** How long a condition may stay false before the test takes it for stuck, in milliseconds: a snapshot is built in less. */
const stuckMs = 240_000;

/** Asks again and again until an answer will do; the answer. @throws {Error} when none has after four minutes. */
export async function until<Answer>(get: () => Promise<Answer>, willDo: (answer: Answer) => boolean): Promise<Answer> {
  const end = performance.now() + stuckMs;
  for (;;) {
    const answer = await get();
    if (willDo(answer)) return answer;
    if (performance.now() > end) throw new Error(`still ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
