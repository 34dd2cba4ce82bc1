import { createYoga, type YogaServerInstance } from "graphql-yoga";
import { schema } from "../../../schema/index.ts";
import { systemDay } from "../../lib/day.ts";
import { defaultLimits } from "../config/limits.ts";
import { toClientError } from "../operation/format-result.ts";
import { createPipeline } from "../operation/run-operation.ts";
import { useCommonHeaders } from "./common-headers.ts";
import { useContentNegotiation } from "./content-negotiation.ts";
import { type CompatOptions, useCompat } from "./use-compat.ts";
import { useExports } from "./use-exports.ts";
import { useLookups } from "./use-lookups.ts";
import { type McpPluginOptions, useMcp } from "./use-mcp.ts";
import { type ServerContext, useOperations } from "./use-operations.ts";
import { usePages } from "./use-pages.ts";

/** The fetch handler of the server: GraphQL, MCP, pages and health checks. Opens no port. */
export function createServer(
  options: McpPluginOptions & CompatOptions,
  { runOperation } = createPipeline(options),
): YogaServerInstance<ServerContext, object> {
  const { views, today = systemDay, limits = defaultLimits, graphiql = true, introspection = true } = options;
  const { status, explorer, trustedProxies } = options;
  return createYoga<ServerContext>({
    schema,
    graphqlEndpoint: "/graphql",
    graphiql: false,
    landingPage: false,
    // Disabled: Yoga matches any URL that ends with this path, and no URL contains a space.
    healthCheckEndpoint: " ",
    multipart: false,
    // Disabled: bodies are limited where they are read, and Yoga's check costs a stream and an exception.
    maxRequestBodySize: false,
    cors: false,
    logging: false,
    maskedErrors: { maskError: (error) => toClientError(error, options.onBug) },
    parserAndValidationCache: false,
    plugins: [
      useCommonHeaders(),
      useMcp(options, runOperation),
      useLookups(options, runOperation),
      useExports(views),
      useCompat(views, options),
      usePages({ views, today, status, explorer, graphiql, introspection, trustedProxies, maxWork: limits.work }),
      useContentNegotiation(),
      useOperations(runOperation, limits, options.persisted),
    ],
  });
}
