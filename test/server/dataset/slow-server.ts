import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import type { Engine } from "../../../src/engines/engine.ts";
import { memoryEngine } from "../../../src/engines/memory-engine.ts";
import type { Entity, View } from "../../../src/graph/view.ts";
import { FolderSource } from "../../../src/server/dataset/folder-source.ts";
import { Dataset } from "../../../src/server/dataset/live-dataset.ts";
import { createServer } from "../../../src/server/yoga/create-yoga.ts";
import { viewsOf } from "../../data.ts";

/* A server whose engine takes its time, as one behind a network would, so that data is swapped in the middle of
   answers. With `torn` it reads from what is served at each moment instead of what the request began with. */
const [folder = "", mode] = process.argv.slice(2);
const source = new FolderSource(folder);
await source.survey();
const dataset = new Dataset(source, await viewsOf(folder));
const today = "2030-01-01";

const viewFor = (view: View) => (mode === "torn" ? dataset.views.current(today) : view);
const sameIn = (view: View, entity: Entity) => view.entity(entity.key) ?? entity;
const engine: Engine = {
  ...memoryEngine,
  async entities(view, keys) {
    await setTimeout(5);
    return memoryEngine.entities(viewFor(view), keys);
  },
  async edge(view, name, requests, work) {
    await setTimeout(5);
    const now = viewFor(view);
    return memoryEngine.edge(
      now,
      name,
      requests.map((request) => ({ ...request, from: sameIn(now, request.from) })),
      work,
    );
  },
};

dataset.watch();
const server = createHttpServer(createServer({ views: () => dataset.views, engine, today: () => today }));
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`GraphQL   http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql\n\n`);
});
