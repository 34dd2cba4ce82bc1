import { setPriority } from "node:os";
import { MessageChannel, parentPort } from "node:worker_threads";
import { DataReader } from "../../parse/read-data.ts";
import { kindNames } from "../../records/kinds.ts";
import type { AnyRecord } from "../../records/records.ts";
import type { Chunk, ParseJob, ParseResult } from "./parse-thread.ts";
import { readFolder } from "./read-folder.ts";

/** Records per message: the receiving thread takes each message in a few milliseconds. */
const chunkLength = 100;

/** Nice value, -20 to 19; 5 gives about a third of the CPU share of the request thread. */
const niceness = 5;

// Requests come first. Only on Linux is the priority that of the thread; elsewhere it would be that of the process.
if (process.platform === "linux") setPriority(niceness);

let reader: DataReader | undefined;

parentPort?.on("message", async ({ folder, layer, layers, served }: ParseJob) => {
  if (reader?.folder !== folder) reader = new DataReader(folder);
  const reading = await readFolder(folder, { layer, layers, reader });
  if (!reading.ok) return send(reading);
  const { records, ...rest } = reading.data;
  if ((rest.layer ?? rest).contentHash === served) return send({ ok: true, isServed: true });
  const { port1, port2 } = new MessageChannel();
  for (const kind of kindNames) {
    const all = [...(records[kind] as ReadonlyMap<string, AnyRecord>)];
    for (let start = 0; start < all.length; start += chunkLength)
      port1.postMessage({ kind, entries: all.slice(start, start + chunkLength) } satisfies Chunk);
  }
  parentPort?.postMessage({ ok: true, isServed: false, rest, port: port2 } satisfies ParseResult, [port2]);
});

function send(result: ParseResult): void {
  parentPort?.postMessage(result);
}
