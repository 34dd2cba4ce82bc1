import { warmUp } from "../../engines/warm-up.ts";
import type { View } from "../../graph/view.ts";
import type { Views } from "../../graph/views.ts";
import { systemDay } from "../../lib/day.ts";
import { runInTimeSlices } from "../../lib/interruptible.ts";
import { formatProblem, type Problem } from "../../parse/problem.ts";
import type { DataSource, SourceReading } from "./data-source.ts";
import { viewSteps } from "./load-dataset.ts";
import { ParseThread } from "./parse-thread.ts";
import { fingerprintOf, watchFolder } from "./watch-folder.ts";

/** A data folder, with the folder of a layer of the server's own when it has one. */
export class FolderSource implements DataSource {
  readonly #folder: string;
  readonly #layer: string | undefined;
  readonly #reader = new ParseThread();
  #since = "";
  #layerSince = "";

  constructor(folder: string, layer?: string) {
    this.#folder = folder;
    this.#layer = layer;
  }

  /** Notes what is in the folders; call before they are first read. */
  async survey(): Promise<void> {
    this.#since = await fingerprintOf(this.#folder);
    if (this.#layer !== undefined) this.#layerSince = await fingerprintOf(this.#layer);
  }

  async read(served: Views): Promise<SourceReading | undefined> {
    const reading = await this.#reader.read({
      folder: this.#folder,
      layer: this.#layer,
      served: served.graph.contentHash,
    });
    if (!reading) return undefined;
    if (!reading.ok)
      return { ok: false, problems: reading.problems, message: this.#describe(reading.problems[0] as Problem) };
    const day = systemDay();
    const views = await runInTimeSlices(viewSteps(await runInTimeSlices(reading.data), day));
    return { ok: true, views, day };
  }

  async warmUp(view: View): Promise<void> {
    await runInTimeSlices(warmUp(view));
  }

  watch(onChange: () => void): void {
    watchFolder(this.#folder, this.#since, onChange);
    if (this.#layer !== undefined) watchFolder(this.#layer, this.#layerSince, onChange);
  }

  /** Omits the folder path: it is an internal detail and the message is public. */
  #describe(problem: Problem): string {
    return formatProblem(problem.file === this.#folder ? { ...problem, file: "." } : problem);
  }
}
