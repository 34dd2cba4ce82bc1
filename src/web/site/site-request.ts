import type { WorkBudget } from "../../lib/work-budget.ts";

/** A request for a page or a file of the explorer. */
export interface SiteRequest {
  readonly url: URL;
  /** Scheme and host of the addresses in files. */
  readonly origin: string;
  /** The media type that the client prefers of some; undefined when it accepts none. */
  readonly prefers: (types: readonly string[]) => string | undefined;
  /** Charged with what the server looks at for a file. */
  readonly work: WorkBudget;
}
