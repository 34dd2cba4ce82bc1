import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { type AddressInfo, connect, type Socket } from "node:net";
import { defaultLimits } from "../../../src/server/config/limits.ts";
import { backlog } from "../../../src/server/http/listen.ts";
import type { HttpOptions } from "../../../src/server/http/request-handler.ts";
import { createHttpServer } from "../../../src/server/http/server.ts";
import type { ServerOptions } from "../../../src/server/operation/server-options.ts";
import { createServer } from "../../../src/server/yoga/create-yoga.ts";
import type { McpPluginOptions } from "../../../src/server/yoga/use-mcp.ts";
import type { PagesOptions } from "../../../src/server/yoga/use-pages.ts";
import { endAfterTest } from "../../children.ts";
import { fixtureFolder, todayIn, viewsOf } from "../../data.ts";
import { bin, environment } from "../../process.ts";

/** A server in this process on a port of its own. */
export async function listen(
  options: Partial<ServerOptions & HttpOptions & PagesOptions & McpPluginOptions> = {},
  folder = fixtureFolder,
) {
  const views = await viewsOf(folder);
  const settings = { views: () => views, today: () => todayIn(folder), limits: defaultLimits, ...options };
  const server = createHttpServer(createServer(settings), settings);
  await new Promise<void>((resolve) => server.listen({ port: 0, host: "127.0.0.1", backlog }, resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { port, origin: `http://127.0.0.1:${port}`, close, server };
}

/** A server in a process of its own, which ends with the test. */
export interface Child {
  readonly child: ChildProcess;
  readonly port: number;
  readonly origin: string;
  /** What it has printed as errors. */
  readonly errors: () => string;
  /** Memory that it and its workers take, in MB. */
  readonly memory: () => Promise<number>;
  /** Processor time that it and its workers have used, in milliseconds. */
  readonly processorTime: () => Promise<number>;
}

export async function startChild(args: readonly string[] = [], nodeArgs: readonly string[] = []): Promise<Child> {
  const serve = ["serve", "--data", fixtureFolder, "--port", "0", "--log-level", "error"];
  const child = endAfterTest(spawn(process.execPath, [...nodeArgs, bin, ...serve, ...args], { env: environment() }));
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  let out = "";
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      out += chunk;
      const match = /GraphQL {3}\S+:(\d+)\/graphql/.exec(out);
      if (match) resolve(Number(match[1]));
    });
    child.once("exit", () => reject(new Error(`ended early: ${out}${errors}`)));
  });
  const memory = () => sumOfFamily(child, "status", (status) => Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1024);
  const processorTime = () =>
    sumOfFamily(child, "stat", (stat) => {
      // What stands in parentheses is the name, and may hold anything.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return (Number(fields[11]) + Number(fields[12])) * tickMs;
    });
  return { child, port, origin: `http://127.0.0.1:${port}`, errors: () => errors, memory, processorTime };
}

/** Sum of a figure in a file below `/proc` of a process and of those that it has started. */
async function sumOfFamily({ pid }: ChildProcess, file: string, read: (text: string) => number): Promise<number> {
  const figures = (await family(pid as number)).map(async (one) =>
    read(await readFile(`/proc/${one}/${file}`, "utf8")),
  );
  return (await Promise.all(figures)).reduce((sum, figure) => sum + figure, 0);
}

/** How long a tick is in which Linux counts processor time, in milliseconds. */
const tickMs = 10;

/** A process and those that it has started. */
async function family(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8");
  return [pid, ...children.split(" ").filter(Boolean).map(Number)];
}

/** What came back over a socket of its own. */
export interface Reply {
  /** 0 when nothing came that looks like an answer. */
  readonly status: number;
  readonly head: string;
  readonly body: string;
  readonly milliseconds: number;
  /** How the connection went, when it did not just wait for the next request. */
  readonly end: "open" | "closed" | "reset";
}

/** Sends bytes as they are and reads one answer, or what there is of it after `patience` milliseconds. */
export function talk(port: number, bytes: string | Buffer | readonly (string | Buffer)[], patience = 60_000) {
  return new Promise<Reply>((resolve) => {
    const start = performance.now();
    const socket: Socket = connect(port, "127.0.0.1");
    const hasBody = !bytes.toString().startsWith("HEAD ");
    let text = "";
    const done = (end: Reply["end"]) => {
      clearTimeout(timer);
      socket.destroy();
      const split = text.indexOf("\r\n\r\n");
      const head = split < 0 ? text : text.slice(0, split);
      const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(head)?.[1] ?? 0);
      resolve({
        status,
        head,
        body: split < 0 ? "" : text.slice(split + 4),
        milliseconds: performance.now() - start,
        end,
      });
    };
    const timer = setTimeout(done, patience, "open");
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
      // An interim answer only invites the body.
      text = text.replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, "");
      if (isWhole(text, hasBody)) done("open");
    });
    socket.on("error", () => done("reset"));
    socket.on("close", () => done("closed"));
    for (const part of Array.isArray(bytes) ? bytes : [bytes]) socket.write(part);
  });
}

function isWhole(text: string, hasBody: boolean): boolean {
  const split = text.indexOf("\r\n\r\n");
  if (split < 0) return false;
  const head = text.slice(0, split).toLowerCase();
  if (!hasBody || /^http\/1\.[01] (204|304)/.test(head)) return true;
  const length = /content-length: (\d+)/.exec(head)?.[1];
  if (length !== undefined) return text.length >= split + 4 + Number(length);
  return text.endsWith("0\r\n\r\n");
}

/** A POST of JSON, as bytes. */
export function post(body: unknown, headers: Readonly<Record<string, string>> = {}): Buffer {
  const content = Buffer.isBuffer(body) ? body : Buffer.from(typeof body === "string" ? body : JSON.stringify(body));
  const all = { host: "localhost", "content-type": "application/json", "content-length": content.length, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`POST /graphql HTTP/1.1\r\n${lines.join("")}\r\n`), content]);
}

/** A GET, as bytes. */
export const get = (target: string, headers: Readonly<Record<string, string>> = {}, method = "GET"): string =>
  [
    `${method} ${target} HTTP/1.1`,
    ...Object.entries({ host: "localhost", ...headers }).map(([name, value]) => `${name}: ${value}`),
    "",
    "",
  ].join("\r\n");

export const ask = (query: string, variables?: object) => post({ query, variables });
