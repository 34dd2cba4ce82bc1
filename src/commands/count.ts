/** A number with its noun in singular or plural: `1 row`, `2 rows`, `3 families`. */
export function count(number: number | undefined, noun: string): string {
  if (number === 1) return `1 ${noun}`;
  return `${number ?? 0} ${noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}
