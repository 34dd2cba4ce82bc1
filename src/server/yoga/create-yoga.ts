import { createYoga, type YogaServerInstance } from "graphql-yoga";
import { schema } from "../../../schema/index.ts";
import { systemDay } from "../../lib/day.ts";
import { usePages } from "../../web/routes.ts";
import { defaultLimits } from "../config/limits.ts";
import { createPipeline } from "../operation/run-operation.ts";
import type { ServerOptions } from "../operation/server-options.ts";
import { toClientError } from "../operation/to-client-error.ts";
import { useCommonHeaders } from "./common-headers.ts";
import { useContentNegotiation } from "./content-negotiation.ts";
import type { ServerContext } from "./server-context.ts";
import { useOperations } from "./use-operations.ts";

/** A fetch handler for the whole server: GraphQL, its pages and its health. Opens no port. */
export function createServer(
  options: ServerOptions,
  { runOperation } = createPipeline(options),
): YogaServerInstance<ServerContext, object> {
  const { views, today = systemDay, limits = defaultLimits, graphiql = true, introspection = true } = options;
  return createYoga<ServerContext>({
    schema,
    graphqlEndpoint: "/graphql",
    graphiql: false,
    landingPage: false,
    // Yoga answers any URL that ends with this; no URL holds a space, and the pages have the exact path.
    healthCheckEndpoint: " ",
    multipart: false,
    // Bodies are bounded where they are read; Yoga's own bound costs a stream and an exception for each.
    maxRequestBodySize: false,
    cors: false,
    logging: false,
    maskedErrors: { maskError: (error) => toClientError(error, options.onBug) },
    parserAndValidationCache: false,
    plugins: [
      useCommonHeaders(),
      usePages({ views, today, status: options.status, graphiql, introspection }),
      useContentNegotiation(),
      useOperations(runOperation, limits, options.persisted),
    ],
  });
}
