import { createHash } from "node:crypto";
import { mapAsyncIterator } from "@graphql-tools/utils";
import { GraphQLError, getOperationAST } from "graphql";
import { createYoga, type Plugin, type YogaServerInstance } from "graphql-yoga";
import type { Context } from "../schema/builder.ts";
import { schema, sdl } from "../schema/index.ts";
import { caching, type Read, versionOf } from "./caching.ts";
import { useContentNegotiation } from "./content-negotiation.ts";
import { costLimit } from "./cost.ts";
import { documentCaches, documentLimits } from "./documents.ts";
import { type Engine, memoryEngine } from "./engines/engine.ts";
import { createLoaders, type Loaders } from "./engines/loaders.ts";
import { orderedErrors } from "./errors.ts";
import { freshEvents } from "./events.ts";
import type { View, Views } from "./graph/view.ts";
import { headers } from "./headers.ts";
import { Refusal } from "./lib/client-error.ts";
import { systemDay } from "./lib/day.ts";
import { version } from "./lib/package.ts";
import { WorkBudget, WorkLimitError } from "./lib/work-budget.ts";
import { useOperationSelection } from "./operation-selection.ts";
import { pages } from "./pages.ts";
import { requestParams } from "./params.ts";
import type { Persisted } from "./persisted.ts";
import { createPlain, type Plain } from "./plain.ts";
import { defaultLimits, type Limits, overWork } from "./server/config/limits.ts";
import type { Status } from "./server/dataset/live-dataset.ts";

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

/** What each request of a server reads from, by the snapshot and its budget. */
function contextsOf(options: ServerOptions): (of: Views, work?: WorkBudget) => RequestContext {
  const { engine = memoryEngine, today = systemDay, limits = defaultLimits } = options;
  const { status = () => sinceStart, releases = never } = options;
  const later = () => mapAsyncIterator(releases(), (of) => contextOf(of));
  const contextOf = (of: Views, work = new WorkBudget(limits.work)): RequestContext =>
    createContext(of, engine, today(), { mostCost: limits.cost, status: status(), releases: later, work });
  return contextOf;
}

/** The plain lane beside the handler that `createServer` makes of the same options; none where only persisted operations run. */
export function createPlainLane(options: ServerOptions): Plain | undefined {
  const { views, limits = defaultLimits, introspection = true, persisted } = options;
  const contextOf = contextsOf(options);
  const maskError = (error: unknown) => toClientError(error, options.onBug);
  return persisted?.only
    ? undefined
    : createPlain({ limits, introspection, context: (work) => contextOf(views(), work), maskError, data: views });
}

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
  const { execute } = createPlain({
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
const compiledExecution = (execute: Plain["execute"]): Plugin => ({
  onExecute({ args, setExecuteFn }) {
    const { document, operationName } = args;
    if (getOperationAST(document, operationName)?.operation === "query") setExecuteFn(execute);
  },
});

const sinceStart: Status = { loadedAt: new Date().toISOString(), failure: undefined };

async function* never(): AsyncGenerator<never> {}

/** What a context tells beside the data. */
interface Surroundings {
  readonly mostCost: number;
  readonly status: Status;
  readonly releases: Context["releases"];
  readonly work: WorkBudget;
}

/** What one request reads from: one snapshot and one day, whatever happens meanwhile. */
export const createContext = (
  views: Views,
  engine: Engine,
  today: string,
  surroundings: Partial<Surroundings> = {},
): RequestContext => new RequestContext(views, engine, today, surroundings);

export class RequestContext implements Context, Read {
  readonly load: Loaders;
  readonly status: Status;
  readonly releases: Context["releases"];
  readonly work: WorkBudget;
  /** Bound to its context: resolvers take it out of it. */
  readonly view: Context["view"];
  readonly #views: Views;
  readonly #today: string;
  readonly #mostCost: number;
  #readsPast = false;
  #readsToday = false;

  constructor(
    views: Views,
    engine: Engine,
    today: string,
    {
      mostCost = defaultLimits.cost,
      status = sinceStart,
      releases = never,
      work = new WorkBudget(defaultLimits.work),
    }: Partial<Surroundings>,
  ) {
    this.load = createLoaders(engine, work);
    this.work = work;
    this.status = status;
    this.releases = releases;
    this.#views = views;
    this.#today = today;
    this.#mostCost = mostCost;
    this.view = this.#viewOf.bind(this);
  }

  /** The same as members of a plain object. */
  members(): Context & Read {
    const { load, view, status, releases, work, days, api, version, setting } = this;
    return { load, view, status, releases, work, days, api, version, setting, isPast: this.isPast.bind(this) };
  }

  get days(): Context["days"] {
    return { earliest: this.#views.earliest, latest: this.#today };
  }

  get api(): Context["api"] {
    return { ...api, mostCost: this.#mostCost };
  }

  get version(): string {
    return versionOf(this.#views);
  }

  get setting(): string {
    return `${this.#today} ${api.schemaHash}`;
  }

  isPast(): boolean {
    return this.#readsPast && !this.#readsToday;
  }

  #viewOf(asOf?: string | null): View {
    if (asOf == null) {
      this.#readsToday = true;
      return this.#views.current(this.#today);
    }
    const { days } = this;
    if (asOf < days.earliest || asOf > days.latest)
      throw new Refusal(
        "DATE_OUT_OF_RANGE",
        `The data covers ${days.earliest} to ${this.#today}; ${asOf} lies outside.`,
        {
          argument: "asOf",
          ...days,
        },
      );
    if (asOf < this.#today) this.#readsPast = true;
    else this.#readsToday = true;
    return this.#views.at(asOf);
  }
}

/** What a client is told of an error: its own mistakes in their words and with their code; all else is masked. */
function toClientError(error: unknown, onBug: ServerOptions["onBug"]): GraphQLError {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  if (error instanceof GraphQLError && (cause == null || cause instanceof GraphQLError)) return error;
  if (error instanceof Error && error.cause instanceof GraphQLError) return error.cause;
  const place = error instanceof GraphQLError ? { nodes: error.nodes, path: error.path } : {};
  if (cause instanceof Refusal)
    return new GraphQLError(cause.message, { ...place, extensions: { code: cause.code, ...cause.details } });
  if (cause instanceof WorkLimitError) return overWork(cause);
  onBug?.(cause);
  return new GraphQLError("Unexpected error.", { ...place, extensions: { code: "INTERNAL_SERVER_ERROR" } });
}
