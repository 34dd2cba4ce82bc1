/// <reference lib="dom" />
import { createGraphiQLFetcher, type Fetcher, type FetcherParams, type Observable } from "@graphiql/toolkit";
import { type ExecutionResult, GraphQLError, getOperationAST } from "graphql";

/** Sends operations to an endpoint: subscriptions as Server-Sent Events, everything else by POST. */
export function createFetcher(endpoint: string): Fetcher {
  const post = createGraphiQLFetcher({ url: endpoint, enableIncrementalDelivery: false });
  return (params, options) => {
    const document = options?.documentAST;
    const isSubscription = document && getOperationAST(document, params.operationName)?.operation === "subscription";
    return isSubscription ? subscribe(endpoint, params) : post(params, options);
  };
}

interface Observer {
  readonly next: (result: ExecutionResult) => void;
  readonly error: (error: unknown) => void;
  readonly complete: () => void;
}

/** The results of a subscription; reconnects when interrupted. */
function subscribe(endpoint: string, { query, variables, operationName }: FetcherParams): Observable<ExecutionResult> {
  const search = new URLSearchParams({ query });
  if (variables) search.set("variables", JSON.stringify(variables));
  if (operationName) search.set("operationName", operationName);
  const address = `${endpoint}?${search}`;

  function run({ next, error, complete }: Observer) {
    const source = new EventSource(address);
    source.addEventListener("next", ({ data }: MessageEvent<string>) => next(JSON.parse(data)));
    source.addEventListener("complete", () => {
      source.close();
      complete();
    });
    source.addEventListener("error", () => {
      if (source.readyState === EventSource.CLOSED) readRefusal(address).then(next).then(complete, error);
    });
    return { unsubscribe: () => source.close() };
  }
  // GraphiQL uses only this of the three signatures.
  return { subscribe: run as Observable<ExecutionResult>["subscribe"] };
}

/** Reads the error of a rejected subscription, which `EventSource` does not expose. */
async function readRefusal(address: string): Promise<ExecutionResult> {
  const response = await fetch(address, { headers: { accept: "text/event-stream" } });
  if (response.headers.get("content-type")?.includes("json")) return response.json();
  await response.body?.cancel();
  return { errors: [new GraphQLError("The subscription was interrupted: run it again.")] };
}
