import { inspect } from "node:util";
import { Command } from "commander";
import { describeFailure, exitCodes } from "./commands/describe-failure.ts";
import { describeUsage } from "./commands/describe-usage.ts";
import { version } from "./lib/package.ts";
import { escapeCharacter, replaceHidden } from "./records/characters.ts";
import type { Config, Flags } from "./server/config/config.ts";

/** Width of the help text, in columns. */
const helpWidth = 80;

/** The commands with their options. */
export const program = new Command("pedigree")
  .description("A knowledge graph of AI models: every fact with its source, its date and its dissent.")
  .version(version)
  .configureOutput({
    getOutHelpWidth: () => helpWidth,
    getErrHelpWidth: () => helpWidth,
    outputError: (message, write) => write(`pedigree: ${describeUsage(message)}\n`),
  })
  .addHelpText(
    "after",
    `
Exit codes: 0 on success; ${exitCodes.refused} on failure or when a problem was found, with the
reason in one line; ${exitCodes.bug} for a bug in Pedigree, with a stack trace to report.`,
  );

const collect = (value: string, before: readonly string[] = []) => [...before, value];

/** Settings and the code of a command are loaded when it runs, so that help is fast. */
const read = async (flags: Flags): Promise<Config> =>
  (await import("./server/config/config.ts")).readConfig(flags, process.env);

const data = ["--data <folder>", "data folder (default: $DATA_DIR, ./data, or that of the package)"] as const;
const layer = ["--layer <folder>", "records of your own beside the data (default: $LAYER or none)"] as const;
const noLayers = ["--no-layers", "leave out the layers of catalogs, shipped and imported"] as const;

program
  .command("serve")
  .description("serve the graph over GraphQL, with an explorer for people and GraphiQL")
  .option(...data)
  .option(...layer)
  .option(...noLayers)
  .option("--host <address>", "address to listen on (default: $HOST or 127.0.0.1)")
  .option("--port <number>", "port to listen on, 0 for any free port (default: $PORT or 4000)")
  .option("--limit <name=value>", "set a limit; may be repeated (see --print-limits)", collect, [])
  .option("--print-limits", "print every limit and exit")
  .option("--rate-limit <cost>", "cost per client and minute (default: $RATE_LIMIT or unlimited)")
  .option("--trusted-proxies <number>", "trusted proxies before the server (default: $TRUSTED_PROXIES or 0)")
  .option("--allow-host <name>", "name under which MCP is served; may be repeated (default: $ALLOW_HOSTS)", collect)
  .option("--compat <folder>", "serve the catalogs' files in it, corrected (default: $COMPAT or none)")
  .option("--no-explorer", "do not serve the explorer")
  .option("--no-graphiql", "do not serve GraphiQL")
  .option("--no-introspection", "disable introspection")
  .option("--federation", "serve as a subgraph of Federation 2 (default: $FEDERATION or not)")
  .option("--no-response-cache", "disable the response cache")
  .option("--persisted <file>", "manifest of persisted operations (default: $PERSISTED)")
  .option("--persisted-only", "allow only persisted operations")
  .option("--metrics-port <number>", "port for /metrics in Prometheus format (default: $METRICS_PORT or none)")
  .option("--workers <number>", "worker processes; auto is one per processor (default: $WORKERS or 1)")
  .option("--access-log", "log a line per request (default: $ACCESS_LOG or off)")
  .option("--log-level <level>", "debug, info, warn, error or silent (default: $LOG_LEVEL or info)")
  .option("--snapshot <file>", "start from this file; rebuilt when missing or outdated (default: $SNAPSHOT or none)")
  .option("--engine <address>", "serve the release in this PostgreSQL database (default: $ENGINE or none)")
  .option("--replicas <addresses>", "read from these replicas of it, separated by commas (default: $REPLICAS or none)")
  .option("--allow-shrink", "also serve new data that has lost over a fifth of its entities")
  .action(async (flags) => {
    const config = await read(flags);
    if (flags.printLimits)
      process.stdout.write((await import("./server/config/limits.ts")).formatLimits(config.limits));
    else return (await import("./commands/serve.ts")).runServe(config);
  });

program
  .command("build")
  .description("write the data as one checksummed file for a fast start with `serve --snapshot`")
  .option(...data)
  .option(...noLayers)
  .option("--snapshot <file>", "file to write (default: $SNAPSHOT or pedigree.snapshot)")
  .action(async (flags) => (await import("./commands/build.ts")).runBuild(await read(flags)));

program
  .command("push")
  .description("write the data as a release into a PostgreSQL database, for `serve --engine`")
  .option(...data)
  .option(...noLayers)
  .requiredOption("--to <address>", "the database: postgres://user@host:port/name")
  .option("--keep <number>", "how many releases to keep, with the new one", "3")
  .option("--allow-shrink", "also push data that has lost over a fifth of its entities")
  .option("--json", "print one JSON object")
  .action(async (flags) => (await import("./commands/push.ts")).runPush(await read(flags), flags));

program
  .command("releases")
  .description("list the releases in a PostgreSQL database, have another one served, or drop one")
  .requiredOption("--to <address>", "the database: postgres://user@host:port/name")
  .option("--serve <release>", "have this release served; its tag or number")
  .option("--drop <release>", "drop this release; its tag or number")
  .option("--json", "print one JSON object")
  .action(async (flags) => (await import("./commands/releases.ts")).runReleases(flags));

program
  .command("check")
  .description("check the data and print every problem as file:line:column")
  .option(...data)
  .option(...layer)
  .option("--json", "print one JSON object")
  .action(async (flags) => (await import("./commands/check.ts")).runCheck(await read(flags), flags));

program
  .command("coverage")
  .description("show how complete and how well sourced the data is, and what is missing")
  .option(...data)
  .option("--top <number>", "the main facts of the models with the most hosts")
  .option("--next [number]", "what these models lack, the most hosted first (default: 20)")
  .option("--disputes", "open disputes, and what is missing to settle each")
  .option("--rank", "count hosts in the imported layers, and write data/most-hosted.yaml")
  .option("--json", "print one JSON object")
  .action(async (flags) => (await import("./commands/coverage.ts")).runCoverage(await read(flags), flags));

program
  .command("import")
  .description("import a public catalog as a dated layer: models-dev, litellm or openrouter")
  .argument("<catalog>", "models-dev, litellm or openrouter")
  .option(...data)
  .option("--from <place>", "a file, a folder with one, or an https URL (default: the URL of the catalog)")
  .option("--date <day>", "date of the layer, YYYY-MM-DD (default: the date in the file name, or today)")
  .option("--allow-shrink", "accept far fewer rows than in the previous layer")
  .option("--ship", "add it to the catalogs that the data comes with, data/catalogs")
  .option("--allow-host <name...>", "hosts that may have private addresses and use http, such as your own mirror")
  .option("--json", "print one JSON object")
  .action(async (catalog, flags) =>
    (await import("./commands/import.ts")).runImport(await read(flags), catalog, flags),
  );

program
  .command("release")
  .description("record what the data states as a release; the next one shows what has changed since")
  .argument("<tag>", "year.month.number, for example 2026.11.1; that of the newest release writes it again")
  .option(...data)
  .option("--date <day>", "day of publication, YYYY-MM-DD (default: today)")
  .option("--json", "print one JSON object")
  .action(async (tag, flags) => (await import("./commands/release.ts")).runRelease(await read(flags), tag, flags));

program
  .command("reconcile")
  .description("show disputes between imported catalogs and curated records, and why")
  .option(...data)
  .option("--kind <kind>", "only disputes of this kind, for example genuine or definition")
  .option("--property <property>", "only disputes about this property, for example context-window")
  .option("--host <slug>", "only disputes about endpoints of this host")
  .option("--limit <number>", "maximum number of disputes to list", "20")
  .option("--ambiguous", "list the rows that could match several models instead")
  .option("--json", "print all as one JSON object")
  // `--limit` is a number of rows here, not a server limit.
  .action(async (flags) =>
    (await import("./commands/reconcile.ts")).runReconcile(await read({ data: flags.data }), flags),
  );

program
  .command("propose")
  .description("propose records of models that only imported catalogs know, and resolutions of disputes")
  .option(...data)
  .option("--limit <number>", "maximum number of models, and of disputes", "20")
  .option("--hosts <number>", "only models that at least so many hosts list", "2")
  .option("--write", "write the records to files of their own, models/proposed.yaml and sources/proposed.yaml")
  .option("--json", "print one JSON object")
  // `--limit` is a number of rows here, not a server limit.
  .action(async (flags) => (await import("./commands/propose.ts")).runPropose(await read({ data: flags.data }), flags));

program
  .command("sources")
  .description("show whether each source can still be read, has moved or changed, and has an archived copy")
  .option(...data)
  .option("--check", "visit the sources first, one at a time")
  .option("--results <file>", "file of what visits found, to which new ones are added", "source-visits.jsonl")
  .option("--days <number>", "do not visit again what was visited within so many days", "30")
  .option("--delay <ms>", "pause between two requests to one host, in milliseconds", "2000")
  .option("--allow-host <name...>", "hosts that may have private addresses and use http")
  .option("--json", "print one JSON array")
  .action(async (flags) => (await import("./commands/sources.ts")).runSources(await read({ data: flags.data }), flags));

program
  .command("price")
  .description("price a usage log, with what each use cost at its moment")
  .argument("<log>", "a file with one JSON object per line: model, host, time and token counts")
  .option(...data)
  .option(...layer)
  .option(...noLayers)
  .option("--host <name>", "host of lines that name none (default: the API of the developer)")
  .option("--json", "print one JSON object with exact amounts")
  // `--host` is not the address of a server here.
  .action(async (log, flags) =>
    (await import("./commands/price.ts")).runPrice(
      await read({ data: flags.data, layer: flags.layer, layers: flags.layers }),
      log,
      flags,
    ),
  );

program
  .command("scan")
  .description("find identifiers of models in code that are retired, deprecated or moving")
  .argument("<folder>", "a folder; of a Git repository, its tracked files")
  .option(...data)
  .option(...noLayers)
  .option("--host <slug>", "host of all identifiers (default: as imports and prefixes show)")
  .option("--within <days>", "also report an end of service within so many days", "90")
  .option("--prose", "also scan Markdown and text files")
  .option("--json", "print one JSON object with all identifiers")
  .option("--sarif", "print SARIF 2.1.0, for code scanning")
  .addHelpText(
    "after",
    `
A comment with pedigree.ignore leaves out its line, or the next one.

Exit codes: 0 nothing to do; 1 retired, deprecated or ending soon; 2 not all
could be checked.`,
  )
  // `--host` is not the address of a server here.
  .action(async (folder, flags) =>
    (await import("./commands/scan.ts")).runScan(await read({ data: flags.data, layers: flags.layers }), folder, flags),
  );

program
  .command("quotes")
  .description("compare the quotes in the records with stored texts of their sources")
  .argument("<folder>", "a folder with one text per source: its slug and any extension")
  .option(...data)
  .option("--write", "record each quote that was found with its value, so that its claim is accepted")
  .option("--json", "print all results as one JSON array")
  .action(async (folder, flags) =>
    (await import("./commands/quotes.ts")).runQuotes(await read({ data: flags.data }), folder, flags),
  );

program
  .command("show")
  .description("print what is known about a model or any other entity, with sources")
  .argument("<name...>", "ids such as Model:llama-3-3, or exact names")
  .option(...data)
  .option(...noLayers)
  .option("--as-of <day>", "day of the past, YYYY-MM-DD")
  .option("--property <name...>", "only these properties, such as context-window")
  .action(async (names, flags) =>
    (await import("./commands/show.ts")).runShow(await read(flags), "get", { refs: names, ...flags }),
  );

program
  .command("compare")
  .description("print a table of two to six entities, with sources")
  .argument("<name...>", "ids such as Model:llama-3-3, or exact names")
  .option(...data)
  .option(...noLayers)
  .option("--as-of <day>", "day of the past, YYYY-MM-DD")
  .option("--property <name...>", "only these properties, such as context-window")
  .option("--only-differences", "leave out properties that do not differ")
  .action(async (names, flags) =>
    (await import("./commands/show.ts")).runShow(await read(flags), "compare", { refs: names, ...flags }),
  );

program
  .command("export")
  .description("write what is known as ndjson, csv, parquet, nquads, jsonld or cyclonedx")
  .option(...data)
  .option(...noLayers)
  .option("--format <name>", "format of the export", "ndjson")
  .option("--kind <name...>", "only entities of these kinds, such as model")
  .option("--ref <name...>", "only these entities, by id or exact name")
  .option("--as-of <day>", "day of formats that show values in force, YYYY-MM-DD (default: today)")
  .option("--spec-version <version>", "version of CycloneDX: 1.6 or 1.7", "1.6")
  .option("--as <catalog>", "correct a file of models-dev, litellm or genai-prices instead; needs --onto")
  .option("--onto <file>", "the file to correct; only values that better evidence decides change")
  .option("--changes <file>", "where to write the list of corrections (default: none)")
  .option("--out <file>", "file to write (default: standard output)")
  .action(async (flags) =>
    flags.as === undefined && flags.onto === undefined
      ? (await import("./commands/export.ts")).runExport(await read(flags), flags)
      : (await import("./commands/correct.ts")).runCorrect(await read(flags), flags),
  );

program
  .command("mcp")
  .description("serve tools for agents over standard input and output (MCP)")
  .option(...data)
  .option(...noLayers)
  .option("--snapshot <file>", "start from this file; rebuilt when missing or outdated (default: $SNAPSHOT or none)")
  .action(async (flags) => (await import("./commands/mcp.ts")).runMcp(await read(flags)));

program
  .command("schema")
  .description("print the GraphQL schema")
  .option("--json", "print the introspection result instead of SDL")
  .option("--federation", "print it as a subgraph of Federation 2")
  .action(async (flags) => (await import("./commands/schema.ts")).runSchema(flags));

program
  .command("query")
  .description("run one operation without a server; exit 1 when the result has errors")
  .argument("<operation>", "a .graphql file, or the text of the operation")
  .option(...data)
  .option(...layer)
  .option(...noLayers)
  .option("--variables <json>", "variables of the operation")
  .action(async (operation, flags) =>
    (await import("./commands/query.ts")).runQuery(await read(flags), operation, flags),
  );

/** Runs a command, or prints help when `argv` names none. Prints why it failed, and sets the exit code. */
export async function runProgram(argv: readonly string[]): Promise<void> {
  try {
    if (argv.length === 2) program.outputHelp();
    else await program.parseAsync(argv);
  } catch (error) {
    const failure = describeFailure(error);
    if (failure !== undefined) return fail(failure);
    process.stderr.write(`pedigree: this is a bug in Pedigree; please report it\n${inspect(error)}\n`);
    process.exit(exitCodes.bug);
  }
}

/** Prints why a command failed, on one line, with control characters escaped. */
export function fail(message: string): void {
  process.stderr.write(`pedigree: ${replaceHidden(message, escapeCharacter)}\n`);
  process.exitCode = exitCodes.refused;
}
