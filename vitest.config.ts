import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { defineConfig } from "vitest/config";

const { resolve } = createRequire(import.meta.url);

const files = readdirSync("test", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => `test/${file.replaceAll("\\", "/")}`);

const isSlow = (file: string) => file.endsWith(".slow.test.ts");

/** Whether the slow suite tries more of what is in a file, or also takes its time: through `suite.ts` or `parse/base.ts`. */
const isScaled = (file: string) => /\/(suite|base)\.ts"/.test(readFileSync(file, "utf8"));

const normal = files.filter((file) => !isSlow(file));

export default defineConfig({
  resolve: {
    // Vite would take the ES build and Node the CommonJS one: two copies of graphql know nothing of each other's types.
    alias: [{ find: /^graphql$/, replacement: resolve("graphql") }],
  },
  test: {
    setupFiles: ["test/setup.ts"],
    // Transformed code is kept in node_modules from run to run.
    experimental: { fsModuleCache: true },
    // Only what is stuck takes this long, however busy the machine is.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    // Many tests wait for processes of their own.
    maxWorkers: 2,
    provide: { slow: false },
    projects: [
      {
        extends: true,
        // To load the schema takes longer than most files take themselves.
        test: { name: "normal", include: normal, isolate: false, globalSetup: "test/compile.ts" },
      },
      {
        extends: true,
        test: {
          name: "slow",
          include: files.filter((file) => isSlow(file) || isScaled(file)),
          globalSetup: "test/compile.ts",
          provide: { slow: true },
          sequence: { groupOrder: 1 },
        },
      },
    ],
    // CI reads the counts from a file of its own choosing.
    reporters: process.env.VITEST_JSON_REPORT
      ? ["default", ["json", { outputFile: process.env.VITEST_JSON_REPORT }]]
      : ["default"],
  },
});
