import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { get, post } from "./real-server.ts";

/** What a published client may try and the server does not support. */
export interface Unserved {
  /** As the documentation names it. */
  readonly what: string;
  readonly bytes: string | Buffer;
  readonly status: number;
  readonly code: string;
  /** Headers that the response has for its status. */
  readonly headers?: Readonly<Record<string, string>>;
}

const operation = '{"query":"{ __typename }"}';
const subscription = "subscription { datasetReleased { tag } }";
const json = { accept: "application/graphql-response+json" };
const methods = { allow: "GET, POST, OPTIONS" };
const hash = { persistedQuery: { version: 1, sha256Hash: "e".repeat(64) } };

const upgrade = (protocol: string) =>
  get("/graphql", {
    connection: "Upgrade",
    upgrade: "websocket",
    "sec-websocket-version": "13",
    "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
    "sec-websocket-protocol": protocol,
  });
const ask = (query: string, accept = json.accept) => post({ query }, { accept });
const encoded = (body: Buffer, encoding: string) => post(body, { ...json, "content-encoding": encoding });
const typed = (type: string, body: string | Buffer = operation) => post(body, { ...json, "content-type": type });

const row = (
  what: string,
  status: number,
  code: string,
  bytes: string | Buffer,
  headers: Unserved["headers"] = {},
): Unserved => ({ what, bytes, status, code, headers });

/** In the order of the documentation. */
export const unserved: readonly Unserved[] = [
  row(
    "WebSocket, protocol `graphql-transport-ws` (graphql-ws)",
    400,
    "WEBSOCKET_NOT_SUPPORTED",
    upgrade("graphql-transport-ws"),
    { connection: "close" },
  ),
  row(
    "WebSocket, protocol `graphql-ws` (subscriptions-transport-ws)",
    400,
    "WEBSOCKET_NOT_SUPPORTED",
    upgrade("graphql-ws"),
    { connection: "close" },
  ),
  row(
    "a reserved stream of events: `PUT` (graphql-sse, single connection mode)",
    405,
    "METHOD_NOT_ALLOWED",
    get("/graphql", json, "PUT"),
    methods,
  ),
  row(
    "its operations: `x-graphql-event-stream-token`",
    400,
    "SINGLE_CONNECTION_NOT_SUPPORTED",
    post({ query: subscription, extensions: { operationId: "1" } }, { ...json, "x-graphql-event-stream-token": "t" }),
  ),
  row(
    "its events: `GET /graphql?token=`",
    400,
    "SINGLE_CONNECTION_NOT_SUPPORTED",
    get("/graphql?token=t", { accept: "text/event-stream" }),
  ),
  row("its end: `DELETE`", 405, "METHOD_NOT_ALLOWED", get("/graphql?operationId=1", json, "DELETE"), methods),
  row(
    "a subscription as `multipart/mixed;subscriptionSpec=1.0` (Apollo)",
    406,
    "NOT_ACCEPTABLE",
    ask(subscription, "multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/graphql-response+json"),
  ),
  row("a subscription as JSON", 406, "NOT_ACCEPTABLE", ask(subscription, "application/json")),
  row(
    "a response as `multipart/mixed` alone",
    406,
    "NOT_ACCEPTABLE",
    ask("{ __typename }", "multipart/mixed;deferSpec=20220824"),
  ),
  row("a response of another media type, as `text/html`", 406, "NOT_ACCEPTABLE", ask("{ __typename }", "text/html")),
  row("a response in another charset", 406, "NOT_ACCEPTABLE", ask("{ __typename }", "application/json;charset=utf-16")),
  row("incremental delivery: `@defer`", 400, "GRAPHQL_VALIDATION_FAILED", ask("{ ... @defer { __typename } }")),
  row("incremental delivery: `@stream`", 400, "GRAPHQL_VALIDATION_FAILED", ask("{ models { nodes @stream { id } } }")),
  row("a body in `content-encoding: gzip`", 415, "UNSUPPORTED_CONTENT_ENCODING", encoded(gzipSync(operation), "gzip"), {
    "accept-encoding": "identity",
  }),
  row(
    "a body in `content-encoding: br`",
    415,
    "UNSUPPORTED_CONTENT_ENCODING",
    encoded(brotliCompressSync(operation), "br"),
    { "accept-encoding": "identity" },
  ),
  row(
    "a body in `content-encoding: deflate`",
    415,
    "UNSUPPORTED_CONTENT_ENCODING",
    encoded(deflateSync(operation), "deflate"),
    { "accept-encoding": "identity" },
  ),
  row(
    "a body in another charset",
    415,
    "UNSUPPORTED_MEDIA_TYPE",
    typed("application/json; charset=utf-16", Buffer.from(operation, "utf16le")),
    { accept: "application/json" },
  ),
  row("a form", 415, "UNSUPPORTED_MEDIA_TYPE", typed("application/x-www-form-urlencoded", "query={__typename}"), {
    accept: "application/json",
  }),
  row(
    "an upload (GraphQL multipart request)",
    415,
    "UNSUPPORTED_MEDIA_TYPE",
    typed("multipart/form-data; boundary=a", "--a--"),
    { accept: "application/json" },
  ),
  row(
    "a document alone: `application/graphql`",
    415,
    "UNSUPPORTED_MEDIA_TYPE",
    typed("application/graphql", "{ __typename }"),
    { accept: "application/json" },
  ),
  row("a body that a page may send to any host: `text/plain`", 415, "UNSUPPORTED_MEDIA_TYPE", typed("text/plain"), {
    accept: "application/json",
  }),
  row(
    "a body without a media type",
    415,
    "UNSUPPORTED_MEDIA_TYPE",
    `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-length: ${operation.length}\r\n\r\n${operation}`,
    { accept: "application/json" },
  ),
  row("several operations in one request: an array", 400, "BATCHING_NOT_SUPPORTED", post(`[${operation}]`, json)),
  row(
    "automatic persisted queries: a hash alone (Apollo, urql)",
    400,
    "PERSISTED_QUERY_NOT_SUPPORTED",
    post({ extensions: hash }, json),
  ),
  row("a `documentId` that no manifest has", 400, "PERSISTED_QUERY_NOT_FOUND", post({ documentId: "e" }, json)),
  row("a mutation by POST", 400, "MUTATION_NOT_SUPPORTED", ask("mutation { a }")),
  row("a mutation by GET", 405, "MUTATION_NOT_SUPPORTED", get("/graphql?query=mutation{a}", json), methods),
  row(
    "an operation name that the document does not have",
    400,
    "OPERATION_RESOLUTION_FAILURE",
    post({ query: "query A { __typename } query B { __typename }", operationName: "C" }, json),
  ),
  row(
    "several operations and no name",
    400,
    "OPERATION_RESOLUTION_FAILURE",
    ask("query A { __typename } query B { __typename }"),
  ),
  row(
    "a document without an operation",
    400,
    "OPERATION_RESOLUTION_FAILURE",
    ask("fragment A on Query { __typename }"),
  ),
  row("a document that does not parse", 400, "GRAPHQL_PARSE_FAILED", ask("{")),
  row("a document that is not valid", 400, "GRAPHQL_VALIDATION_FAILED", ask("{ nothing }")),
  row(
    "variables that do not fit",
    400,
    "BAD_USER_INPUT",
    ask("query($first: Int!) { models(first: $first) { totalCount } }"),
  ),
  row("no document", 400, "BAD_REQUEST", get("/graphql", json)),
  ...["HEAD", "PATCH", "TRACE", "PROPFIND"].map((method) =>
    row(`\`${method} /graphql\``, 405, "METHOD_NOT_ALLOWED", get("/graphql", json, method), methods),
  ),
  row("a tunnel: `CONNECT`", 405, "METHOD_NOT_ALLOWED", get("localhost:443", {}, "CONNECT"), { connection: "close" }),
  row("a trailing slash: `/graphql/`", 308, "PERMANENT_REDIRECT", get("/graphql/?query={__typename}", json), {
    location: "/graphql?query={__typename}",
  }),
  row(
    "another path, as `/v1/graphql`",
    404,
    "NOT_FOUND",
    post(operation, json).toString().replace("/graphql", "/v1/graphql"),
  ),
  row(
    "another method for a page, as `POST /`",
    405,
    "METHOD_NOT_ALLOWED",
    post(operation, json).toString().replace("/graphql", "/"),
    { allow: "GET, HEAD" },
  ),
  row(
    "a transfer encoding other than `chunked`",
    501,
    "UNSUPPORTED_TRANSFER_ENCODING",
    `${get("/graphql", { "content-type": "application/json", "transfer-encoding": "gzip, chunked" }, "POST")}0\r\n\r\n`,
    { connection: "close" },
  ),
  row("an expectation other than `100-continue`", 417, "EXPECTATION_FAILED", post(operation, { expect: "200-ok" })),
];
