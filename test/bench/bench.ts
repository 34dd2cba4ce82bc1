import { writeFile } from "node:fs/promises";
import { compareAnswers } from "./answer.ts";
import { Failure } from "./failure.ts";
import { sumUp } from "./figures.ts";
import { type Operation, readOperations } from "./operation.ts";
import { type Options, readOptions } from "./options.ts";
import { type Peer, script, startPeer, stopPeers } from "./peer.ts";
import { describeRun, tableOf } from "./report.ts";
import { type Round, runRound } from "./round.ts";

/** Longest warm-up of a peer before an operation is measured, in seconds. */
const longestWarmUp = 2;

/** Pedigree as it is installed, the same schema behind others, and what sends Pedigree's bytes without a thought. */
async function startPeers(): Promise<Peer[]> {
  const peers = await Promise.all([
    startPeer("pedigree", ["src/pedigree.js", "serve", "--data", "data", "--host", "127.0.0.1", "--port", "0"]),
    startPeer("graphql-yoga", script("yoga")),
    startPeer("Apollo Server", script("apollo")),
    startPeer("mercurius", script("mercurius")),
    startPeer("mercurius, jit: 1", script("mercurius", "1")),
  ]);
  return [...peers, await startPeer("node:http, ready bytes", script("bytes", peers[0].endpoint))];
}

/** The table of one operation: in each round every peer has its turn, so that a slow minute slows all. */
async function measure(
  peers: readonly Peer[],
  operation: Operation,
  sizes: readonly number[],
  options: Options,
): Promise<string> {
  const warmUp = { ...options, seconds: Math.min(longestWarmUp, options.seconds) };
  for (const peer of peers) await runRound(peer, operation, warmUp);
  const rounds = new Map<Peer, Round[]>(peers.map((peer) => [peer, []]));
  for (let round = 0; round < options.rounds; round++)
    for (const peer of peers) rounds.get(peer)?.push(await runRound(peer, operation, options));
  return tableOf(
    operation.name,
    peers.map((peer, index) => sumUp(peer.name, sizes[index] as number, rounds.get(peer) as Round[])),
  );
}

async function run(options: Options): Promise<void> {
  const written: string[] = [];
  const write = (text: string) => {
    written.push(`${text}\n`);
    process.stdout.write(`${text}\n\n`);
  };
  write(await describeRun(options));
  const operations = await readOperations();
  const peers = await startPeers();
  const sizes = new Map<Operation, number[]>();
  for (const operation of operations) sizes.set(operation, await compareAnswers(peers, operation));
  for (const [operation, bytes] of sizes) write(await measure(peers, operation, bytes, options));
  if (options.write) await writeFile(options.write, written.join("\n"));
}

process.once("exit", stopPeers);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(130));
try {
  await run(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  process.stderr.write(`bench: ${error.message}\n`);
  process.exitCode = 1;
} finally {
  stopPeers();
}
