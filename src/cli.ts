import { describeFailure } from "./commands/describe-failure.ts";
import { fail, runProgram } from "./program.ts";

// EPIPE: the reader has closed the pipe, which is not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") fail(`standard output: ${describeFailure(error) ?? error.message}`);
});
process.stderr.on("error", () => {});

await runProgram(process.argv);
