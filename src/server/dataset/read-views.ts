import type { Views } from "../../graph/views.ts";
import { runInTimeSlices } from "../../lib/interruptible.ts";
import { requireValid } from "../../parse/require-valid.ts";
import { viewsOf } from "./load-dataset.ts";
import { ParseThread } from "./parse-thread.ts";

/**
 * Reads a data folder and a layer of the server's own, in a thread and in time slices, so that the caller is not blocked.
 * Indexes are built when they are needed.
 * @throws {ConfigError} for invalid data.
 */
export async function readViews(folder: string, layer: string | undefined): Promise<Views> {
  const thread = new ParseThread();
  try {
    const reading = await thread.read({ folder, layer, served: "" });
    const { data } = requireValid(folder, reading ?? { ok: false, problems: [] });
    return await runInTimeSlices(viewsOf(await runInTimeSlices(data)));
  } finally {
    thread.end();
  }
}
