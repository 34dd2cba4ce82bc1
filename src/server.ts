import { createHash } from "node:crypto";
import { mapAsyncIterator } from "@graphql-tools/utils";
import { GraphQLError } from "graphql";
import { createYoga, type Plugin, type YogaServerInstance } from "graphql-yoga";
import type { Context } from "../schema/builder.ts";
import { schema, sdl } from "../schema/index.ts";
import { caching, watchReads } from "./caching.ts";
import { costLimit } from "./cost.ts";
import type { Status } from "./dataset.ts";
import { documentCaches, documentLimits } from "./documents.ts";
import { freshEvents } from "./events.ts";
import { type Engine, memoryEngine } from "./graph/engine.ts";
import { createLoaders } from "./graph/loaders.ts";
import { Refusal } from "./graph/refusal.ts";
import type { Views } from "./graph/view.ts";
import { headers } from "./headers.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { pages } from "./pages.ts";
import { requestParams } from "./params.ts";
import type { Persisted } from "./persisted.ts";

/** Version of the API, as `meta` tells it. */
export const version = "0.1.0";

export interface ServerOptions {
  /** The snapshot to answer from; asked once per request, so that an answer never mixes two. */
  readonly views: () => Views;
  /** Today, YYYY-MM-DD; the system's day in UTC when absent. */
  readonly today?: () => string;
  /** What stands behind the seam; the memory engine when absent. */
  readonly engine?: Engine;
  /** How what is served came to be so; served since the start when absent. */
  readonly status?: () => Status;
  /** Every snapshot that is served from now on; none ever when absent. */
  readonly releases?: () => AsyncIterable<Views>;
  /** What looks on at every request, before anything else does. */
  readonly plugins?: readonly Plugin[];
  /** Told of every error that is ours rather than a client's. */
  readonly onBug?: (error: unknown) => void;
  /** Bounds of a request; the defaults when absent. */
  readonly limits?: Limits;
  /** Whether GraphiQL is served; it is when absent. */
  readonly graphiql?: boolean;
  /** Whether clients may read the schema; they may when absent. */
  readonly introspection?: boolean;
  /** Operations that may be asked by their id. */
  readonly persisted?: Persisted | undefined;
}

const api = { version, schemaHash: createHash("sha256").update(sdl).digest("hex") };

/** A fetch handler for the whole server: GraphQL, its pages and its health. Opens no port. */
export function createServer(options: ServerOptions): YogaServerInstance<object, Context> {
  const { views, engine = memoryEngine, today = () => new Date().toISOString().slice(0, 10) } = options;
  const { limits = defaultLimits, graphiql = true, introspection = true, persisted } = options;
  const { status = () => sinceStart, releases = never } = options;
  const contextOf = (of: Views): Context => {
    const day = today();
    const later = () => mapAsyncIterator(releases(), contextOf);
    return watchReads(
      createContext(of, engine, day, { mostCost: limits.cost, status: status(), releases: later }),
      of,
      day,
    );
  };
  return createYoga<object, Context>({
    schema,
    context: () => contextOf(views()),
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
    maskedErrors: { maskError: (error) => maskError(error, options.onBug) },
    parserAndValidationCache: documentCaches(limits),
    plugins: [
      ...(options.plugins ?? []),
      headers(),
      pages({ views, today, status: options.status, graphiql, introspection }),
      requestParams(limits, persisted),
      documentLimits(limits, { introspection }),
      costLimit(limits),
      caching(),
      freshEvents(),
    ],
  });
}

const sinceStart: Status = { loadedAt: new Date().toISOString(), failure: undefined };

async function* never(): AsyncGenerator<never> {}

/** What a context tells beside the data. */
interface Surroundings {
  readonly mostCost: number;
  readonly status: Status;
  readonly releases: Context["releases"];
}

/** What one request reads from: one snapshot and one day, whatever happens meanwhile. */
export function createContext(
  views: Views,
  engine: Engine,
  today: string,
  { mostCost = defaultLimits.cost, status = sinceStart, releases = never }: Partial<Surroundings> = {},
): Context {
  const days = { earliest: views.earliest, latest: today };
  return {
    load: createLoaders(engine),
    days,
    api: { ...api, mostCost },
    status,
    releases,
    view: (asOf) => {
      if (asOf == null) return views.current(today);
      if (asOf < days.earliest || asOf > days.latest)
        throw new Refusal("DATE_OUT_OF_RANGE", `The data covers ${days.earliest} to ${today}; ${asOf} lies outside.`, {
          argument: "asOf",
          ...days,
        });
      return views.at(asOf);
    },
  };
}

/** Refusals keep their words and get their code; what is not for the client to mend is masked. */
function maskError(error: unknown, onBug: ServerOptions["onBug"]): Error {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  if (error instanceof GraphQLError && (cause == null || cause instanceof GraphQLError)) return error;
  if (error instanceof Error && error.cause instanceof GraphQLError) return error.cause;
  const place = error instanceof GraphQLError ? { nodes: error.nodes, path: error.path } : {};
  if (cause instanceof Refusal)
    return new GraphQLError(cause.message, { ...place, extensions: { code: cause.code, ...cause.details } });
  onBug?.(cause);
  return new GraphQLError("Unexpected error.", { ...place, extensions: { code: "INTERNAL_SERVER_ERROR" } });
}
