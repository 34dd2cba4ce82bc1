import { setImmediate } from "node:timers/promises";
import { isAsyncIterable, mapAsyncIterator } from "@graphql-tools/utils";
import { createSourceEventStream, type ExecutionArgs, execute, GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";
import type { Context } from "../schema/builder.ts";

/** Most subscriptions at once: each event is an operation for every one of them. */
export const mostStreams = 100;

/**
 * Answers each event of a subscription from the snapshot that it tells of, with loaders of its own;
 * those of the request would hold on to every snapshot there ever was.
 */
export function freshEvents(): Plugin {
  let streams = 0;
  let last: Promise<unknown> = Promise.resolve();
  /** One event in each turn of the event loop, so that requests are answered in between. */
  const turn = () => {
    last = last.then(() => setImmediate());
    return last;
  };

  async function subscribe(args: ExecutionArgs) {
    if (streams >= mostStreams) return { errors: [refusal()] };
    const events = await createSourceEventStream(args);
    if (!isAsyncIterable(events)) return events;
    streams += 1;
    // A stream may last for days; what the request could have read from must not.
    Object.assign(args.contextValue as object, { load: undefined, view: undefined } satisfies Partial<
      Record<keyof Context, undefined>
    >);
    const answer = async (context: Context) => {
      await turn();
      return execute({ ...args, rootValue: context, contextValue: { ...(args.contextValue as object), ...context } });
    };
    return mapAsyncIterator(events as AsyncIterable<Context>, answer, undefined, () => {
      streams -= 1;
    });
  }

  return {
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(subscribe as typeof setSubscribeFn extends (fn: infer Fn) => void ? Fn : never);
    },
  };
}

const refusal = () =>
  new GraphQLError(`There are ${mostStreams} subscriptions already, which is the limit; try again later.`, {
    extensions: {
      code: "LIMIT_EXCEEDED",
      limit: mostStreams,
      http: { status: 503, headers: { "retry-after": "10" } },
    },
  });
