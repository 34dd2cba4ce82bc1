import { createRequire } from "node:module";
import { dirname } from "node:path";

// Resolves the package by its own name, so that TypeScript in a clone and compiled code in `dist/` find the same
// folder.
const require = createRequire(import.meta.url);

/** The folder of `package.json`: a clone, or the installed package in `node_modules`. */
export const packageFolder = dirname(require.resolve("pedigree/package.json"));

interface Manifest {
  readonly version: string;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

const manifest: Manifest = require("pedigree/package.json");

/** Version of the package and of the API. */
export const { version } = manifest;

/** Optional packages, loaded only when a setting needs them, with their supported version ranges. */
export const { peerDependencies } = manifest;
