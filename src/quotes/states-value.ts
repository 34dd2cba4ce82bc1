/** Multiples that follow a number. A thousand tokens may be 1,000 or 1,024. */
const multiples: Readonly<Record<string, readonly number[]>> = {
  k: [1e3, 1024],
  thousand: [1e3],
  m: [1e6, 1024 ** 2],
  million: [1e6],
  b: [1e9],
  billion: [1e9],
  t: [1e12],
  trillion: [1e12],
};

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Whether a quote has a value in it: a number as any number, a date as any date, every member of a list, and anything else
 * word for word.
 */
export function statesValue(quote: string, value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every((member) => statesValue(quote, member));
  if (typeof value === "number") return numbersIn(quote).has(value);
  if (typeof value !== "string") return false;
  // YAML 1.2 reads a number with underscores as a text.
  if (/^\d+(_\d{3})+$/.test(value)) return numbersIn(quote).has(Number(value.replaceAll("_", "")));
  if (/^\d{4}(-\d\d){0,2}$/.test(value)) return datesIn(quote).includes(value);
  return wordsOf(quote).includes(wordsOf(value));
}

/** The words of a text in lower case, each between spaces, so that none is found inside another. */
const wordsOf = (text: string): string =>
  ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? "?"
  } `;

function numbersIn(quote: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [, digits = "", word = ""] of quote.matchAll(
    /(?<![\w.,])(\d+(?:,\d{3})*(?:\.\d+)?)(?:\s?(k|m|b|t|thousand|million|billion|trillion)(?![a-z]))?/gi,
  )) {
    const number = Number(digits.replaceAll(",", ""));
    for (const times of multiples[word.toLowerCase()] ?? [1]) found.add(Number((number * times).toPrecision(12)));
  }
  return found;
}

/** Dates in ISO form and in English words, each at the precision that it has. */
function datesIn(quote: string): string[] {
  const iso = [...quote.matchAll(/(?<![\d-])\d{4}(-\d\d){0,2}(?![\d-])/g)].map(([date]) => date);
  const day = "(\\d{1,2})(?:st|nd|rd|th)?";
  const month = `(${months.join("|")})[a-z]*\\.?`;
  const year = "(\\d{4})(?!\\d)";
  const american = [...quote.matchAll(new RegExp(`\\b${month} ${day},? ${year}`, "gi"))].map(([, m, d, y]) => [
    y,
    m,
    d,
  ]);
  const british = [...quote.matchAll(new RegExp(`\\b${day} ${month},? ${year}`, "gi"))].map(([, d, m, y]) => [y, m, d]);
  const monthly = [...quote.matchAll(new RegExp(`(?<!\\d )(?<!(?:st|nd|rd|th) )\\b${month},? ${year}`, "gi"))];
  return [...iso, ...[...american, ...british, ...monthly.map(([, m, y]) => [y, m])].map(isoOf)];
}

const isoOf = ([year = "", month = "", day]: readonly (string | undefined)[]): string => {
  const number = String(months.indexOf(month.slice(0, 3).toLowerCase()) + 1).padStart(2, "0");
  return [year, number, ...(day === undefined ? [] : [day.padStart(2, "0")])].join("-");
};
