import { type ExecutionResult, GraphQLError } from "graphql";
import type { Context } from "../../../schema/builder.ts";
import { type Awaitable, mapAwaitable } from "../../lib/awaitable.ts";
import type { Interruptible } from "../../lib/interruptible.ts";
import { Unavailable } from "../../lib/unavailable.ts";
import { OperationCanceled, WorkLimitError } from "../../lib/work-budget.ts";
import { overWork, unavailable } from "../config/limit-errors.ts";
import { defaultLimits, type Limits } from "../config/limits.ts";
import { checkOtherValues, mentionsUses } from "./argument-limits.ts";
import type { RunResult } from "./compile-query.ts";
import { CompiledOperation } from "./compiled-operation.ts";
import { cacheHeadersOf, etagOf, isNotModified, notModified } from "./etag.ts";
import { federate } from "./federation.ts";
import { codesOf, resultOf, sortErrors, toClientError, withLocations } from "./format-result.ts";
import { eventStream, preferredType } from "./media-types.ts";
import { type OperationOutcome, type OperationRequest, type Phase, type RunningOperation, timed } from "./operation.ts";
import { OperationCache } from "./operation-cache.ts";
import { overCost } from "./operation-cost.ts";
import { type OperationParams, type ParamsSource, parseParams } from "./parse-params.ts";
import { contextsOf } from "./request-context.ts";
import type { ServerOptions } from "./server-options.ts";
import { Subscriptions } from "./subscriptions.ts";
import { unsupported } from "./unsupported.ts";

/** Runs one operation. @throws {OperationCanceled} when its work budget is canceled. */
export type RunOperation = (params: OperationParams, request: OperationRequest) => Awaitable<OperationOutcome>;

/** Runs the operation in an HTTP request; invalid parameters give a result with errors. */
export type RunRequest = (source: ParamsSource, request: OperationRequest) => Awaitable<OperationOutcome>;

/** The entry points for Yoga and for the fast path. */
export interface OperationPipeline {
  readonly runOperation: RunOperation;
  readonly runRequest: RunRequest;
}

/** The pipeline of every operation: parse, validate, coerce, price, execute, write. */
class Pipeline implements OperationPipeline {
  readonly #options: ServerOptions;
  readonly #limits: Limits;
  readonly #contextOf: ReturnType<typeof contextsOf>;
  readonly #operations: OperationCache;
  readonly #subscriptions: Subscriptions;
  /** The data that cached fragments are of. */
  #served: object | undefined;

  constructor(options: ServerOptions) {
    const { views, limits = defaultLimits, introspection = true } = options;
    this.#options = options;
    this.#limits = limits;
    this.#contextOf = contextsOf(options);
    this.#operations = new OperationCache(limits, introspection);
    this.#subscriptions = new Subscriptions({
      limits,
      releases: () => this.#contextOf(views()).releases(),
      execute: (running, context) => {
        this.#clearIfDataChanged();
        return this.#executeIn({ ...running, phases: [] }, context, context);
      },
    });
  }

  readonly runRequest: RunRequest = (source, request) => {
    let params: OperationParams;
    try {
      params = parseParams(source, this.#limits, this.#options.persisted);
    } catch (error) {
      if (error instanceof GraphQLError) return outcomeOf({ errors: [error] }, []);
      throw error;
    }
    return this.runOperation(params, request);
  };

  readonly runOperation: RunOperation = (params, request) => {
    const fail = (error: unknown): OperationOutcome => {
      if (error instanceof OperationCanceled) throw error;
      return outcomeOf({ errors: [this.#toClientError(error, request)] }, [], params.operationName);
    };
    try {
      const outcome = this.#run(params, request);
      return outcome instanceof Promise ? outcome.catch(fail) : outcome;
    } catch (error) {
      return fail(error);
    }
  };

  #run(given: OperationParams, request: OperationRequest): Awaitable<OperationOutcome> {
    const phases: Phase[] = [];
    const { federation, introspection = true } = this.#options;
    const params = federation ? federate(given, this.#limits, introspection) : given;
    if ("data" in params) return outcomeOf(params, phases, given.operationName);
    return mapAwaitable(request.work.run(this.#prepare(params, request, phases)), (prepared) =>
      "result" in prepared ? prepared : this.#start(prepared),
    );
  }

  /** Finds, coerces and prices the operation; the outcome of one that is refused. */
  *#prepare(
    params: OperationParams,
    request: OperationRequest,
    phases: Phase[],
  ): Interruptible<RunningOperation | OperationOutcome> {
    const operation = yield* this.#operations.find(params, phases);
    if (!(operation instanceof CompiledOperation))
      return outcomeOf({ errors: operation.errors }, phases, params.operationName);
    const refuse = (errors: readonly GraphQLError[], cost?: number) =>
      outcomeOf({ errors: withLocations(errors, operation.document, params.query) }, phases, operation.name, cost);
    const type = operation.operation.operation;
    if (type === "mutation") return refuse([unsupported.mutation(request.method)]);
    if (type === "subscription" && !preferredType(request.accept, [eventStream]))
      return refuse([unsupported.subscriptionAccept()]);
    const hasUses = mentionsUses(params.query);
    if (hasUses) checkOtherValues(operation.operation, params.variables, this.#limits);
    // A thousand uses take milliseconds to read, to coerce, to price and to quote: a turn each.
    if (hasUses) yield;
    const coerced = operation.coerce(params.variables, this.#limits.errors);
    if (coerced.errors) return refuse(coerced.errors.slice(0, this.#limits.errors).map(variableError));
    if (hasUses) yield;
    const cost = operation.costOf(params.variables);
    if (cost > this.#limits.cost)
      return refuse([yield* overCost(operation, params.variables, cost, this.#limits)], cost);
    if (hasUses) yield;
    return { operation, params, request, variables: coerced.coerced, cost, phases };
  }

  #start(running: RunningOperation): Awaitable<OperationOutcome> {
    const { operation, request, cost, phases } = running;
    request.spend?.(cost);
    if (operation.operation.operation === "query") return this.#execute(running);
    return { result: () => this.#subscriptions.open(running), operation: operation.name, cost, codes: [], phases };
  }

  #clearIfDataChanged(): void {
    const now = this.#options.views();
    if (this.#served !== now) this.#operations.clearFragments();
    this.#served = now;
  }

  #execute(running: RunningOperation): Awaitable<OperationOutcome> {
    const { operation, params, request, cost, phases } = running;
    const context = this.#contextOf(this.#options.views(), request.work);
    const etag = request.method === "GET" ? etagOf(context, params, operation) : undefined;
    if (etag !== undefined && isNotModified(request.ifNoneMatch, etag))
      return outcomeOf(notModified(etag), phases, operation.name, cost);
    this.#clearIfDataChanged();
    const { fields } = operation;
    return mapAwaitable(this.#executeIn(running, context), (result) => {
      if (operation.fields !== fields) this.#operations.updateWeight(params, operation);
      const headers = etag === undefined ? undefined : cacheHeadersOf(etag, context, operation);
      const whole = { ...result, ...this.#extensionsOf(result, running, headers) } as ExecutionResult;
      return outcomeOf(whole, phases, operation.name, cost);
    });
  }

  /** Executes a query; errors are in the clients' form. */
  #executeIn(
    { operation, params, request, variables, phases }: RunningOperation,
    context: Context,
    root?: unknown,
  ): Awaitable<ExecutionResult> {
    const { work } = context;
    const write = ({ data, errors }: RunResult): ExecutionResult => {
      const located = sortErrors(withLocations(errors, operation.document, params.query));
      return resultOf(
        data,
        located.map((error) => this.#toClientError(error, request)),
      );
    };
    const refuse = (error: unknown): ExecutionResult => {
      if (error instanceof WorkLimitError) return { errors: [overWork(error)] };
      if (error instanceof Unavailable) return { errors: [unavailable()] };
      throw error;
    };
    try {
      const run = () => operation.queryFor(variables).run(context, variables, work, root);
      const result = timed("execute", phases, run);
      return result instanceof Promise ? result.then(write, refuse) : write(result);
    } catch (error) {
      return refuse(error);
    }
  }

  /** The requested extensions, and the headers of a response without errors. */
  #extensionsOf(
    result: ExecutionResult,
    { params, request, cost, phases }: RunningOperation,
    headers: Readonly<Record<string, string>> | undefined,
  ): Partial<ExecutionResult> {
    if (!("data" in result)) return {};
    const { used, limit } = request.work;
    const extensions = {
      ...(params.extensions.cost === true && {
        cost: { requested: cost, limit: this.#limits.cost },
        work: { used, limit },
      }),
      ...(params.extensions.timings === true && { timings: timingsOf(phases) }),
      ...(headers && !result.errors && { http: { headers } }),
    };
    return Object.keys(extensions).length > 0 ? { extensions } : {};
  }

  #toClientError(error: unknown, { requestId }: OperationRequest): GraphQLError {
    return toClientError(error, (bug) => this.#options.onBug?.(bug, requestId?.()));
  }
}

/** Creates the pipeline of a server. */
export const createPipeline = (options: ServerOptions): OperationPipeline => new Pipeline(options);

function outcomeOf(
  result: ExecutionResult,
  phases: readonly Phase[],
  operation?: string,
  cost?: number,
): OperationOutcome {
  return { result, operation, cost, codes: codesOf(result.errors ?? []), phases };
}

/** graphql-js sets no code. */
const variableError = ({ message, nodes }: GraphQLError) =>
  new GraphQLError(message, {
    ...(nodes && { nodes }),
    extensions: { code: "BAD_USER_INPUT", http: { status: 400, spec: true } },
  });

/** Duration of each phase, in milliseconds. */
const timingsOf = (phases: readonly Phase[]): Readonly<Record<string, number>> =>
  Object.fromEntries(phases.map(({ name, from, to }) => [name, Math.round((to - from) * 1e3) / 1e3]));
