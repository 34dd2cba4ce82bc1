import { groupBy } from "../lib/collections.ts";
import { systemDay } from "../lib/day.ts";
import { readData } from "../parse/read-data.ts";
import { requireValid } from "../parse/require-valid.ts";
import type { Config } from "../server/config/config.ts";
import {
  readVisits,
  type SourceAddress,
  type SourceState,
  type SourceVisit,
  stateOf,
  visitSources,
} from "./check-sources.ts";
import { count } from "./count.ts";
import { wholeNumber } from "./whole-number.ts";

export interface SourcesFlags {
  readonly check?: boolean;
  readonly results: string;
  readonly days: string;
  readonly delay: string;
  readonly allowHost?: readonly string[];
  readonly json?: boolean;
}

/** The state of one source, for output. */
interface Row {
  readonly source: string;
  readonly url: string;
  readonly state: SourceState;
  /** Day of the newest visit. */
  readonly on: string | undefined;
  readonly status: number | undefined;
  readonly movedTo: string | undefined;
  readonly error: string | undefined;
  /** Known copy: that of the record, or else that of the Internet Archive. */
  readonly archived: string | undefined;
}

const states: readonly SourceState[] = ["unvisited", "unchanged", "changed", "moved", "refused", "gone", "unreachable"];

/**
 * `pedigree sources`: the state of each source after the visits in a file of results. With `--check`, visits those that
 * were not visited lately first. Exit code 1 when a source is gone.
 */
export async function runSources({ dataDir }: Config, flags: SourcesFlags): Promise<void> {
  const days = wholeNumber("--days", flags.days);
  const delayMs = wholeNumber("--delay", flags.delay);
  const { data } = requireValid(dataDir, await readData(dataDir));
  const { records } = data;
  const sources: SourceAddress[] = [...records.Source].flatMap(([slug, { url, "archived-url": copy }]) =>
    url === undefined ? [] : [{ slug, url, hasCopy: copy !== undefined }],
  );
  const file = flags.results;
  if (flags.check)
    await visitSources(sources, {
      file,
      today: systemDay(),
      days,
      delayMs,
      allowedHosts: flags.allowHost ?? [],
      onVisit: ({ source, status, error }) => process.stderr.write(`${source}: ${error ?? status}\n`),
    });
  const visits = groupBy(await readVisits(file), ({ source, url }) => `${source} ${url}`);
  const rows = sources.map((source) =>
    rowOf(source, visits.get(`${source.slug} ${source.url}`) ?? [], records.Source.get(source.slug)?.["archived-url"]),
  );
  process.stdout.write(flags.json ? `${JSON.stringify(rows, null, 2)}\n` : describe(rows, file));
  if (rows.some(({ state }) => state === "gone")) process.exitCode = 1;
}

function rowOf({ slug, url }: SourceAddress, visits: readonly SourceVisit[], archived: string | undefined): Row {
  const last = visits.at(-1);
  return {
    source: slug,
    url,
    state: stateOf(visits),
    on: last?.on,
    status: last?.status,
    movedTo: last?.["moved-to"],
    error: last?.error,
    archived: archived ?? last?.["archived-url"],
  };
}

/** Sources that need a look, worst first, and counts of all states. */
function describe(rows: readonly Row[], file: string): string {
  const shown = states
    .toReversed()
    .filter((state) => state !== "unvisited" && state !== "unchanged")
    .flatMap((state) => rows.filter((row) => row.state === state));
  const lines = shown.map(
    ({ source, state, url, on, status, movedTo, error, archived }) =>
      `${state}  ${source}  ${movedTo === undefined ? url : `${url} -> ${movedTo}`}  ${error ?? status} on ${on}` +
      (archived === undefined ? "; no archived copy" : `; copy: ${archived}`),
  );
  const counts = states.map((state) => `${rows.filter((row) => row.state === state).length} ${state}`).join(", ");
  const without = rows.filter(({ archived }) => archived === undefined).length;
  return [
    ...lines,
    `${count(rows.length, "source")} with an address, by ${file}: ${counts}; ${without} without a known archived copy`,
    "",
  ].join("\n");
}
