import { type ASTNode, type ASTVisitor, BREAK, getEnterLeaveForKind, type ValidationRule } from "graphql";

type Look = (this: ASTVisitor, ...args: readonly unknown[]) => unknown;

/** The visitor function of one rule for one kind of node. */
interface Visit {
  readonly rule: number;
  readonly look: Look;
}

interface Visits {
  readonly enter: readonly Visit[];
  readonly leave: readonly Visit[];
}

/**
 * Combines validation rules into one visitor. graphql-js builds visitors for all 43 node kinds per rule and document;
 * this builds them only for the kinds that occur.
 */
export const combineRules =
  (rules: readonly ValidationRule[]): ValidationRule =>
  (context) => {
    const visitors = rules.map((rule) => rule(context));
    /** Per rule: the node whose subtree it skips, or BREAK when it has stopped. */
    const skipped = visitors.map((): ASTNode | typeof BREAK | undefined => undefined);
    let skips = 0;
    const prepared = new Map<string, Visits>();
    const visitsAt = (kind: ASTNode["kind"]): Visits => {
      let visits = prepared.get(kind);
      if (!visits) {
        visits = visitsOf(visitors, kind);
        prepared.set(kind, visits);
      }
      return visits;
    };
    return {
      enter(node, ...rest) {
        for (const { rule, look } of visitsAt(node.kind).enter) {
          if (skipped[rule] !== undefined) continue;
          const result = look.call(visitors[rule] as ASTVisitor, node, ...rest);
          if (result !== false && result !== BREAK) continue;
          skipped[rule] = result === false ? node : BREAK;
          skips += 1;
        }
      },
      leave(node, ...rest) {
        for (const { rule, look } of visitsAt(node.kind).leave) {
          if (skipped[rule] !== undefined || look.call(visitors[rule] as ASTVisitor, node, ...rest) !== BREAK) continue;
          skipped[rule] = BREAK;
          skips += 1;
        }
        if (skips === 0) return;
        for (const [rule, at] of skipped.entries()) {
          if (at !== node) continue;
          skipped[rule] = undefined;
          skips -= 1;
        }
      },
    };
  };

function visitsOf(visitors: readonly ASTVisitor[], kind: ASTNode["kind"]): Visits {
  const all = visitors.map((visitor, rule) => ({ rule, ...getEnterLeaveForKind(visitor, kind) }));
  const of = (side: "enter" | "leave") =>
    all.flatMap(({ rule, [side]: look }) => (look ? [{ rule, look: look as Look }] : []));
  return { enter: of("enter"), leave: of("leave") };
}
