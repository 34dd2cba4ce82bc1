import { inspect } from "node:util";
import { Command } from "commander";
import { describeFailure, exitCodes } from "./commands/describe-failure.ts";
import { describeUsage } from "./commands/describe-usage.ts";
import { version } from "./lib/package.ts";
import { escapeCharacter, replaceHidden } from "./records/characters.ts";
import type { Config, Flags } from "./server/config/config.ts";

/** Columns of help, on a terminal of any width. */
const helpWidth = 80;

const program = new Command("pedigree")
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
Exit codes: 0 when it is done; ${exitCodes.refused} when it is not, or a problem was found,
with the reason in one line; ${exitCodes.bug} for an error of Pedigree itself, with a stack
trace to report.`,
  );

const collect = (value: string, before: readonly string[]) => [...before, value];

/** Settings, like the code of each command, are loaded when a command runs: help needs neither. */
const read = async (flags: Flags): Promise<Config> =>
  (await import("./server/config/config.ts")).readConfig(flags, process.env);

const data = ["--data <folder>", "folder of records (default: $DATA_DIR, ./data, or that of the package)"] as const;

program
  .command("serve")
  .description("serve the graph over GraphQL, with GraphiQL and a page that shows what is known")
  .option(...data)
  .option("--host <address>", "address to listen on (default: $HOST or 127.0.0.1)")
  .option("--port <number>", "port to listen on, 0 for any free one (default: $PORT or 4000)")
  .option("--limit <name=value>", "set a limit, several times if need be (see --print-limits)", collect, [])
  .option("--print-limits", "print every limit and exit")
  .option("--rate-limit <cost>", "cost that one client may spend in a minute (default: $RATE_LIMIT or no limit)")
  .option("--trusted-proxies <number>", "proxies before the server (default: $TRUSTED_PROXIES or 0)")
  .option("--no-graphiql", "do not serve GraphiQL")
  .option("--no-introspection", "do not tell the schema")
  .option("--no-response-cache", "turn the response cache off")
  .option("--persisted <file>", "manifest of operations that may be asked by their id (default: $PERSISTED)")
  .option("--persisted-only", "refuse all operations but those")
  .option("--metrics-port <number>", "port that answers /metrics for Prometheus (default: $METRICS_PORT or none)")
  .option("--workers <number>", "processes that answer; auto is one a processor (default: $WORKERS or 1)")
  .option("--log-level <level>", "debug, info, warn, error or silent (default: $LOG_LEVEL or info)")
  .option(
    "--snapshot <file>",
    "start from this file; built anew where it is missing or old (default: $SNAPSHOT or none)",
  )
  .option("--allow-shrink", "also serve changed data that has lost over a fifth of its entities")
  .action(async (flags) => {
    const config = await read(flags);
    if (flags.printLimits)
      process.stdout.write((await import("./server/config/limits.ts")).formatLimits(config.limits));
    else return (await import("./commands/serve.ts")).runServe(config);
  });

program
  .command("build")
  .description("write the data as one checksummed file that `serve --snapshot` starts from at once")
  .option(...data)
  .option("--snapshot <file>", "file to write (default: $SNAPSHOT or pedigree.snapshot)")
  .action(async (flags) => (await import("./commands/build.ts")).runBuild(await read(flags)));

program
  .command("check")
  .description("check the records and print every problem as file:line:column")
  .option(...data)
  .option("--json", "print one JSON object")
  .action(async (flags) => (await import("./commands/check.ts")).runCheck(await read(flags), flags));

program
  .command("coverage")
  .description("show what is known of what could be, how well it is sourced, and what to look for next")
  .option(...data)
  .option("--json", "print one JSON object")
  .action(async (flags) => (await import("./commands/coverage.ts")).runCoverage(await read(flags), flags));

program
  .command("import")
  .description("import a public catalog as a dated layer below the data: models-dev, litellm or openrouter")
  .argument("<catalog>", "models-dev, litellm or openrouter")
  .option(...data)
  .option("--from <place>", "a file, a folder that holds one, or an https address (default: the catalog's own)")
  .option("--date <day>", "day of the layer, YYYY-MM-DD (default: the day in the file's name, or today)")
  .option("--allow-shrink", "take an answer with far fewer rows than the layer before")
  .option("--allow-host <name...>", "hosts that may be private and without https, as a mirror of one's own")
  .option("--json", "print one JSON object")
  .action(async (catalog, flags) =>
    (await import("./commands/import.ts")).runImport(await read(flags), catalog, flags),
  );

program
  .command("reconcile")
  .description("show where imported catalogs contradict each other or the records, and why")
  .option(...data)
  .option("--kind <kind>", "only disputes of this kind, for example genuine or definition")
  .option("--property <property>", "only disputes about this property, for example context-window")
  .option("--host <slug>", "only disputes about endpoints of this host")
  .option("--limit <number>", "most disputes to list", "20")
  .option("--ambiguous", "list the rows that can mean several models instead")
  .option("--json", "print one JSON object with all of them")
  // Its limit is of rows, not one of a server.
  .action(async (flags) =>
    (await import("./commands/reconcile.ts")).runReconcile(await read({ data: flags.data }), flags),
  );

program
  .command("schema")
  .description("print the GraphQL schema")
  .option("--json", "print the answer to an introspection query instead of SDL")
  .action(async (flags) => (await import("./commands/schema.ts")).runSchema(flags));

program
  .command("query")
  .description("answer one operation without a server; exit 1 when the answer has errors")
  .argument("<operation>", "a file that ends in .graphql, or the operation itself")
  .option(...data)
  .option("--variables <json>", "variables of the operation")
  .action(async (operation, flags) =>
    (await import("./commands/query.ts")).runQuery(await read(flags), operation, flags),
  );

// Whoever reads the output may have read enough; a disk that is full is told.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") fail(`standard output: ${describeFailure(error) ?? error.message}`);
});
process.stderr.on("error", () => {});

try {
  if (process.argv.length === 2) program.outputHelp();
  else await program.parseAsync();
} catch (error) {
  const failure = describeFailure(error);
  if (failure !== undefined) fail(failure);
  else {
    process.stderr.write(`pedigree: this is an error of Pedigree itself; please report it\n${inspect(error)}\n`);
    process.exit(exitCodes.bug);
  }
}

/** Tells why a command failed, on one line whatever names and values hold. */
function fail(message: string): void {
  process.stderr.write(`pedigree: ${replaceHidden(message, escapeCharacter)}\n`);
  process.exitCode = exitCodes.refused;
}
