import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pushRelease } from "../../../src/engines/postgres/push-release.ts";
import { writeSnapshot } from "../../../src/engines/snapshot/write-snapshot.ts";
import { inventRecords } from "../../bench/scale/invent.ts";
import { fixtureFolder } from "../../data.ts";
import type { PostgresServer } from "../../postgres.ts";
import { run } from "../../process.ts";

/**
 * Pushes invented data into a new database, and has it served; its address and the number of the release. Release 1 has
 * the fixtures.
 */
export async function pushInvented(
  postgres: PostgresServer,
  nodes: number,
): Promise<{ address: string; release: number }> {
  const folder = await mkdtemp(join(tmpdir(), "pedigree-"));
  const address = await postgres.createDatabase();
  try {
    const file = join(folder, "data.snapshot");
    await writeSnapshot(file, inventRecords(nodes));
    const pushed = await run("push", "--data", fixtureFolder, "--to", address);
    if (pushed.code !== 0) throw new Error(pushed.err);
    const { release } = await pushRelease(file, address, { keep: 1, refuse: () => undefined });
    // The program that serves was compiled, and is another version than that of this test.
    const name = new URL(address).pathname.slice(1);
    await postgres.run(
      `update pedigree.release set code = (select code from pedigree.release where number = 1) where number = ${release};
       update pedigree.served set release = ${release}`,
      name,
    );
    return { address, release };
  } finally {
    await rm(folder, { recursive: true });
  }
}
