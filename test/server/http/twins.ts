import { Agent, request as ask } from "node:http";
import type { Views } from "../../../src/graph/views.ts";
import { defaultLimits } from "../../../src/server/config/limits.ts";
import { FastPath } from "../../../src/server/http/fast-path.ts";
import type { HttpOptions } from "../../../src/server/http/request-handler.ts";
import { ResponseCache } from "../../../src/server/http/response-cache.ts";
import { createPipeline } from "../../../src/server/operation/run-operation.ts";
import type { ServerOptions } from "../../../src/server/operation/server-options.ts";
import { listen } from "./real-server.ts";

/** A request as a client may send it. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer as it came over the wire, without what differs from request to request. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly string[];
  readonly body: string;
}

/** What is served: another object after each change. */
export interface Served {
  readonly views: Views;
  readonly status: {
    readonly loadedAt: string;
    readonly failure: undefined | { at: string; message: string; problems: number };
  };
}

const loaded = { loadedAt: "2030-01-01T00:00:00.000Z", failure: undefined };

const agent = new Agent({ keepAlive: true, maxSockets: 50 });

export const post = (body: unknown, headers: Readonly<Record<string, string>> = {}): Sent => ({
  method: "POST",
  path: "/graphql",
  headers: { "content-type": "application/json", ...headers },
  body: typeof body === "string" ? body : JSON.stringify(body),
});

export const get = (
  params: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
  method = "GET",
): Sent => ({ method, path: `/graphql?${new URLSearchParams(params)}`, headers, body: "" });

const volatile = new Set(["date", "connection", "keep-alive", "x-request-id"]);

/** Sends a request; the answer with its headers as they were written, sorted, and its bytes as Latin 1. */
export const send = (port: number, { method, path, headers, body }: Sent): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const length = body === "" ? {} : { "content-length": Buffer.byteLength(body) };
    const request = ask(
      { port, host: "127.0.0.1", agent, method, path, headers: { ...headers, ...length } },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.once("error", reject);
        response.once("end", () => {
          const raw = response.rawHeaders;
          const lines = raw.flatMap((name, index) =>
            index % 2 > 0 || volatile.has(name.toLowerCase()) ? [] : `${name}: ${raw[index + 1]}`,
          );
          resolve({
            status: response.statusCode ?? 0,
            headers: lines.sort(),
            body: Buffer.concat(parts).toString("latin1"),
          });
        });
      },
    );
    request.once("error", reject);
    request.end(body);
  });

type Options = Partial<ServerOptions & HttpOptions>;

/** A server with the fast path and one without, over one snapshot. */
export interface Twins {
  readonly fast: (sent: Sent) => Promise<Answer>;
  readonly slow: (sent: Sent) => Promise<Answer>;
  /** What both serve from now on. */
  readonly serve: (served: Partial<Served>) => void;
  readonly fastPath: FastPath;
  readonly cache: ResponseCache;
  readonly port: number;
  readonly close: () => void;
}

/** Starts both; the fast path is that of `pedigree serve` unless one is left out. */
export async function startTwins(
  views: Views,
  options: Options = {},
  { caches = true, maxBytes = defaultLimits.responseCache } = {},
): Promise<Twins> {
  let served: Served = { views, status: loaded };
  const settings = {
    today: () => "2030-01-01",
    ...options,
    // How busy the machine is must not decide what is answered.
    limits: { ...defaultLimits, ...options.limits, deadline: 1e9, inFlight: 1e9, queued: 1e9, queueTime: 1e9 },
    views: () => served.views,
    status: () => served.status,
  };
  const cache = new ResponseCache(maxBytes);
  const fastPath = new FastPath({
    dataVersion: () => served,
    cache: caches ? cache : undefined,
    run: createPipeline(settings).runRequest,
  });
  const slow = await listen(settings);
  const fast = await listen({ ...settings, fastPath });
  return {
    fast: (sent) => send(fast.port, sent),
    slow: (sent) => send(slow.port, sent),
    serve: (change) => {
      served = { ...served, ...change };
    },
    fastPath,
    cache,
    port: fast.port,
    close: () => {
      slow.close();
      fast.close();
    },
  };
}
