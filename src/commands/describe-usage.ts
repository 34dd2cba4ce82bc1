/** The words of the parser of command lines, and what is said instead; `$1` is a part of them. */
const wordings: readonly (readonly [RegExp, string])[] = [
  [/^unknown option '(.*)'/, "there is no option $1"],
  [/^unknown command '(.*)'/, "there is no command $1"],
  [/^missing required argument '(.*)'/, "<$1> is missing"],
  [/^option '(.*)' argument missing/, "$1: its value is missing"],
  [
    /^too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+)\./,
    "too many arguments for $1: it takes $2, and $3 were given",
  ],
];

/** What is wrong with a command line, from the parser's own message, in one sentence with the way to help. */
export function describeUsage(message: string): string {
  const [said = "", ...hints] = message
    .replace(/^error: /, "")
    .trim()
    .split("\n");
  const known = wordings.find(([words]) => words.test(said));
  const meant = hints.flatMap((hint) => /^\(Did you mean (.*\?)\)$/.exec(hint)?.[1] ?? []);
  const hint = meant.length > 0 ? `; did you mean ${meant.join()}` : "";
  return `${known ? said.replace(...known) : said}${hint} (see --help)`;
}
