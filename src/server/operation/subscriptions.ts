import { isAsyncIterable, mapAsyncIterator } from "@graphql-tools/utils";
import { createSourceEventStream, type ExecutionResult } from "graphql";
import type { Context } from "../../../schema/builder.ts";
import { schema } from "../../../schema/index.ts";
import type { Awaitable } from "../../lib/awaitable.ts";
import { scheduler } from "../../lib/scheduler.ts";
import { overLimit } from "../config/limit-errors.ts";
import type { Limits, RefusingLimit } from "../config/limits.ts";
import { withLocations } from "./format-result.ts";
import type { RunningOperation } from "./operation.ts";

interface SubscriptionsOptions {
  readonly limits: Limits;
  /** Contexts of the releases from now on. */
  readonly releases: Context["releases"];
  /** Executes the operation for one event. */
  readonly execute: (running: RunningOperation, context: Context) => Awaitable<ExecutionResult>;
}

/**
 * The open subscriptions, in total and per client. Each event is executed on its own snapshot, with its own loaders. A
 * subscription ends when its client disconnects.
 */
export class Subscriptions {
  readonly #options: SubscriptionsOptions;
  readonly #byClient = new Map<string, number>();
  #count = 0;

  constructor(options: SubscriptionsOptions) {
    this.#options = options;
  }

  /** Opens a stream of results, or returns the result that refuses it. */
  async open(running: RunningOperation): Promise<ExecutionResult | AsyncIterable<ExecutionResult>> {
    const { operation, params, request } = running;
    const close = this.#reserve(request.client?.() ?? "");
    if (!(close instanceof Function))
      return { errors: [overLimit(close.limit, this.#options.limits, close.requested)] };
    const { releases, execute } = this.#options;
    // A stream may last for days, so it must not hold the snapshot it began with.
    const args = { schema, document: operation.document, operationName: operation.name, contextValue: { releases } };
    const events = await createSourceEventStream({ ...args, variableValues: params.variables }).catch((error) => {
      close();
      throw error;
    });
    if (!isAsyncIterable(events)) {
      close();
      return { errors: withLocations(events.errors ?? [], operation.document, params.query) };
    }
    const source = (events as AsyncIterable<Context>)[Symbol.asyncIterator]();
    // Without this, the stream would notice only at its next heartbeat.
    const stop = () => {
      close();
      source.return?.();
    };
    const { signal } = request.work;
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop);
    const resultOf = async (context: Context) => {
      // An event executes every subscription; yield to requests in between.
      await scheduler.yield();
      return execute(running, context);
    };
    return mapAsyncIterator(source, resultOf, undefined, close);
  }

  /** Counts a subscription. Returns a function that releases it (once), or the exceeded limit. */
  #reserve(client: string): (() => void) | { readonly limit: RefusingLimit; readonly requested: number } {
    const { limits } = this.#options;
    const ofClient = this.#byClient.get(client) ?? 0;
    if (ofClient >= limits.subscriptionsPerClient) return { limit: "subscriptionsPerClient", requested: ofClient + 1 };
    if (this.#count >= limits.subscriptions) return { limit: "subscriptions", requested: this.#count + 1 };
    this.#count += 1;
    this.#byClient.set(client, ofClient + 1);
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      this.#count -= 1;
      const left = (this.#byClient.get(client) ?? 1) - 1;
      if (left > 0) this.#byClient.set(client, left);
      else this.#byClient.delete(client);
    };
  }
}
