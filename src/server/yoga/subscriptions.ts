import { isAsyncIterable, mapAsyncIterator } from "@graphql-tools/utils";
import { createSourceEventStream, type ExecutionArgs } from "graphql";
import type { Plugin } from "graphql-yoga";
import type { Context } from "../../../schema/builder.ts";
import { scheduler } from "../../lib/scheduler.ts";
import { type Limits, overLimit, type RefusingLimit } from "../config/limits.ts";
import type { CompiledExecutor } from "../operation/compiled-queries.ts";

/** What the HTTP server tells of who subscribes; nothing where there is none. */
export interface Subscriber {
  /** Who it is, so that nobody takes all subscriptions. */
  readonly client?: () => string;
}

/** The subscriptions that are open, in all and by client. */
class Subscriptions {
  readonly #limits: Limits;
  readonly #byClient = new Map<string, number>();
  #count = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Takes a place; gives what frees it, however often that is called, or the limit that stands against it. */
  open(client: string): (() => void) | { readonly limit: RefusingLimit; readonly requested: number } {
    const ofClient = this.#byClient.get(client) ?? 0;
    if (ofClient >= this.#limits.subscriptionsPerClient)
      return { limit: "subscriptionsPerClient", requested: ofClient + 1 };
    if (this.#count >= this.#limits.subscriptions) return { limit: "subscriptions", requested: this.#count + 1 };
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

/**
 * Answers each event of a subscription from the snapshot that it tells of, with loaders of its own; those of the request
 * would hold on to every snapshot there ever was. A subscription ends as soon as its client is gone.
 */
export function freshEvents(limits: Limits, execute: CompiledExecutor["execute"]): Plugin {
  const subscriptions = new Subscriptions(limits);

  async function subscribe(args: ExecutionArgs) {
    const { client = () => "", work } = args.contextValue as Subscriber & Context;
    const close = subscriptions.open(client());
    if (!(close instanceof Function)) return { errors: [overLimit(close.limit, limits, close.requested)] };
    const events = await createSourceEventStream(args).catch((error: unknown) => {
      close();
      throw error;
    });
    if (!isAsyncIterable(events)) {
      close();
      return events;
    }
    const source = (events as AsyncIterable<Context>)[Symbol.asyncIterator]();
    // Yoga would notice no sooner than at its next heartbeat.
    const stop = () => {
      close();
      source.return?.();
    };
    if (work.signal.aborted) stop();
    else work.signal.addEventListener("abort", stop);
    // A stream may last for days; what the request could have read from must not.
    Object.assign(args.contextValue as object, { load: undefined, view: undefined } satisfies Partial<
      Record<keyof Context, undefined>
    >);
    const answer = async (context: Context) => {
      // Each event is an operation for every subscription; requests are answered in between.
      await scheduler.yield();
      return execute({ ...args, rootValue: context, contextValue: { ...(args.contextValue as object), ...context } });
    };
    return mapAsyncIterator(source, answer, undefined, close);
  }

  return {
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(subscribe as typeof setSubscribeFn extends (fn: infer Fn) => void ? Fn : never);
    },
  };
}
