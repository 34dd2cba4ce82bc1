import { createRequire } from "node:module";
import { dirname } from "node:path";

// The package finds itself by its own name: the same from TypeScript in a clone and from compiled code in `dist/`.
const require = createRequire(import.meta.url);

/** The folder that holds `package.json`: a clone, or where npm has installed the package. */
export const packageFolder = dirname(require.resolve("pedigree/package.json"));

interface Manifest {
  readonly version: string;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

const manifest: Manifest = require("pedigree/package.json");

/** Version of the package and of the API. */
export const { version } = manifest;

/** Packages that Pedigree loads only when asked to, with the versions that it works with. */
export const { peerDependencies } = manifest;
