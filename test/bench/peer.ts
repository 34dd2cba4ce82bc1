import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Failure } from "./failure.ts";

/** A server in a process of its own. */
export interface Peer {
  readonly name: string;
  readonly endpoint: string;
  readonly pid: number;
  readonly stop: () => void;
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const running = new Set<ChildProcess>();

/** A TypeScript server of `peers/`, as arguments of Node. */
export const script = (name: string, ...args: readonly string[]): string[] => [
  "--import",
  "tsx",
  `test/bench/peers/${name}.ts`,
  ...args,
];

/**
 * Runs Node with arguments and variables, until it prints a URL that ends in `/graphql`.
 * @throws {Failure} when it ends before.
 */
export async function startPeer(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Peer> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", ...env },
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
