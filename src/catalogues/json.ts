import { AnswerError, printable } from "./catalogue.ts";

/** Reads an answer in JSON. @throws {AnswerError} placing by line and column what is none. */
export function parseJson(bytes: Buffer, place: string): unknown {
  const text = decode(bytes, place);
  try {
    return JSON.parse(text);
  } catch (error) {
    const { position, what } = faultIn(text, error as Error);
    const lines = text.slice(0, position).split("\n");
    throw new AnswerError(`${place}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}: is not JSON: ${what}`);
  }
}

function decode(bytes: Buffer, place: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new AnswerError(`${place}: is not UTF-8`);
  }
}

/** Where and why text is no JSON, by the message of the engine, which does not always tell the place. */
function faultIn(text: string, { message }: Error): { position: number; what: string } {
  const isToken = /^Unexpected token/.test(message);
  const position = isToken ? tokenIn(text) : Number(/ at position (\d+)/.exec(message)?.[1] ?? text.length);
  if (position >= text.length) return { position, what: "ends in the middle of a value" };
  if (isToken) return { position, what: printable(`Unexpected token '${text[position]}'`) };
  return { position, what: message.replace(/( in JSON)? at position.*/s, "") };
}

/** Place of an unexpected token: the end of the shortest beginning that has one, found by halving. */
function tokenIn(text: string): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hasToken(text.slice(0, middle + 1))) high = middle;
    else low = middle + 1;
  }
  return low;
}

function hasToken(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    return /^Unexpected token/.test((error as Error).message);
  }
}
