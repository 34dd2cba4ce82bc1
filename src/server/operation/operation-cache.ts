import { type DocumentNode, GraphQLError, getOperationAST, Kind, type OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";
import { Doorkeeper, hashBytes } from "../../lib/doorkeeper.ts";
import type { Interruptible } from "../../lib/interruptible.ts";
import { scheduler } from "../../lib/scheduler.ts";
import type { Limits } from "../config/limits.ts";
import { badRequest } from "./argument-limits.ts";
import { CompiledOperation, createFragmentCachePolicy } from "./compiled-operation.ts";
import { parseDocument, validateDocument } from "./document-limits.ts";
import { withLocations } from "./format-result.ts";
import { type Phase, timed } from "./operation.ts";
import type { OperationParams } from "./parse-params.ts";

/** Requests that the admission filter holds. */
const maxRemembered = 2 ** 16;

/** Weight of a compiled field and of a character of a document, in tokens; a token takes about 0.65 kB. */
const weights = { field: 3, character: 1 / 650 };

/** The errors of an invalid document. */
export interface RefusedDocument {
  readonly errors: readonly GraphQLError[];
}

interface Entry {
  readonly found: CompiledOperation | RefusedDocument;
  /** Last computed weight, in tokens. */
  readonly weight: number;
}

/**
 * Operations by document and name, each parsed, validated and compiled once. Stored on the second request, so that
 * one-off operations do not evict the others.
 */
export class OperationCache {
  readonly #limits: Limits;
  readonly #introspection: boolean;
  readonly #policy = createFragmentCachePolicy();
  readonly #seen = new Doorkeeper(maxRemembered);
  readonly #entries: LRUCache<string, Entry>;

  constructor(limits: Limits, introspection: boolean) {
    this.#limits = limits;
    this.#introspection = introspection;
    this.#entries = new LRUCache({
      max: limits.cachedDocuments,
      maxSize: limits.cachedTokens,
      sizeCalculation: ({ weight }) => weight,
    });
  }

  /** Drops the fragments of data that is no longer served. */
  clearFragments(): void {
    this.#policy.fragments.clear();
  }

  /** The requested operation, or its errors. Parsing and validation each start in a time slice of their own. */
  *find(params: OperationParams, phases: Phase[]): Interruptible<CompiledOperation | RefusedDocument> {
    const key = keyOf(params);
    const known = this.#entries.get(key);
    if (known) return known.found;
    const found = yield* this.#compile(params, phases);
    if (this.#seen.addAndCheck(hashBytes(Buffer.from(key)))) this.#store(key, found);
    if (scheduler.isOver) yield;
    return found;
  }

  /** Updates the weight of an operation that has compiled more fields. */
  updateWeight(params: OperationParams, operation: CompiledOperation): void {
    const key = keyOf(params);
    const known = this.#entries.peek(key);
    if (known?.found === operation && known.weight !== weightOf(key, operation)) this.#store(key, operation);
  }

  #store(key: string, found: CompiledOperation | RefusedDocument): void {
    this.#entries.set(key, { found, weight: weightOf(key, found) });
  }

  *#compile(
    { query, operationName }: OperationParams,
    phases: Phase[],
  ): Interruptible<CompiledOperation | RefusedDocument> {
    let document: DocumentNode | undefined;
    try {
      document = timed("parse", phases, () => parseDocument(query, this.#limits));
      const operation = selectOperation(document, operationName);
      if (scheduler.isOver) yield;
      const isMutation = operation.operation === "mutation";
      const errors = isMutation ? [] : this.#validate(document, phases);
      if (errors.length > 0) return { errors: withLocations(errors, document, query) };
      return new CompiledOperation(document, operation, this.#policy);
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  }

  #validate(document: DocumentNode, phases: Phase[]): readonly GraphQLError[] {
    const options = { introspection: this.#introspection };
    return timed("validate", phases, () => validateDocument(document, this.#limits, options));
  }
}

/** Selects an operation of a document by name. @throws {GraphQLError} when there is none, or more than one. */
function selectOperation(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, name);
  if (!operation) throw unresolved(document, name);
  return operation;
}

/** Most names in a message. */
const maxNames = 5;

function unresolved({ definitions }: DocumentNode, name: string | undefined): GraphQLError {
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const names = [...new Set(operations.flatMap(({ name }) => (name ? [`"${name.value}"`] : [])))];
  const listed = names.slice(0, maxNames).join(", ") + (names.length > maxNames ? ", …" : "");
  const choice = listed && `: set \`operationName\` to one of ${listed}`;
  const found =
    operations.length === 0
      ? "The document has no operation"
      : name === undefined
        ? `The document has ${operations.length} operations${choice}`
        : `The document has no operation named ${JSON.stringify(name).slice(0, 100)}${choice}`;
  return badRequest(`${found}.`, "OPERATION_RESOLUTION_FAILURE");
}

/** Unique per document and name; both may contain anything. */
const keyOf = ({ query, operationName: name }: OperationParams): string =>
  name === undefined ? `:${query}` : `${name.length}:${name}${query}`;

function weightOf(key: string, found: CompiledOperation | RefusedDocument): number {
  const tokens =
    found instanceof CompiledOperation ? (found.document.tokenCount ?? 0) + found.fields * weights.field : 0;
  return Math.ceil(1 + key.length * weights.character + tokens);
}
