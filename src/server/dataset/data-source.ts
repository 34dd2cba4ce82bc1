import type { ReplicaFigures } from "../../engines/postgres/replicas.ts";
import type { View } from "../../graph/view.ts";
import type { Views } from "../../graph/views.ts";
import type { Problem } from "../../parse/problem.ts";

/** Newer data with its views ready for a day, or why it cannot be served. */
export type SourceReading =
  | { readonly ok: true; readonly views: Views; readonly day: string }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      /** Public: without paths and addresses. */
      readonly message: string;
    };

/** What requests need: any database; or what only newer data needs, while replicas have the served data: the primary. */
export type Lacking = "database" | "primary";

/** Where the served data comes from. */
export interface DataSource {
  /** What the source cannot reach; undefined when it reaches all. */
  readonly lacks?: Lacking | undefined;
  /** Figures of the databases that it reads from; none when absent. */
  readonly databases?: readonly ReplicaFigures[];
  /** Reads the newest data; undefined when it is served already. */
  read(served: Views): Promise<SourceReading | undefined>;
  /** Makes a view of a new day ready for requests. */
  warmUp(view: View): Promise<void>;
  /** Calls back when there may be newer data, until the process ends. */
  watch(onChange: () => void): void;
}
