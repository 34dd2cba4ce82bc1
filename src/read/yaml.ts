import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
} from "yaml";
import { type Place, type Problem, type ProblemCode, problemAt } from "./problem.ts";

/** Deepest nesting of a record file. */
const mostDepth = 32;

type Path = readonly (string | number)[];

/** A parsed file: its plain value, and where each part of it stands. */
export interface Parsed {
  readonly value: unknown;
  /** The place of the value at a path; of the nearest parent where there is none. */
  readonly placeOf: (path: Path) => Place;
  /** The place of a key of the mapping at a path. */
  readonly placeOfKey: (path: Path, key: string) => Place;
}

/** Keys that plain objects treat specially. */
const reserved = new Set(["__proto__", "constructor", "prototype"]);

/** Parses one file of YAML 1.2, or gives every problem with it; of a syntax error, the first. */
export function parseYaml(file: string, bytes: Uint8Array): Parsed | Problem[] {
  const start: Place = { file, line: 1, column: 1 };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return [problemAt(start, "bad-encoding", "is not UTF-8; save it as UTF-8")];
  }
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, version: "1.2" });
  } catch (error) {
    return [problemAt(start, "yaml-syntax", `cannot be parsed: ${(error as Error).message}`)];
  }
  const problems = [
    ...syntaxProblems(document, placeAt),
    ...(document.contents ? contentProblems(document.contents, placeAt) : []),
  ];
  if (problems.length > 0) return problems;
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null))
    return [problemAt(start, "empty-file", "has no records; remove it or add one")];

  return {
    value: document.toJS({ maxAliasCount: 0 }),
    placeOf: (path) => placeAt(offsetOf(document.contents, path)),
    placeOfKey: (path, key) => {
      const parent = nodeAt(document.contents, path);
      const pair = isMap(parent) ? parent.items.find((item) => keyText(item) === key) : undefined;
      return placeAt(isNode(pair?.key) ? (pair.key.range?.[0] ?? 0) : offsetOf(document.contents, path));
    },
  };
}

const keyText = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : String(pair.key));

function nodeAt(root: unknown, path: Path): unknown {
  let node = root;
  for (const step of path) {
    if (isMap(node)) node = node.items.find((item) => keyText(item) === String(step))?.value;
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

const syntaxCodes: Readonly<Record<string, ProblemCode>> = {
  DUPLICATE_KEY: "duplicate-key",
  TAG_RESOLVE_FAILED: "yaml-tag",
  BAD_ALIAS: "yaml-alias",
  RESOURCE_EXHAUSTION: "too-deep",
};

/** Errors of the parser; one bad line often gives many, so of plain syntax only the first is told. */
function syntaxProblems(document: Document.Parsed, placeAt: (offset: number) => Place): Problem[] {
  const found = [...document.errors, ...document.warnings].map((error) => ({
    offset: error.pos[0],
    code: syntaxCodes[error.code] ?? ("yaml-syntax" as const),
    message: error.message.replaceAll(/\s+/g, " "),
  }));
  const syntax = found.filter(({ code }) => code === "yaml-syntax").sort((a, b) => a.offset - b.offset);
  const more = syntax.length > 1 ? ` (and ${syntax.length - 1} more in this file)` : "";
  const kept = [
    ...found.filter(({ code }) => code !== "yaml-syntax"),
    ...syntax.slice(0, 1).map((first) => ({ ...first, message: first.message + more })),
  ];
  return kept.map(({ offset, code, message }) => problemAt(placeAt(offset), code, message));
}

/** What YAML allows and records do not. Walks with a stack of its own: depth is the author's. */
function contentProblems(root: Node, placeAt: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  const stack: { node: unknown; depth: number }[] = [{ node: root, depth: 0 }];
  const report = (node: Node, code: ProblemCode, message: string) => {
    problems.push(problemAt(placeAt(node.range?.[0] ?? 0), code, message));
  };
  while (stack.length > 0) {
    const { node, depth } = stack.pop() as { node: unknown; depth: number };
    if (isPair(node)) {
      const { key, value } = node;
      if (isNode(key)) {
        if (!isScalar(key)) report(key, "bad-key", "a key must be plain text");
        else if (key.value === "<<") report(key, "yaml-alias", "merge keys are not allowed; write the keys out");
        else if (reserved.has(String(key.value))) report(key, "bad-key", `\`${String(key.value)}\` cannot be a key`);
        stack.push({ node: key, depth });
      }
      stack.push({ node: value, depth });
      continue;
    }
    if (!isNode(node)) continue;
    if (depth > mostDepth) {
      report(node, "too-deep", `nests deeper than ${mostDepth} levels`);
      continue;
    }
    if (isAlias(node) || node.anchor) {
      report(node, "yaml-alias", "anchors and aliases are not allowed; write the value out");
    }
    if (isMap(node) || isSeq(node)) {
      for (const item of node.items) stack.push({ node: item, depth: depth + 1 });
    } else if (isScalar(node)) {
      if (typeof node.value === "number") {
        if (!Number.isFinite(node.value)) report(node, "unsafe-number", "must be a finite number");
        else if (Number.isInteger(node.value) && !Number.isSafeInteger(node.value))
          report(node, "unsafe-number", "is too large to be kept exactly; quote it if it is text");
      } else if (typeof node.value === "string") {
        if (hasControl(node.value)) report(node, "control-character", "holds a character that cannot be printed");
        if (!isWellFormed(node.value)) report(node, "bad-encoding", "holds half of a surrogate pair");
      }
    }
  }
  return problems;
}

/** C0 controls other than tab and line breaks, and DEL. */
const hasControl = (text: string) =>
  [...text].some((character) => {
    const code = character.charCodeAt(0);
    return (code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 127;
  });

const isWellFormed = (text: string) =>
  !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
