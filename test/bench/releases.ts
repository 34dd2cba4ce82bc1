import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { PostgresServer } from "../postgres.ts";

/*
 * `npm run bench:releases`: a primary database, a streaming replica, and servers under load while releases are pushed. Counts
 * failed requests and responses that mix releases, and measures how long the servers take to follow. With `--every 0`, nothing
 * is pushed: what the servers do in that time.
 */

const { values: flags } = parseArgs({
  options: {
    data: { type: "string", default: "data" },
    seconds: { type: "string", default: "300" },
    every: { type: "string", default: "20" },
    connections: { type: "string", default: "20" },
    servers: { type: "string", default: "2" },
  },
});
const root = fileURLToPath(new URL("../..", import.meta.url));
const program = join(root, "src/pedigree.js");
const run = promisify(execFile);

/** Each response names the release that it is from twice: by its hash, and by what is different in each release. */
const query = `query Load($slug: Slug!) {
  meta { release { contentHash } }
  provider(slug: "anthropic") { description }
  model(slug: $slug) { id name facts { property claims { id } } }
}`;
const described = (release: number) => `The developer in release ${release}.`;

interface Counts {
  requests: number;
  failed: number;
  /** The values of what is different in each release, by its hash. */
  readonly seen: Map<string, Set<string>>;
}

async function serve(address: string, replica: string): Promise<{ child: ChildProcess; origin: string }> {
  const args = [program, "serve", "--port", "0", "--engine", address, "--replicas", replica];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  for await (const chunk of child.stdout) {
    out += chunk;
    const [, origin] = /GraphQL {3}(\S+)\/graphql/.exec(out) ?? [];
    if (origin) return { child, origin };
  }
  throw new Error(`a server has ended: ${out}`);
}

async function ask(origin: string, slug: string) {
  const response = await fetch(`${origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables: { slug } }),
  });
  const text = await response.text();
  if (response.status !== 200 || text.includes('"errors"')) throw new Error(`${response.status} ${text.slice(0, 200)}`);
  const { data } = JSON.parse(text);
  return { hash: data.meta.release.contentHash as string, shown: data.provider.description as string };
}

/** Sends requests on one connection until the end. */
async function load(origin: string, slugs: readonly string[], counts: Counts, isOver: () => boolean): Promise<void> {
  for (let turn = 0; !isOver(); turn++)
    try {
      counts.requests += 1;
      const { hash, shown } = await ask(origin, slugs[(turn * 7_919) % slugs.length] as string);
      counts.seen.set(hash, (counts.seen.get(hash) ?? new Set()).add(shown));
    } catch (error) {
      counts.failed += 1;
      process.stderr.write(`${(error as Error).message}\n`);
    }
}

/** Seconds until a server shows something. */
async function untilShown(origin: string, slug: string, wanted: string): Promise<number> {
  const began = performance.now();
  while ((await ask(origin, slug)).shown !== wanted) await setTimeout(50);
  return (performance.now() - began) / 1_000;
}

async function change(folder: string, release: number): Promise<void> {
  const file = join(folder, "providers/labs.yaml");
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace(/(?<=^anthropic:\n {2}name: .*\n {2}description: ).*$/m, described(release)));
}

const folder = await mkdtemp(join(tmpdir(), "pedigree-releases-"));
const data = join(folder, "data");
const primary = await PostgresServer.start();
const closing: (() => Promise<unknown>)[] = [() => primary.stop(), () => rm(folder, { recursive: true })];
try {
  await cp(join(root, flags.data), data, { recursive: true });
  const address = await primary.createDatabase();
  const push = () => run(process.execPath, [program, "push", "--data", data, "--to", address]);
  await change(data, 0);
  await push();
  const replica = await primary.startReplica();
  closing.unshift(() => replica.stop());
  const servers: { child: ChildProcess; origin: string }[] = [];
  for (let count = 0; count < Number(flags.servers); count++)
    servers.push(await serve(address, replica.address(new URL(address).pathname.slice(1))));
  closing.unshift(async () => {
    for (const { child } of servers) child.kill("SIGTERM");
    await Promise.all(servers.map(({ child }) => child.exitCode ?? once(child, "exit")));
  });
  const [first] = servers as [(typeof servers)[number]];
  const listing = await fetch(
    `${first.origin}/graphql?query=${encodeURIComponent("{ models(first: 100) { nodes { slug } } }")}`,
  );
  const slugs: string[] = (await listing.json()).data.models.nodes.map(({ slug }: { slug: string }) => slug);
  const counts: Counts = { requests: 0, failed: 0, seen: new Map() };
  const end = performance.now() + 1_000 * Number(flags.seconds);
  const loads = Array.from({ length: Number(flags.connections) }, (_, index) =>
    load((servers[index % servers.length] as typeof first).origin, slugs, counts, () => performance.now() > end),
  );
  const follows: number[] = [];
  const pushes: number[] = [];
  for (let release = 1; Number(flags.every) > 0 && performance.now() + 1_000 * Number(flags.every) < end; release++) {
    const due = setTimeout(1_000 * Number(flags.every));
    await change(data, release);
    const began = performance.now();
    await push();
    pushes.push((performance.now() - began) / 1_000);
    follows.push(
      ...(await Promise.all(servers.map(({ origin }) => untilShown(origin, slugs[0] as string, described(release))))),
    );
    await due;
  }
  await Promise.all(loads);
  const mixed = [...counts.seen.values()].filter((shown) => shown.size > 1).length;
  process.stdout.write(
    `${[
      `Node.js ${process.versions.node}, ${availableParallelism()} cores; ${flags.connections} connections for ${flags.seconds} s.`,
      `${counts.requests} requests to ${servers.length} servers, ${counts.failed} failed; ${pushes.length} pushes in ${pushes.map((one) => one.toFixed(1)).join(", ")} s,`,
      `${counts.seen.size} releases seen, ${mixed} of them mixed;`,
      `the servers followed within ${Math.max(0, ...follows).toFixed(1)} s of the end of a push.`,
    ].join("\n")}\n`,
  );
  if (counts.failed > 0 || mixed > 0 || counts.seen.size !== pushes.length + 1 || Math.max(...follows) > 3)
    process.exitCode = 1;
} finally {
  for (const close of closing) await close();
}
