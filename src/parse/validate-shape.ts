import { z } from "zod";
import { isMapping } from "../lib/collections.ts";
import { day, partialDate, slug, urlShape } from "../records/scalars.ts";
import { valueShape } from "../records/statement.ts";
import { type ProblemCode, quoted, suggestion } from "./problem.ts";

type Path = readonly (string | number)[];
type Issue = z.core.$ZodIssue;

/** An error in the shape of a record. With `key`, it is about that key of the mapping at `path`. */
export interface ShapeProblem {
  readonly path: Path;
  readonly key?: string;
  readonly code: ProblemCode;
  readonly message: string;
}

/** Validates a value: returns the parsed value, or every error in it. */
export function checkShape<Shape extends z.ZodType>(
  shape: Shape,
  value: unknown,
): { ok: true; value: z.infer<Shape> } | { ok: false; problems: ShapeProblem[] } {
  const parsed = shape.safeParse(value, { reportInput: true });
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, problems: parsed.error.issues.flatMap((issue) => explain(issue, [], shape)) };
}

/**
 * The valid part of a mapping, so that it can be validated together with other records. Removes invalid keys of the
 * record and of its direct children.
 */
export function validSubset<Shape extends z.ZodObject>(
  shape: Shape,
  value: unknown,
  problems: readonly ShapeProblem[],
): Partial<z.infer<Shape>> {
  if (!isMapping(value)) return {};
  const rest = new Map(Object.entries(value));
  for (const { path, key } of problems) {
    const [first, second] = key === undefined ? path : [...path, key];
    const inner = rest.get(String(first));
    if (typeof second === "string" && isMapping(inner))
      rest.set(String(first), Object.fromEntries(Object.entries(inner).filter(([name]) => name !== second)));
    else rest.delete(String(first));
  }
  const parsed = partialOf(shape).safeParse(Object.fromEntries(rest));
  return parsed.success ? (parsed.data as Partial<z.infer<Shape>>) : {};
}

const partials = new WeakMap<z.ZodObject, z.ZodObject>();

/** The shape with all keys optional, and without rules about several keys. */
function partialOf(shape: z.ZodObject): z.ZodObject {
  const known = partials.get(shape);
  if (known) return known;
  const keys = Object.entries(shape.shape).map(([key, inner]) => [key, z.optional(inner)]);
  const partial = z.strictObject(Object.fromEntries(keys));
  partials.set(shape, partial);
  return partial;
}

/** Shapes with a name for people. */
const shapeNames: ReadonlyMap<z.core.$ZodType, string> = new Map<z.core.$ZodType, string>([
  [slug, "a slug"],
  [urlShape, "a URL"],
  [day, "a day as YYYY-MM-DD"],
  [partialDate, "a date"],
  [valueShape({ type: "long" }), "a whole number"],
]);

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "a mapping",
  record: "a mapping",
};

export function nameOfType(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "number") return `the number ${value}`;
  return typeof value === "boolean" ? String(value) : (typeNames[typeof value] ?? typeof value);
}

function explain(issue: Issue, above: Path, shape: z.ZodType): ShapeProblem[] {
  const path = [...above, ...(issue.path as (string | number)[])];
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = keysAt(shape, path, issue.input);
      return issue.keys.map((key) => ({
        path,
        key,
        code: "unknown-key" as const,
        message: `there is no key ${quoted(key)} here${suggestion(key, known)}`,
      }));
    }
    case "invalid_type":
      return [wrongType(path, typesAt(shape, path), issue.input)];
    case "invalid_value":
      return [wrongWord(path, issue.values.map(String), issue.input)];
    case "invalid_union":
      return explainUnion(issue, path, shape);
    case "invalid_key": {
      const key = String(path.at(-1));
      return [{ path: path.slice(0, -1), key, code: "bad-key", message: badSlug(key) }];
    }
    case "invalid_element":
      return issue.issues.flatMap((inner) => explain(inner, path, shape));
    default: {
      const code = issue.code === "custom" ? (issue.params?.code as ProblemCode | undefined) : undefined;
      const zero = issue.code === "too_small" && issue.input === 0 ? ("sentinel-value" as const) : undefined;
      return [{ path, code: code ?? zero ?? "bad-value", message: plainMessage(issue) }];
    }
  }
}

export const badSlug = (key: string) =>
  `${quoted(key)} is not a slug: lower-case letters, digits and single hyphens${key.length > 120 ? ", at most 120" : ""}`;

const missingKey = (path: Path, what: string): ShapeProblem => ({
  path,
  code: "missing-key",
  message: `needs a key \`${path.at(-1) ?? ""}\`: ${what}`,
});

/** An invalid word; with many allowed words, the message contains only the closest one. */
function wrongWord(path: Path, words: readonly string[], given: unknown): ShapeProblem {
  const all = words.length === 1 ? words.join() : `one of ${words.join(", ")}`;
  if (given === undefined) return missingKey(path, all);
  if (given !== null && typeof given !== "object") {
    const meant = suggestion(String(given), words);
    const choice = meant && words.length > 20 ? `one of the ${words.length} allowed` : all;
    return { path, code: "bad-value", message: `${quoted(String(given))} is not ${choice}${meant}` };
  }
  return { path, code: "wrong-type", message: `must be ${all}, not ${nameOfType(given)}` };
}

/** The message of a rule, or for Zod's default messages the violated limit. */
function plainMessage(issue: Issue): string {
  if (!/^(Too|Invalid) /.test(issue.message)) return issue.message;
  const unit = (limit: number | bigint, origin: string) => {
    const noun = { string: "character", array: "item" }[origin];
    return noun ? ` ${limit} ${noun}${Number(limit) === 1 ? "" : "s"}` : ` ${limit}`;
  };
  if (issue.code === "too_big") return `must have at most${unit(issue.maximum, issue.origin)}`;
  if (issue.code === "too_small")
    return unit(issue.minimum, issue.origin) === ` ${issue.minimum}`
      ? `must be ${issue.inclusive ? "at least" : "greater than"} ${issue.minimum}`
      : `must have at least${unit(issue.minimum, issue.origin)}`;
  return issue.message;
}

/** For a union, the errors of the branch that the author probably meant. */
function explainUnion(issue: UnionIssue, path: Path, shape: z.ZodType): ShapeProblem[] {
  const meant = meantBranch(issue);
  if (meant) return meant.flatMap((inner) => explain(inner, path, shape));
  const mismatches = mismatchesOf(issue);
  const words = mismatches.flatMap((inner) => (inner.code === "invalid_value" ? inner.values.map(String) : []));
  return mismatches.some(({ code }) => code === "invalid_type")
    ? [wrongType(path, typesAt(shape, path), issue.input)]
    : [wrongWord(path, words, issue.input)];
}

type UnionIssue = Extract<Issue, { code: "invalid_union" }>;

/** The branch with the fewest errors among those with the right outer type; undefined when there is none. */
function meantBranch(issue: UnionIssue): Issue[] | undefined {
  const branches = issue.errors.map((branch) => branch.flatMap((inner) => unfold(inner)));
  const fitting = branches.filter((branch) => !branch.some(isOuterMismatch));
  return fitting.length > 0 ? fitting.reduce((a, b) => (b.length < a.length ? b : a)) : undefined;
}

/** Replaces a nested union by the errors of its probable branch, if any. */
function unfold(issue: Issue): Issue[] {
  const meant = issue.code === "invalid_union" ? meantBranch(issue) : undefined;
  return meant ? meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue) : [issue];
}

const isOuterMismatch = (issue: Issue) =>
  issue.path.length === 0 && ["invalid_type", "invalid_value", "invalid_union"].includes(issue.code);

const mismatchesOf = (issue: UnionIssue): Issue[] =>
  issue.errors.flat().flatMap((inner) => (inner.code === "invalid_union" ? mismatchesOf(inner) : [inner]));

function wrongType(path: Path, types: readonly string[], given: unknown): ShapeProblem {
  const right = types.join(" or ");
  if (given === undefined) return missingKey(path, right);
  const isBare = typeof given === "number" || typeof given === "boolean";
  const quote = isBare && (types.includes("text") || types.includes("a slug")) ? "; quote it" : "";
  return { path, code: "wrong-type", message: `must be ${right}, not ${nameOfType(given)}${quote}` };
}

/** The shapes that are allowed at `path`. */
function shapesAt(shape: z.ZodType, path: Path): z.core.$ZodType[] {
  let shapes: z.core.$ZodType[] = [shape];
  for (const step of path) shapes = shapes.flatMap(open).flatMap((inner) => stepInto(inner, step));
  return shapes.flatMap(open);
}

/** The types that are allowed at `path`, in words, shortest first. */
function typesAt(shape: z.ZodType, path: Path): string[] {
  const names = shapesAt(shape, path).flatMap((inner) => {
    const name = shapeNames.get(inner) ?? typeNames[inner._zod.def.type];
    const needs = Object.entries(keysOf(inner)).flatMap(([key, { _zod }]) =>
      _zod.optin === "optional" ? [] : [`\`${key}\``],
    );
    return name === undefined ? [] : needs.length > 0 ? [`${name} with ${needs.join(", ")}`] : [name];
  });
  return [...new Set(names)].sort((a, b) => a.length - b.length);
}

/** The allowed but absent keys of the mapping at `path`, for suggestions. */
function keysAt(shape: z.ZodType, path: Path, input: unknown): string[] {
  const present = new Set(isMapping(input) ? Object.keys(input) : []);
  return shapesAt(shape, path)
    .flatMap((inner) => Object.keys(keysOf(inner)))
    .filter((key) => !present.has(key));
}

function keysOf(shape: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> {
  const { def } = shape._zod as { def: { shape?: Record<string, z.core.$ZodType>; keyType?: z.core.$ZodType } };
  const words = def.keyType?._zod.def as { entries?: Readonly<Record<string, string>> } | undefined;
  if (!words?.entries) return def.shape ?? {};
  return Object.fromEntries(Object.keys(words.entries).map((key) => [key, z.optional(z.unknown())]));
}

function open(shape: z.core.$ZodType): z.core.$ZodType[] {
  const def = shape._zod.def as {
    type: string;
    innerType?: z.core.$ZodType;
    options?: z.core.$ZodType[];
    in?: z.core.$ZodType;
  };
  if (shapeNames.has(shape)) return [shape];
  if ((def.type === "optional" || def.type === "nullable") && def.innerType) return open(def.innerType);
  if (def.type === "union" && def.options) return def.options.flatMap(open);
  if (def.type === "pipe" && def.in) return open(def.in);
  return [shape];
}

function stepInto(shape: z.core.$ZodType, step: string | number): z.core.$ZodType[] {
  const def = shape._zod.def as {
    type: string;
    shape?: Record<string, z.core.$ZodType>;
    element?: z.core.$ZodType;
    items?: readonly z.core.$ZodType[];
    valueType?: z.core.$ZodType;
  };
  if (def.type === "object") return def.shape?.[step] ? [def.shape[step]] : [];
  if (def.type === "array" && def.element && typeof step === "number") return [def.element];
  if (def.type === "tuple" && typeof step === "number") return def.items?.[step] ? [def.items[step]] : [];
  if (def.type === "record" && def.valueType) return [def.valueType];
  return [];
}
