import {
  type DocumentNode,
  GraphQLError,
  Lexer,
  NoSchemaIntrospectionCustomRule,
  type ParseOptions,
  parse,
  Source,
  specifiedRules,
  TokenKind,
  validate,
} from "graphql";
import type { Plugin, YogaServerOptions } from "graphql-yoga";
import { LRUCache } from "lru-cache";
import { type Limits, overLimit } from "../config/limits.ts";
import { checkLiterals } from "./argument-limits.ts";
import { together } from "./combine-rules.ts";
import { measureDocument } from "./measure-document.ts";

/** Documents that do not parse are kept by their text: this many, and so many characters. */
const keptFailures = { max: 100, maxSize: 200_000 };

/**
 * Caches of parsed and validated documents, by their weight: one of a token is about 0.65 kB. Yoga's
 * own count documents, so that a thousand large ones take the heap.
 */
export function documentCaches({ cachedDocuments, cachedTokens }: Limits) {
  return {
    documentCache: new LRUCache<string, DocumentNode>({
      max: cachedDocuments,
      // The other half is that of planned operations.
      maxSize: Math.ceil(cachedTokens / 2),
      sizeCalculation: (document) => document.tokenCount || 1,
    }),
    errorCache: new LRUCache<string, Error>({ ...keptFailures, sizeCalculation: (_, text) => text.length || 1 }),
  } satisfies YogaServerOptions<object, object>["parserAndValidationCache"];
}

/** How documents are parsed and validated within limits. */
export interface Reader {
  /** @throws {Error} whose cause is a refusal, or a syntax error. */
  readonly parse: typeof parse;
  readonly validate: typeof validate;
}

/** Reads documents within limits, which depend on the document alone, so that what is read may be kept. */
export function createReader(limits: Limits, { introspection }: { readonly introspection: boolean }): Reader {
  return {
    parse(source: string | Source, options?: ParseOptions): DocumentNode {
      const { body } = typeof source === "string" ? new Source(source) : source;
      // Yoga answers 200 to errors of the parser in JSON of the old kind; one within another it leaves alone.
      const refused = (cause: GraphQLError) => new Error(cause.message, { cause });
      if (body.length > limits.document) throw refused(overLimit("document", limits, body.length));
      try {
        return parse(source, { ...options, maxLexicalTokens: limits.tokens, maxComments: limits.comments });
      } catch (error) {
        const refusal = overTokens(body, limits) ?? tooDeep(error);
        throw refusal ? refused(refusal) : error;
      }
    },
    validate(schema, document, rules = introspection ? specifiedRules : hidingRules) {
      try {
        checkDocument(document, limits);
        return validate(schema, document, [together(rules)], { maxErrors: limits.errors }).slice(0, limits.errors);
      } catch (error) {
        const refusal = error instanceof GraphQLError ? error : tooDeep(error);
        if (refusal) return [refusal];
        throw error;
      }
    },
  };
}

const hidingRules = [...specifiedRules, NoSchemaIntrospectionCustomRule];

/** Bounds what a document may be before it is worked on. */
export function documentLimits(limits: Limits, { introspection }: { readonly introspection: boolean }): Plugin {
  const reader = createReader(limits, { introspection });
  return {
    onParse: ({ setParseFn }) => setParseFn(reader.parse),
    onValidate({ setValidationFn, addValidationRule }) {
      setValidationFn(reader.validate);
      if (!introspection) addValidationRule(NoSchemaIntrospectionCustomRule);
    },
  };
}

function checkDocument(document: DocumentNode, limits: Limits): void {
  const measures = measureDocument(document);
  for (const name of ["depth", "aliases", "rootFields", "directives"] as const)
    if (measures[name] > limits[name]) throw overLimit(name, limits, measures[name]);
  checkLiterals(document, limits);
}

/** Why a text has more tokens or comments than it may, or undefined; a lexer stops at what is no token. */
function overTokens(text: string, limits: Limits): GraphQLError | undefined {
  const lexer = new Lexer(new Source(text));
  try {
    while (lexer.advance().kind !== TokenKind.EOF);
  } catch {
    // What follows was never read.
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

/** A document that takes more stack than there is, whatever the limits were set to, is its author's mistake. */
const tooDeep = (error: unknown): GraphQLError | undefined =>
  error instanceof RangeError
    ? new GraphQLError("The document is nested too deeply.", {
        extensions: { code: "LIMIT_DEPTH", http: { status: 400, spec: false } },
      })
    : undefined;
