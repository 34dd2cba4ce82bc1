import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { compile } from "../compile.ts";
import { Failure } from "./failure.ts";

/** A server in a process of its own. */
export interface Peer {
  readonly name: string;
  readonly endpoint: string;
  readonly pid: number;
  readonly stop: () => void;
}

/** Where all peers are compiled, as production runs them. */
const folder = mkdtempSync(join(tmpdir(), "pedigree-bench-"));
const cache = { PEDIGREE_CACHE: join(folder, "cache") };
const running = new Set<ChildProcess>();

/** Compiles every peer, and caches the data that all of them serve. */
export async function compilePeers(): Promise<void> {
  await compile(folder, "test/bench/tsconfig.json");
  const env = { ...process.env, ...cache };
  await promisify(execFile)(process.execPath, ["src/pedigree.js", "show", "gpt-4"], { cwd: folder, env });
}

/** A server of `peers/`, as arguments of Node. */
export const script = (name: string, ...args: readonly string[]): string[] => [
  `dist/test/bench/peers/${name}.js`,
  ...args,
];

/**
 * Runs Node with arguments and variables, until it prints a URL that ends in `/graphql`.
 * @throws {Failure} when it ends before.
 */
export async function startPeer(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Peer> {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, ...cache, NODE_ENV: "production", ...env },
    // An access log is written, and read by nobody.
    stdio: ["ignore", "pipe", env.ACCESS_LOG ? "ignore" : "inherit"],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  let printed = "";
  for await (const chunk of child.stdout.setEncoding("utf8").iterator({ destroyOnReturn: false })) {
    printed += chunk;
    const endpoint = /http:\S+\/graphql(?=\s)/.exec(printed)?.[0];
    if (!endpoint) continue;
    child.stdout.resume();
    return { name, endpoint, pid: child.pid as number, stop: () => child.kill("SIGKILL") };
  }
  throw new Failure(`${name} ended before it served`);
}

/** Ends every peer. */
export function stopPeers(): void {
  for (const child of running) child.kill("SIGKILL");
}

/** Removes the compiled peers. */
export function removePeers(): void {
  rmSync(folder, { recursive: true, force: true });
}
