import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage, Server } from "node:http";
import { type DocumentNode, GraphQLError, getOperationAST } from "graphql";
import type { GraphQLParams, Plugin } from "graphql-yoga";
import { ClientError } from "../../lib/client-error.ts";

/** A part of the work on one operation; instants in milliseconds since 1970. */
export interface Phase {
  readonly name: "parse" | "validate" | "execute";
  readonly from: number;
  readonly to: number;
}

/** A request that is over. */
export interface Seen {
  /** As the client gave it in `x-request-id`, or made for it; sent back under the same name. */
  readonly id: string;
  readonly method: string;
  /** Without the query string. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  readonly status: number;
  /** Whether the client took the whole answer. */
  readonly isWhole: boolean;
  /** As the client named it, whether or not there is such an operation; undefined when it named none. */
  readonly operation: string | undefined;
  /** Undefined when it was not priced. */
  readonly cost: number | undefined;
  /** Codes of the errors in the answer. */
  readonly codes: readonly string[];
  readonly phases: readonly Phase[];
}

/** What the GraphQL side learns of a request that is not over. */
interface Learnt {
  operation?: string | undefined;
  priced?: { readonly cost?: number };
  codes: readonly string[];
  readonly phases: Phase[];
}

const learnt = new WeakMap<IncomingMessage, Learnt & { readonly id: string }>();
const requestOf = new WeakMap<object, string>();

/** The request in which a bug showed; undefined when it showed in none, or is no object. */
export const requestOfBug = (error: unknown): string | undefined =>
  typeof error === "object" && error !== null ? requestOf.get(error) : undefined;

/** What is told of an operation beside its answer. */
export interface OperationMetadata {
  /** As the client named it; undefined when it has no name. */
  readonly operation: string | undefined;
  /** Undefined when it was not priced. */
  readonly cost: number | undefined;
  /** Codes of the errors in the answer. */
  readonly codes: readonly string[];
}

/** Tells what a request asked for that was answered without the GraphQL side. */
export function noteOperation(request: IncomingMessage, { operation, cost, codes }: OperationMetadata): void {
  const known = learnt.get(request);
  if (!known) return;
  known.operation = operation;
  known.priced = { ...(cost !== undefined && { cost }) };
  known.codes = codes;
}

/** Tells why a request was refused without the GraphQL side. */
export function noteCode(request: IncomingMessage, code: string): void {
  const known = learnt.get(request);
  if (known) known.codes = [code];
}

/** What the GraphQL side has told of a request's operation so far; little when nobody watches. */
export function notedOf(request: IncomingMessage): Omit<OperationMetadata, "cost"> {
  const { operation, codes = [] } = learnt.get(request) ?? {};
  return { operation, codes };
}

const now = () => performance.timeOrigin + performance.now();

/** Gives every request of a server its id, and tells of it when it is over: once, whoever answered it. */
export function watchRequests(server: Server, onSeen: (seen: Seen) => void): void {
  server.prependListener("request", (request, response) => {
    const from = now();
    const { method = "", headers, url = "" } = request;
    const id = idOf(headers["x-request-id"]);
    const known = { id, codes: [], phases: [] };
    learnt.set(request, known);
    response.setHeader("x-request-id", id);
    response.once("close", () => {
      const { operation, priced, codes, phases }: Learnt = known;
      const path = url.split("?", 1)[0] ?? "";
      const [status, isWhole] = [response.statusCode, response.writableFinished];
      onSeen({
        id,
        method,
        path,
        headers,
        from,
        to: now(),
        status,
        isWhole,
        operation,
        cost: priced?.cost,
        codes,
        phases,
      });
    });
  });
}

const idOf = (given: string | string[] | undefined): string =>
  typeof given === "string" && /^[\w.:-]{1,64}$/.test(given) ? given : randomUUID();

/**
 * Notes what the requests that `watchRequests` tells of asked for. Must stand before what masks errors.
 * A client that sends `extensions: { timings: true }` is told how long each phase took, in milliseconds.
 */
export function watchOperations(): Plugin<{ req?: IncomingMessage }> {
  const of = ({ req }: { req?: IncomingMessage }) => (req ? learnt.get(req) : undefined);
  const timed = (context: { req?: IncomingMessage }, name: Phase["name"]) => {
    const from = now();
    return () => void of(context)?.phases.push({ name, from, to: now() });
  };
  const begin = (context: { req?: IncomingMessage }, document: DocumentNode, name: string | null | undefined) => {
    const known = of(context);
    if (!known) return;
    known.operation ??= getOperationAST(document, name)?.name?.value;
    known.priced = context as { cost?: number };
  };
  return {
    onParams({ params, context }) {
      const known = of(context as { req?: IncomingMessage });
      if (known && typeof params.operationName === "string") known.operation = params.operationName;
    },
    onParse: ({ context }) => timed(context, "parse"),
    onValidate: ({ context }) => timed(context, "validate"),
    onSubscribe: ({ args }) => begin(args.contextValue, args.document, args.operationName),
    onExecute({ args }) {
      begin(args.contextValue, args.document, args.operationName);
      const done = timed(args.contextValue, "execute");
      return {
        onExecuteDone({ result, setResult }) {
          done();
          const { params } = args.contextValue as { params?: GraphQLParams };
          if (params?.extensions?.timings === true && "data" in result)
            setResult({ ...result, extensions: { ...result.extensions, timings: timingsOf(of(args.contextValue)) } });
          const id = of(args.contextValue)?.id;
          if (id && "errors" in result)
            for (const { originalError } of result.errors ?? [])
              if (isBug(originalError)) requestOf.set(originalError, id);
        },
      };
    },
    onExecutionResult({ result, context }) {
      const known = of(context as { req?: IncomingMessage });
      if (known && result && "errors" in result) known.codes = codesOf(result.errors ?? []);
    },
  };
}

const timingsOf = (known: Learnt | undefined) =>
  Object.fromEntries((known?.phases ?? []).map(({ name, from, to }) => [name, Math.round((to - from) * 1e3) / 1e3]));

const isBug = (error: unknown): error is Error =>
  error instanceof Error && !(error instanceof GraphQLError) && !(error instanceof ClientError);

const codesOf = (errors: readonly { readonly extensions?: Record<string, unknown> }[]): string[] => [
  ...new Set(errors.map(({ extensions }) => String(extensions?.code ?? "GRAPHQL_ERROR"))),
];
