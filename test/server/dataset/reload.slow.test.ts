import { describe, expect, it } from "vitest";
import { fixtureFolder } from "../../data.ts";
import { serve, ways } from "../../process.ts";
import { serveSlowly, trial, versionedCopy } from "./trial.ts";
import { versionQuery } from "./versions.ts";

describe("data that changes five times a second, each fifth time for the worse, under twenty connections", () => {
  it.each(ways)(
    "fails no request, tears no answer, never goes back nor serves what is unsound, by %s",
    async (_, args) => {
      const folder = await versionedCopy(fixtureFolder);
      const server = await serve(["--data", folder, ...args]);
      const { times, failed, lost, torn, back, versions, written } = await trial(server, folder, 4);
      server.child.kill("SIGTERM");
      expect([failed, lost, torn, back, [...versions].filter((version) => version.endsWith("unsound"))]).toEqual([
        [],
        [],
        0,
        0,
        [],
      ]);
      expect(times.length).toBeGreaterThan(100);
      expect(written).toBeGreaterThan(5);
      expect(versions.size).toBeGreaterThan(4);
      expect(await server.ended).toBe(0);
    },
  );

  it("tears no answer that takes its time, but would if each part read what is served at its moment", async () => {
    const [whole, torn] = await Promise.all(
      (["whole", "torn"] as const).map(async (mode) => {
        const folder = await versionedCopy(fixtureFolder);
        const server = await serveSlowly(folder, mode);
        // A document that is new has no part of its response cached.
        let count = 0;
        const query = () => `${versionQuery} # ${count++}`;
        const shown = await trial(server, folder, 2, query, ({ versions, torn }) =>
          mode === "torn" ? torn > 0 : versions.size > 2,
        );
        server.child.kill("SIGKILL");
        return shown;
      }),
    );
    expect([whole?.failed, whole?.lost, whole?.torn]).toEqual([[], [], 0]);
    expect(whole?.versions.size).toBeGreaterThan(2);
    expect(torn?.torn).toBeGreaterThan(0);
  });
});
