import { existsSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { ConfigError } from "../lib/config-error.ts";
import { readRegularFile } from "../lib/regular-file.ts";
import { replaceFile } from "../lib/temporary-file.ts";
import { mostHostedFile } from "../parse/read-files.ts";
import { slug } from "../records/scalars.ts";

const maxBytes = 1_000_000;

const shape = z.strictObject({
  layers: z.array(slug).min(1),
  models: z.record(slug, z.int().positive()),
});

/** The curated models by the number of hosts that serve them, most first, and the layers that were counted. */
export type MostHosted = z.infer<typeof shape>;

/**
 * Reads the list of a data folder.
 * @throws {ConfigError} when it is not such a list.
 */
export async function readMostHosted(folder: string): Promise<MostHosted> {
  const path = join(folder, mostHostedFile);
  if (!existsSync(path))
    throw new ConfigError(`${folder} has no ${mostHostedFile}; write it with \`pedigree coverage --rank\``);
  const bytes = await readRegularFile(path, { maxBytes });
  const checked = shape.safeParse(parse(bytes.toString("utf8")));
  if (checked.success) return checked.data;
  throw new ConfigError(`${path} is no list of models; write it again with \`pedigree coverage --rank\``);
}

/** Writes the list of a data folder, and returns its path. */
export async function writeMostHosted(folder: string, { layers, models }: MostHosted): Promise<string> {
  const path = join(folder, mostHostedFile);
  const lines = [
    "# The curated models by the number of hosts that serve them. Written by `pedigree coverage --rank`; do not edit.",
    "layers:",
    ...layers.map((layer) => `  - ${layer}`),
    "models:",
    ...Object.entries(models).map(([model, hosts]) => `  ${model}: ${hosts}`),
  ];
  await replaceFile(path, Buffer.from(`${lines.join("\n")}\n`));
  return path;
}
