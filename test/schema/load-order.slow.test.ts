import { readdirSync } from "node:fs";
import { expect, it, vi } from "vitest";

it("prints one schema, in whatever order its modules load", async () => {
  const folder = new URL("../../schema/", import.meta.url);
  const modules = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const { sdl } = await import("../../schema/index.ts");
  vi.resetModules();
  for (const name of modules.toReversed()) await import(new URL(name, folder).href);
  expect((await import("../../schema/index.ts")).sdl === sdl).toBe(true);
});
