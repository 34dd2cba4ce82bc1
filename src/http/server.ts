import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { GraphQLError } from "graphql";
import type { Awaitable } from "../graph/awaitable.ts";
import { commonHeaders } from "../headers.ts";
import { type Limits, overLimit } from "../limits.ts";
import { type Noted, notedOf, noteOperation } from "../requests.ts";
import { badRequest } from "../values.ts";
import { endLingering, isEndless, readBody } from "./body.ts";
import { Deadlines } from "./deadline.ts";
import { isOperation, refusalOf } from "./guard.ts";
import { bodyOf, type CompleteRequest, type Kept, send, writeHead } from "./kept.ts";
import type { FastPathRequest, Lanes } from "./lanes.ts";
import { rejectMalformed } from "./malformed.ts";
import { watchLoad } from "./overload.ts";
import { Buckets, clientOf } from "./rate-limit.ts";

/** Connections that may wait to be accepted, unless the kernel allows fewer: each turn of Node's event loop accepts one. */
export const backlog = 4_096;

/** What answers: `createServer` of `server.ts`. */
interface Handler {
  fetch(url: string, init: RequestInit, context: object): Promise<Response> | Response;
}

/** Takes the cost of an operation from what its client may spend. */
type Spend = (cost: number) => void;

export interface HttpOptions {
  readonly limits: Limits;
  /** Cost that one client may spend in a minute; no limit when 0 or absent. */
  readonly rateLimit?: number;
  /** Proxies before the server whose `X-Forwarded-For` is believed; none when absent. */
  readonly trustedProxies?: number;
  readonly lanes?: Lanes | undefined;
  /** Told of every error that is ours rather than a client's. */
  readonly onBug?: (error: unknown) => void;
}

/** An operation that is asked, and whom to answer. */
interface Asking {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** What the handler and the fast path respond to. */
  readonly complete: CompleteRequest;
  readonly spend?: Spend | undefined;
  readonly fastPath: FastPathRequest | undefined;
}

/** A server for the open internet: refuses what is malformed, too large, too slow or too much before the handler sees it. */
export function createHttpServer(handler: Handler, options: HttpOptions): Server {
  const { limits, rateLimit = 0, trustedProxies = 0, lanes } = options;
  const load = watchLoad(limits);
  const deadlines = new Deadlines(limits.deadline);
  const buckets = rateLimit > 0 ? new Buckets(rateLimit) : undefined;

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const isAsked = isOperation(request);
    const admitted = refusalOf(request, limits) ?? (isAsked ? admit(request, response) : {});
    if (admitted instanceof GraphQLError) refuse(request, response, admitted);
    else
      readBody(request, limits.body, (body) => {
        if (typeof body === "number") return refuse(request, response, overLimit("body", limits, body));
        const { method, url, headers } = request;
        const complete = { method, url, headers, body };
        attempt(request, response, () =>
          isAsked
            ? operate({ ...admitted, request, response, complete, fastPath: lanes?.begin(complete) })
            : pass(request, response, complete),
        );
      });
  }

  /** Does work that answers a request, and answers itself when that fails. */
  function attempt(request: IncomingMessage, response: ServerResponse, work: () => Awaitable<void>): void {
    const fail = (error: unknown) => {
      options.onBug?.(error);
      if (response.headersSent) return void response.destroy();
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      refuse(request, response, badRequest("Unexpected error.", "INTERNAL_SERVER_ERROR", 500));
    };
    try {
      const done = work();
      if (done instanceof Promise) done.catch(fail);
    } catch (error) {
      fail(error);
    }
  }

  /** Answers an operation: at once, when it was answered before or all that it reads is here. */
  function operate(asking: Asking): Awaitable<void> {
    const { request, response, fastPath } = asking;
    // The body took its time, and others came meanwhile.
    const busy = load.refusal();
    if (busy) return refuse(request, response, busy);
    const ready = fastPath?.respond();
    if (!ready || ready instanceof Promise) return operateInTime(asking, ready);
    note(ready, asking);
    send(ready, response);
  }

  async function operateInTime(asking: Asking, awaited: Promise<Kept | undefined> | undefined): Promise<void> {
    const { request, response } = asking;
    const done = load.begin();
    const isInTime = deadlines.begin((spentMs) => refuse(request, response, overLimit("deadline", limits, spentMs)));
    try {
      const ready = await awaited;
      if (ready) note(ready, asking);
      const answered = ready ?? (await work(asking));
      if (!isInTime()) return;
      if (answered instanceof Function) return answered(response);
      send(answered, response);
    } finally {
      isInTime();
      done();
    }
  }

  /** Reports a response of the fast path, which the handler does not see. */
  function note(answer: Kept, { request, spend }: Asking): void {
    if (answer.cost !== undefined) spend?.(answer.cost);
    noteOperation(request, answer);
  }

  /** The handler's response to an operation: all of it, or what streams it. */
  async function work(asking: Asking): Promise<Kept | ((response: ServerResponse) => Promise<void>)> {
    const { request, complete, spend, fastPath } = asking;
    let cost: number | undefined;
    const answered = await askHandler(request, complete, (spent) => {
      cost = spent;
      spend?.(spent);
    });
    if (isStream(answered)) return (response) => stream(answered, response);
    const response = await wholeOf(answered, { ...notedOf(request), cost });
    fastPath?.store({ request: complete, response });
    return response;
  }

  /** Hands a request on that is no operation. */
  async function pass(request: IncomingMessage, response: ServerResponse, complete: CompleteRequest): Promise<void> {
    const noted = { operation: undefined, cost: undefined, codes: [] };
    send(await wholeOf(await askHandler(request, complete), noted), response);
  }

  async function askHandler(request: IncomingMessage, complete: CompleteRequest, spend?: Spend): Promise<Response> {
    const { method = "", url = "", headers, body } = complete;
    const init = { method, headers: headers as Record<string, string>, ...(method === "POST" && { body }) };
    return handler.fetch(`http://localhost${url}`, init, { ...(spend && { spend }), req: request });
  }

  /** What an operation may tell the limit of rates, or why it is not looked at. */
  function admit(request: IncomingMessage, response: ServerResponse): GraphQLError | { spend?: Spend } {
    const busy = load.refusal();
    if (busy) return busy;
    if (!buckets) return {};
    const client = clientOf(request, trustedProxies);
    const { limit, remaining, seconds } = buckets.stateOf(client);
    const tell = (left: number) => {
      if (response.headersSent) return;
      response.setHeader("ratelimit-limit", limit);
      response.setHeader("ratelimit-remaining", left);
      response.setHeader("ratelimit-reset", seconds);
    };
    tell(remaining);
    if (remaining < 1) return spent(seconds);
    const spend = (cost: number) => {
      buckets.spend(client, cost);
      tell(buckets.stateOf(client).remaining);
    };
    // What is refused later has cost something, too.
    spend(1);
    return { spend };
  }

  function refuse(request: IncomingMessage, response: ServerResponse, error: GraphQLError): void {
    if (response.destroyed) return;
    const { http, ...extensions } = error.extensions as {
      http: { status: number; headers?: Record<string, string> };
    };
    const body = JSON.stringify({ errors: [{ message: error.message, extensions }] });
    const isLast = isEndless(request, limits.body);
    response.writeHead(http.status, {
      ...commonHeaders,
      ...(http.status === 503 && { "retry-after": "1" }),
      ...http.headers,
      "cache-control": "no-store",
      "content-type": "application/json; charset=utf-8",
      "content-length": Buffer.byteLength(body),
      ...(isLast && { connection: "close" }),
    });
    if (isLast) endLingering(request, response, body);
    else response.end(body);
  }

  const listener = (request: IncomingMessage, response: ServerResponse) => {
    attempt(request, response, () => answer(request, response));
  };
  const server = createServer(
    {
      headersTimeout: Math.min(limits.headersTimeout, limits.requestTimeout),
      requestTimeout: limits.requestTimeout,
      keepAliveTimeout: limits.keepAlive,
      connectionsCheckingInterval: 1_000,
    },
    listener,
  );
  server.timeout = limits.idle;
  // Whoever asks before sending a body is told to send it only when it would be taken.
  server.on("checkContinue", (request: IncomingMessage, response: ServerResponse) => {
    if (!refusalOf(request, limits)) response.writeContinue();
    server.emit("request", request, response);
  });
  rejectMalformed(server, limits);
  server.on("close", () => {
    load.stop();
    deadlines.stop();
  });
  return server;
}

const spent = (seconds: number) =>
  badRequest(`All that may be spent is spent; try again in ${seconds} s.`, "RATE_LIMITED", 429, {
    "retry-after": String(seconds),
  });

/** Bodies that go on for longer than it takes to write them. */
const streamed = /^(?:text\/event-stream|multipart\/)/;

const isStream = ({ body, headers }: Response) => body !== null && streamed.test(headers.get("content-type") ?? "");

/** Headers of a connection, which is ours to keep. */
const hopByHop = new Set(["connection", "transfer-encoding", "content-length"]);

const headersOf = ({ headers }: Response): string[] =>
  [...headers].flatMap(([name, value]) => (hopByHop.has(name.toLowerCase()) ? [] : [name, value]));

async function wholeOf(from: Response, noted: Noted): Promise<Kept> {
  const bytes = Buffer.from(await from.arrayBuffer());
  const { status } = from;
  const headers = headersOf(from);
  const isText = /json|text/.test(from.headers.get("content-type") ?? "") && !from.headers.has("content-encoding");
  const sent = isText ? bodyOf(bytes.toString("utf8")) : { body: bytes, length: bytes.length };
  return { status, headers, ...sent, ...noted };
}

/** Writes what comes as it comes; when the client goes away, whatever makes it is told at once. */
async function stream(from: Response, response: ServerResponse): Promise<void> {
  if (response.destroyed) return from.body?.cancel();
  // Whoever went away is told nothing more.
  response.on("error", () => {});
  const reader = (from.body as ReadableStream<Uint8Array>).getReader();
  const gone = new AbortController();
  response.once("close", () => {
    gone.abort();
    reader.cancel().catch(() => {});
  });
  writeHead(response, from.status, headersOf(from));
  for (let part = await reader.read(); !part.done; part = await reader.read())
    if (!response.write(part.value)) await once(response, "drain", gone).catch(() => {});
  response.end();
}
