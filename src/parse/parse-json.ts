import { escapeCharacter, replaceHidden } from "../records/characters.ts";

/** Text that is not JSON. The message states where and what it is. */
export class JsonError extends Error {}

/**
 * Parses JSON.
 * @throws {JsonError} with place, line and column of the first error.
 */
export function parseJson(bytes: Buffer, place: string): unknown {
  const text = decode(bytes, place);
  try {
    return JSON.parse(text);
  } catch (error) {
    const { position, what } = faultIn(text, error as Error);
    const lines = text.slice(0, position).split("\n");
    throw new JsonError(`${place}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}: is not JSON: ${what}`);
  }
}

function decode(bytes: Buffer, place: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new JsonError(`${place}: is not UTF-8`);
  }
}

/** Position and cause of a syntax error, from V8's message, which does not always contain the position. */
function faultIn(text: string, { message }: Error): { position: number; what: string } {
  const isToken = /^Unexpected token/.test(message);
  const position = isToken ? tokenIn(text) : Number(/ at position (\d+)/.exec(message)?.[1] ?? text.length);
  if (position >= text.length) return { position, what: "ends in the middle of a value" };
  if (isToken) {
    const [token = ""] = text.slice(position, position + 2);
    return { position, what: `Unexpected token '${replaceHidden(token.toWellFormed(), escapeCharacter)}'` };
  }
  return { position, what: message.replace(/( in JSON)? at position.*/s, "") };
}

/** Position of an unexpected token: the end of the shortest prefix with one, by binary search. */
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
