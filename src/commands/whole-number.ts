import { ConfigError } from "../lib/config-error.ts";

/** @throws {ConfigError} unless the text of a flag is a whole number of at least `min`. */
export function wholeNumber(flag: string, text: string, min = 0): number {
  if (/^\d+$/.test(text) && Number(text) >= min) return Number(text);
  throw new ConfigError(`${flag}: ${text} is not a whole number${min > 0 ? ` of at least ${min}` : ""}`);
}
