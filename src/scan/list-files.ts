import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { promisify } from "node:util";

/** Files of code and configuration, by the end of their names. */
const code =
  /(?:\.(?:[cm]?[jt]sx?|py|ipynb|rb|go|rs|java|kts?|scala|groovy|gradle|cs|fs|vb|php|swift|dart|ex|exs|lua|r|jl|sh|bash|zsh|ps1|ya?ml|jsonc?|toml|ini|cfg|conf|env|properties|tf|tfvars|hcl|xml|sql|vue|svelte|astro)|^dockerfile|^makefile|^\.env.*)$/i;
const prose = /\.(?:mdx?|rst|adoc|txt)$/i;
/** Made by tools: their text is not written by people. */
const generated =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|poetry\.lock|composer\.lock)$|\.min\.js$/i;
/** Hidden folders with configuration that people write. */
const hiddenFolders = new Set([".circleci", ".devcontainer", ".github", ".gitlab"]);
const skippedFolders = new Set(["node_modules", "vendor", "dist", "build", "target", "__pycache__", "venv"]);

/** Paths below a folder of files to scan, sorted, with `/`: those that Git tracks, or all where Git is not used. */
export async function listFiles(folder: string, withProse: boolean): Promise<string[]> {
  const files = (await trackedFiles(folder)) ?? (await allFiles(folder, folder));
  return files.filter((file) => isScanned(file, withProse)).sort();
}

function isScanned(file: string, withProse: boolean): boolean {
  const name = file.slice(file.lastIndexOf("/") + 1);
  return !generated.test(file) && (code.test(name) || (withProse && prose.test(name)));
}

async function trackedFiles(folder: string): Promise<string[] | undefined> {
  try {
    const args = ["-C", folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    const { stdout } = await promisify(execFile)("git", args, { maxBuffer: 256_000_000 });
    return [...new Set(stdout.split("\0").filter((file) => file !== ""))];
  } catch {
    // Git is not installed, or the folder is not in a repository.
    return undefined;
  }
}

const isEntered = (folder: string): boolean =>
  folder.startsWith(".") ? hiddenFolders.has(folder) : !skippedFolders.has(folder);

async function allFiles(root: string, folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    // Links are not followed: they may lead out of the folder.
    if (entry.isDirectory() && isEntered(entry.name)) files.push(...(await allFiles(root, path)));
    else if (entry.isFile()) files.push(relative(root, path).split(sep).join("/"));
  }
  return files;
}
