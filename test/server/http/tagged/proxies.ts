import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { until } from "../../../process.ts";
import { malformedForAll } from "./malformed.ts";
import { describeTally, isRight, sendTagged } from "./run.ts";
import { compareWithFresh, startServer } from "./server.ts";

/* `npm run test:proxies`: the same as `npm run test:answers`, through nginx and HAProxy as docs/operating.md configures
   them. Debian's packages are installed when they are missing. A request that was sent behind a response with
   `Connection: close` is sent again on another connection, as HTTP asks of a client; 502 and 504 count as lost. */

const { values } = parseArgs({
  options: {
    answers: { type: "string", default: "200000" },
    connections: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
  },
});

interface Proxy {
  readonly name: "nginx" | "haproxy";
  readonly package: string;
  /** A whole configuration around the one of the documentation. */
  readonly configure: (documented: string, ports: Ports, folder: string) => string;
  readonly args: (file: string, folder: string) => string[];
}

/** Where the proxy listens, and where the server does. */
interface Ports {
  readonly proxy: number;
  readonly server: number;
}

const proxies: readonly Proxy[] = [
  {
    name: "nginx",
    package: "nginx-light",
    configure: (documented, ports, folder) => `
      daemon off;
      ${process.getuid?.() === 0 ? "user root;" : ""}
      worker_processes 2;
      worker_rlimit_nofile 16384;
      pid ${folder}/pid;
      error_log stderr crit;
      events { worker_connections 8192; }
      http {
        access_log off;
        # How long the clients of a busy machine take must not matter.
        client_header_timeout 600s; client_body_timeout 600s; send_timeout 600s; keepalive_timeout 600s;
        ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join("\n")}
        ${replaced(documented, {
          "listen 443 ssl;": `listen 127.0.0.1:${ports.proxy} backlog=4096;`,
          "http2 on;": "",
          "127.0.0.1:4000": `127.0.0.1:${ports.server}`,
          // The ids of the clients are checked.
          "proxy_set_header X-Request-Id $request_id;": "",
          "proxy_read_timeout 60s;": "proxy_read_timeout 600s;",
        })}
      }`,
    args: (file, folder) => ["-p", folder, "-c", file],
  },
  {
    name: "haproxy",
    package: "haproxy",
    configure: (documented, ports) => `
global
  maxconn 8192
${replaced(documented, {
  "bind :443 ssl crt /etc/ssl/pedigree.pem alpn h2,http/1.1": `bind 127.0.0.1:${ports.proxy} backlog 4096`,
  "127.0.0.1:4000": `127.0.0.1:${ports.server}`,
  "timeout client 60s": "timeout client 600s",
  "timeout server 60s": "timeout server 600s",
  "timeout http-request 10s": "timeout http-request 600s",
})}
`,
    args: (file) => ["-db", "-f", file],
  },
];

/** A text with other words in the place of some. @throws {Error} when the text does not have one of them. */
function replaced(text: string, words: Readonly<Record<string, string>>): string {
  return Object.entries(words).reduce((all, [word, other]) => {
    if (!all.includes(word)) throw new Error(`docs/operating.md has no \`${word}\` in its configuration`);
    return all.replaceAll(word, other);
  }, text);
}

async function documentedFor(name: string): Promise<string> {
  const text = await readFile(new URL("../../../../docs/operating.md", import.meta.url), "utf8");
  const block = new RegExp(`\`\`\`${name}\n(.*?)\`\`\``, "s").exec(text)?.[1];
  if (block === undefined) throw new Error(`docs/operating.md has no configuration of ${name}`);
  return block;
}

function install({ name, package: debian }: Proxy): void {
  if (spawnSync(name, ["-v"]).error === undefined) return;
  process.stdout.write(`${name} is missing: installing Debian's package ${debian} with apt-get\n`);
  const { status } = spawnSync("apt-get", ["install", "--yes", "--no-install-recommends", debian], {
    stdio: "inherit",
  });
  if (status !== 0) throw new Error(`apt-get could not install ${debian}: install it, or run this as root`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Starts a proxy before a server; resolves when it forwards requests. */
async function startProxy(proxy: Proxy, ports: Ports, folder: string): Promise<ChildProcess> {
  const file = join(folder, "config");
  await writeFile(file, proxy.configure(await documentedFor(proxy.name), ports, folder));
  const child = spawn(proxy.name, proxy.args(file, folder), { stdio: ["ignore", "inherit", "inherit"] });
  const health = () =>
    fetch(`http://127.0.0.1:${ports.proxy}/health`).then(
      ({ status }) => status,
      () => undefined,
    );
  await until(health, (status) => status === 200);
  return child;
}

/** Sends tagged requests through a proxy; whether all went well. */
async function tryProxy(proxy: Proxy): Promise<boolean> {
  install(proxy);
  const folder = await mkdtemp(join(tmpdir(), "pedigree-proxy-"));
  const server = await startServer();
  const ports = { proxy: await freePort(), server: server.port };
  const child = await startProxy(proxy, ports, folder);
  const tally = await sendTagged({
    port: ports.proxy,
    answers: Number(values.answers),
    connections: Number(values.connections),
    seed: Number(values.seed),
    malformed: malformedForAll,
  });
  child.kill("SIGTERM");
  await once(child, "exit");
  const { entries, stale } = await compareWithFresh(server.cache);
  server.close();
  await rm(folder, { recursive: true });
  process.stdout.write(
    [
      proxy.name,
      describeTally(tally),
      `cached responses   ${entries}, of which ${stale.length} differ from fresh ones`,
      `internal errors    ${server.bugs.length}`,
      "",
      "",
    ].join("\n"),
  );
  return isRight(tally) && stale.length === 0 && server.bugs.length === 0;
}

let isGood = true;
for (const proxy of proxies) isGood = (await tryProxy(proxy)) && isGood;
process.exitCode = isGood ? 0 : 1;
