import { readdir } from "node:fs/promises";
import { extname, join } from "node:path";
import { ConfigError } from "../lib/config-error.ts";
import { systemDay } from "../lib/day.ts";
import { reasonOf } from "../lib/file-error.ts";
import { ownData } from "../lib/package.ts";
import { readRegularFile } from "../lib/regular-file.ts";
import { replaceFile } from "../lib/temporary-file.ts";
import { readData } from "../parse/read-data.ts";
import { readFiles, releaseFile } from "../parse/read-files.ts";
import { requireValid } from "../parse/require-valid.ts";
import { checkQuotes, type QuoteResult } from "../quotes/check-quotes.ts";
import { normalizeQuote } from "../quotes/normalize-quote.ts";
import type { Config } from "../server/config/config.ts";
import { count } from "./count.ts";

export interface QuotesFlags {
  readonly write?: boolean;
  readonly json?: boolean;
}

/** Limit of a stored text, in bytes. */
const maxBytes = 20_000_000;

/**
 * `pedigree quotes`: compares the quotes in the records with stored texts of their sources, and with `--write` records
 * each one that was found. Exit code 1 when a text lacks a quote.
 */
export async function runQuotes({ dataDir }: Config, folder: string, { write, json }: QuotesFlags): Promise<void> {
  if (write && dataDir === ownData)
    throw new ConfigError(`there is no data folder to write to; copy ${ownData} to data, or set another with --data`);
  const { data } = requireValid(dataDir, await readData(dataDir));
  const textOf = await storedTexts(folder, data.records.Source);
  const results: (QuoteResult & { readonly file: string })[] = [];
  for (const { path, bytes } of (await readFiles(dataDir)).files) {
    if (!path.endsWith(".yaml") || path === releaseFile) continue;
    const before = bytes.toString("utf8");
    const { results: found, text } = checkQuotes(before, systemDay(), textOf);
    results.push(...found.map((result) => ({ file: path, ...result })));
    if (write && text !== before) await replaceFile(join(dataDir, path), Buffer.from(text));
  }
  if (results.some(({ outcome }) => outcome === "absent")) process.exitCode = 1;
  process.stdout.write(json ? `${JSON.stringify(results, null, 2)}\n` : format(results));
}

/** The text of each source in a folder, as `<slug>.<extension>`, in its normal form. */
async function storedTexts(
  folder: string,
  sources: { readonly has: (slug: string) => boolean },
): Promise<(source: string) => string | undefined> {
  const names = await readdir(folder).catch((error) => {
    throw new ConfigError(`${folder}: cannot be read: ${reasonOf(error)}`);
  });
  const texts = new Map<string, string>();
  for (const name of names.sort()) {
    const slug = name.slice(0, name.length - extname(name).length);
    if (!sources.has(slug)) throw new ConfigError(`${join(folder, name)}: there is no source ${slug}`);
    texts.set(slug, normalizeQuote((await readRegularFile(join(folder, name), { maxBytes })).toString("utf8")));
  }
  return (source) => texts.get(source);
}

function format(results: readonly (QuoteResult & { readonly file: string })[]): string {
  const of = (outcome: QuoteResult["outcome"]) => results.filter((result) => result.outcome === outcome);
  return [
    ...of("absent").map(({ file, line, source, quote }) => `${file}:${line}  not in the text of ${source}: ${quote}`),
    `${count(results.length, "quote")}: ${of("found").length} found with the value, ${of("unclear").length} found without it, ${of("absent").length} not in the text, ${of("no-text").length} without a text`,
    "",
  ].join("\n");
}
