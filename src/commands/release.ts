import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { buildGraph } from "../graph/build-graph.ts";
import type { Claim } from "../graph/claims/claim.ts";
import { packClaim } from "../graph/claims/claim-codec.ts";
import { type ClaimHistory, historySteps, type ReleaseLine } from "../graph/claims/claim-history.ts";
import { compressForStorage } from "../lib/brotli.ts";
import { compare, groupBy } from "../lib/collections.ts";
import { ConfigError } from "../lib/config-error.ts";
import { systemDay } from "../lib/day.ts";
import { withPath } from "../lib/file-error.ts";
import { runToEnd } from "../lib/interruptible.ts";
import { ownData } from "../lib/package.ts";
import { replaceFile } from "../lib/temporary-file.ts";
import type { Data } from "../parse/parsed-data.ts";
import { readData } from "../parse/read-data.ts";
import { releaseFile, releasesFolder } from "../parse/read-files.ts";
import { requireValid } from "../parse/require-valid.ts";
import type { Key } from "../records/kinds.ts";
import { type ReleaseRecord, release as releaseShape } from "../records/release.ts";
import { day } from "../records/scalars.ts";
import type { Config } from "../server/config/config.ts";
import { count } from "./count.ts";

/** What a release adds to the one before, and removes from it. */
interface Difference {
  readonly added: readonly Claim[];
  readonly removed: readonly string[];
}

export interface ReleaseFlags {
  readonly date?: string;
  readonly json?: boolean;
}

/** `pedigree release <tag>`: writes what the curated records state as a release, and prints what differs from the one before. */
export async function runRelease({ dataDir }: Config, tag: string, { date, json }: ReleaseFlags): Promise<void> {
  if (dataDir === ownData)
    throw new ConfigError(`there is no data folder to release; copy ${ownData} to data, or set another with --data`);
  if (date !== undefined && !day.safeParse(date).success)
    throw new ConfigError(`--date: ${date} is not a date; use YYYY-MM-DD`);
  const report = await writeRelease(dataDir, tag, date);
  const { publishedOn, added, removed } = report;
  const line = `Release ${tag} of ${publishedOn}: ${count(added, "claim")} added, ${removed} removed`;
  process.stdout.write(`${json ? JSON.stringify(report, null, 2) : line}\n`);
}

/** A written release, and how many claims differ from the release before. */
export interface ReleaseReport {
  readonly tag: string;
  readonly publishedOn: string;
  readonly added: number;
  readonly removed: number;
}

/**
 * Writes a release of a data folder: a file of what differs from the release before, and `release.yaml`. The tag of the
 * newest release writes that release again.
 * @throws {ConfigError} for data with problems, and for a tag or day that cannot be the newest.
 */
export async function writeRelease(folder: string, tag: string, date?: string): Promise<ReleaseReport> {
  const { data } = requireValid(folder, await readData(folder));
  const release = nextRelease(data, tag, date);
  const before = data.releases.filter((one) => one.tag !== tag);
  const { claims } = buildGraph({ ...data, releases: before });
  const difference = differenceFrom(runToEnd(historySteps(before)), claims);
  await write(folder, release, difference);
  const { added, removed } = difference;
  return { tag, publishedOn: release["published-on"], added: added.length, removed: removed.length };
}

/** The release with a tag and all before it. */
function nextRelease({ release, releases }: Data, tag: string, date: string | undefined): ReleaseRecord {
  const { earlier = [], ...current } = release;
  const isAgain = tag === current.tag;
  const [previous] = isAgain ? earlier : [current];
  const published = date ?? (isAgain ? current["published-on"] : systemDay());
  if (!releaseShape.shape.tag.safeParse(tag).success)
    throw new ConfigError(`${tag} is no tag; it is year.month.number, for example 2026.11.1`);
  if (earlier.some((one) => one.tag === tag))
    throw new ConfigError(`${tag} is earlier than ${current.tag}; only the newest release can be written again`);
  if (!isAgain && !releases.some((one) => one.tag === current.tag))
    throw new ConfigError(`${current.tag} has no file; write it first with \`pedigree release ${current.tag}\``);
  if (previous && previous["published-on"] >= published)
    throw new ConfigError(
      `${previous.tag} is of ${previous["published-on"]}, and each release has a later day than the one before; ` +
        `name ${current.tag} to write that release again`,
    );
  return { tag, "published-on": published, ...(isAgain ? { earlier } : { earlier: [current, ...earlier] }) };
}

/** What the claims differ in from what the newest release holds. Layers have days of their own and are in no release. */
export function differenceFrom(history: ClaimHistory, claims: Iterable<Claim>): Difference {
  const held = new Set(history.heldIds());
  const added: Claim[] = [];
  for (const claim of claims) if (!claim.evidence.isImported && !held.delete(claim.id)) added.push(claim);
  return { added, removed: [...held].sort(compare) };
}

async function write(folder: string, release: ReleaseRecord, difference: Difference): Promise<void> {
  const { tag, "published-on": published, earlier = [] } = release;
  const path = join(folder, releasesFolder, `${tag}.jsonl.br`);
  await withPath(dirname(path), () => mkdir(dirname(path), { recursive: true }));
  await replaceFile(path, compressForStorage(Buffer.from(linesOf(release, difference))));
  const lines = [`tag: ${tag}`, `published-on: ${published}`];
  if (earlier.length > 0) lines.push("earlier:");
  for (const one of earlier) lines.push(`  - { tag: ${one.tag}, published-on: ${one["published-on"]} }`);
  await replaceFile(join(folder, releaseFile), Buffer.from(`${lines.join("\n")}\n`));
}

/** The text of a release file: its header, and one line per entity, in order. */
function linesOf({ tag, "published-on": published }: ReleaseRecord, { added, removed }: Difference): string {
  const addedTo = groupBy(added, ({ subject }) => subject);
  const removedFrom = groupBy(removed, (id) => id.split(".", 2).join(":") as Key);
  const subjects = [...new Set([...addedTo.keys(), ...removedFrom.keys()])].sort(compare);
  const lines = subjects.map((subject): ReleaseLine => {
    const claims = (addedTo.get(subject) ?? []).toSorted((a, b) => compare(a.id, b.id));
    return [
      subject,
      claims.map((claim) => packClaim({ ...claim, recorded: [] }, () => undefined)),
      removedFrom.get(subject) ?? [],
    ];
  });
  const header = { format: 1, tag, "published-on": published };
  return `${[header, ...lines].map((line) => JSON.stringify(line)).join("\n")}\n`;
}
