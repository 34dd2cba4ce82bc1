import { createRequire } from "node:module";
import { dirname, join } from "node:path";

// Resolved by the package itself, so that TypeScript in a clone and compiled code in `dist/` find the same folder.
const require = createRequire(import.meta.url);

/** The folder of `package.json`: a clone, or the installed package in `node_modules`. */
export const packageFolder = dirname(require.resolve("#package.json"));

/** The data folder inside the package. */
export const ownData = join(packageFolder, "data");

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

const manifest: Manifest = require("#package.json");

/** Version of the package and of the API. */
export const { name: packageName, version } = manifest;

/** Optional packages, loaded only when a setting needs them, with their supported version ranges. */
export const { peerDependencies } = manifest;
