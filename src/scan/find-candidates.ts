/** A text that may be the identifier of a model. */
export interface IdentifierCandidate {
  readonly text: string;
  /** Line and column of its first character, from 1. */
  readonly line: number;
  readonly column: number;
  /** Whether it stands after a key such as `model`. */
  readonly isKeyed: boolean;
}

const identifier = "[A-Za-z0-9~][A-Za-z0-9._:@/~-]*[A-Za-z0-9]";
const quoted = new RegExp(`(["'\`])(${identifier})\\1`, "g");
/** A value without quotes, as in YAML, INI, XML, make and shell. */
const bare = new RegExp(
  `(?:^|[\\s{(,;"'\`<])(?:-{1,2})?([\\w.-]+)(?:\\s*(?:[?:+]?=|:|<-)\\s*|\\s+|>)(${identifier})(?=$|[\\s,;)}#&|<\\\\"'\`])`,
  "g",
);
/** An item of a list in YAML without quotes. */
const item = new RegExp(`^(\\s*-\\s+)(${identifier})\\s*(?:#.*)?$`);
const modelKey = /(?:model|deployment|engine|llm)(?:[_-]?(?:id|name|key|slug))?s?$/i;
/** The key before a quoted value: `model: "…"`, `"model" => "…"`, `--model "…"`, `model="…"`. */
const keyBefore = /([\w.-]+)["'`]?\s*(?:\]|\))?\s*(?::|=>|=|\(|,|\s)\s*(?:[\w.]+\()?$/;

/** Comments that leave a line, or the next one, out. */
const ignore = "pedigree.ignore";

const shortest = 2;
const longest = 120;

/** The candidates in a text, in order. */
export function findCandidates(text: string): IdentifierCandidate[] {
  const candidates: IdentifierCandidate[] = [];
  let isIgnored = false;
  for (const [index, line] of text.split("\n").entries()) {
    const isHere = line.includes(ignore);
    if (!isHere && !isIgnored) candidates.push(...candidatesIn(line.replace(/\r$/, ""), index + 1));
    isIgnored = isHere && /^\s*(?:\/\/|#|--|;|<!--|\/\*|\*)/.test(line);
  }
  return candidates;
}

/** A line longer than this is data, not written by people. */
const longestLine = 2_000;

function* candidatesIn(line: string, number: number): Generator<IdentifierCandidate> {
  if (line.length > longestLine) return;
  const seen = new Set<number>();
  for (const { 2: text = "", index } of line.matchAll(quoted)) {
    const key = keyBefore.exec(line.slice(0, index))?.[1];
    const candidate = candidateOf(text, number, index + 2, key);
    if (!candidate) continue;
    seen.add(candidate.column);
    yield candidate;
  }
  for (const match of line.matchAll(bare)) {
    const [whole, key, text = ""] = match;
    const candidate = candidateOf(text, number, match.index + whole.length - text.length + 1, key);
    if (candidate?.isKeyed && !seen.has(candidate.column)) yield candidate;
  }
  const [, indent = "", text = ""] = item.exec(line) ?? [];
  const listed = candidateOf(text, number, indent.length + 1, undefined);
  if (listed) yield listed;
}

function candidateOf(
  text: string,
  line: number,
  column: number,
  key: string | undefined,
): IdentifierCandidate | undefined {
  if (text.length < shortest || text.length > longest || isNumberLike(text)) return undefined;
  const isKeyed = key !== undefined && modelKey.test(key);
  return isKeyed || looksLikeIdentifier(text) ? { text, line, column, isKeyed } : undefined;
}

/** Versions, dates, sizes and addresses. */
const isNumberLike = (text: string): boolean => /^v?\d[\d.:TZ+-]*$/.test(text) || text.includes("://");

/** Without a key, an identifier has a separator, a digit or `-latest`, and no capitals, unless it is a path. */
const looksLikeIdentifier = (text: string): boolean =>
  (/\d/.test(text) || text.endsWith("-latest")) &&
  /[-.@/]/.test(text) &&
  (text === text.toLowerCase() || text.includes("/"));
