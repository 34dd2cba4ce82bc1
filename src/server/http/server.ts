import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { GraphQLError } from "graphql";
import type { Awaitable } from "../../lib/awaitable.ts";
import { scheduler } from "../../lib/scheduler.ts";
import { OperationCanceled, WorkBudget } from "../../lib/work-budget.ts";
import { type Limits, overLimit } from "../config/limits.ts";
import { badRequest } from "../operation/argument-limits.ts";
import { unsupported } from "../operation/unsupported.ts";
import { recordCode, recordOperation, requestIdOf } from "../telemetry/observe-requests.ts";
import type { ServerContext } from "../yoga/server-context.ts";
import { AdmissionQueue } from "./admission-queue.ts";
import { type CachedResponse, type CompleteRequest, maxText, send, writeHead } from "./cached-response.ts";
import { Deadlines } from "./deadline.ts";
import { refusalResponse } from "./error-response.ts";
import type { FastPath, FastPathOutcome, FastPathRequest, Sender } from "./fast-path.ts";
import { clientOf, TokenBuckets } from "./rate-limit.ts";
import { endLingering, isEndless, readBody } from "./read-body.ts";
import { rejectMalformed } from "./reject-malformed.ts";
import { isOperation, validateRequest } from "./validate-request.ts";

/** Length of the accept queue; the kernel may allow less. Node accepts one connection per turn of its event loop. */
export const backlog = 4_096;

/** Handles requests that the fast path leaves: the result of `createServer`. */
interface Handler {
  fetch(url: string, init: RequestInit, context: ServerContext): Promise<Response> | Response;
}

/** Charges the cost of an operation to its client. */
type ChargeCost = (cost: number) => void;

export interface HttpOptions {
  readonly limits: Limits;
  /** Cost that one client may spend per minute; unlimited when 0 or absent. */
  readonly rateLimit?: number;
  /** Number of trusted proxies that set `X-Forwarded-For`; none when absent. */
  readonly trustedProxies?: number;
  readonly fastPath?: FastPath | undefined;
  /** Called with every internal error. */
  readonly onBug?: (error: unknown, requestId?: string) => void;
}

interface PendingOperation {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The input of the handler and the fast path. */
  readonly complete: CompleteRequest;
  readonly spend?: ChargeCost | undefined;
  readonly fastPath: FastPathRequest | undefined;
}

/**
 * HTTP server hardened for the public internet: rejects malformed, oversized, slow and excess requests before the
 * GraphQL handler runs.
 */
export function createHttpServer(handler: Handler, options: HttpOptions): Server {
  const { limits, rateLimit = 0, trustedProxies = 0, fastPath } = options;
  const queue = new AdmissionQueue(limits);
  const deadlines = new Deadlines(limits.deadline);
  const buckets = rateLimit > 0 ? new TokenBuckets(rateLimit) : undefined;

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const isAsked = isOperation(request);
    const admitted = validateRequest(request, limits) ?? (isAsked ? admit(request, response) : {});
    if (admitted instanceof GraphQLError) sendError(request, response, admitted);
    else
      readBody(request, limits.body, (body) => {
        if (typeof body === "number") return sendError(request, response, overLimit("body", limits, body));
        const { method, url, headers } = request;
        const complete = { method, url, headers, body };
        attempt(request, response, () =>
          isAsked
            ? handleOperation({ ...admitted, request, response, complete, fastPath: fastPath?.begin(complete) })
            : forward(response, complete),
        );
      });
  }

  /** Runs work that sends a response, and sends status 500 when it fails. Never fails. */
  function attempt(request: IncomingMessage, response: ServerResponse, work: () => Awaitable<void>): Awaitable<void> {
    const fail = (error: unknown) => {
      options.onBug?.(error, requestIdOf(request));
      if (response.headersSent) return void response.destroy();
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      sendError(request, response, badRequest("Unexpected error.", "INTERNAL_SERVER_ERROR", 500));
    };
    try {
      const done = work();
      if (done instanceof Promise) return done.catch(fail);
    } catch (error) {
      fail(error);
    }
  }

  /** Responds to an operation: from the response cache, or when the queue admits it. */
  function handleOperation(asking: PendingOperation): void {
    const { request, response, complete } = asking;
    const cached = asking.fastPath?.cached();
    if (cached) {
      scheduler.run(() => attempt(request, response, () => reply(cached, asking)));
      return;
    }
    const start = (hasWaited: boolean) => {
      // The same request may have been cached while this one waited.
      const now = hasWaited ? { ...asking, fastPath: fastPath?.begin(complete) } : asking;
      const found = hasWaited ? now.fastPath?.cached() : undefined;
      return found ? reply(found, now) : compute(now);
    };
    queue.add({
      start: (hasWaited) => attempt(request, response, () => start(hasWaited)),
      refuse: (error) => sendError(request, response, error),
    });
  }

  /** Computes a response; synchronously if nothing must be awaited. */
  function compute(asking: PendingOperation): Awaitable<void> {
    const { request, response, spend } = asking;
    if (response.destroyed) return;
    const work = new WorkBudget(limits.work);
    const client = () => clientOf(request, trustedProxies);
    const sender = { work, requestId: requestIdOf(request), client, spend };
    const computed = asking.fastPath?.respond(sender);
    if (!computed || computed instanceof Promise) return computeInTime(asking, sender, computed);
    recordOperation(request, computed.outcome);
    send(computed.response, response);
  }

  async function computeInTime(
    { request, response, complete }: PendingOperation,
    sender: Sender,
    computed: Promise<FastPathOutcome | undefined> | undefined,
  ): Promise<void> {
    const isInTime = deadlines.begin((spentMs) => {
      sendError(request, response, overLimit("deadline", limits, spentMs));
      sender.work.cancel(new OperationCanceled("The deadline has passed."));
    });
    response.once("close", () => {
      if (!response.writableFinished) sender.work.cancel(new OperationCanceled("The client is gone."));
    });
    try {
      const known = await computed;
      if (known) recordOperation(request, known.outcome);
      const answered = known?.response ?? (await askYoga(request, complete, sender));
      if (!isInTime()) return;
      if (answered instanceof Function) {
        // The stream continues after the queue has counted this job as done.
        attempt(request, response, () => answered(response));
        return;
      }
      send(answered, response);
    } catch (error) {
      if (!(error instanceof OperationCanceled)) throw error;
    } finally {
      isInTime();
    }
  }

  function reply(cached: CachedResponse, { request, response, spend }: PendingOperation): void {
    if (cached.cost !== undefined) spend?.(cached.cost);
    recordOperation(request, { ...cached, phases: [] });
    send(cached, response);
  }

  /** Yoga's response to an operation: complete, or a function that streams it. */
  async function askYoga(
    request: IncomingMessage,
    complete: CompleteRequest,
    sender: Sender,
  ): Promise<CachedResponse | ((response: ServerResponse) => Promise<void>)> {
    const report: ServerContext["report"] = (outcome) => recordOperation(request, outcome);
    const answered = await askHandler(complete, { ...sender, report });
    return isStream(answered) ? (response) => stream(answered, response) : bufferResponse(answered);
  }

  /** Passes a request that is not an operation to the handler. */
  async function forward(response: ServerResponse, complete: CompleteRequest): Promise<void> {
    send(await bufferResponse(await askHandler(complete, {})), response);
  }

  async function askHandler(
    { method = "", url = "", headers, body }: CompleteRequest,
    context: ServerContext,
  ): Promise<Response> {
    const init = { method, headers: headers as Record<string, string>, ...(method === "POST" && { body }) };
    return handler.fetch(`http://localhost${url}`, init, context);
  }

  /** Applies the rate limit to an operation: returns how to charge its cost, or the refusal. */
  function admit(request: IncomingMessage, response: ServerResponse): GraphQLError | { spend?: ChargeCost } {
    if (!buckets) return {};
    const client = clientOf(request, trustedProxies);
    const { limit, remaining, seconds } = buckets.stateFor(client);
    const tell = (left: number) => {
      if (response.headersSent) return;
      response.setHeader("ratelimit-limit", limit);
      response.setHeader("ratelimit-remaining", left);
      response.setHeader("ratelimit-reset", seconds);
    };
    tell(remaining);
    if (remaining < 1) return rateLimited(seconds);
    const spend = (cost: number) => {
      buckets.spend(client, cost);
      tell(buckets.stateFor(client).remaining);
    };
    // Refused operations cost something, too.
    spend(1);
    return { spend };
  }

  function sendError(request: IncomingMessage, response: ServerResponse, error: GraphQLError): void {
    if (response.destroyed) return;
    recordCode(request, String(error.extensions.code));
    const { status, headers, body } = refusalResponse(error, request.headers.accept);
    const isLast = isEndless(request, limits.body);
    response.writeHead(status, { ...headers, ...(isLast && { connection: "close" }) });
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
  // Sends `100 Continue` only for a body that would be accepted.
  server.on("checkContinue", (request: IncomingMessage, response: ServerResponse) => {
    if (!validateRequest(request, limits)) response.writeContinue();
    server.emit("request", request, response);
  });
  server.on("checkExpectation", (request: IncomingMessage, response: ServerResponse) => {
    sendError(request, response, unsupported.expectation(request.headers.expect ?? ""));
  });
  rejectMalformed(server, limits);
  server.on("close", () => {
    queue.stop();
    deadlines.stop();
  });
  return server;
}

const rateLimited = (seconds: number) =>
  badRequest(`Rate limit exceeded. Try again in ${seconds} s.`, "RATE_LIMITED", 429, {
    "retry-after": String(seconds),
  });

/** Content types of bodies that are streamed. */
const streamed = /^(?:text\/event-stream|multipart\/)/;

const isStream = ({ body, headers }: Response) => body !== null && streamed.test(headers.get("content-type") ?? "");

/** Headers that this server sets itself. */
const hopByHop = new Set(["connection", "transfer-encoding", "content-length"]);

const headersOf = ({ headers }: Response): string[] =>
  [...headers].flatMap(([name, value]) => (hopByHop.has(name.toLowerCase()) ? [] : [name, value]));

async function bufferResponse(from: Response): Promise<CachedResponse> {
  const bytes = Buffer.from(await from.arrayBuffer());
  const { status } = from;
  const headers = headersOf(from);
  const isText = /json|text/.test(from.headers.get("content-type") ?? "") && !from.headers.has("content-encoding");
  const body = isText && bytes.length <= maxText ? bytes.toString("utf8") : bytes;
  return { status, headers, body, length: bytes.length, operation: undefined, cost: undefined, codes: [] };
}

/** Streams a response body with back-pressure; cancels the source when the client disconnects. */
async function stream(from: Response, response: ServerResponse): Promise<void> {
  if (response.destroyed) return from.body?.cancel();
  // The client is gone; ignore write errors.
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
