import { writeFile } from "node:fs/promises";
import { ask, compareAnswers } from "./answer.ts";
import { Failure } from "./failure.ts";
import { sumUp } from "./figures.ts";
import { type Case, readCases } from "./operation.ts";
import { type Options, readOptions } from "./options.ts";
import { type Peer, script, startPeer, stopPeers } from "./peer.ts";
import { describeRun, tableOf } from "./report.ts";
import { type Round, runRound } from "./round.ts";

/** Longest warm-up of a peer before a case is measured, in seconds. */
const longestWarmUp = 2;

/** Pedigree as it is installed, the same schema behind others, and what sends Pedigree's bytes without a thought. */
async function startPeers(): Promise<[Peer, ...Peer[]]> {
  const [pedigree, ...others] = await Promise.all([
    startPeer("pedigree", [
      "src/pedigree.js",
      "serve",
      "--data",
      "data",
      "--host",
      "127.0.0.1",
      "--port",
      "0",
      "--log-level",
      "warn",
    ]),
    startPeer("graphql-yoga", script("yoga")),
    startPeer("Apollo Server", script("apollo")),
    startPeer("mercurius", script("mercurius")),
    startPeer("mercurius, jit: 1", script("mercurius", "1")),
  ]);
  return [pedigree, ...others];
}

/** The table of one case: in each round every peer has its turn, so that a slow minute slows all. */
async function measure(peers: readonly Peer[], one: Case, options: Options): Promise<string> {
  const bytes = await compareAnswers(peers, one);
  const isRepeated = one.bodyOf(0) === one.bodyOf(1);
  const answers = isRepeated
    ? [await startPeer("node:http, ready bytes", script("bytes", peers[0]?.endpoint ?? "", one.bodyOf(0)))]
    : [];
  const all = [...peers, ...answers];
  const warmUp = { ...options, seconds: Math.min(longestWarmUp, options.seconds) };
  // Each peer is asked the same questions in turn, none twice.
  const lastQuestion = new Map<Peer, number>();
  const run = async (peer: Peer, lasting: Options) => {
    const round = await runRound(peer, one, lastQuestion.get(peer) ?? 1, lasting);
    lastQuestion.set(peer, round.last);
    return round;
  };
  for (const peer of all) await run(peer, warmUp);
  const rounds = new Map<Peer, Round[]>(all.map((peer) => [peer, []]));
  for (let round = 0; round < options.rounds; round++)
    for (const peer of all) rounds.get(peer)?.push(await run(peer, options));
  for (const { stop } of answers) stop();
  return tableOf(
    one,
    bytes,
    all.map((peer) => sumUp(peer.name, rounds.get(peer) as Round[])),
  );
}

async function bench(options: Options): Promise<void> {
  const written: string[] = [];
  const write = (text: string) => {
    written.push(`${text}\n`);
    process.stdout.write(`${text}\n\n`);
  };
  write(await describeRun(options));
  const peers = await startPeers();
  const cases = (await readCases(await slugsAt(peers[0].endpoint))).filter(({ name }) => name.includes(options.only));
  for (const one of cases) write(await measure(peers, one, options));
  if (options.write) await writeFile(options.write, written.join("\n"));
}

/** The slugs of the models that a peer serves. */
async function slugsAt(endpoint: string): Promise<string[]> {
  const slugs: string[] = [];
  for (let after: string | null = null; ; ) {
    const query =
      "query Slugs($after: String) { models(first: 100, after: $after) { nodes { slug } pageInfo { endCursor hasNextPage } } }";
    const { body } = await ask(endpoint, JSON.stringify({ query, variables: { after } }));
    const { data } = JSON.parse(body.toString()) as {
      data: { models: { nodes: { slug: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } };
    };
    slugs.push(...data.models.nodes.map(({ slug }) => slug));
    if (!data.models.pageInfo.hasNextPage) return slugs;
    after = data.models.pageInfo.endCursor;
  }
}

process.once("exit", stopPeers);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(130));
try {
  await bench(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  process.stderr.write(`bench: ${error.message}\n`);
  process.exitCode = 1;
} finally {
  stopPeers();
}
