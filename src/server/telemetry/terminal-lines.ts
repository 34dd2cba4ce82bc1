import { styleText } from "node:util";

/** A log entry, as pino writes it. */
interface Entry {
  readonly time: string;
  readonly level: string;
  readonly msg: string;
  readonly err?: { readonly stack?: string };
  readonly [name: string]: unknown;
}

const colors = { error: "red", warn: "yellow", info: "green", debug: "gray" } as const;

/** A destination that writes log entries as short lines for people; colored unless `NO_COLOR` is set. */
export const terminalLines = (output: NodeJS.WritableStream) => ({
  write(json: string): void {
    const { time, level, msg, err, ...rest } = JSON.parse(json) as Entry;
    const color = colors[level as keyof typeof colors] ?? "white";
    const label = process.env.NO_COLOR ? level : styleText(color, level);
    const text = msg === "request" ? requestText(rest) : [msg, ...pairs(rest)].join(" ");
    output.write(`${time.slice(11, 19)} ${label} ${text}\n${err?.stack ? `${err.stack}\n` : ""}`);
  },
});

/** Method, path, status and time first; what else there is, by name. */
function requestText({ method, path, status, durationMs, id: _id, ...rest }: Omit<Entry, "time" | "level" | "msg">) {
  return [`${method} ${path} ${status} ${durationMs} ms`, ...pairs(rest)].join(" ");
}

const pairs = (members: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(members).map(
    ([name, value]) => `${name}=${typeof value === "object" ? JSON.stringify(value) : String(value)}`,
  );
