import type { GraphQLError } from "graphql";
import { badOperation, badRequest } from "./argument-limits.ts";

/** Allowed methods of the endpoint, and of all other paths. */
const methods = { endpoint: "GET, POST, OPTIONS", page: "GET, HEAD" } as const;

/** Quotes client input in a message, cut to 100 characters. */
export const quote = (text: string) => `\`${text.length > 100 ? `${text.slice(0, 100)}…` : text}\``;

/** Refusals of features that this server does not support; each names the supported alternative. */
export const unsupported = {
  webSocket: () =>
    badRequest(
      "WebSocket is not supported: send a subscription as a GET or POST with `accept: text/event-stream`.",
      "WEBSOCKET_NOT_SUPPORTED",
      400,
      { connection: "close" },
    ),

  /** The mode of GraphQL over SSE in which one reserved stream carries several operations. */
  singleConnection: () =>
    badRequest(
      "Server-Sent Events need a request for each operation: send it with `accept: text/event-stream` and no token.",
      "SINGLE_CONNECTION_NOT_SUPPORTED",
    ),

  method(method: string, path: string): GraphQLError {
    const isEndpoint = path === "/graphql";
    const message = isEndpoint
      ? `${quote(method)} is not allowed at /graphql: send an operation by POST or GET, a subscription with \`accept: text/event-stream\`.`
      : `${quote(method)} is not allowed at ${quote(path)}: only GET is. GraphQL is at /graphql.`;
    return badRequest(message, "METHOD_NOT_ALLOWED", 405, { allow: isEndpoint ? methods.endpoint : methods.page });
  },

  mediaType(type: string): GraphQLError {
    const found = type === "" ? "has no media type" : `is ${quote(type)}`;
    return badRequest(
      `The body ${found}: send JSON with \`content-type: application/json\`.`,
      "UNSUPPORTED_MEDIA_TYPE",
      415,
      { accept: "application/json" },
    );
  },

  charset: (charset: string) =>
    badRequest(`The charset of the body is ${quote(charset)}: send UTF-8.`, "UNSUPPORTED_MEDIA_TYPE", 415, {
      accept: "application/json",
    }),

  contentEncoding: (encoding: string) =>
    badRequest(
      `The body is encoded as ${quote(encoding)}: send it without \`content-encoding\`. Responses may be compressed.`,
      "UNSUPPORTED_CONTENT_ENCODING",
      415,
      { "accept-encoding": "identity" },
    ),

  transferEncoding: (encoding: string) =>
    badRequest(
      `The transfer encoding is ${quote(encoding)}: only \`chunked\` is supported.`,
      "UNSUPPORTED_TRANSFER_ENCODING",
      501,
      { connection: "close" },
    ),

  expectation: (expectation: string) =>
    badRequest(`Cannot meet the expectation ${quote(expectation)}.`, "EXPECTATION_FAILED", 417),

  batching: () =>
    badRequest("Batching is not supported: send one operation in each request.", "BATCHING_NOT_SUPPORTED"),

  accept: () =>
    badRequest(
      "No media type in `accept` is supported: send `application/graphql-response+json`, `application/json` or `text/event-stream`.",
      "NOT_ACCEPTABLE",
      406,
    ),

  subscriptionAccept: () =>
    badRequest(
      "A subscription is served as Server-Sent Events: send `accept: text/event-stream`.",
      "NOT_ACCEPTABLE",
      406,
    ),

  /** A mutation by GET is refused for its method, as GraphQL over HTTP requires. */
  mutation: (method: string) =>
    method === "GET"
      ? badRequest("Mutations are not supported: the API is read-only.", "MUTATION_NOT_SUPPORTED", 405, {
          allow: methods.endpoint,
        })
      : badOperation("Mutations are not supported: the API is read-only.", "MUTATION_NOT_SUPPORTED"),

  /** Apollo's clients compare this exact message, and then send no more hashes. */
  automaticPersistedQuery: () => badOperation("PersistedQueryNotSupported", "PERSISTED_QUERY_NOT_SUPPORTED"),

  path: (path: string) =>
    badRequest(`There is nothing at ${quote(path)}. GraphQL is at /graphql, pages for people at /.`, "NOT_FOUND", 404),

  /** @param search the query string, with its leading `?`. */
  trailingSlash: (search: string) =>
    badRequest("GraphQL is at /graphql, without a trailing slash.", "PERMANENT_REDIRECT", 308, {
      location: `/graphql${search}`,
    }),
} as const;
