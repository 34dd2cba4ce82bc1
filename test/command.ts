import { runProgram } from "../src/program.ts";
import type { Ran } from "./process.ts";

/** Runs a command of the program in this process, to its end: one that starts no server and does not end the process. */
export async function runHere(...args: string[]): Promise<Ran> {
  const { exitCode } = process;
  process.exitCode = undefined;
  try {
    const { out, err } = await printed(() => runProgram(["node", "pedigree", ...args]));
    return { code: Number(process.exitCode ?? 0), out, err };
  } finally {
    process.exitCode = exitCode;
  }
}

/** What is printed during this work, in place of printing it. */
export async function printed(work: () => Promise<void>): Promise<Pick<Ran, "out" | "err">> {
  const [out, err] = [redirect(process.stdout), redirect(process.stderr)];
  try {
    await work();
    return { out: out.text(), err: err.text() };
  } finally {
    out.restore();
    err.restore();
  }
}

/** Collects what is written to a stream, in its place. */
function redirect(stream: NodeJS.WriteStream) {
  const { write } = stream;
  const texts: string[] = [];
  stream.write = (text: string | Uint8Array) => texts.push(String(text)) > 0;
  return {
    text: () => texts.join(""),
    restore: () => {
      stream.write = write;
    },
  };
}
