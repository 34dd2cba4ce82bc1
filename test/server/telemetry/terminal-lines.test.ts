import { stripVTControlCharacters } from "node:util";
import { expect, it } from "vitest";
import { terminalLines } from "../../../src/server/telemetry/terminal-lines.ts";

it("writes each log entry as a short line, and the stack of an error below it", () => {
  const lines: string[] = [];
  const output = { write: (text: string) => lines.push(text) } as unknown as NodeJS.WritableStream;
  const { write } = terminalLines(output);
  const time = "2026-11-29T14:30:27.123Z";
  write(
    JSON.stringify({
      level: "info",
      time,
      id: "r-1",
      method: "POST",
      path: "/graphql",
      status: 200,
      operation: "A",
      durationMs: 5.3,
      msg: "request",
    }),
  );
  write(JSON.stringify({ level: "error", time, err: { stack: "Error: x\n    at y" }, msg: "unexpected error" }));
  write(JSON.stringify({ level: "warn", time, lost: 3, codes: ["A"], msg: "errors not logged" }));
  expect(lines.map(stripVTControlCharacters)).toEqual([
    "14:30:27 info POST /graphql 200 5.3 ms operation=A\n",
    "14:30:27 error unexpected error\nError: x\n    at y\n",
    '14:30:27 warn errors not logged lost=3 codes=["A"]\n',
  ]);
});
