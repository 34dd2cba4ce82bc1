import { databaseName } from "../engines/postgres/client.ts";
import { dropRelease, listReleases, type StoredRelease, serveRelease } from "../engines/postgres/manage-releases.ts";
import { ConfigError } from "../lib/config-error.ts";
import { count } from "./count.ts";

export interface ReleasesFlags {
  readonly to: string;
  readonly serve?: string;
  readonly drop?: string;
  readonly json?: boolean;
}

/** `pedigree releases`: lists the releases in a database, has one of them served, or drops one. */
export async function runReleases({ to, serve, drop, json }: ReleasesFlags): Promise<void> {
  const name = databaseName(to);
  if (serve !== undefined && drop !== undefined) throw new ConfigError("--serve or --drop: name one of them");
  if (serve !== undefined) {
    const release = await serveRelease(to, serve);
    process.stdout.write(`${json ? asJson(release) : `${name} serves release ${titleOf(release)}`}\n`);
  } else if (drop !== undefined) {
    const release = await dropRelease(to, drop);
    process.stdout.write(`${json ? asJson(release) : `${name} has dropped release ${titleOf(release)}`}\n`);
  } else {
    const releases = await listReleases(to);
    process.stdout.write(`${json ? asJson(releases) : describeAll(name, releases)}\n`);
  }
}

const asJson = (value: unknown): string => JSON.stringify(value, null, 2);

const titleOf = ({ tag, number, entities }: StoredRelease): string =>
  `${tag}, number ${number}: ${count(entities, "entity")}`;

function describeAll(name: string, releases: readonly StoredRelease[]): string {
  if (releases.length === 0) return `${name} has no release; write one with \`pedigree push --to\``;
  return releases
    .map((release) => {
      const { pushedAt, bytes, isServed, isOwn } = release;
      const notes = [isServed ? "served" : [], isOwn ? [] : "of another version"].flat().join(", ");
      const megabytes = (bytes / 1e6).toFixed(1);
      return `${titleOf(release)}, ${megabytes} MB, pushed ${pushedAt}${notes && `, ${notes}`}`;
    })
    .join("\n");
}
