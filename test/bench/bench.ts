import { writeFile } from "node:fs/promises";
import { ask, compareAnswers } from "./answer.ts";
import { Failure } from "./failure.ts";
import { sumUp } from "./figures.ts";
import { type Case, readCases } from "./operation.ts";
import { type Options, readOptions } from "./options.ts";
import { compilePeers, type Peer, removePeers, script, startPeer, stopPeers } from "./peer.ts";
import { describeRun, tableOf, unsteadyOf } from "./report.ts";
import { type Round, runRound } from "./round.ts";

/** Longest warm-up of a peer before a case is measured, in seconds. */
const longestWarmUp = 2;

/** Ways in which all peers are run: a name, and variables of the environment. */
const configurations = [
  ["as installed", {}],
  ["with access log and metrics", { ACCESS_LOG: "true", METRICS_PORT: "0" }],
] as const satisfies readonly (readonly [string, NodeJS.ProcessEnv])[];

/** Pedigree as `npm start` runs it, and the same schema behind others. */
async function startPeers(env: NodeJS.ProcessEnv): Promise<[Peer, ...Peer[]]> {
  const [pedigree, ...others] = await Promise.all([
    startPeer("pedigree", ["--v8-pool-size=0", "src/pedigree.js", "serve", "--port", "0"], env),
    startPeer("graphql-yoga", script("yoga"), env),
    startPeer("Apollo Server", script("apollo"), env),
    startPeer("mercurius", script("mercurius"), env),
    startPeer("mercurius, jit: 1", script("mercurius", "1"), env),
  ]);
  return [pedigree, ...others];
}

interface Measured {
  readonly table: string;
  /** Ratios that differ too much between rounds, in words. */
  readonly unsteady: readonly string[];
}

/** The table of one case: in each round every peer has its turn, so that a slow minute slows all. */
async function measure(peers: readonly Peer[], one: Case, env: NodeJS.ProcessEnv, options: Options): Promise<Measured> {
  const bytes = await compareAnswers(peers, one);
  const isRepeated = one.bodyOf(0) === one.bodyOf(1);
  const answers = isRepeated
    ? [await startPeer("node:http, ready bytes", script("bytes", peers[0]?.endpoint ?? "", one.bodyOf(0)), env)]
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
  const figures = all.map((peer) => sumUp(peer.name, rounds.get(peer) as Round[], rounds.get(peers[0] as Peer)));
  return { table: tableOf(one, bytes, figures), unsteady: unsteadyOf(one, figures) };
}

async function bench(options: Options): Promise<void> {
  const written: string[] = [];
  const write = (text: string) => {
    written.push(`${text}\n`);
    process.stdout.write(`${text}\n\n`);
  };
  write(await describeRun(options));
  const unsteady: string[] = [];
  await compilePeers();
  for (const [configuration, env] of configurations) {
    write(`## ${configuration}`);
    const peers = await startPeers(env);
    const cases = (await readCases(await slugsAt(peers[0].endpoint))).filter(({ name }) => name.includes(options.only));
    for (const one of cases) {
      const measured = await measure(peers, one, env, options);
      write(measured.table);
      unsteady.push(...measured.unsteady.map((text) => `${configuration}: ${text}`));
    }
    stopPeers();
  }
  if (!options.write) return;
  if (unsteady.length > 0)
    throw new Failure(
      `nothing is written, because rounds differ too much; use more or longer ones:\n${unsteady.join("\n")}`,
    );
  await writeFile(options.write, written.join("\n"));
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

process.once("exit", () => {
  stopPeers();
  removePeers();
});
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
