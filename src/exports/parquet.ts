import type { BasicType, ColumnSource } from "hyparquet-writer";
import { ConfigError } from "../lib/config-error.ts";
import { peerDependencies } from "../lib/package.ts";
import { type Cell, claimColumns, columnNames } from "./claim-columns.ts";
import type { ClaimRow } from "./claim-rows.ts";

const types: Partial<Record<(typeof columnNames)[number], BasicType>> = { number: "DOUBLE", open_dispute: "BOOLEAN" };

/**
 * Claims as a Parquet file, with the columns of the table.
 * @throws {ConfigError} when the optional library for it is not installed.
 */
export async function writeParquet(rows: Iterable<ClaimRow>): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await loadWriter();
  const columns = new Map<string, Cell[]>(columnNames.map((name) => [name, []]));
  for (const row of rows) for (const name of columnNames) columns.get(name)?.push(claimColumns[name](row));
  const columnData = columnNames.map(
    (name): ColumnSource => ({ name, data: columns.get(name) ?? [], type: types[name] ?? "STRING", nullable: true }),
  );
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

const library = "hyparquet-writer";

async function loadWriter(): Promise<typeof import("hyparquet-writer")> {
  try {
    return await import("hyparquet-writer");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new ConfigError(
      `--format parquet needs an optional library; run npm install "${library}@${peerDependencies[library]}"`,
    );
  }
}
