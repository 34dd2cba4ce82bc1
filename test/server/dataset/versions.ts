import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const count = 20;

/** Models and variants that all bear the number of their version: an answer with two numbers is torn. */
const sound = (version: string) =>
  Array.from(
    { length: count },
    (_, index) => `versioned-${index}:
  name: ${version}
  sources: [versions]
  provider: versioner
  variants:
    versioned-${index}-a: { name: ${version}, kinds: [chat] }
    versioned-${index}-b: { name: ${version}, kinds: [base] }
`,
  ).join("");

/** Ways in which a version cannot be served. */
const unsound: readonly ((version: string) => string)[] = [
  (version) => `${sound(version)}versioned-x: { name: ${version}\n`,
  (version) => `${sound(version)}versioned-x: { nme: ${version}, sources: [versions] }\n`,
  (version) => `${sound(version)}versioned-x: { name: ${version}, sources: [nobody] }\n`,
  (version) => sound(version).slice(0, 500),
  () => "",
];

/** An operation whose answer is put together from many parts, level by level; what has conditions is read anew each time. */
export const versionQuery = `{
  meta { release { contentHash } }
  a: model(slug: "versioned-0") { ...Parts }
  b: model(slug: "versioned-${count - 1}") { ...Parts }
}
fragment Parts on Model {
  name
  variants(first: 5, where: {}) { nodes { name model { name variants(first: 5, where: {}) { nodes { name model { name } } } } } }
}`;

/** The versions in an answer; more than one when it is torn. */
export const versionsIn = (body: string): Set<string> =>
  new Set([...body.matchAll(/"name":"(v\d+(?:-unsound)?)"/g)].map(([, version]) => version as string));

/** Puts in a data folder what all versions refer to. */
export async function writeBeside(folder: string): Promise<void> {
  const source = "{ name: Versions, type: article, tier: primary, accessed-on: 2026-01-01 }";
  await writeFile(join(folder, "sources/versioned.yaml"), `versions: ${source}\n`);
  const provider = "{ name: Versioner, roles: [lab], sources: [versions] }";
  await writeFile(join(folder, "providers/versioned.yaml"), `versioner: ${provider}\n`);
}

/** Puts a version of the models in a data folder, whole at once, as an editor does. */
export async function writeVersion(folder: string, version: number, isSound = true): Promise<void> {
  const file = join(folder, "models/versioned.yaml");
  const write = isSound ? sound : (unsound[version % unsound.length] ?? sound);
  await writeFile(`${folder}.next`, write(`v${version}${isSound ? "" : "-unsound"}`));
  await rename(`${folder}.next`, file);
}

/** Writes a version every 200 ms, each fifth of them unsound, until told to stop; gives how many were written. */
export function keepWriting(folder: string): { stop: () => Promise<number> } {
  let isStopped = false;
  const writing = (async () => {
    let version = 1;
    for (; !isStopped; version++) {
      await writeVersion(folder, version, version % 5 !== 0);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await rm(`${folder}.next`, { force: true });
    return version - 1;
  })();
  return {
    stop: () => {
      isStopped = true;
      return writing;
    },
  };
}
