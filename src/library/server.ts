import type { GraphQLSchema } from "graphql";
import type { Plugin } from "graphql-yoga";
import { schema } from "../../schema/index.ts";
import { warmUpAll } from "../engines/warm-up.ts";
import { systemDay } from "../lib/day.ts";
import { runInTimeSlices } from "../lib/interruptible.ts";
import { ownData } from "../lib/package.ts";
import { readConfig } from "../server/config/config.ts";
import { openCachedViews } from "../server/dataset/cached-views.ts";
import { createPipeline } from "../server/operation/run-operation.ts";
import { useContentNegotiation } from "../server/yoga/content-negotiation.ts";
import { createServer } from "../server/yoga/create-yoga.ts";
import { useOperations } from "../server/yoga/use-operations.ts";
import { readExplorer } from "../web/explorer-bundle.ts";

export interface PedigreeOptions {
  /** Data folder; that of the package when absent. */
  readonly data?: string | undefined;
  /** Folder of records of your own beside the data; none when absent. */
  readonly layer?: string | undefined;
  /** Whether to read the layers of catalogs; true when absent. */
  readonly layers?: boolean | undefined;
  /** Limits of requests by name, as of `pedigree serve --print-limits`; the defaults when absent. */
  readonly limits?: Readonly<Record<string, number>> | undefined;
  /** Names under which MCP is served, besides those of this machine. */
  readonly allowHosts?: readonly string[] | undefined;
}

/** The graph within a server of your own. */
export interface Pedigree {
  readonly schema: GraphQLSchema;
  /** Responds to a request as `pedigree serve` does: GraphQL, MCP, files and pages. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Runs the operations of a GraphQL Yoga with this schema, with cost, limits and caching headers. */
  readonly plugin: Plugin;
}

/**
 * Reads the data once and creates a server that opens no port. Reads no environment variables.
 * @throws {Error} for invalid options or data.
 */
export async function createPedigree({
  data,
  layer,
  layers = true,
  limits = {},
  allowHosts,
}: PedigreeOptions = {}): Promise<Pedigree> {
  const limit = Object.entries(limits).map(([name, value]) => `${name}=${value}`);
  const { engine: _, ...config } = readConfig(
    {
      data: data ?? ownData,
      ...(layer !== undefined && { layer }),
      layers,
      ...(allowHosts && { allowHost: allowHosts }),
      limit,
    },
    {},
  );
  const [views, explorer] = await Promise.all([openCachedViews(config.dataDir, config), readExplorer()]);
  await runInTimeSlices(warmUpAll(views, systemDay()));
  const persisted = explorer && { operations: explorer.operations, only: false };
  const options = { ...config, views: () => views, explorer, persisted };
  const pipeline = createPipeline(options);
  const server = createServer(options, pipeline);
  const plugins = [useContentNegotiation(), useOperations(pipeline.runOperation, config.limits)];
  return {
    schema,
    fetch: async (request) => server.fetch(request),
    plugin: {
      onPluginInit({ addPlugin }) {
        for (const plugin of plugins) addPlugin(plugin);
      },
    },
  };
}
