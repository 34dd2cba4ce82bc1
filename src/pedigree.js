#!/usr/bin/env node
// Plain JavaScript: Node runs this file as it is, in a clone and in the package.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";

// Libraries check more, and are slower, unless this says that it is not development.
process.env.NODE_ENV ??= "production";

const source = new URL("cli.ts", import.meta.url);
if (process.argv.length === 3 && ["--version", "-V"].includes(process.argv[2])) {
  process.stdout.write(`${createRequire(import.meta.url)("../package.json").version}\n`);
} else if (existsSync(source)) {
  // A clone: tsx compiles each file as Node loads it.
  const { register } = await import("tsx/esm/api");
  register();
  await import(source.href);
} else {
  await import("../dist/src/cli.js");
}
