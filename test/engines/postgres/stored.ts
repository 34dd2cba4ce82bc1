import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { warmUpInBackground } from "../../../src/engines/background-warm-up.ts";
import { loadingEngine } from "../../../src/engines/loading-engine.ts";
import { Database } from "../../../src/engines/postgres/database.ts";
import { openRelease } from "../../../src/engines/postgres/open-release.ts";
import { pushRelease } from "../../../src/engines/postgres/push-release.ts";
import { writeSnapshot } from "../../../src/engines/snapshot/write-snapshot.ts";
import { Views } from "../../../src/graph/views.ts";
import type { LayeredData } from "../../../src/parse/parsed-data.ts";
import { requireValid } from "../../../src/parse/require-valid.ts";
import { readFolder } from "../../../src/server/dataset/read-folder.ts";
import { createServer } from "../../../src/server/yoga/create-yoga.ts";
import { dataFolder, todayIn } from "../../data.ts";
import type { PostgresServer } from "../../postgres.ts";

/** A data folder as a release in a database. */
export interface Stored {
  readonly data: LayeredData;
  readonly database: Database;
  /** The release as a server has it that has just started. */
  open(): Promise<Views>;
  /** The release before it has read any document. */
  openCold(): Promise<Views>;
}

/** Pushes a data folder into a new database. */
export async function storedOf(postgres: PostgresServer, folder: string): Promise<Stored> {
  const { data } = requireValid(
    folder,
    await readFolder(folder, { today: todayIn(folder), layers: folder !== dataFolder }),
  );
  const temporary = await mkdtemp(join(tmpdir(), "pedigree-"));
  const address = await postgres.createDatabase();
  let release: number;
  try {
    const file = join(temporary, "data.snapshot");
    await writeSnapshot(file, { ...data, today: todayIn(folder) });
    release = (await pushRelease(file, address, { keep: 1, refuse: () => undefined })).release;
  } finally {
    await rm(temporary, { recursive: true });
  }
  const database = await Database.of(address, { connections: 4, timeout: 60_000 });
  const openCold = async () => new Views(await openRelease(database, release, 64_000_000));
  return {
    data,
    database,
    openCold,
    async open() {
      const views = await openCold();
      warmUpInBackground(views.current(todayIn(folder))).catch(() => {});
      return views;
    },
  };
}

/** Sends requests to a server over these views, whose engine loads what it needs. */
export function fetchFrom(views: Views, folder: string) {
  const server = createServer({ views: () => views, today: () => todayIn(folder), engine: loadingEngine });
  return (url: string, init: RequestInit) => server.fetch(url, init);
}

/** Sends one operation; the text of the response. */
export async function answerOf(
  fetch: ReturnType<typeof fetchFrom>,
  query: string,
  variables?: object,
): Promise<string> {
  const response = await fetch("http://localhost/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return response.text();
}
