import { createRequire } from "node:module";
import { defineConfig } from "vitest/config";

const { resolve } = createRequire(import.meta.url);

export default defineConfig({
  resolve: {
    // Vite would take the ES build and Node the CommonJS one: two copies of graphql know nothing of each other's types.
    alias: [{ find: /^graphql$/, replacement: resolve("graphql") }],
  },
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    // Only what is stuck takes this long, however busy the machine is.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    // Many tests wait for processes of their own.
    maxWorkers: 2,
    // Files share what they import and load: none leaves anything changed behind.
    isolate: false,
    // CI reads the counts from a file of its own choosing.
    reporters: process.env.VITEST_JSON_REPORT
      ? ["default", ["json", { outputFile: process.env.VITEST_JSON_REPORT }]]
      : ["default"],
  },
});
