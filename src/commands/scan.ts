import { stat } from "node:fs/promises";
import { ConfigError } from "../lib/config-error.ts";
import { systemDay } from "../lib/day.ts";
import { version } from "../lib/package.ts";
import { requireValid } from "../parse/require-valid.ts";
import { keyOf } from "../records/kinds.ts";
import { formatSarif } from "../scan/format-sarif.ts";
import { type Finding, type Level, type Scan, scanFolder } from "../scan/scan-folder.ts";
import type { Config } from "../server/config/config.ts";
import { openViews } from "../server/dataset/cached-views.ts";

export interface ScanFlags {
  readonly host?: string;
  readonly within: string;
  readonly prose?: boolean;
  readonly json?: boolean;
  readonly sarif?: boolean;
}

/** Exit code when the folder cannot be checked; 1 means that something was found. */
const notChecked = 2;

/** `pedigree scan`: identifiers of models in code and configuration that are retired, deprecated or moving. */
export async function runScan({ dataDir, layers }: Config, folder: string, flags: ScanFlags): Promise<void> {
  try {
    const scan = await scanned({ dataDir, layers }, folder, flags);
    process.stdout.write(
      flags.sarif
        ? `${JSON.stringify(formatSarif(scan, version), null, 2)}\n`
        : flags.json
          ? `${JSON.stringify(scan, null, 2)}\n`
          : formatScan(scan),
    );
    if (scan.skipped.length > 0) process.exitCode = notChecked;
    else if (scan.findings.some(({ level }) => level === "error" || level === "warning")) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`pedigree: ${error.message}\n`);
    process.exitCode = notChecked;
  }
}

async function scanned(
  { dataDir, layers }: Pick<Config, "dataDir" | "layers">,
  folder: string,
  { host, within, prose = false }: ScanFlags,
): Promise<Scan> {
  if (!/^\d+$/.test(within)) throw new ConfigError(`--within: ${within} is not a whole number of days`);
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new ConfigError(`${folder}: there is no such folder`);
  const { views } = requireValid(dataDir, await openViews(dataDir, { layers }));
  const view = views.current(systemDay());
  if (host !== undefined && !view.has(keyOf("Host", host))) throw new ConfigError(`--host: there is no host ${host}`);
  return scanFolder(view, folder, { host, within: Number(within), prose });
}

function formatScan({ files, skipped, findings }: Scan): string {
  const shown = findings.filter(({ rule }) => rule !== undefined);
  const count = (level: Level) => findings.filter((finding) => finding.level === level).length;
  return [
    ...shown.flatMap(linesOf),
    ...skipped.map(({ file, reason }) => `${file}: not read: ${reason}`),
    `${files} files, ${findings.length} identifiers: ${count("error")} retired, ${count("warning")} deprecated or ending, ${count("note")} moving, ${count("ok")} in service, ${count("unknown")} unknown`,
    "",
  ].join("\n");
}

const linesOf = ({ file, line, column, level, message, sources }: Finding): string[] => [
  `${file}:${line}:${column}  ${level}  ${message}`,
  ...sources.map((source) => `  ${source}`),
];
