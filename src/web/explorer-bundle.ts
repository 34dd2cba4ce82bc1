import { type Bundle, bundleFolder, readBundle } from "./bundle.ts";

/** Names of the hashed files that the pages need. */
export interface ExplorerManifest {
  readonly script: string;
  readonly style: string;
  /** Sets the chosen color scheme before the first paint. */
  readonly theme: string;
  /** Files to load for each page besides the script, by its name: `home` for `home-page.tsx`. */
  readonly chunks: Readonly<Record<string, readonly string[]>>;
}

/** The built explorer. */
export interface ExplorerBundle {
  readonly files: Bundle;
  readonly manifest: ExplorerManifest;
  /** The operations of its pages by id. */
  readonly operations: ReadonlyMap<string, string>;
}

/** Output of `npm run build:web`; undefined when it has not been built. @throws when it cannot be read. */
export async function readExplorer(): Promise<ExplorerBundle | undefined> {
  const bundle = await readBundle(bundleFolder("explorer"));
  if (!bundle) return undefined;
  const json = (name: string) => JSON.parse(bundle.get(name)?.body.toString() ?? "{}");
  const files = new Map([...bundle].filter(([path]) => !path.endsWith(".json")));
  return {
    files,
    manifest: json("manifest.json"),
    operations: new Map(Object.entries<string>(json("operations.json"))),
  };
}
