import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLError,
  type YAMLMap,
} from "yaml";
import { describeHidden, hiddenCharacters, nameCharacter } from "../records/characters.ts";
import { parsePlainYaml } from "./parse-plain-yaml.ts";
import { type Problem, type ProblemCode, problemAt, quoted, type SourceLocation } from "./problem.ts";
import { maxYamlDepth, reservedKeys } from "./yaml-limits.ts";

type Path = readonly (string | number)[];

/** A parsed file: its value, and the location of every part. */
export interface ParsedFile {
  /** Null when the file is empty. */
  readonly value: unknown;
  /** Errors in single keys and values; the rest of the file is usable. */
  readonly problems: readonly Problem[];
  /** Whether one of these errors is at a location. */
  readonly hasProblemAt: (place: SourceLocation) => boolean;
  /** Location of the value at a path, or of its nearest existing parent. */
  readonly locationOf: (path: Path) => SourceLocation;
  /** Location of a key in the mapping at a path. */
  readonly locationOfKey: (path: Path, key: string) => SourceLocation;
}

/** `uniqueKeys: false`: the parser's own check takes quadratic time. */
const options = { prettyErrors: false, uniqueKeys: false, version: "1.2" } as const;

/** Parses one YAML 1.2 file, or returns all problems, but only the first syntax error. */
export function parseYaml(file: string, bytes: Uint8Array): ParsedFile | Problem[] {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return [problemAt({ file, line: 1, column: 1 }, "bad-encoding", "is not UTF-8; save it as UTF-8")];
  }
  const value = parsePlainYaml(text);
  return value === undefined
    ? parseWithPlaces(file, text)
    : { value, problems: [], hasProblemAt: () => false, ...placesLater(file, bytes) };
}

/** Places in a file without problems of its own, which is parsed for them when there are problems with it. */
export function placesLater(file: string, bytes: Uint8Array): Pick<ParsedFile, "locationOf" | "locationOfKey"> {
  let placed: ParsedFile | undefined;
  const places = () => {
    placed ??= placesOf(parseWithPlaces(file, new TextDecoder().decode(bytes)), file);
    return placed;
  };
  return {
    locationOf: (path) => places().locationOf(path),
    locationOfKey: (path, key) => places().locationOfKey(path, key),
  };
}

/** The parsed file; without places when the two parsers disagree about what is YAML. */
function placesOf(parsed: ParsedFile | Problem[], file: string): ParsedFile {
  if (!Array.isArray(parsed)) return parsed;
  const start = () => ({ file, line: 1, column: 1 });
  return { value: undefined, problems: [], hasProblemAt: () => false, locationOf: start, locationOfKey: start };
}

function parseWithPlaces(file: string, text: string): ParsedFile | Problem[] {
  const placeAt = placesIn(file, text);
  const bareReturn = text.search(/\r(?!\n)/);
  if (bareReturn >= 0)
    return [problemAt(placeAt(bareReturn), "yaml-syntax", "a carriage return ends no line; save with line feeds")];
  let document: Document.Parsed;
  try {
    document = withoutStacks(() => parseDocument(text, options));
  } catch (error) {
    if (error instanceof RangeError) return [problemAt(placeAt(0), "too-deep", tooDeep)];
    return [problemAt(placeAt(0), "yaml-syntax", `cannot be parsed: ${(error as Error).message}`)];
  }
  const content = new ContentCheck(document.contents, text, placeAt);
  const problems = [...hiddenProblems(text, placeAt), ...content.problems];
  const syntax = syntaxProblems(document, text, placeAt);
  if (syntax.length > 0 || !content.isPlain) return [...syntax, ...problems].filter(isNotConsequential);

  const reported = new Set(problems.map(({ line, column }) => `${line}:${column}`));
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    problems,
    hasProblemAt: ({ line, column }) => reported.has(`${line}:${column}`),
    locationOf: (path) => placeAt(offsetOf(document.contents, path)),
    locationOfKey: (path, key) => {
      const parent = nodeAt(document.contents, path);
      const pair = isMap(parent) ? pairsOf(parent).get(key) : undefined;
      return placeAt(isNode(pair?.key) ? (pair.key.range?.[0] ?? 0) : offsetOf(document.contents, path));
    },
  };
}

/** Maps offsets to locations. The parser's own line count is wrong after some errors. */
function placesIn(file: string, text: string): (offset: number) => SourceLocation {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return (offset) => {
    let line = 0;
    for (let above = starts.length; above - line > 1; ) {
      const middle = (line + above) >> 1;
      if ((starts[middle] ?? 0) <= offset) line = middle;
      else above = middle;
    }
    return { file, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/**
 * Parses without stack traces: the parser creates an exception per error, up to a million per megabyte, and the stacks
 * take most of the time.
 */
function withoutStacks<Result>(parse: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parse();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Drops follow-up errors: after a syntax error, key errors are guesses. */
function isNotConsequential({ code }: Problem, index: number, all: readonly Problem[]): boolean {
  if (code === "bad-key" || code === "duplicate-key") return all[0]?.code !== "yaml-syntax";
  return code !== "too-deep" || all.findLastIndex((other) => other.code === code) === index;
}

/** A key as `toJS` writes it. */
const keyText = ({ key }: Pair): string => (isScalar(key) ? String(key.value ?? "") : "");

const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The pairs of a mapping by key; the last of equal keys wins, as in `toJS`. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = indexes.get(map);
  if (known) return known;
  const pairs = new Map(map.items.map((pair) => [keyText(pair), pair]));
  indexes.set(map, pairs);
  return pairs;
}

function nodeAt(root: unknown, path: Path): unknown {
  let node = root;
  for (const step of path) {
    if (isMap(node)) node = pairsOf(node).get(String(step))?.value;
    else if (isSeq(node)) node = node.items[Number(step)];
    else return undefined;
  }
  return node;
}

function offsetOf(root: unknown, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = nodeAt(root, path.slice(0, length));
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

const tooDeep = `nests deeper than ${maxYamlDepth} levels`;
const unsafe = "is too large for an exact number; quote it if it is text";
const noAlias = "anchors and aliases are not allowed; write the value out";

const syntaxCodes: Readonly<Record<string, ProblemCode>> = {
  BAD_ALIAS: "yaml-alias",
  BAD_COLLECTION_TYPE: "yaml-tag",
  TAG_RESOLVE_FAILED: "yaml-tag",
  RESOURCE_EXHAUSTION: "too-deep",
};

/** Replacements for the parser's messages, which are for programmers; `$1` is a group of the pattern. */
const wordings: readonly (readonly [RegExp, string])[] = [
  [/^A block sequence may not be used .*/, "a list cannot be a key; is this line indented too little?"],
  [/^All mapping items must start .*/, "the keys of a mapping must start in one column"],
  [/^All sequence items must start .*/, "the items of a list must start in one column"],
  [/^Flow \S+ in block collection .* (\S)$/, "`$1` is missing before here, or this line is indented too little"],
  [/^Flow \S+ must end with an? (\S)$/, "`$1` is missing before here"],
  [/^Implicit (?:map )?keys .*/, "a key must be on one line, followed by `:`"],
  [/^(Invalid escape sequence .*)/, "$1; a backslash is written twice"],
  [/^Missing closing .*/, "this quote is not closed"],
  [/^(Plain value cannot start .*)/, "$1; quote it"],
  [/^Source contains multiple documents.*/, "a second document starts here; a file holds one"],
  [/^Tabs are not allowed .*/, "a tab cannot indent; use spaces"],
  [/^Unexpected \S+ at node end$/, "this follows a value that has ended; quote the whole value"],
];

function friendlyMessage(message: string): string {
  const known = wordings.find(([words]) => words.test(message));
  const said = (known ? message.replace(...known) : message).replaceAll(/\s+/g, " ");
  return said.charAt(0).toLowerCase() + (said.length > 120 ? `${said.slice(1, 120)}…` : said.slice(1));
}

/** Tags of YAML's core schema; they are redundant. */
const coreTag = /^!!(str|int|float|bool|null|map|seq)$/;

const noTag = (tag: string) =>
  coreTag.test(tag) ? `does not fit the tag \`${tag}\`; remove it` : `the tag ${quoted(tag)} is not allowed; remove it`;

/** Errors of the parser. One bad line often causes many, so only the first syntax error is reported. */
function syntaxProblems(
  document: Document.Parsed,
  text: string,
  placeAt: (offset: number) => SourceLocation,
): Problem[] {
  const errors = [...document.errors, ...document.warnings];
  const isSyntax = ({ code }: YAMLError) => syntaxCodes[code] === undefined;
  const syntax = errors.filter(isSyntax).sort((a, b) => a.pos[0] - b.pos[0]);
  const first = syntax.slice(0, 1).map((error) => syntaxProblem(error, syntax.length - 1));
  const others = errors
    .filter((error) => !isSyntax(error))
    .map(({ code, pos }) => {
      const of = syntaxCodes[code] as ProblemCode;
      const message = of === "too-deep" ? tooDeep : of === "yaml-alias" ? noAlias : noTag(text.slice(...pos));
      return problemAt(placeAt(pos[0]), of, message);
    });
  const { explicit, version } = document.directives.yaml;
  const older = `only YAML 1.2 is read; remove \`%YAML ${version}\``;
  return explicit && version !== "1.2"
    ? [problemAt(placeAt(text.indexOf("%YAML")), "yaml-syntax", older)]
    : [...first, ...others];

  function syntaxProblem({ message, pos: [offset] }: YAMLError, rest: number): Problem {
    const more = rest > 0 ? ` (and ${rest} more in this file)` : "";
    const open = message.startsWith("Missing closing") ? lastValue(document.contents) : undefined;
    const place = placeAt(isNode(open) ? (open.range?.[0] ?? offset) : offset);
    const reported = message.startsWith("Nested mappings") ? colonMessage(text, offset) : friendlyMessage(message);
    return problemAt(place, "yaml-syntax", reported + more);
  }
}

/** Hidden characters anywhere in a file, including comments; reports the first one per line. */
function hiddenProblems(text: string, placeAt: (offset: number) => SourceLocation): Problem[] {
  const problems: Problem[] = [];
  for (const { character, index } of hiddenCharacters(text)) {
    const place = placeAt(index);
    if (place.line !== problems.at(-1)?.line)
      problems.push(problemAt(place, "hidden-character", `holds ${nameCharacter(character)}; remove it`));
  }
  return problems;
}

/** Why a plain value contains `: `: either unquoted, or the next line was parsed as a part of the value. */
function colonMessage(text: string, offset: number): string {
  const [line = ""] = text.slice(offset, offset + 1_000).split("\n", 1);
  return /:(\s|$)/.test(line) ? "a value that holds `: ` must be quoted" : "the line after this is indented too far";
}

/** The last value of a file: the parser was in it when the file ended. */
function lastValue(root: unknown): unknown {
  let node = root;
  while (isMap(node) || isSeq(node)) {
    const last: unknown = node.items.at(-1);
    node = isPair(last) ? (last.value ?? last.key) : last;
  }
  return node;
}

/** Tags of other schemas that the parser knows. It warns about all others. */
const foreignTag = /^tag:yaml\.org,2002:(binary|merge|omap|pairs|set|timestamp)$/;

/** Reports what YAML allows and records do not. Uses its own stack, because the author controls the depth. */
class ContentCheck {
  readonly problems: Problem[] = [];
  /** Whether the document can be converted to a value. */
  isPlain = true;
  readonly #text: string;
  readonly #placeAt: (offset: number) => SourceLocation;
  readonly #stack: { node: unknown; depth: number }[];
  #isDeep = false;

  constructor(root: unknown, text: string, placeAt: (offset: number) => SourceLocation) {
    this.#text = text;
    this.#placeAt = placeAt;
    this.#stack = [{ node: root, depth: 0 }];
    while (this.#stack.length > 0) {
      const { node, depth } = this.#stack.pop() as { node: unknown; depth: number };
      if (isNode(node)) this.#checkNode(node, depth);
    }
  }

  #report(node: Node, code: ProblemCode, message: string, offset = node.range?.[0] ?? 0): void {
    this.problems.push(problemAt(this.#placeAt(offset), code, message));
  }

  #refuse(node: Node, code: ProblemCode, message: string, offset?: number): void {
    this.#report(node, code, message, offset);
    this.isPlain = false;
  }

  #refuseAnchor(node: Node): void {
    this.#refuse(node, "yaml-alias", noAlias, this.#before(node, "&"));
  }

  /** Offset of the mark before a value. */
  #before(node: Node, mark: string): number {
    return Math.max(this.#text.lastIndexOf(mark, node.range?.[0] ?? 0), 0);
  }

  #checkNode(node: Node, depth: number): void {
    if (depth > maxYamlDepth) {
      if (!this.#isDeep) this.#refuse(node, "too-deep", tooDeep);
      this.#isDeep = true;
      return;
    }
    if (isAlias(node)) this.#refuse(node, "yaml-alias", noAlias);
    else if (node.anchor) this.#refuseAnchor(node);
    else if (foreignTag.test(node.tag ?? ""))
      this.#refuse(node, "yaml-tag", noTag(String(node.tag).replace(/^.*:/, "!!")), this.#before(node, "!!"));
    if (isMap(node)) this.#checkMapping(node, depth);
    else if (isSeq(node)) for (const item of node.items) this.#stack.push({ node: item, depth: depth + 1 });
    else if (isScalar(node)) this.#checkScalar(node);
  }

  #checkMapping(map: YAMLMap, depth: number): void {
    const seen = new Map<string, Node>();
    for (const pair of map.items) {
      if (!isPair(pair)) continue;
      const { key, value } = pair as Pair;
      if (isNode(key)) this.#checkKey(key, keyText(pair), seen, depth);
      if (keyText(pair) !== "<<") this.#stack.push({ node: value, depth: depth + 1 });
    }
  }

  #checkKey(key: Node, name: string, seen: Map<string, Node>, depth: number): void {
    if (!isScalar(key)) {
      this.#refuse(key, "bad-key", "a key must be plain text");
      this.#stack.push({ node: key, depth: depth + 1 });
    } else if (key.anchor) this.#refuseAnchor(key);
    else if (name === "<<") this.#refuse(key, "yaml-alias", "merge keys are not allowed; write the keys out");
    else if (reservedKeys.has(name)) this.#refuse(key, "bad-key", `\`${name}\` cannot be a key`);
    else if (seen.has(name)) {
      const { line } = this.#placeAt(seen.get(name)?.range?.[0] ?? 0);
      this.#report(key, "duplicate-key", `${quoted(name)} is a key of this mapping already, at line ${line}`);
    } else if (key.value === null) this.#report(key, "bad-key", "a key must not be empty");
    else if (typeof key.value !== "string" && key.source !== name)
      this.#report(key, "bad-key", `${quoted(key.source ?? "")} is read as the number ${name}; quote it`);
    else this.#checkScalar(key);
    if (!seen.has(name)) seen.set(name, key);
  }

  #checkScalar(scalar: Scalar): void {
    const { value } = scalar;
    if (typeof value === "number") this.#checkNumber(scalar, value);
    else if (typeof value === "string") this.#checkString(scalar, value);
  }

  #checkNumber(scalar: Scalar, value: number): void {
    if (!Number.isFinite(value)) this.#report(scalar, "unsafe-number", "must be a finite number");
    else if (Number.isInteger(value) && !Number.isSafeInteger(value) && !/[.e]/i.test(scalar.source ?? ""))
      this.#report(scalar, "unsafe-number", unsafe);
  }

  #checkString(scalar: Scalar, value: string): void {
    const isCount = scalar.type === "PLAIN" && partedDigits.test(value);
    if (isCount && !Number.isSafeInteger(Number(value.replaceAll("_", ""))))
      this.#report(scalar, "unsafe-number", unsafe);
    const found = describeHidden(value);
    // A raw hidden character was already reported; this one is an escape sequence.
    const [start, end] = scalar.range ?? [0, 0];
    if (found && !describeHidden(this.#text.slice(start, end)))
      this.#report(scalar, "hidden-character", `${found}; remove it`);
    if (loneSurrogate.test(value))
      this.#report(scalar, "bad-encoding", "holds half of a surrogate pair; write the whole character");
  }
}

/** A count with underscores, which YAML parses as a string. */
const partedDigits = /^\d{1,3}(_\d{3})+$/;

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
