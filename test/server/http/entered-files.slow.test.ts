import { once } from "node:events";
import { WebSocket } from "undici";
import { expect, it, onTestFinished } from "vitest";
import { until } from "../../process.ts";
import { type Child, post, startChild, talk } from "./real-server.ts";

/** The part of V8's coverage that is read here. */
interface ScriptCoverage {
  readonly url: string;
  readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
}

/** Sends one command to the inspector of a process. */
type Command = (method: string, params?: object) => Promise<{ readonly result: readonly ScriptCoverage[] }>;

/** Connects to the inspector of a server. */
async function inspect({ errors }: Child): Promise<Command> {
  const address = await until(
    async () => /ws:\/\/\S+/.exec(errors())?.[0] ?? "",
    (found) => found !== "",
  );
  const socket = new WebSocket(address);
  onTestFinished(() => socket.close());
  await once(socket, "open");
  let id = 0;
  return async (method, params = {}) => {
    id += 1;
    const replied = new Promise<string>((resolve) =>
      socket.addEventListener("message", ({ data }) => resolve(String(data)), { once: true }),
    );
    socket.send(JSON.stringify({ id, method, params }));
    return JSON.parse(await replied).result;
  };
}

/** The files of the project with a function that ran during this work. */
async function filesEntered(command: Command, work: () => Promise<unknown>): Promise<string[]> {
  await command("Profiler.takePreciseCoverage");
  await work();
  const { result } = await command("Profiler.takePreciseCoverage");
  return result
    .filter(({ functions }) => functions.some(({ ranges }) => ranges.some(({ count }) => count > 0)))
    .flatMap(({ url }) => /\/dist\/((?:src|schema)\/.*)\.js$/.exec(url)?.[1] ?? [])
    .sort();
}

/**
 * The files that each of these operations enters, none of which the server has seen before, nor what they read. A timer
 * that fires meanwhile enters its file once.
 */
async function filesOfEach(queries: readonly string[]): Promise<string[]> {
  const server = await startChild([], ["--inspect=127.0.0.1:0"]);
  const command = await inspect(server);
  await command("Profiler.enable");
  await command("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  // The first of all requests also runs what a server does once.
  await talk(server.port, post({ query: "{ meta { release { tag } } }" }));
  const lists: string[][] = [];
  for (const query of queries)
    lists.push(
      await filesEntered(command, async () => {
        const { status, body } = await talk(server.port, post({ query }));
        expect([status, Object.keys(JSON.parse(body))]).toEqual([200, ["data"]]);
      }),
    );
  const [first = [], ...others] = lists;
  return first.filter((file) => others.every((list) => list.includes(file)));
}

it("enters few files for an operation that selects nothing of the data", async () => {
  const files = await filesOfEach(["{ __typename }", "{ a: __typename }", "{ b: __typename }"]);
  expect([files.length, ...files].join("\n")).toMatchInlineSnapshot(`
    "36
    src/commands/start-server
    src/engines/request-loaders
    src/lib/awaitable
    src/lib/collections
    src/lib/day
    src/lib/doorkeeper
    src/lib/long-text
    src/lib/scheduler
    src/lib/work-budget
    src/server/dataset/live-dataset
    src/server/http/admission-queue
    src/server/http/cached-response
    src/server/http/deadline
    src/server/http/fast-path
    src/server/http/graceful-shutdown
    src/server/http/read-body
    src/server/http/reject-malformed
    src/server/http/request-handler
    src/server/http/response-cache
    src/server/http/server
    src/server/http/validate-request
    src/server/operation/argument-limits
    src/server/operation/compile-query
    src/server/operation/compiled-operation
    src/server/operation/document-limits
    src/server/operation/format-result
    src/server/operation/media-types
    src/server/operation/operation
    src/server/operation/operation-cache
    src/server/operation/operation-cost
    src/server/operation/operation-response
    src/server/operation/parse-params
    src/server/operation/request-context
    src/server/operation/run-operation
    src/server/operation/write-json
    src/server/telemetry/observe-requests"
  `);
});

it("enters few files for an operation that reads one entity", async () => {
  const files = await filesOfEach(["acme-zero", "acme-one"].map((slug) => `{ model(slug: "${slug}") { name } }`));
  expect([files.length, ...files].join("\n")).toMatchInlineSnapshot(`
    "49
    schema/cost
    schema/fields
    schema/query
    schema/scalars
    src/commands/start-server
    src/engines/memory-engine
    src/engines/request-loaders
    src/engines/view-cache
    src/graph/graph
    src/graph/view
    src/graph/views
    src/lib/awaitable
    src/lib/collections
    src/lib/day
    src/lib/doorkeeper
    src/lib/long-text
    src/lib/memo
    src/lib/scheduler
    src/lib/work-budget
    src/records/kinds
    src/records/scalars
    src/server/dataset/live-dataset
    src/server/http/admission-queue
    src/server/http/cached-response
    src/server/http/deadline
    src/server/http/fast-path
    src/server/http/graceful-shutdown
    src/server/http/read-body
    src/server/http/reject-malformed
    src/server/http/request-handler
    src/server/http/response-cache
    src/server/http/server
    src/server/http/validate-request
    src/server/operation/argument-limits
    src/server/operation/compile-query
    src/server/operation/compiled-operation
    src/server/operation/document-limits
    src/server/operation/format-result
    src/server/operation/fragment-cache
    src/server/operation/media-types
    src/server/operation/operation
    src/server/operation/operation-cache
    src/server/operation/operation-cost
    src/server/operation/operation-response
    src/server/operation/parse-params
    src/server/operation/request-context
    src/server/operation/run-operation
    src/server/operation/write-json
    src/server/telemetry/observe-requests"
  `);
});
