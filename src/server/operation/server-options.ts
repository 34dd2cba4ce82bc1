import type { Engine } from "../../engines/engine.ts";
import type { Views } from "../../graph/view.ts";
import type { Limits } from "../config/limits.ts";
import type { Status } from "../dataset/live-dataset.ts";
import type { Persisted } from "./persisted-operations.ts";

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
  /** Told of every error that is ours rather than a client's. */
  readonly onBug?: (error: unknown, requestId?: string) => void;
  /** Bounds of a request; the defaults when absent. */
  readonly limits?: Limits;
  /** Whether GraphiQL is served; it is when absent. */
  readonly graphiql?: boolean;
  /** Whether clients may read the schema; they may when absent. */
  readonly introspection?: boolean;
  /** Operations that may be asked by their id. */
  readonly persisted?: Persisted | undefined;
}
