import { getOperationAST } from "graphql";
import { createYoga, type Plugin, type YogaServerInstance } from "graphql-yoga";
import type { Context } from "../../../schema/builder.ts";
import { schema } from "../../../schema/index.ts";
import { systemDay } from "../../lib/day.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import { pages } from "../../web/routes.ts";
import { defaultLimits } from "../config/limits.ts";
import { type CompiledExecutor, createCompiledExecutor } from "../operation/compiled-queries.ts";
import { documentCaches, documentLimits } from "../operation/document-limits.ts";
import { caching } from "../operation/etag.ts";
import { costLimit } from "../operation/operation-cost.ts";
import { useOperationSelection } from "../operation/operation-selection.ts";
import { requestParams } from "../operation/parse-params.ts";
import { contextsOf } from "../operation/request-context.ts";
import type { ServerOptions } from "../operation/server-options.ts";
import { orderedErrors } from "../operation/sort-errors.ts";
import { toClientError } from "../operation/to-client-error.ts";
import { headers } from "./common-headers.ts";
import { useContentNegotiation } from "./content-negotiation.ts";
import { freshEvents } from "./subscriptions.ts";

/** A fetch handler for the whole server: GraphQL, its pages and its health. Opens no port. */
export function createServer(options: ServerOptions): YogaServerInstance<{ work?: WorkBudget }, Context> {
  const {
    views,
    today = systemDay,
    limits = defaultLimits,
    graphiql = true,
    introspection = true,
    persisted,
  } = options;
  const contextOf = contextsOf(options);
  const maskError = (error: unknown) => toClientError(error, options.onBug);
  const { execute } = createCompiledExecutor({
    limits,
    introspection,
    context: (work) => contextOf(views(), work),
    maskError,
    data: views,
  });
  return createYoga<{ work?: WorkBudget }, Context>({
    schema,
    // Yoga copies what a context has of its own into one that it made.
    context: ({ work }) => contextOf(views(), work).members(),
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
    maskedErrors: { maskError },
    parserAndValidationCache: documentCaches(limits),
    plugins: [
      ...(options.plugins ?? []),
      headers(),
      pages({ views, today, status: options.status, graphiql, introspection }),
      useContentNegotiation(),
      requestParams(limits, persisted),
      useOperationSelection(),
      documentLimits(limits, { introspection }),
      costLimit(limits),
      compiledExecution(execute),
      orderedErrors(),
      caching(),
      freshEvents(limits, execute),
    ],
  });
}

/** Executes queries by compiled ones, within the work budget of their request. */
const compiledExecution = (execute: CompiledExecutor["execute"]): Plugin => ({
  onExecute({ args, setExecuteFn }) {
    const { document, operationName } = args;
    if (getOperationAST(document, operationName)?.operation === "query") setExecuteFn(execute);
  },
});
