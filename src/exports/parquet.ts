import type { BasicType } from "hyparquet-writer";
import { ConfigError } from "../lib/config-error.ts";
import { peerDependencies } from "../lib/package.ts";
import { scheduler } from "../lib/scheduler.ts";
import { type Cell, claimColumns, columnNames } from "./claim-columns.ts";
import type { ClaimRow } from "./claim-rows.ts";

const types: Partial<Record<(typeof columnNames)[number], BasicType>> = { number: "DOUBLE", open_dispute: "BOOLEAN" };

/** Rows that are written in one turn of the event loop. */
const rowsPerTurn = 200;

/**
 * Claims as a Parquet file, with the columns of the table. Yields to the scheduler.
 * @throws {ConfigError} when the optional library for it is not installed.
 */
export async function writeParquet(rows: Iterable<ClaimRow>): Promise<Uint8Array> {
  const { ByteWriter, parquetWriteRows } = await loadWriter();
  const writer = Object.assign(new ByteWriter(), { flush: () => scheduler.yield() });
  await parquetWriteRows({
    writer,
    rows: cellsOf(rows),
    columns: columnNames.map((name) => ({ name, type: types[name] ?? "STRING", nullable: true })),
    rowGroupSize: rowsPerTurn,
  });
  return new Uint8Array(writer.getBuffer());
}

function* cellsOf(rows: Iterable<ClaimRow>): Generator<Record<string, Cell>> {
  for (const row of rows) yield Object.fromEntries(columnNames.map((name) => [name, claimColumns[name](row)]));
}

const library = "hyparquet-writer";

async function loadWriter(): Promise<typeof import("hyparquet-writer")> {
  try {
    return await import("hyparquet-writer");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new ConfigError(
      `Parquet needs an optional library; run npm install "${library}@${peerDependencies[library]}"`,
    );
  }
}
