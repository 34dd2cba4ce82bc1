import { getIntrospectionQuery } from "graphql";
import { ask, get, post } from "./real-server.ts";

/** What is sent, and the statuses that are right; a body far over the limit may end in a reset. */
export interface Attack {
  readonly name: string;
  readonly bytes: string | Buffer | readonly (string | Buffer)[];
  readonly statuses: readonly number[];
  /** Code of the first error; any or none when absent. */
  readonly code?: string;
  readonly mayReset?: boolean;
}

const attack = (name: string, statuses: number | readonly number[], bytes: Attack["bytes"]): Attack => ({
  name,
  statuses: typeof statuses === "number" ? [statuses] : statuses,
  bytes,
});

export const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(" ");
const chunked = (size: number, piece: number) => [
  "POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n",
  ...Array.from({ length: Math.ceil(size / piece) }, () => `${piece.toString(16)}\r\n${"x".repeat(piece)}\r\n`),
  "0\r\n\r\n",
];
const tokens = (count: number) => `{ models { nodes { ${times(count - 8, () => "id")} } } }`;
export const introspected = (levels: number) =>
  `{ __schema { types { fields { type { ${"ofType { ".repeat(levels - 5)}name${" }".repeat(levels)}`;
export const url = (parameters: Readonly<Record<string, string>>) => `/graphql?${new URLSearchParams(parameters)}`;
const raw = (...lines: string[]) => `${lines.join("\r\n")}\r\n\r\n`;
const body = '{"query":"{__typename}"}';

const documents: readonly Attack[] = [
  attack("2,000 tokens", 200, ask(tokens(2_000))),
  attack("2,001 tokens", 400, ask(tokens(2_001))),
  attack("15,000 tokens", 400, ask(times(7_500, () => "{a"))),
  attack("100 comments", 200, ask(`${"#\n".repeat(100)}{ __typename }`)),
  attack("101 comments", 400, ask(`${"#\n".repeat(101)}{ __typename }`)),
  attack("8,000 comments", 400, ask(`${"#\n".repeat(8_000)}{ __typename }`)),
  attack("16,384 characters", 200, ask("{ __typename }".padEnd(16_384))),
  attack("16,385 characters", 400, ask("{ __typename }".padEnd(16_385))),
  attack("depth of 15", 200, ask(introspected(15))),
  attack("depth of 16", 400, ask(introspected(16))),
  attack("depth of 600", 400, ask(`${"{ a ".repeat(600)}${"}".repeat(600)}`)),
  attack("depth of 5,000", 400, ask(`${"{a".repeat(5_000)}${"}".repeat(5_000)}`)),
  attack("lists in lists 900 deep", 400, ask(`{ nodes(ids: ${"[".repeat(900)}${"]".repeat(900)}) { id } }`)),
  attack(
    "objects in objects 400 deep",
    400,
    ask(`{ models(where: ${"{not:".repeat(400)}{}${"}".repeat(400)}) { totalCount } }`),
  ),
  attack("30 aliases", 200, ask(`{ models { nodes { ${times(30, (i) => `a${i}: id`)} } } }`)),
  attack("31 aliases", 400, ask(`{ models { nodes { ${times(31, (i) => `a${i}: __typename`)} } } }`)),
  attack("101 aliases of __typename", 400, ask(`{ ${times(101, (i) => `a${i}: __typename`)} }`)),
  attack("300 searches by alias", 400, ask(`{ ${times(220, (i) => `a${i}: search(query: "a") { totalCount }`)} }`)),
  attack("21 root fields", 400, ask(`{ ${times(21, () => "models { totalCount }")} }`)),
  attack(
    "root fields through a fragment",
    400,
    ask(`{ ${times(5, () => "...f")} } fragment f on Query { ${times(5, () => "models { totalCount }")} }`),
  ),
  attack(
    "fragments that double with aliases",
    400,
    ask(
      `{ ...f0 } ${times(11, (i) => `fragment f${i} on Query { a${i}: __typename b${i}: __typename ...f${i + 1} ...f${i + 1} }`)} fragment f11 on Query { __typename }`,
    ),
  ),
  attack(
    "fragments that double 60 times",
    400,
    ask(
      `{ ...f0 } ${times(60, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)} fragment f60 on Query { __typename }`,
    ),
  ),
  attack(
    "fragments that double below the root",
    200,
    ask(
      `{ models { nodes { ...f0 } } } ${times(60, (i) => `fragment f${i} on Model { ...f${i + 1} ...f${i + 1} }`)} fragment f60 on Model { id }`,
    ),
  ),
  attack(
    "a chain of 230 fragments",
    200,
    ask(
      `{ ...f0 } ${times(230, (i) => `fragment f${i} on Query { ...f${i + 1} }`)} fragment f230 on Query { __typename }`,
    ),
  ),
  attack(
    "a cycle of 250 fragments",
    [200, 400],
    ask(`{ ...f0 } ${times(250, (i) => `fragment f${i} on Query { ...f${(i + 1) % 250} }`)}`),
  ),
  attack("a fragment that spreads itself", [200, 400], ask("{ ...f } fragment f on Query { ...f }")),
  attack("1,900 repeats of one field", 200, ask(tokens(1_900))),
  attack("300 objects that overlap", 400, ask(`{ ${times(300, () => "models { nodes { id name } }")} }`)),
  attack("25 directives", 200, ask(`{ models { nodes { id ${times(25, () => "name @include(if: true)")} } } }`)),
  attack("26 directives", 400, ask(`{ models { nodes { id ${times(26, () => "name @include(if: true)")} } } }`)),
  attack("500 directives on one field", 400, ask(`{ __typename ${times(500, () => "@a")} }`)),
  attack("900 unknown fields", [200, 400], ask(`{ models { nodes { ${times(900, (i) => `u${i}`)} } } }`)),
  attack("300 operations", [200, 400], ask(times(300, (i) => `query q${i} { __typename }`))),
  attack("300 variables", [200, 400], ask(`query(${times(300, (i) => `$v${i}: Int`)}) { __typename }`)),
  attack("introspection", 200, ask(getIntrospectionQuery())),
  attack(
    "introspection in a circle",
    [200, 400],
    ask("{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }"),
  ),
  attack("a block string of 15,000", 400, ask(`{ search(query: """${"a\\n".repeat(5_000)}""") { totalCount } }`)),
  attack("no document", [200, 400], ask("")),
  attack("only a comment", [200, 400], ask("# nothing")),
  attack("control characters", [200, 400], ask("{ \u0001 }")),
  attack("NUL in a document", [200, 400], ask("{ \0 }")),
  attack("NUL in a literal", 400, ask('{ search(query: "a\\u0000b") { totalCount } }')),
  attack("half a surrogate pair in a document", [200, 400], ask('{ search(query: "\ud800") { totalCount } }')),
  attack("half a surrogate pair escaped in a literal", [200, 400], ask('{ search(query: "\\ud800") { totalCount } }')),
];

const q = "query($v: String!) { search(query: $v) { totalCount } }";
const execution: readonly Attack[] = [
  ...[-1, 0, 101, 2_147_483_647, -2_147_483_648].map((size) =>
    attack(`a page of ${size}`, 200, ask("query($n: Int) { models(first: $n) { totalCount } }", { n: size })),
  ),
  attack("a page over 32 bits", 200, ask("query($n: Int) { models(first: $n) { totalCount } }", { n: 2 ** 31 })),
  attack(
    "a page of 1e400",
    200,
    post('{"query":"query($n: Int) { models(first: $n) { totalCount } }","variables":{"n":1e400}}'),
  ),
  attack(
    "a million objects",
    400,
    ask("{ models(first: 100) { nodes { variants(first: 100) { nodes { scores(first: 100) { nodes { id } } } } } } }"),
  ),
  attack(
    "a million objects by a variable",
    400,
    ask(
      "query($n: Int) { models(first: $n) { nodes { variants(first: $n) { nodes { scores(first: $n) { nodes { id } } } } } } }",
      { n: 100 },
    ),
  ),
  attack(
    "a million objects by a default",
    400,
    ask(
      "query($n: Int = 100) { models(first: $n) { nodes { variants(first: $n) { nodes { scores(first: $n) { nodes { id } } } } } } }",
    ),
  ),
  attack(
    "20 traversals",
    400,
    ask(`{ ${times(20, (i) => `a${i}: paths(from: {name: "a"}, to: {name: "b"}) { __typename }`)} }`),
  ),
  attack("101 ids", 400, ask("query($i: [ID!]!) { nodes(ids: $i) { id } }", { i: Array(101).fill("a") })),
  attack("20,000 ids", 400, ask("query($i: [ID!]!) { nodes(ids: $i) { id } }", { i: Array(20_000).fill("a") })),
  attack("a search of 201 characters", 200, ask(q, { v: "a".repeat(201) })),
  attack("a search of 2,001 characters", 400, ask(q, { v: "a".repeat(2_001) })),
  attack("a search of 90,000 characters", 400, ask(q, { v: "İ".repeat(45_000) })),
  attack("a search of 100 words", 200, ask(q, { v: "a ".repeat(100) })),
  attack("a search for NUL", 400, ask(q, { v: "a\0" })),
  attack("a search for half a surrogate pair", 400, post(`{"query":${JSON.stringify(q)},"variables":{"v":"\\ud800"}}`)),
  attack("a search that looks like a pattern", 200, ask(q, { v: "(a+)+$".repeat(20) })),
  attack(
    "variables 33 deep",
    400,
    post(`{"query":"{__typename}","variables":{"a":${"[".repeat(33)}${"]".repeat(33)}}}`),
  ),
  attack(
    "variables 40,000 deep",
    400,
    post(`{"query":"{__typename}","variables":{"a":${"[".repeat(40_000)}${"]".repeat(40_000)}}}`),
  ),
  attack(
    "extensions 40,000 deep",
    400,
    post(`{"query":"{__typename}","extensions":{"a":${"[".repeat(40_000)}${"]".repeat(40_000)}}}`),
  ),
  attack(
    "7,000 unknown variables",
    400,
    ask("{ __typename }", Object.fromEntries(Array.from({ length: 7_000 }, (_, i) => [`v${i}`, 1]))),
  ),
  attack(
    "100 values that do not fit",
    [200, 400],
    ask("query($i: [Int!]) { models(first: 1, where: {slug: {in: $i}}) { totalCount } }", { i: Array(100).fill("a") }),
  ),
  attack(
    "conditions 30 deep",
    [200, 400],
    post(
      `{"query":"query($w: ModelFilter) { models(where: $w) { totalCount } }","variables":{"w":${'{"not":'.repeat(30)}{}${"}".repeat(30)}}}`,
    ),
  ),
  attack("a date that is none", 200, ask('{ model(slug: "acme-one", asOf: "2024-02-31") { id } }')),
  attack("a cursor that is none", 200, ask('{ models(after: "////") { totalCount } }')),
  attack("an id that is none", 200, ask('{ node(id: "\\u202e@@@:") { id } }')),
];

const http: readonly Attack[] = [
  attack("300,001 bytes", 413, post(`${body}${" ".repeat(300_001 - body.length)}`)),
  attack("300,000 bytes", 200, post(`${body}${" ".repeat(300_000 - body.length)}`)),
  attack("3 MB", 413, post(Buffer.alloc(3_000_000, 32))),
  { ...attack("20 MB", 413, post(Buffer.alloc(20_000_000, 32))), mayReset: true },
  attack("300,001 bytes in chunks", 413, chunked(300_001, 1_000)),
  attack("3 MB in chunks", 413, chunked(3_000_000, 50_000)),
  { ...attack("20 MB in chunks", 413, chunked(20_000_000, 100_000)), mayReset: true },
  attack(
    "a promise of 10 GB",
    413,
    get("/graphql", { "content-type": "application/json", "content-length": "10000000000" }, "POST"),
  ),
  attack("a GET with 3 MB", 413, [
    get("/graphql?query={__typename}", { "content-length": "3000000" }),
    Buffer.alloc(3_000_000),
  ]),
  attack("a body that waits to be asked for", 200, post(body, { expect: "100-continue" })),
  attack(
    "a body too large that waits to be asked for",
    413,
    get("/graphql", { "content-type": "application/json", "content-length": "400000", expect: "100-continue" }, "POST"),
  ),
  attack("an expectation nobody has", 417, post(body, { expect: "miracles" })),
  attack("a form", 415, post("query={__typename}", { "content-type": "application/x-www-form-urlencoded" })),
  attack("a multipart form", 415, post("--a\r\n\r\n--a--", { "content-type": "multipart/form-data; boundary=a" })),
  attack("application/graphql", 415, post("{__typename}", { "content-type": "application/graphql" })),
  attack("text/plain", 415, post(body, { "content-type": "text/plain" })),
  attack(
    "no content type",
    415,
    raw("POST /graphql HTTP/1.1", "host: localhost", `content-length: ${body.length}`) + body,
  ),
  attack(
    "JSON in UTF-16",
    415,
    post(Buffer.from(body, "utf16le"), { "content-type": "application/json; charset=utf-16" }),
  ),
  attack("JSON compressed", 415, post(Buffer.from([0x1f, 0x8b, 8, 0]), { "content-encoding": "gzip" })),
  attack(
    "bytes that are no UTF-8",
    400,
    post(Buffer.from([...Buffer.from('{"query":"'), 0xff, 0xfe, ...Buffer.from('"}')])),
  ),
  attack("a byte order mark", 400, post(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(body)]))),
  attack("a batch", 400, post(`[${body},${body}]`)),
  attack("an empty batch", 400, post("[]")),
  ...[
    "",
    "null",
    "1",
    '"a"',
    "{",
    "{}",
    '{"query":1}',
    '{"query":null}',
    '{"query":"{__typename}","variables":[]}',
  ].map((text) => attack(`a body of ${text || "nothing"}`, 400, post(text))),
  attack("variables as text", 400, post('{"query":"{__typename}","variables":"{}"}')),
  attack("extensions as text", 400, post('{"query":"{__typename}","extensions":"{}"}')),
  attack("an operation name that is an object", 400, post('{"query":"{__typename}","operationName":{}}')),
  attack("an operation name with a line break", [200, 400], post('{"query":"{__typename}","operationName":"a\\nb"}')),
  attack("__proto__ in a body", [200, 400], post('{"query":"{__typename}","__proto__":{"polluted":1}}')),
  attack("__proto__ in variables", 200, post('{"query":"{__typename}","variables":{"__proto__":{"polluted":1}}}')),
  attack("__proto__ as a header", 200, post(body, JSON.parse('{"__proto__":"1"}'))),
  attack("a mutation", 200, ask("mutation { a }")),
  attack("a mutation by GET", 405, get(url({ query: "mutation { a }" }))),
  attack("variables in an address that are no JSON", 400, get(url({ query: "{__typename}", variables: "{bad" }))),
  attack("extensions in an address that are no JSON", 400, get(url({ query: "{__typename}", extensions: "{" }))),
  attack("variables in an address that are a list", 400, get(url({ query: "{__typename}", variables: "[]" }))),
  attack("a parameter given twice", 400, get("/graphql?query={__typename}&query={a}")),
  attack("a parameter nobody knows", 400, get(url({ query: "{__typename}", debug: "1" }))),
  attack("an address that is no UTF-8", [200, 400], get("/graphql?query=%ff%fe")),
  attack("an address of 9,000 characters", 414, get(`/graphql?query=${"a".repeat(9_000)}`)),
  attack("an address of 20,000 characters", 431, get(`/graphql?query=${"a".repeat(20_000)}`)),
  attack("headers of 20,000 characters", 431, get("/health", { a: "a".repeat(20_000) })),
  attack(
    "3,000 headers",
    [200, 431],
    get("/health", Object.fromEntries(Array.from({ length: 1_500 }, (_, i) => [`a${i}`, "1"]))),
  ),
  ...["HEAD", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"].map((method) =>
    attack(`${method}`, 405, get("/graphql", {}, method)),
  ),
  attack("CONNECT", 405, get("localhost:80", {}, "CONNECT")),
  attack(
    "OPTIONS",
    204,
    get("/graphql", { origin: "https://a.example", "access-control-request-method": "POST" }, "OPTIONS"),
  ),
  attack("OPTIONS of everything", 400, get("*", {}, "OPTIONS")),
  attack("a whole address", 400, get("http://elsewhere.example/graphql?query={__typename}")),
  attack("an upgrade to a WebSocket", 400, get("/graphql", { connection: "upgrade", upgrade: "websocket" })),
  ...["[[[", "a|b", "a b", "", "a:b", "a:123456", "[::1", "a/b", "é"].map((host) =>
    attack(`a host of ${host || "nothing"}`, 400, get("/graphql?query={__typename}", { host })),
  ),
  attack("no host", 400, raw("GET /graphql?query={__typename} HTTP/1.1")),
  attack("no host in HTTP/1.0", 200, raw("GET /graphql?query={__typename} HTTP/1.0")),
  attack("HTTP/3.0", [400, 505], raw("GET / HTTP/3.0", "host: localhost")),
  attack(
    "two lengths",
    400,
    raw("POST /graphql HTTP/1.1", "host: localhost", "content-length: 5", "content-length: 6") + body,
  ),
  attack(
    "a length and chunks",
    400,
    raw("POST /graphql HTTP/1.1", "host: localhost", "content-length: 5", "transfer-encoding: chunked") + body,
  ),
  attack("a length below nothing", 400, raw("POST /graphql HTTP/1.1", "host: localhost", "content-length: -1")),
  attack("NUL in a header", 400, raw("GET /health HTTP/1.1", "host: localhost", "a: b\0c")),
  attack("a space before a colon", 400, raw("GET /health HTTP/1.1", "host: localhost", "a : b")),
  attack("a header folded", 400, raw("GET /health HTTP/1.1", "host: localhost", "a: b", " c")),
  attack("TLS to a port without", 400, Buffer.from("160301020001fc0303", "hex")),
  attack("noise", 400, Buffer.from(Array.from({ length: 500 }, (_, i) => (i * 73) % 256))),
  ...["/x/health", "/healthy", "/anything?x=/health", "/GraphQL", "/graphiql/../../package.json", "/%67raphql"].map(
    (path) => attack(`the address ${path}`, [400, 404], get(path)),
  ),
  ...["//graphql", "/a/../graphql?query={__typename}", "/graphql%00", "/\\graphql", "/./health"].map((path) =>
    attack(`the address ${path}`, [400, 404], get(path)),
  ),
  attack("an answer in no form we have", 406, get("/graphql?query={__typename}", { accept: "image/png" })),
  attack(
    "an answer in a thousand forms",
    [200, 406],
    get("/graphql?query={__typename}", { accept: "a/b,".repeat(1_000) }),
  ),
  attack("an answer as events", 200, get("/graphql?query={__typename}", { accept: "text/event-stream" })),
  attack("an answer in parts", 406, get("/graphql?query={__typename}", { accept: "multipart/mixed" })),
  attack("a thousand ETags", 200, get("/graphql?query={__typename}", { "if-none-match": 'W/"a",'.repeat(1_000) })),
  attack("ten requests at once on one connection", 200, get("/graphql?query={__typename}").repeat(10)),
];

/** One for each threat to documents, to execution and to HTTP that is known to have hit such servers. */
export const attacks: readonly Attack[] = [...documents, ...execution, ...http];
