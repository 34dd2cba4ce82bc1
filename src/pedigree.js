#!/usr/bin/env node
// JavaScript, so that Node runs this file directly, from source and in the package.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";

// Without it, libraries run slower development checks.
process.env.NODE_ENV ??= "production";

const source = new URL("cli.ts", import.meta.url);
if (process.argv.length === 3 && ["--version", "-V"].includes(process.argv[2])) {
  process.stdout.write(`${createRequire(import.meta.url)("../package.json").version}\n`);
} else if (existsSync(source)) {
  // Run from source: tsx compiles each file when it is loaded.
  const { register } = await import("tsx/esm/api");
  register();
  await import(source.href);
} else {
  await import("../dist/src/cli.js");
}
