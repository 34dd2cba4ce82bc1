import {
  type ASTNode,
  type ASTVisitor,
  BREAK,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  getEnterLeaveForKind,
  Kind,
  Lexer,
  NoSchemaIntrospectionCustomRule,
  parse,
  type SelectionSetNode,
  Source,
  specifiedRules,
  TokenKind,
  type ValidationRule,
  validate,
  visit,
} from "graphql";
import { schema } from "../../../schema/index.ts";
import { getOrInsert } from "../../lib/collections.ts";
import { overLimit } from "../config/limit-errors.ts";
import type { Limits } from "../config/limits.ts";
import { checkLiterals } from "./argument-limits.ts";

/**
 * Parses a document within its limits. Without locations, which would take more memory than the rest.
 * @throws {GraphQLError}
 */
export function parseDocument(text: string, limits: Limits): DocumentNode {
  if (text.length > limits.document) throw overLimit("document", limits, text.length);
  try {
    return parse(text, { noLocation: true, maxLexicalTokens: limits.tokens, maxComments: limits.comments });
  } catch (error) {
    throw overTokens(text, limits) ?? tooDeep(error) ?? (error instanceof GraphQLError ? syntaxError(error) : error);
  }
}

/** Returns the errors of a document, at most `limits.errors`; empty when it is valid and within its limits. */
export function validateDocument(
  document: DocumentNode,
  limits: Limits,
  { introspection }: { readonly introspection: boolean },
): readonly GraphQLError[] {
  try {
    checkDocument(document, limits);
    const rules = [combineRules(introspection ? specifiedRules : rulesWithoutIntrospection)];
    const errors = validate(schema, document, rules, { maxErrors: limits.errors });
    return errors.slice(0, limits.errors).map((error) => validationError(error, document));
  } catch (error) {
    const refusal = error instanceof GraphQLError ? error : tooDeep(error);
    if (refusal) return [refusal];
    throw error;
  }
}

const rulesWithoutIntrospection = [...specifiedRules, NoSchemaIntrospectionCustomRule];

/** Extensions of an error that prevents execution. */
const refusedAs = (code: string) => ({ code, http: { status: 400, spec: true } });

const syntaxError = ({ message, source, positions }: GraphQLError) =>
  new GraphQLError(message, {
    ...(source && { source }),
    ...(positions && { positions }),
    extensions: refusedAs("GRAPHQL_PARSE_FAILED"),
  });

/** Scalars set their own codes for invalid values. */
function validationError({ message, nodes, extensions }: GraphQLError, document: DocumentNode): GraphQLError {
  const argument = extensions.code === "INVALID_ARGUMENT" && nodes?.[0] && argumentOf(document, nodes[0]);
  return new GraphQLError(message, {
    ...(nodes && { nodes }),
    extensions: { ...refusedAs("GRAPHQL_VALIDATION_FAILED"), ...extensions, ...(argument && { argument }) },
  });
}

/** The name of the argument that a value is in; undefined when it is in none. */
function argumentOf(document: DocumentNode, value: ASTNode): string | undefined {
  let found: string | undefined;
  visit(document, {
    enter(node, _key, _parent, _path, ancestors) {
      if (node !== value) return undefined;
      const around = ancestors.flat().filter((one): one is ASTNode => "kind" in one);
      found = around.findLast((one) => one.kind === Kind.ARGUMENT)?.name.value;
      return BREAK;
    },
  });
  return found;
}

type Look = (this: ASTVisitor, ...args: readonly unknown[]) => unknown;

/** The visitor function of one rule for one kind of node. */
interface Visit {
  readonly rule: number;
  readonly look: Look;
}

interface Visits {
  readonly enter: Visit[];
  readonly leave: Visit[];
}

/**
 * Combines validation rules into one visitor. graphql-js builds visitors for all 43 node kinds per rule and document;
 * this reads what each rule visits once.
 */
const combineRules =
  (rules: readonly ValidationRule[]): ValidationRule =>
  (context) => {
    const visitors = rules.map((rule) => rule(context));
    /** Per rule: the node whose subtree it skips, or BREAK when it has stopped. */
    const skipped = visitors.map((): ASTNode | typeof BREAK | undefined => undefined);
    let skips = 0;
    const visits = visitsOf(visitors);
    return {
      enter(node, ...rest) {
        for (const { rule, look } of visits.get(node.kind)?.enter ?? []) {
          if (skipped[rule] !== undefined) continue;
          const result = look.call(visitors[rule] as ASTVisitor, node, ...rest);
          if (result !== false && result !== BREAK) continue;
          skipped[rule] = result === false ? node : BREAK;
          skips += 1;
        }
      },
      leave(node, ...rest) {
        for (const { rule, look } of visits.get(node.kind)?.leave ?? []) {
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

const allKinds = Object.values(Kind);

/** What rules visit, by kind of node: the functions for that kind of each, or those that it has for all kinds. */
function visitsOf(visitors: readonly ASTVisitor[]): ReadonlyMap<string, Visits> {
  const byKind = new Map<string, Visits>();
  for (const [rule, visitor] of visitors.entries()) {
    const isOfAll = "enter" in visitor || "leave" in visitor;
    for (const kind of isOfAll ? allKinds : (Object.keys(visitor) as ASTNode["kind"][])) {
      const { enter, leave } = getEnterLeaveForKind(visitor, kind);
      const visits = getOrInsert(byKind, kind, () => ({ enter: [], leave: [] }));
      if (enter) visits.enter.push({ rule, look: enter as Look });
      if (leave) visits.leave.push({ rule, look: leave as Look });
    }
  }
  return byKind;
}

function checkDocument(document: DocumentNode, limits: Limits): void {
  const measures = measureDocument(document);
  for (const name of ["depth", "aliases", "rootFields", "directives"] as const)
    if (measures[name] > limits[name]) throw overLimit(name, limits, measures[name]);
  checkLiterals(document, limits);
}

/** Size of an operation, with its fragments spread. */
interface Measures {
  /** Levels of nested fields. */
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
}

const nothing: Measures = { depth: 0, aliases: 0, rootFields: 0, directives: 0 };

/**
 * The largest measures of any operation in a document. Each fragment is measured once. A recursive fragment spread
 * counts as nothing; validation refuses it.
 */
function measureDocument(document: DocumentNode): Measures {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const known = new Map<string, Measures>();

  const ofFragment = (name: string): Measures => {
    const before = known.get(name);
    if (before) return before;
    known.set(name, nothing);
    const fragment = fragments.get(name);
    const measures = fragment ? withDirectives(fragment, ofSelections(fragment.selectionSet)) : nothing;
    known.set(name, measures);
    return measures;
  };

  const ofSelections = (set: SelectionSetNode | undefined): Measures => {
    let total = nothing;
    for (const selection of set?.selections ?? []) {
      const isField = selection.kind === Kind.FIELD;
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(selection.name.value)
          : ofSelections(selection.selectionSet);
      total = {
        depth: Math.max(total.depth, inner.depth + Number(isField)),
        aliases: total.aliases + inner.aliases + Number(isField && selection.alias !== undefined),
        rootFields: total.rootFields + (isField ? 1 : inner.rootFields),
        directives: total.directives + inner.directives + (selection.directives?.length ?? 0),
      };
    }
    return total;
  };

  return document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => withDirectives(operation, ofSelections(operation.selectionSet)))
    .reduce(
      (a, b) => ({
        depth: Math.max(a.depth, b.depth),
        aliases: Math.max(a.aliases, b.aliases),
        rootFields: Math.max(a.rootFields, b.rootFields),
        directives: Math.max(a.directives, b.directives),
      }),
      nothing,
    );
}

const withDirectives = (
  node: { readonly directives?: readonly unknown[] | undefined },
  measures: Measures,
): Measures => ({
  ...measures,
  directives: measures.directives + (node.directives?.length ?? 0),
});

/** The refusal of a text with too many tokens or comments; undefined otherwise. Stops at invalid syntax. */
function overTokens(text: string, limits: Limits): GraphQLError | undefined {
  const lexer = new Lexer(new Source(text));
  try {
    while (lexer.advance().kind !== TokenKind.EOF);
  } catch {
    // Invalid syntax, which the parser reports.
  }
  let tokens = 0;
  let comments = 0;
  for (let token = lexer.token; token.prev; token = token.prev) {
    if (token.kind === TokenKind.COMMENT) comments += 1;
    else if (token.kind !== TokenKind.EOF) tokens += 1;
  }
  if (tokens > limits.tokens) return overLimit("tokens", limits, tokens);
  return comments > limits.comments ? overLimit("comments", limits, comments) : undefined;
}

/** A document that exhausts the stack despite the limits is a client error. */
const tooDeep = (error: unknown): GraphQLError | undefined =>
  error instanceof RangeError
    ? new GraphQLError("The document is nested too deeply.", {
        extensions: { code: "LIMIT_DEPTH", http: { status: 400, spec: false } },
      })
    : undefined;
