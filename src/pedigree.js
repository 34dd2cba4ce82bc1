#!/usr/bin/env node
// JavaScript, so that Node runs this file directly, in a clone and in the package.
import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";

// Without it, libraries run slower development checks.
process.env.NODE_ENV ??= "production";

const source = new URL("cli.ts", import.meta.url);
const compiled = new URL("../dist/src/cli.js", import.meta.url);

/** Whether the compiled code is newer than every file of the source, as it is until somebody changes one. */
function isCompiled() {
  const { mtimeMs } = statSync(compiled, { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
  return ["../src/", "../schema/"].every((room) => {
    const folder = new URL(room, import.meta.url);
    const files = readdirSync(folder, { recursive: true });
    return files.every((file) => statSync(new URL(file, folder)).mtimeMs <= mtimeMs);
  });
}

if (process.argv.length === 3 && ["--version", "-V"].includes(process.argv[2])) {
  process.stdout.write(`${createRequire(import.meta.url)("../package.json").version}\n`);
} else if (existsSync(source) && !isCompiled()) {
  // Changed source runs without a build: tsx compiles each file when it is loaded.
  const { register } = await import("tsx/esm/api");
  register();
  await import(source.href);
} else {
  await import(compiled.href);
}
