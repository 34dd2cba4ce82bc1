import { Command } from "commander";
import { runCheck } from "./commands/check.ts";
import { runCoverage } from "./commands/coverage.ts";
import { runQuery } from "./commands/query.ts";
import { runSchema } from "./commands/schema.ts";
import { runServe } from "./commands/serve.ts";
import { ConfigError, readConfig } from "./config.ts";
import { version } from "./server.ts";

const program = new Command("pedigree")
  .description("A knowledge graph of AI models: every fact with its source, its date and its dissent.")
  .version(version)
  .showHelpAfterError("(see --help)");

const data = ["--data <folder>", "folder of records (default: $DATA_DIR or data)"] as const;

program
  .command("serve")
  .description("serve the graph over GraphQL, with GraphiQL and a page that shows what is known")
  .option(...data)
  .option("--host <address>", "address to listen on (default: $HOST or 127.0.0.1)")
  .option("--port <number>", "port to listen on, 0 for any free one (default: $PORT or 4000)")
  .option("--metrics-port <number>", "port that answers /metrics for Prometheus (default: $METRICS_PORT or none)")
  .option("--log-level <level>", "debug, info, warn, error or silent (default: $LOG_LEVEL or info)")
  .option("--allow-shrink", "also serve changed data that has lost over a fifth of its entities")
  .action((flags) => runServe(readConfig(flags, process.env)));

program
  .command("check")
  .description("check the records and print every problem as file:line:column")
  .option(...data)
  .option("--json", "print one JSON object")
  .action((flags) => runCheck(readConfig(flags, process.env), flags));

program
  .command("coverage")
  .description("show what is known of what could be, how well it is sourced, and what to look for next")
  .option(...data)
  .option("--json", "print one JSON object")
  .action((flags) => runCoverage(readConfig(flags, process.env), flags));

program
  .command("schema")
  .description("print the GraphQL schema")
  .option("--json", "print the answer to an introspection query instead of SDL")
  .action((flags) => runSchema(flags));

program
  .command("query")
  .description("answer one operation without a server; exit 1 when the answer has errors")
  .argument("<operation>", "a file that ends in .graphql, or the operation itself")
  .option(...data)
  .option("--variables <json>", "variables of the operation")
  .action((operation, flags) => runQuery(readConfig(flags, process.env), operation, flags));

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`pedigree: ${error.message}\n`);
  process.exitCode = 1;
}
