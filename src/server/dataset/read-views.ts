import type { Views } from "../../graph/views.ts";
import { runInTimeSlices } from "../../lib/interruptible.ts";
import { requireValid } from "../../parse/require-valid.ts";
import { viewsOf } from "./load-dataset.ts";
import { ParseThread } from "./parse-thread.ts";
import type { ReadFolderOptions } from "./read-folder.ts";

/**
 * Reads a data folder with its layers, in a thread and in time slices, so that the caller is not blocked.
 * Indexes are built when they are needed.
 * @throws {ConfigError} for invalid data.
 */
export async function readViews(
  folder: string,
  { layer, layers = true }: Pick<ReadFolderOptions, "layer" | "layers"> = {},
): Promise<Views> {
  const thread = new ParseThread();
  try {
    const reading = await thread.read({ folder, layer, layers, served: "" });
    const { data } = requireValid(folder, reading ?? { ok: false, problems: [] });
    return await runInTimeSlices(viewsOf(await runInTimeSlices(data)));
  } finally {
    thread.end();
  }
}
