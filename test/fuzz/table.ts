import type { Measured } from "./probed-server.ts";

/** What no operation may take, in milliseconds. */
export const bounds = { cpuMs: 250, turnMs: 20 } as const;

/** Time on the processor and on the event loop by both ways out of the server, whichever was longer. */
export const isOver = ({ cpuMs, turn }: Measured): boolean => cpuMs > bounds.cpuMs || turn.cpuMs > bounds.turnMs;

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;

export const tableHead: string = [
  row(["operation", "processor ms", "longest turn, processor ms", "by the clock", "work", "cost", "status"]),
  row(["---", "--:", "--:", "--:", "--:", "--:", "---"]),
].join("\n");

/** One measured operation as a row of Markdown. */
export function tableRow(name: string, { status, codes, cpuMs, turn, work, cost }: Measured): string {
  const time = (milliseconds: number) => `${status === "none" ? "> " : ""}${whole.format(milliseconds)}`;
  const state = [status === "none" ? "no response" : status, ...codes].join(" ");
  const figures = [cpuMs, turn.cpuMs, turn.wallMs].map(time);
  return row([name, ...figures, count(work), count(cost), state]);
}

const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

const count = (number: number | undefined): string => (number === undefined ? "" : whole.format(number));
