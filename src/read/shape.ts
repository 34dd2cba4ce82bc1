import type { z } from "zod";
import { type ProblemCode, suggestion } from "./problem.ts";

type Path = readonly (string | number)[];
type Issue = z.core.$ZodIssue;

/** A mistake of shape: where in the record, and whether it is the key or its value. */
export interface ShapeProblem {
  readonly path: Path;
  readonly key?: string;
  readonly code: ProblemCode;
  readonly message: string;
}

/** Checks a plain value against a shape: the value as the shape makes it, or every mistake in it. */
export function checkShape<Shape extends z.ZodType>(
  shape: Shape,
  value: unknown,
): { ok: true; value: z.infer<Shape> } | { ok: false; problems: ShapeProblem[] } {
  const parsed = shape.safeParse(value, { reportInput: true });
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, problems: parsed.error.issues.flatMap((issue) => explain(issue, [], shape)) };
}

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping",
  record: "a mapping",
  date: "a date",
};

function nameOfType(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeNames[typeof value] ?? typeof value;
}

function explain(issue: Issue, above: Path, shape: z.ZodType): ShapeProblem[] {
  const path = [...above, ...(issue.path as (string | number)[])];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        path,
        key,
        code: "unknown-key" as const,
        message: `there is no key \`${key}\` here${suggestion(key, keysAt(shape, path, issue.input))}`,
      }));
    case "invalid_type":
      return issue.input === undefined
        ? [
            {
              path,
              code: "missing-key",
              message: `needs a key \`${path.at(-1) ?? ""}\`: ${typeNames[issue.expected] ?? issue.expected}`,
            },
          ]
        : [{ path, code: "wrong-type", message: wrongType([issue.expected], issue.input) }];
    case "invalid_value": {
      if (issue.input === undefined)
        return [
          {
            path,
            code: "missing-key",
            message: `needs a key \`${path.at(-1) ?? ""}\`: one of ${issue.values.join(", ")}`,
          },
        ];
      const words = issue.values.map(String);
      const given = typeof issue.input === "string" ? issue.input : JSON.stringify(issue.input);
      return [
        {
          path,
          code: "bad-value",
          message: `\`${given}\` is not one of ${words.join(", ")}${suggestion(given, words)}`,
        },
      ];
    }
    case "invalid_union":
      return explainUnion(issue, path, shape);
    case "invalid_key":
      return [
        {
          path: path.slice(0, -1),
          key: String(path.at(-1)),
          code: "bad-key",
          message: issue.issues[0]?.message ?? "is not a slug",
        },
      ];
    case "invalid_element":
      return issue.issues.flatMap((inner) => explain(inner, path, shape));
    default: {
      const code = issue.code === "custom" ? (issue.params?.code as ProblemCode | undefined) : undefined;
      const zero = issue.code === "too_small" && issue.input === 0 ? ("sentinel-value" as const) : undefined;
      return [{ path, code: code ?? zero ?? "bad-value", message: issue.message }];
    }
  }
}

/** Of a union, the mistakes of the branch that the author meant: the one whose outer type fits. */
function explainUnion(issue: UnionIssue, path: Path, shape: z.ZodType): ShapeProblem[] {
  const meant = meantBranch(issue);
  if (meant) return meant.flatMap((inner) => explain(inner, path, shape));
  if (issue.input === undefined)
    return [{ path, code: "missing-key", message: `needs a key \`${path.at(-1) ?? ""}\`` }];
  const mismatches = mismatchesOf(issue);
  const expected = mismatches.flatMap((inner) => (inner.code === "invalid_type" ? [inner.expected] : []));
  const words = mismatches.find((inner) => inner.code === "invalid_value");
  if (expected.length === 0) return words ? explain(words, path, shape) : [];
  return [{ path, code: "wrong-type", message: wrongType(expected, issue.input) }];
}

type UnionIssue = Extract<Issue, { code: "invalid_union" }>;

/** The branch with the fewest mistakes among those whose outer type fits; none when no type fits. */
function meantBranch(issue: UnionIssue): Issue[] | undefined {
  const branches = issue.errors.map((branch) => branch.flatMap((inner) => unfold(inner)));
  const fitting = branches.filter((branch) => !branch.some(isOuterMismatch));
  return fitting.length > 0 ? fitting.reduce((a, b) => (b.length < a.length ? b : a)) : undefined;
}

/** A nested union as the mistakes of its meant branch, where it has one. */
function unfold(issue: Issue): Issue[] {
  const meant = issue.code === "invalid_union" ? meantBranch(issue) : undefined;
  return meant ? meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue) : [issue];
}

const isOuterMismatch = (issue: Issue) =>
  issue.path.length === 0 && ["invalid_type", "invalid_value", "invalid_union"].includes(issue.code);

const mismatchesOf = (issue: UnionIssue): Issue[] =>
  issue.errors.flat().flatMap((inner) => (inner.code === "invalid_union" ? mismatchesOf(inner) : [inner]));

function wrongType(expected: readonly string[], input: unknown): string {
  const names = [...new Set(expected.map((type) => typeNames[type] ?? type))];
  return `must be ${names.join(" or ")}, not ${nameOfType(input)}`;
}

/** The keys that the mapping at `path` may have, for suggestions; empty when the shape there is not one mapping. */
function keysAt(shape: z.ZodType, path: Path, input: unknown): string[] {
  let shapes: z.core.$ZodType[] = [shape];
  for (const step of path) shapes = shapes.flatMap(open).flatMap((inner) => stepInto(inner, step));
  const present = new Set(Object.keys((input as object | null) ?? {}));
  return shapes
    .flatMap(open)
    .flatMap((inner) => ("shape" in inner._zod.def ? Object.keys(inner._zod.def.shape as object) : []))
    .filter((key) => !present.has(key));
}

function open(shape: z.core.$ZodType): z.core.$ZodType[] {
  const def = shape._zod.def as {
    type: string;
    innerType?: z.core.$ZodType;
    options?: z.core.$ZodType[];
    in?: z.core.$ZodType;
  };
  if (def.type === "optional" && def.innerType) return open(def.innerType);
  if (def.type === "union" && def.options) return def.options.flatMap(open);
  if (def.type === "pipe" && def.in) return open(def.in);
  return [shape];
}

function stepInto(shape: z.core.$ZodType, step: string | number): z.core.$ZodType[] {
  const def = shape._zod.def as {
    type: string;
    shape?: Record<string, z.core.$ZodType>;
    element?: z.core.$ZodType;
    valueType?: z.core.$ZodType;
  };
  if (def.type === "object") return def.shape?.[step] ? [def.shape[step]] : [];
  if (def.type === "array" && def.element) return [def.element];
  if (def.type === "record" && def.valueType) return [def.valueType];
  return [];
}
