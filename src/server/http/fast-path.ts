import type { ExecutionResult } from "graphql";
import { type Awaitable, mapAwaitable } from "../../lib/awaitable.ts";
import { preferredSingleType } from "../operation/media-types.ts";
import type { OperationOutcome, OperationRequest } from "../operation/operation.ts";
import { operationResponse, plainHeaders } from "../operation/operation-response.ts";
import type { RunRequest } from "../operation/run-operation.ts";
import type { FastPathStats } from "../telemetry/metrics.ts";
import {
  type Answer,
  bodyOf,
  type CachedResponse,
  type CompleteRequest,
  type CompleteResponse,
  encoded,
} from "./cached-response.ts";
import { compress, type Encoding, preferredEncoding } from "./compress.ts";
import { type RequestKey, type ResponseCache, requestKey } from "./response-cache.ts";

/** Smallest body to compress before it is cached, in bytes: a shorter one is sent in less time than that takes. */
const minCompressedAtOnce = 4_096;

/** The headers of most responses, as they are sent. */
const plainLists = new Map(Object.values(plainHeaders).map((headers) => [headers, Object.entries(headers).flat()]));

export interface FastPathOptions {
  /** Returns a new object after each change of anything that responses depend on besides the request. */
  readonly dataVersion: () => object;
  /** No responses are cached when absent. */
  readonly cache?: ResponseCache | undefined;
  /** Runs requests that miss the cache. */
  readonly run: RunRequest;
}

/** Fast path in front of Yoga: cached responses, and operations whose response is one JSON document. */
export class FastPath {
  readonly #options: FastPathOptions;
  #compiledResponses = 0;
  readonly #onResponse = () => {
    this.#compiledResponses += 1;
  };

  constructor(options: FastPathOptions) {
    this.#options = options;
  }

  /** Figures since the start. */
  get figures(): FastPathStats {
    const { hits = 0, misses = 0, bytes = 0 } = this.#options.cache?.figures ?? {};
    return { hits, misses, bytes, compiled: this.#compiledResponses };
  }

  /** Starts the fast path of a request. */
  begin(request: CompleteRequest): FastPathRequest {
    const { dataVersion, cache, run } = this.#options;
    return new FastPathRequest(request, { dataVersion: dataVersion(), cache, run, onResponse: this.#onResponse });
  }
}

interface FastPathSources extends Omit<FastPathOptions, "dataVersion"> {
  readonly dataVersion: object;
  readonly onResponse: () => void;
}

/** Details of the sender of a request. */
export type Sender = Omit<OperationRequest, "method" | "accept" | "ifNoneMatch">;

/** The fast path of one request. The cache key derives from this request alone and is used for nothing else. */
export class FastPathRequest {
  readonly #request: CompleteRequest;
  readonly #sources: FastPathSources;
  /** Undefined when the response must be neither read from the cache nor stored. */
  readonly #key: RequestKey | undefined;

  constructor(request: CompleteRequest, sources: FastPathSources) {
    this.#request = request;
    this.#sources = sources;
    this.#key = sources.cache && !isUncacheable(request) ? requestKey(request) : undefined;
  }

  /** The cached response; undefined on a miss. */
  cached(): CachedResponse | undefined {
    const { dataVersion, cache } = this.#sources;
    return this.#key && cache?.get(dataVersion, this.#key, this.#request.headers["accept-encoding"]);
  }

  /** Runs the operation; undefined for event streams and unsupported media types, which Yoga handles. */
  respond(sender: Sender): Awaitable<FastPathOutcome | undefined> {
    const { method = "", url = "", headers, body } = this.#request;
    const { run, onResponse } = this.#sources;
    const type = preferredSingleType(headers.accept);
    if (!type || isNavigation(this.#request)) return undefined;
    const request = { ...sender, method, accept: headers.accept, ifNoneMatch: headers["if-none-match"] };
    return mapAwaitable(run({ method, url, body }, request), (outcome) => {
      const { result, operation, cost, codes } = outcome;
      if (result instanceof Function) return undefined;
      const { status, headers: fields, body: text } = operationResponse(result, type);
      return mapAwaitable(bodyOf(text), ({ body, length }) => {
        const headerList = plainLists.get(fields) ?? Object.entries(fields).flat();
        const response = { status, headers: headerList, body, length, operation, cost, codes };
        onResponse();
        const encoding = this.#encodingFor(response);
        const isStored = isCacheable(response, result) && this.#isAdmitted();
        if (!isStored && !encoding) return { outcome, response };
        return mapAwaitable(encoded(response), (whole) =>
          mapAwaitable(encoding ? compress(whole, encoding) : whole, (sent) => {
            if (isStored) this.#store(whole, encoding && [encoding, sent]);
            return { outcome, response: sent };
          }),
        );
      });
    });
  }

  /** The encoding in which to send a response that is not cached yet; undefined for a short one. */
  #encodingFor({ length }: CompleteResponse): Encoding | undefined {
    if (length < minCompressedAtOnce || this.#request.method === "HEAD") return undefined;
    return preferredEncoding(this.#request.headers["accept-encoding"]);
  }

  /** Whether the cache is to store the response. */
  #isAdmitted(): boolean {
    return this.#key !== undefined && (this.#sources.cache?.admits(this.#key) ?? false);
  }

  /** @throws {Error} when the request has changed since its key was made, which is a bug. */
  #store(response: CachedResponse, encoded: Answer["encoded"]): void {
    const { dataVersion, cache } = this.#sources;
    if (this.#key) cache?.set(dataVersion, this.#key, { request: this.#request, response, encoded });
  }
}

export interface FastPathOutcome {
  readonly outcome: OperationOutcome;
  readonly response: CompleteResponse;
}

/** Whether the request is a navigation of a browser, which may be redirected to a page. */
const isNavigation = ({ method, headers }: CompleteRequest): boolean =>
  method === "GET" && (headers.accept?.includes("text/html") ?? false);

/** Whether the client forbids caching. */
const isUncacheable = ({ headers }: CompleteRequest): boolean =>
  headers["cache-control"]?.toLowerCase().includes("no-store") ?? false;

/** Codes of errors that the same request may not cause again. */
const passingCodes = ["INTERNAL_SERVER_ERROR", "LIMIT_WORK"];

/** Whether the same request gets the same response again: no internal error, work figures or timings. */
const isCacheable = ({ status, codes }: CompleteResponse, { extensions = {} }: ExecutionResult): boolean =>
  status < 500 && !codes.some((code) => passingCodes.includes(code)) && !extensions.work && !extensions.timings;
