import type { IncomingMessage, ServerResponse } from "node:http";
import { GraphQLError } from "graphql";
import type { Awaitable } from "../../lib/awaitable.ts";
import { scheduler } from "../../lib/scheduler.ts";
import { OperationCanceled, WorkBudget } from "../../lib/work-budget.ts";
import { overLimit } from "../config/limit-errors.ts";
import type { Limits } from "../config/limits.ts";
import { badRequest } from "../operation/argument-limits.ts";
import type { OperationMetadata } from "../operation/operation.ts";
import {
  echoRequestId,
  idHeader,
  recordCode,
  recordOperation,
  requestIdOf,
  type SlowOperation,
} from "../telemetry/observe-requests.ts";
import type { ServerContext } from "../yoga/use-operations.ts";
import { AdmissionQueue } from "./admission-queue.ts";
import { type CachedResponse, type CompleteRequest, send } from "./cached-response.ts";
import { Deadlines } from "./deadline.ts";
import { refusalResponse } from "./error-response.ts";
import type { FastPath, FastPathOutcome, FastPathRequest, Sender } from "./fast-path.ts";
import { bufferResponse, isStream, streamResponse } from "./fetch-response.ts";
import { healthResponse, isHealthCheck } from "./health-check.ts";
import { clientOf, TokenBuckets } from "./rate-limit.ts";
import { endLingering, isEndless, readBody } from "./read-body.ts";
import { isForGraphQL, isOperation, validateRequest } from "./validate-request.ts";

/** Handles requests that the fast path leaves: the result of `createServer`. */
export interface Handler {
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
  /** Called with every operation that took longer than the limit `slow`. */
  readonly onSlow?: (operation: SlowOperation) => void;
}

interface PendingOperation {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The input of the handler and the fast path. */
  readonly complete: CompleteRequest;
  readonly spend?: ChargeCost | undefined;
  readonly fastPath: FastPathRequest | undefined;
}

/** Responds to requests: rejects what is invalid or over a limit, and runs operations by the fast path or the handler. */
export class RequestHandler {
  readonly #handler: Handler;
  readonly #options: HttpOptions;
  readonly #limits: Limits;
  readonly #queue: AdmissionQueue;
  readonly #deadlines: Deadlines;
  readonly #buckets: TokenBuckets | undefined;

  constructor(handler: Handler, options: HttpOptions) {
    const { limits, rateLimit = 0 } = options;
    this.#handler = handler;
    this.#options = options;
    this.#limits = limits;
    this.#queue = new AdmissionQueue(limits);
    this.#deadlines = new Deadlines(limits.deadline);
    this.#buckets = rateLimit > 0 ? new TokenBuckets(rateLimit) : undefined;
  }

  stop(): void {
    this.#queue.stop();
    this.#deadlines.stop();
  }

  /** Responds to a request. Never fails. */
  respond(request: IncomingMessage, response: ServerResponse): void {
    echoRequestId(request, response);
    this.#attempt(request, response, () => this.#receive(request, response));
  }

  #receive(request: IncomingMessage, response: ServerResponse): void {
    const isLimited = isOperation(request);
    const admitted = validateRequest(request, this.#limits) ?? (isLimited ? this.#admit(request, response) : {});
    if (admitted instanceof GraphQLError) this.sendError(request, response, admitted);
    else
      readBody(request, this.#limits.body, (body) => {
        if (typeof body === "number") return this.sendError(request, response, overLimit("body", this.#limits, body));
        const { method, url, headers } = request;
        const { spend } = admitted;
        const complete = { method, url, headers, body };
        this.#attempt(request, response, () =>
          isLimited
            ? this.#handleOperation({ request, response, complete, spend, fastPath: this.#fastPathFor(complete) })
            : isHealthCheck(complete)
              ? send(healthResponse, response)
              : this.#forward(response, complete),
        );
      });
  }

  /** Runs work that sends a response, and sends status 500 when it fails. Never fails. */
  #attempt(request: IncomingMessage, response: ServerResponse, work: () => Awaitable<void>): Awaitable<void> {
    const fail = (error: unknown) => {
      this.#options.onBug?.(error, requestIdOf(request, response));
      if (response.headersSent) return void response.destroy();
      for (const name of response.getHeaderNames()) if (name !== idHeader) response.removeHeader(name);
      this.sendError(request, response, badRequest("Unexpected error.", "INTERNAL_SERVER_ERROR", 500));
    };
    try {
      const done = work();
      if (done instanceof Promise) return done.catch(fail);
    } catch (error) {
      fail(error);
    }
  }

  /** Responds to an operation: from the response cache, or when the queue admits it. */
  #handleOperation(pending: PendingOperation): void {
    const { request, response, complete } = pending;
    const cached = pending.fastPath?.cached();
    if (cached) {
      scheduler.run(() => this.#attempt(request, response, () => this.#reply(cached, pending)));
      return;
    }
    const start = (hasWaited: boolean) => {
      // The same request may have been cached while this one waited.
      const now = hasWaited ? { ...pending, fastPath: this.#fastPathFor(complete) } : pending;
      const found = hasWaited ? now.fastPath?.cached() : undefined;
      return found ? this.#reply(found, now) : this.#compute(now);
    };
    this.#queue.add({
      start: (hasWaited) => this.#attempt(request, response, () => start(hasWaited)),
      refuse: (error) => this.sendError(request, response, error),
    });
  }

  #fastPathFor(complete: CompleteRequest): FastPathRequest | undefined {
    return isForGraphQL(complete) ? this.#options.fastPath?.begin(complete) : undefined;
  }

  /** Computes a response; synchronously if nothing must be awaited. */
  #compute(pending: PendingOperation): Awaitable<void> {
    const { request, response, spend } = pending;
    if (response.destroyed) return;
    const work = new WorkBudget(this.#limits.work);
    const client = () => clientOf(request, this.#options.trustedProxies ?? 0);
    const sender = { work, requestId: () => requestIdOf(request, response), client, spend };
    const computed = pending.fastPath?.respond(sender);
    if (!computed || computed instanceof Promise) return this.#computeInTime(pending, sender, computed);
    recordOperation(request, computed.outcome);
    send(computed.response, response);
  }

  async #computeInTime(
    { request, response, complete }: PendingOperation,
    sender: Sender,
    computed: Promise<FastPathOutcome | undefined> | undefined,
  ): Promise<void> {
    const from = performance.now();
    let outcome: OperationMetadata = noOutcome;
    const isInTime = this.#deadlines.begin((spentMs) => {
      outcome = { ...outcome, codes: ["LIMIT_DEADLINE"] };
      this.sendError(request, response, overLimit("deadline", this.#limits, spentMs));
      sender.work.cancel(new OperationCanceled("The deadline has passed."));
    });
    response.once("close", () => {
      if (!response.writableFinished) sender.work.cancel(new OperationCanceled("The client is gone."));
    });
    try {
      const known = await computed;
      if (known) {
        outcome = known.outcome;
        recordOperation(request, known.outcome);
      }
      const found = known?.response ?? (await this.#askYoga(request, complete, sender));
      if (!isInTime()) return;
      if (found instanceof Function) {
        // The stream continues after the queue has counted this job as done.
        this.#attempt(request, response, () => found(response));
        return;
      }
      send(found, response);
    } catch (error) {
      if (!(error instanceof OperationCanceled)) throw error;
    } finally {
      isInTime();
      const durationMs = performance.now() - from;
      if (durationMs > this.#limits.slow)
        this.#options.onSlow?.({ ...outcome, id: requestIdOf(request, response), durationMs });
    }
  }

  #reply(cached: CachedResponse, { request, response, spend }: PendingOperation): void {
    if (cached.cost !== undefined) spend?.(cached.cost);
    recordOperation(request, cached);
    send(cached, response);
  }

  /** Yoga's response to an operation: complete, or a function that streams it. */
  async #askYoga(
    request: IncomingMessage,
    complete: CompleteRequest,
    sender: Sender,
  ): Promise<CachedResponse | ((response: ServerResponse) => Promise<void>)> {
    const report: ServerContext["report"] = (outcome) => recordOperation(request, outcome);
    const found = await this.#askHandler(complete, { ...sender, report });
    return isStream(found) ? (response) => streamResponse(found, response) : bufferResponse(found);
  }

  /** Passes a request that is not an operation to the handler. */
  async #forward(response: ServerResponse, complete: CompleteRequest): Promise<void> {
    const found = await this.#askHandler(complete, {});
    if (isStream(found)) await streamResponse(found, response);
    else send(await bufferResponse(found), response);
  }

  async #askHandler(
    { method = "", url = "", headers, body }: CompleteRequest,
    context: ServerContext,
  ): Promise<Response> {
    const init = { method, headers: headers as Record<string, string>, ...(method === "POST" && { body }) };
    return this.#handler.fetch(`http://localhost${url}`, init, context);
  }

  /** Applies the rate limit to an operation: returns how to charge its cost, or the refusal. */
  #admit(request: IncomingMessage, response: ServerResponse): GraphQLError | { spend?: ChargeCost } {
    const buckets = this.#buckets;
    if (!buckets) return {};
    const client = clientOf(request, this.#options.trustedProxies ?? 0);
    const { limit, remaining, seconds } = buckets.stateFor(client);
    const show = (left: number) => {
      if (response.headersSent) return;
      response.setHeader("ratelimit-limit", limit);
      response.setHeader("ratelimit-remaining", left);
      response.setHeader("ratelimit-reset", seconds);
    };
    show(remaining);
    if (remaining < 1) return rateLimited(seconds);
    const spend = (cost: number) => {
      buckets.spend(client, cost);
      show(buckets.stateFor(client).remaining);
    };
    // Refused operations cost something, too.
    spend(1);
    return { spend };
  }

  sendError(request: IncomingMessage, response: ServerResponse, error: GraphQLError): void {
    if (response.destroyed) return;
    recordCode(request, String(error.extensions.code));
    const { status, headers, body } = refusalResponse(error, request.headers.accept);
    const isLast = isEndless(request, this.#limits.body);
    response.writeHead(status, { ...headers, ...(isLast && { connection: "close" }) });
    if (isLast) endLingering(request, response, body);
    else response.end(body);
  }
}

/** Metadata of an operation without an outcome: canceled, or run by Yoga. */
const noOutcome: OperationMetadata = { operation: undefined, cost: undefined, codes: [] };

const rateLimited = (seconds: number) =>
  badRequest(`Rate limit exceeded. Try again in ${seconds} s.`, "RATE_LIMITED", 429, {
    "retry-after": String(seconds),
  });
