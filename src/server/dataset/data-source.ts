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

/** Where the served data comes from. */
export interface DataSource {
  /** What requests need and the source cannot reach; undefined when it reaches all. */
  readonly lacks?: "database" | undefined;
  /** Reads the newest data; undefined when it is served already. */
  read(served: Views): Promise<SourceReading | undefined>;
  /** Makes a view of a new day ready for requests. */
  warmUp(view: View): Promise<void>;
  /** Calls back when there may be newer data, until the process ends. */
  watch(onChange: () => void): void;
}
