import { type Awaitable, mapAwaitable } from "../../lib/awaitable.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import type { CompiledExecutor, CompiledResult } from "../operation/compiled-queries.ts";
import type { FastPathStats } from "../telemetry/metrics.ts";
import { type Answer, bodyOf, type CachedResponse, type CompleteRequest } from "./cached-response.ts";
import { jsonHeadersFor } from "./json-headers.ts";
import { type RequestKey, requestKey } from "./request-key.ts";
import type { ResponseCache } from "./response-cache.ts";

export interface FastPathOptions {
  /** Another object after each change of all that responses depend on beside the request. */
  readonly dataVersion: () => object;
  /** The response cache; none when absent. */
  readonly cache?: ResponseCache | undefined;
  /** Executes compiled queries, undefined for all else; none when absent. */
  readonly compiled?: Pick<CompiledExecutor, "answer"> | undefined;
}

/** Fast paths in front of Yoga: cached responses, and responses of compiled queries. Both have the bytes of Yoga's. */
export class FastPath {
  readonly #dataVersion: () => object;
  readonly #cache: ResponseCache | undefined;
  readonly #compiled: CompiledExecutor["answer"] | undefined;
  #compiledResponses = 0;

  constructor({ dataVersion, cache, compiled }: FastPathOptions) {
    this.#dataVersion = dataVersion;
    this.#cache = cache;
    this.#compiled =
      compiled &&
      ((body, work) =>
        mapAwaitable(compiled.answer(body, work), (answered) => {
          if (answered) this.#compiledResponses += 1;
          return answered;
        }));
  }

  /** What the fast paths have done since the start. */
  get figures(): FastPathStats {
    const { hits = 0, misses = 0, bytes = 0 } = this.#cache?.figures ?? {};
    return { hits, misses, bytes, compiled: this.#compiledResponses };
  }

  /** The fast path of an operation whose body is complete now. */
  begin(request: CompleteRequest): FastPathRequest {
    return new FastPathRequest(request, {
      dataVersion: this.#dataVersion(),
      cache: this.#cache,
      compiled: this.#compiled,
    });
  }
}

interface FastPathSources {
  readonly dataVersion: object;
  readonly cache: ResponseCache | undefined;
  readonly compiled: CompiledExecutor["answer"] | undefined;
}

/** The fast path of one request. Its cache key is made of that request alone, and nothing else uses the key. */
export class FastPathRequest {
  readonly #request: CompleteRequest;
  readonly #options: FastPathSources;
  /** Undefined when the response is neither read from the cache nor stored. */
  readonly #key: RequestKey | undefined;

  constructor(request: CompleteRequest, options: FastPathSources) {
    this.#request = request;
    this.#options = options;
    this.#key = options.cache && !isUncacheable(request) ? requestKey(request) : undefined;
  }

  /** The response from the cache; undefined when it is not there. */
  cached(): CachedResponse | undefined {
    const { dataVersion, cache } = this.#options;
    return this.#key && cache?.get(dataVersion, this.#key, this.#request.headers["accept-encoding"]);
  }

  /** The response of the compiled query; undefined when the handler must respond. */
  compiled(work: WorkBudget): Awaitable<CachedResponse | undefined> {
    const { method, headers, body } = this.#request;
    const responseHeaders = method === "POST" ? jsonHeadersFor(headers.accept) : undefined;
    if (!responseHeaders) return undefined;
    return mapAwaitable(this.#options.compiled?.(body, work), (answered) => {
      if (!answered) return undefined;
      const response = responseOf(answered, responseHeaders);
      this.store({ request: this.#request, response });
      return response;
    });
  }

  /** Stores a response of the handler. @throws {Error} when it answers another request: a bug. */
  store(answer: Answer): void {
    const { dataVersion, cache } = this.#options;
    if (this.#key && isCacheable(answer.response)) cache?.set(dataVersion, this.#key, answer);
  }
}

const responseOf = (
  { body, status, cost, operation, codes }: CompiledResult,
  headers: readonly string[],
): CachedResponse => ({
  status,
  headers,
  ...bodyOf(body),
  cost,
  operation,
  codes,
});

/** Whether the client asks for a response of its own. */
const isUncacheable = ({ headers }: CompleteRequest): boolean =>
  headers["cache-control"]?.toLowerCase().includes("no-store") ?? false;

/** Marks of responses that may be others the next time: internal errors, work refused or counted, and timings. */
const uncacheableMarkers = ['"code":"INTERNAL_SERVER_ERROR"', '"code":"LIMIT_WORK"', '"work":{"used":', '"timings":{'];

const isCacheable = ({ status, body }: CachedResponse): boolean =>
  status < 500 && !uncacheableMarkers.some((text) => body.includes(text));
