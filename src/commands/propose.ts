import { existsSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import {
  type ProposedModel,
  type ProposedResolution,
  proposeModels,
  proposeResolutions,
} from "../graph/analysis/proposals.ts";
import type { Claim } from "../graph/claims/claim.ts";
import { formatValue } from "../graph/claims/format-value.ts";
import type { Entity, View } from "../graph/view.ts";
import { ConfigError } from "../lib/config-error.ts";
import { systemDay } from "../lib/day.ts";
import { runToEnd } from "../lib/interruptible.ts";
import { ownData } from "../lib/package.ts";
import { slugged } from "../lib/slugged.ts";
import { replaceFile } from "../lib/temporary-file.ts";
import { WorkBudget } from "../lib/work-budget.ts";
import { checkDataFolder } from "../parse/read-files.ts";
import { requireValid } from "../parse/require-valid.ts";
import { type Key, slugOf } from "../records/kinds.ts";
import type { Config } from "../server/config/config.ts";
import { loadViews } from "../server/dataset/load-dataset.ts";
import { count } from "./count.ts";
import { wholeNumber } from "./whole-number.ts";

export interface ProposeFlags {
  readonly limit: string;
  readonly hosts: string;
  readonly write?: boolean;
  readonly json?: boolean;
}

/** What a maintainer reviews: records as they would stand in files, and entries of `disputes`. */
interface Proposal {
  readonly models: Readonly<Record<string, object>>;
  readonly sources: Readonly<Record<string, object>>;
  readonly disputes: readonly { readonly subject: Key; readonly entry: object }[];
}

/**
 * `pedigree propose`: prints records of the models that only catalogs know, those of the most hosts first, and entries
 * for the open disputes that evidence decides. Writes the records only with `--write`, into files of their own.
 */
export async function runPropose({ dataDir }: Config, flags: ProposeFlags): Promise<void> {
  const limit = wholeNumber("--limit", flags.limit);
  const hosts = wholeNumber("--hosts", flags.hosts);
  const { views } = requireValid(dataDir, await loadViews(dataDir));
  const view = views.current(systemDay());
  const work = new WorkBudget();
  const found = runToEnd(proposeModels(view, work)).filter((one) => one.hosts.length >= hosts);
  const models = found.slice(0, limit);
  const resolutions = runToEnd(proposeResolutions(view, work)).slice(0, limit);
  const proposal = proposalOf(view, models, resolutions);
  if (flags.json) process.stdout.write(`${JSON.stringify(proposal, null, 2)}\n`);
  else if (flags.write) process.stdout.write(await writeRecords(dataDir, proposal));
  else process.stdout.write(describe(view, found.length, models, resolutions, proposal));
}

function proposalOf(
  view: View,
  models: readonly ProposedModel[],
  resolutions: readonly ProposedResolution[],
): Proposal {
  const slugs = slugsOf(view, models);
  const cited = new Set(
    models.flatMap(({ model, claims, developer }) => [
      ...sourcesOf(model),
      ...[...claims, ...(developer ? [developer] : [])].flatMap(({ citations }) =>
        citations.map(({ source }) => source),
      ),
    ]),
  );
  return {
    models: Object.fromEntries(models.map((one, index) => [slugs[index], modelRecord(view, one)])),
    sources: Object.fromEntries(
      [...cited].sort().map((key) => [sourceSlug(key), sourceRecord(view, view.entity(key) as Entity<"Source">)]),
    ),
    disputes: resolutions.map((one) => ({ subject: one.entity.key, entry: disputeEntry(one) })),
  };
}

/** A slug for each model: its name, or where another has that slug the one that it has in layers, of sorted words. */
function slugsOf(view: View, models: readonly ProposedModel[]): string[] {
  const used = new Set<string>();
  return models.map(({ model }) => {
    const plain = slugged(model.name);
    const isTaken = used.has(plain) || view.entity(`Model:${plain}`) || view.entity(`Variant:${plain}`);
    const slug = isTaken ? model.slug : plain;
    used.add(slug);
    return slug;
  });
}

/** The layers that list a model. */
const sourcesOf = ({ record }: Entity<"Model">): Key[] => [
  ...new Set(record.sources.map((one): Key => `Source:${typeof one === "string" ? one : one.source}`)),
];

/** Whether a provider has a record that does not come from layers alone. */
const isCurated = (view: View, key: Key): boolean =>
  view.entity(key)?.record.sources?.some((one) => {
    const source = view.entity(`Source:${typeof one === "string" ? one : one.source}`) as Entity<"Source"> | undefined;
    return source?.record.imported === undefined;
  }) ?? false;

/** The slug of a record about a layer. It differs from that of the layer, which is no curated source. */
const sourceSlug = (key: Key): string => `${slugOf(key)}-rows`;

/** The record of a document that is not curated yet; a layer is the file of its day. */
function sourceRecord(view: View, { record }: Entity<"Source">): object {
  const { name, type, tier, url, publisher, "published-on": published, "accessed-on": accessed } = record;
  return {
    name,
    type,
    tier,
    ...(url !== undefined && { url }),
    ...(publisher !== undefined && isCurated(view, `Provider:${publisher}`) && { publisher }),
    ...(published !== undefined && { "published-on": published }),
    "accessed-on": accessed,
  };
}

function modelRecord(view: View, { model, claims, developer }: ProposedModel): object {
  // A developer that only catalogs know needs a record of its own first.
  const isKnown = developer?.value !== undefined && isCurated(view, developer.value as Key);
  return {
    name: model.name,
    sources: sourcesOf(model).map(sourceSlug),
    ...(developer &&
      isKnown && { provider: { provider: slugOf(developer.value as Key), sources: citationsOf(developer) } }),
    ...(claims.length > 0 && {
      facts: Object.fromEntries(
        claims.map((claim) => [claim.property, { value: claim.value, sources: citationsOf(claim) }]),
      ),
    }),
  };
}

const citationsOf = ({ citations }: Claim): object[] =>
  citations.map(({ source, locator }) => ({ source: sourceSlug(source), ...(locator !== undefined && { locator }) }));

const disputeEntry = ({ dispute, reason }: ProposedResolution): object => ({
  property: dispute.property,
  kind: dispute.kind,
  state: "resolved",
  resolution: reason,
});

function describe(
  view: View,
  total: number,
  models: readonly ProposedModel[],
  resolutions: readonly ProposedResolution[],
  { models: records, sources, disputes }: Proposal,
): string {
  const nameOf = (key: Key) => view.entity(key)?.name ?? key;
  const lines: string[] = [
    `# ${count(total, "model")} that only catalogs know; the first ${models.length}, by number of hosts.`,
    "# Compare each value with the developer's own document before it becomes a record.",
  ];
  const slugs = slugsOf(view, models);
  for (const [index, { hosts }] of models.entries()) {
    const slug = slugs[index] as string;
    lines.push("", `# ${count(hosts.length, "host")}: ${hosts.join(", ")}`, yamlOf({ [slug]: records[slug] }));
  }
  if (models.length > 0) lines.push("", "# data/sources", yamlOf(sources));
  lines.push("", `# ${count(resolutions.length, "open dispute")} that the evidence decides`);
  for (const [index, { entity, dispute, better }] of resolutions.entries()) {
    const values = dispute.claims.map((claim) => `${text(claim, nameOf)} (${claim.evidence.slug})`);
    lines.push(
      "",
      `# ${entity.name}: ${text(better, nameOf)} is better; ${values.join(" against ")}`,
      yamlOf({ [entity.slug]: { disputes: [disputes[index]?.entry] } }),
    );
  }
  return `${lines.join("\n")}\n`;
}

const text = (claim: Claim, nameOf: (key: Key) => string): string =>
  claim.value === undefined
    ? claim.state
    : formatValue(claim.property, claim.value, { nameOf, price: claim.detail.price });

const yamlOf = (records: object): string => stringify(records, { lineWidth: 120 }).trimEnd();

/** Files of proposed records, below the data folder. */
const files = { models: "models/proposed.yaml", sources: "sources/proposed.yaml" } as const;

/** Writes the proposed records; existing files are never replaced. */
async function writeRecords(folder: string, { models, sources }: Proposal): Promise<string> {
  if (folder === ownData)
    throw new ConfigError(`there is no data folder to write to; copy ${ownData} to data, or set another with --data`);
  await checkDataFolder(folder);
  if (Object.keys(models).length === 0) return "Nothing to propose.\n";
  for (const file of Object.values(files))
    if (existsSync(join(folder, file)))
      throw new ConfigError(`${join(folder, file)} exists; review it, and move its records to other files first`);
  const paths: string[] = [];
  for (const [name, records] of [["models", models] as const, ["sources", sources] as const]) {
    const path = join(folder, files[name]);
    await replaceFile(path, Buffer.from(`# Written by \`pedigree propose\`: review each value.\n${yamlOf(records)}\n`));
    paths.push(path);
  }
  return `${paths.join("\n")}\n`;
}
