/** Replacements for the messages of the command-line parser; `$1` is a group of the pattern. */
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

/** One sentence about an invalid command line, from the parser's message, with a pointer to the help. */
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
