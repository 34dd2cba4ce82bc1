import type { Kind } from "../records/kinds.ts";
import type { StatementRecord } from "../records/statement.ts";
import type { RecordPath } from "./parsed-data.ts";
import { isDead, isStatementList } from "./record-statements.ts";
import type { Validation } from "./validation.ts";

/** Relations that must not come back to their start: kind of the records, key, and key of the target within it. */
const chains: readonly (readonly [Kind, "parent" | "broader" | "succeeds" | "derived-from", string])[] = [
  ["Provider", "parent", "provider"],
  ["ModelFamily", "parent", "family"],
  ["Concept", "broader", "concept"],
  ["Model", "succeeds", "model"],
  ["Variant", "succeeds", "variant"],
  ["Variant", "derived-from", "variant"],
];

export function checkCycles(validation: Validation): void {
  for (const chain of chains) {
    const done = new Set<string>();
    for (const start of validation.records[chain[0]].keys()) checkChain(validation, chain, start, done);
  }
}

/** Depth-first search with its own stack, so that the length of chains is not limited. */
function checkChain(
  validation: Validation,
  [kind, key, named]: (typeof chains)[number],
  start: string,
  done: Set<string>,
): void {
  const trail: string[] = [];
  const onTrail = new Set<string>();
  const stack: { slug: string; path: RecordPath; leave?: true }[] = [{ slug: start, path: [] }];
  while (stack.length > 0) {
    const { slug, path, leave } = stack.pop() as { slug: string; path: RecordPath; leave?: true };
    if (leave) {
      trail.pop();
      onTrail.delete(slug);
      done.add(slug);
    } else if (onTrail.has(slug)) {
      const loop = [...trail.slice(trail.indexOf(slug)), slug];
      const message = `\`${key}\` comes back to its start: ${abridged(loop).join(" → ")}`;
      validation.report({ kind, slug: trail.at(-1) ?? slug }, path, "cycle", message);
    } else if (!done.has(slug)) {
      trail.push(slug);
      onTrail.add(slug);
      stack.push({ slug, path, leave: true });
      const record = validation.records[kind].get(slug) as Readonly<Record<string, unknown>> | undefined;
      if (record?.[key] === undefined) continue;
      for (const target of targets(record[key], [key], named)) stack.push(target);
    }
  }
}

/** The targets of a relation, or of a list of them; skips refuted, retracted and denied ones. */
function targets(given: unknown, path: RecordPath, named: string): { slug: string; path: RecordPath }[] {
  if (isStatementList(given)) return given.flatMap((item, index) => targets(item, [...path, index], named));
  if (typeof given === "string") return [{ slug: given, path }];
  const relation = given as StatementRecord & Readonly<Record<string, string>>;
  const slug = relation[named];
  return slug === undefined || isDead(relation) || relation.polarity === "denies"
    ? []
    : [{ slug, path: [...path, named] }];
}

/** Shortens a long chain in the middle. */
const abridged = (chain: readonly string[]): string[] =>
  chain.length <= 10 ? [...chain] : [...chain.slice(0, 4), `(${chain.length - 8} more)`, ...chain.slice(-4)];
