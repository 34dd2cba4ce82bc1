/** Bytes that no HTTP server takes for a request. */
export const malformedForAll: readonly string[] = [
  "nonsense\r\n\r\n",
  "\0\0\0\0\0\0\0\0\r\n\r\n",
  "POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-length: many\r\n\r\n",
  "POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
];

/** Bytes that Node does not take for a request. */
export const malformedForNode: readonly string[] = [
  ...malformedForAll,
  "GET /health HTTP/9.9\r\nhost: localhost\r\n\r\n",
  "GET /health HTTP/1.1\r\nhost: localhost\r\nno colon\r\n\r\n",
  "GET /health HTTP/1.1\r\nhost : localhost\r\n\r\n",
  `GET /health HTTP/1.1\r\nhost: localhost\r\nx: ${"x".repeat(20_000)}\r\n\r\n`,
  "POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
  "POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\n{}",
];
