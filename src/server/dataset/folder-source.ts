import { warmUp } from "../../engines/warm-up.ts";
import type { View } from "../../graph/view.ts";
import type { Views } from "../../graph/views.ts";
import { systemDay } from "../../lib/day.ts";
import { runInTimeSlices } from "../../lib/interruptible.ts";
import { formatProblem, type Problem } from "../../parse/problem.ts";
import { cacheApart, openCached } from "./cached-views.ts";
import type { DataSource, SourceReading } from "./data-source.ts";
import { viewSteps } from "./load-dataset.ts";
import { ParseThread } from "./parse-thread.ts";
import type { ReadFolderOptions } from "./read-folder.ts";
import { fingerprintOf, watchFolder } from "./watch-folder.ts";

/** A data folder with its layers of catalogs, and the folder of a layer of the server's own when it has one. */
export class FolderSource implements DataSource {
  readonly #folder: string;
  readonly #layer: string | undefined;
  readonly #layers: boolean;
  #isFollowed = false;
  readonly #reader = new ParseThread();
  #since = "";
  #layerSince = "";

  constructor(folder: string, { layer, layers = true }: Pick<ReadFolderOptions, "layer" | "layers"> = {}) {
    this.#folder = folder;
    this.#layer = layer;
    this.#layers = layers;
  }

  /** Notes what is in the folders; call before they are first read. */
  async survey(): Promise<void> {
    this.#since = await fingerprintOf(this.#folder);
    if (this.#layer !== undefined) this.#layerSince = await fingerprintOf(this.#layer);
  }

  /** Notes that the first views that are served lack the layers of catalogs. */
  expectLayers(): void {
    this.#isFollowed = true;
  }

  async read(served: Views): Promise<SourceReading | undefined> {
    const followed = this.#isFollowed ? await this.#readFollowed() : undefined;
    if (followed) return followed;
    const reading = await this.#reader.read({
      folder: this.#folder,
      layer: this.#layer,
      layers: this.#layers,
      served: served.graph.contentHash,
    });
    if (!reading) return undefined;
    if (!reading.ok)
      return { ok: false, problems: reading.problems, message: this.#describe(reading.problems[0] as Problem) };
    const day = systemDay();
    const views = await runInTimeSlices(viewSteps(await runInTimeSlices(reading.data), day));
    return { ok: true, views, day };
  }

  /** The whole data as a snapshot that another process builds; undefined when that cannot be. */
  async #readFollowed(): Promise<SourceReading | undefined> {
    this.#isFollowed = false;
    if (this.#layer !== undefined) return undefined;
    await cacheApart(this.#folder);
    const views = await openCached(this.#folder);
    if (!views) return undefined;
    const day = systemDay();
    await this.warmUp(views.current(day));
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
