import type { Engine } from "../../engines/engine.ts";
import type { Views } from "../../graph/views.ts";
import type { Limits } from "../config/limits.ts";
import type { Status } from "../dataset/live-dataset.ts";
import type { Persisted } from "./persisted-operations.ts";

export interface ServerOptions {
  /** Returns the current snapshot; called once per request, so that a response never mixes two. */
  readonly views: () => Views;
  /** Today, YYYY-MM-DD; the current day in UTC when absent. */
  readonly today?: () => string;
  /** The storage engine; the memory engine when absent. */
  readonly engine?: Engine;
  /** The reload status; loaded at the start when absent. */
  readonly status?: () => Status;
  /** Each release that is served from now on; none when absent. */
  readonly releases?: () => AsyncIterable<Views>;
  /** Called with every internal error. */
  readonly onBug?: (error: unknown, requestId?: string) => void;
  /** Limits of requests; the defaults when absent. */
  readonly limits?: Limits;
  /** Whether to serve GraphiQL; true when absent. */
  readonly graphiql?: boolean;
  /** Whether to allow introspection; true when absent. */
  readonly introspection?: boolean;
  /** Whether to serve as a subgraph of Federation 2; false when absent. */
  readonly federation?: boolean;
  readonly persisted?: Persisted | undefined;
}
