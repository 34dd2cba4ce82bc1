import { createHash } from "node:crypto";
import { mapAsyncIterator } from "@graphql-tools/utils";
import type { Context } from "../../../schema/builder.ts";
import { sdl } from "../../../schema/index.ts";
import type { Engine } from "../../engines/engine.ts";
import type { Loaders } from "../../engines/loaders.ts";
import { memoryEngine } from "../../engines/memory-engine.ts";
import { createLoaders } from "../../engines/request-loaders.ts";
import type { View } from "../../graph/view.ts";
import { layersError, timesError, type ViewArgs } from "../../graph/view-times.ts";
import type { Views } from "../../graph/views.ts";
import { ClientError } from "../../lib/client-error.ts";
import { systemDay } from "../../lib/day.ts";
import { version } from "../../lib/package.ts";
import { WorkBudget } from "../../lib/work-budget.ts";
import { defaultLimits } from "../config/limits.ts";
import type { Status } from "../dataset/live-dataset.ts";
import type { ServerOptions } from "./server-options.ts";

const api = { version, schemaHash: createHash("sha256").update(sdl).digest("hex") };

/** Creates the context of each request, from its snapshot and work budget. */
export function contextsOf(options: ServerOptions): (of: Views, work?: WorkBudget) => RequestContext {
  const { engine = memoryEngine, today = systemDay, limits = defaultLimits } = options;
  const { status = () => sinceStart, releases = never } = options;
  const later = () => mapAsyncIterator(releases(), (of) => contextOf(of));
  const contextOf = (of: Views, work = new WorkBudget(limits.work)): RequestContext =>
    createContext(of, engine, today(), { maxCost: limits.cost, status: status(), releases: later, work });
  return contextOf;
}

const sinceStart: Status = { loadedAt: new Date().toISOString(), failure: undefined };

async function* never(): AsyncGenerator<never> {}

/** The part of a context that is not data. */
interface ServerInfo {
  readonly maxCost: number;
  readonly status: Status;
  readonly releases: Context["releases"];
  readonly work: WorkBudget;
}

/** The context of one request: one snapshot and one day, even if the data changes meanwhile. */
export const createContext = (
  views: Views,
  engine: Engine,
  today: string,
  surroundings: Partial<ServerInfo> = {},
): RequestContext => new RequestContext(views, engine, today, surroundings);

export class RequestContext implements Context {
  readonly load: Loaders;
  readonly status: Status;
  readonly releases: Context["releases"];
  readonly work: WorkBudget;
  /** Bound, because resolvers destructure it. */
  readonly view: Context["view"];
  readonly #views: Views;
  readonly #today: string;
  readonly #maxCost: number;
  #readsPast = false;
  #readsToday = false;

  constructor(
    views: Views,
    engine: Engine,
    today: string,
    {
      maxCost = defaultLimits.cost,
      status = sinceStart,
      releases = never,
      work = new WorkBudget(defaultLimits.work),
    }: Partial<ServerInfo>,
  ) {
    this.load = createLoaders(engine, work);
    this.work = work;
    this.status = status;
    this.releases = releases;
    this.#views = views;
    this.#today = today;
    this.#maxCost = maxCost;
    this.view = this.#viewOf.bind(this);
  }

  get days(): Context["days"] {
    return {
      earliest: this.#views.earliest,
      latest: this.#today,
      recorded: this.#views.graph.recordedDays,
      layers: this.#views.layers,
    };
  }

  get api(): Context["api"] {
    return { ...api, maxCost: this.#maxCost };
  }

  /** Identifies the snapshot by release and content. */
  get version(): string {
    const { release, contentHash } = this.#views.graph;
    return `${encodeURIComponent(release.tag)}+${contentHash.slice(0, 16)}`;
  }

  /** Day and schema, on which responses depend as well. */
  get setting(): string {
    return `${this.#today} ${api.schemaHash}`;
  }

  /** Whether the request has read only days before today. */
  isPast(): boolean {
    return this.#readsPast && !this.#readsToday;
  }

  #viewOf({ asOf, knownAt, layers }: ViewArgs = {}): View {
    if (asOf == null && knownAt == null && !layers?.length) {
      this.#readsToday = true;
      return this.#views.current(this.#today);
    }
    const { days } = this;
    const unknown = layersError({ layers }, days);
    if (unknown !== undefined) throw new ClientError("INVALID_ARGUMENT", unknown, { argument: "layers" });
    const error = timesError({ asOf, knownAt }, days);
    if (error) {
      const { message, ...extensions } = error;
      throw new ClientError("DATE_OUT_OF_RANGE", message, extensions);
    }
    if (asOf != null && asOf < this.#today) this.#readsPast = true;
    else this.#readsToday = true;
    return this.#views.at({ asOf: asOf ?? undefined, knownAt: knownAt ?? undefined, layer: layers?.[0] }, this.#today);
  }
}
