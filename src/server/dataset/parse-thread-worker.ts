import { setPriority } from "node:os";
import { MessageChannel, parentPort } from "node:worker_threads";
import { kindNames } from "../../records/kinds.ts";
import type { AnyRecord } from "../../records/records.ts";
import { readFolder } from "./load-dataset.ts";
import type { Chunk, ParseJob, ParseResult } from "./parse-thread.ts";

/** Records in one message: taking it takes the other thread a few milliseconds. */
const chunkLength = 100;

/** A third of the share of a processor that requests get where they compete, from -20 to 19. */
const niceness = 5;

// Where processors are few, requests come first. Only Linux has priorities of threads; elsewhere it would be the server's.
if (process.platform === "linux") setPriority(niceness);

parentPort?.on("message", async ({ folder, served }: ParseJob) => {
  const reading = await readFolder(folder);
  if (!reading.ok) return tell(reading);
  const { records, release, contentHash } = reading.data;
  if (contentHash === served) return tell({ ok: true, isServed: true });
  const { port1, port2 } = new MessageChannel();
  for (const kind of kindNames) {
    const all = [...(records[kind] as ReadonlyMap<string, AnyRecord>)];
    for (let start = 0; start < all.length; start += chunkLength)
      port1.postMessage({ kind, entries: all.slice(start, start + chunkLength) } satisfies Chunk);
  }
  parentPort?.postMessage(
    { ok: true, isServed: false, rest: { release, contentHash }, port: port2 } satisfies ParseResult,
    [port2],
  );
});

function tell(told: ParseResult): void {
  parentPort?.postMessage(told);
}
