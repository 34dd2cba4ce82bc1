import { GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";
import { claimRowSteps, claimTexts } from "../../exports/claim-rows.ts";
import { writeParquet } from "../../exports/parquet.ts";
import type { Graph } from "../../graph/graph.ts";
import type { Views } from "../../graph/views.ts";
import { runInTimeSlices } from "../../lib/interruptible.ts";
import { loading } from "../../lib/not-loaded.ts";
import { type HeldFile, HeldFiles, writeGzipped } from "./held-files.ts";
import { refusalOf, refused } from "./refuse.ts";

/** A file with all data, written in time slices. */
type ExportFile = Pick<HeldFile, "type" | "isGzipped"> & { readonly write: (graph: Graph) => Promise<Uint8Array> };

const files: ReadonlyMap<string, ExportFile> = new Map<string, ExportFile>([
  [
    "/exports/claims.ndjson",
    {
      type: "application/x-ndjson; charset=utf-8",
      isGzipped: true,
      write: (graph) => writeGzipped(claimTexts(graph)),
    },
  ],
  [
    "/exports/claims.parquet",
    {
      type: "application/vnd.apache.parquet",
      isGzipped: false,
      write: async (graph) => writeParquet(await runInTimeSlices(claimRowSteps(graph))),
    },
  ],
]);

/** Characters of the content hash in a version. */
const hashLength = 27;

/** Serves files with all data. */
export function useExports(views: () => Views): Plugin {
  const held = new HeldFiles();
  return {
    async onRequest({ request, url: { pathname: path }, endResponse }) {
      const file = files.get(path);
      if (!file || (request.method !== "GET" && request.method !== "HEAD")) return;
      const { graph } = views();
      const version = graph.contentHash.slice(0, hashLength);
      const write = async () => loading(() => file.write(graph), { whole: true });
      const found = await held.respond(request, { ...file, path, version, write }).catch(refusalOf);
      endResponse(found instanceof GraphQLError ? await refused(request, found) : found);
    },
  };
}
