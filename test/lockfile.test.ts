import { readFileSync } from "node:fs";
import { satisfies, subset } from "semver";
import { expect, it } from "vitest";

/** A package as `package-lock.json` lists it. */
interface LockedPackage {
  readonly engines?: { readonly node?: string };
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

const readJson = (name: string) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), "utf8"));
const manifest: { engines: { node: string }; allowScripts: Record<string, boolean> } = readJson("package.json");
const { packages }: { packages: Record<string, LockedPackage> } = readJson("package-lock.json");

/** The packages that Pedigree installs, by the folder of each. */
const locked = Object.entries(packages).filter(([folder]) => folder !== "");

const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);

// What only development needs may refuse the first releases of a line.
it.each(["20.19.2", "22.13.0", "24.0.0", "26.0.0"])("installs no package that refuses Node %s", (version) => {
  const refusing = locked.filter(([, { engines }]) => engines?.node && !satisfies(version, engines.node));
  expect(refusing.map(([folder, { engines }]) => `${folder} needs ${engines?.node}`)).toEqual([]);
});

// Later versions of GraphQL Tools, which package.json pins for that, need packages that refuse Node 20.
it("serves with packages that run on every Node version that Pedigree promises", () => {
  const narrower = locked.filter(
    ([, { dev, engines }]) => !dev && engines?.node && !subset(manifest.engines.node, engines.node),
  );
  expect(narrower.map(([folder, { engines }]) => `${folder} needs ${engines?.node}`)).toEqual([]);
});

it("lets no package run a script when it is installed", () => {
  const withScript = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([folder]) => nameOf(folder));
  expect(manifest.allowScripts).toEqual(Object.fromEntries(withScript.map((name) => [name, false])));
});
