import { type Attack, introspected, times, url } from "./attacks.ts";
import { get, post } from "./real-server.ts";

const strict = { accept: "application/graphql-response+json" };

/** An operation whose errors have a status. */
const ask = (query: string, variables?: object) => post({ query, variables }, strict);

/** An attack that is refused with a code. */
const refused = (name: string, status: number, code: string, bytes: Attack["bytes"]): Attack => ({
  name,
  bytes,
  statuses: [status],
  code,
});

/** An attack that does no harm. */
const harmless = (name: string, bytes: Attack["bytes"]): Attack => ({ name, bytes, statuses: [200] });

const broken = (name: string, query: string, variables?: object) =>
  refused(name, 400, "GRAPHQL_VALIDATION_FAILED", ask(query, variables));
const unreadable = (name: string, query: string) => refused(name, 400, "GRAPHQL_PARSE_FAILED", ask(query));
const unfit = (name: string, query: string, variables: object) =>
  refused(name, 400, "BAD_USER_INPUT", ask(query, variables));

const circle = "...A } fragment A on Query { ...B } fragment B on Query { ...A }";
const deepModels = (levels: number) =>
  `{ models(first: 1) { nodes { ${"provider { models(first: 1) { nodes { ".repeat(levels)}id${" } } }".repeat(levels)} } } }`;
const list = (count: number) => Array.from({ length: count }, (_, index) => `a${index}`);

/** The tests of graphql-armor, each one over the limits of this server. */
const armor: readonly Attack[] = [
  refused("aliases: one too many", 400, "LIMIT_ALIASES", ask(`{ ${times(31, (i) => `a${i}: __typename`)} }`)),
  refused(
    "aliases: in a fragment",
    400,
    "LIMIT_ALIASES",
    ask(
      `{ models { nodes { ${times(16, (i) => `a${i}: id`)} ...F } } } fragment F on Model { ${times(15, (i) => `b${i}: id`)} }`,
    ),
  ),
  refused(
    "aliases: in inline fragments",
    400,
    "LIMIT_ALIASES",
    ask(`{ ${times(31, (i) => `... on Query { a${i}: __typename }`)} }`),
  ),
  broken("aliases: fragments in a circle", `{ a: __typename ${circle}`),
  refused("depth: one too many", 400, "LIMIT_DEPTH", ask(introspected(16))),
  refused(
    "depth: in a fragment",
    400,
    "LIMIT_DEPTH",
    ask(`{ models { nodes { ...F } } } fragment F on Model { ${"current { ".repeat(14)}id${" }".repeat(14)} }`),
  ),
  broken("depth: fragments in a circle", `{ models { totalCount } ${circle}`),
  refused(
    "directives: one too many in a fragment",
    400,
    "LIMIT_DIRECTIVES",
    ask(`{ ...F } fragment F on Query { __typename ${"@a ".repeat(26)}}`),
  ),
  broken("directives: four that nobody knows", "{ __typename @a @a @a @a }"),
  broken("directives: fragments in a circle", `{ __typename @include(if: true) ${circle}`),
  refused("tokens: one too many", 400, "LIMIT_TOKENS", ask(`{ ${times(1_999, () => "a")} }`)),
  refused("characters: one too many", 400, "LIMIT_DOCUMENT", ask("{ __typename }".padEnd(16_385))),
  refused(
    "cost: lists in lists",
    400,
    "LIMIT_COST",
    ask("{ models(first: 100) { nodes { variants(first: 100) { nodes { sources(first: 100) { totalCount } } } } } }"),
  ),
  refused(
    "cost: lists in lists through a fragment",
    400,
    "LIMIT_COST",
    ask(
      "{ models(first: 100) { nodes { ...F } } } fragment F on Model { variants(first: 100) { nodes { sources(first: 100) { totalCount } } } }",
    ),
  ),
  broken("cost: fragments in a circle", `{ models(first: 100) { totalCount } ${circle}`),
  broken("a fragment that is not there", "{ ...Missing }"),
  broken("a suggestion of fields", "{ modelz { totalCount } }"),
];

/** What graphql-cop and the Damn Vulnerable GraphQL Application know. */
const scanners: readonly Attack[] = [
  broken(
    "cop: fragments in a circle on the schema",
    "{ __schema { ...A } } fragment A on __Schema { __typename ...B } fragment B on __Schema { ...A }",
  ),
  refused("cop: 500 repeats of a field", 400, "LIMIT_ROOT_FIELDS", ask(`{ ${"__typename ".repeat(500)}}`)),
  broken(
    "cop: introspection in a circle",
    "{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }",
  ),
  refused(
    "cop: a batch of ten",
    400,
    "BATCHING_NOT_SUPPORTED",
    post(Array(10).fill({ query: "{ __typename }" }), strict),
  ),
  refused(
    "cop: a form from another site",
    415,
    "UNSUPPORTED_MEDIA_TYPE",
    post("query=%7B__typename%7D", { "content-type": "application/x-www-form-urlencoded" }),
  ),
  refused(
    "cop: a mutation by GET",
    405,
    "MUTATION_NOT_SUPPORTED",
    get(url({ query: "mutation { __typename }" }), strict),
  ),
  harmless(
    "cop: a wish for traces",
    post({ query: "{ __typename }" }, { "x-apollo-tracing": "1", "apollo-query-plan-experimental": "1" }),
  ),
  unreadable("cop: an error to be told of in full", "qwerty cop { abc }"),
  refused(
    "DVGA: a batch of 1,000",
    400,
    "BATCHING_NOT_SUPPORTED",
    post(Array(1_000).fill({ query: '{ search(query: "a") { totalCount } }' }), strict),
  ),
  refused("DVGA: deep recursion", 400, "LIMIT_DEPTH", ask(deepModels(20))),
  harmless("DVGA: recursion within the limits", ask(deepModels(4))),
  refused("DVGA: deep recursion priced", 400, "LIMIT_COST", ask(deepModels(4).replaceAll("first: 1", "first: 100"))),
  refused(
    "DVGA: the dearest field many times",
    400,
    "LIMIT_ROOT_FIELDS",
    ask(`{ ${times(21, (i) => `a${i}: search(query: "a") { totalCount }`)} }`),
  ),
  broken("DVGA: 900 repeats of a field within a list", `{ models { nodes { ${"name ".repeat(900)}} } }`),
  harmless(
    "DVGA: a request to elsewhere",
    ask('{ search(query: "http://169.254.169.254/latest/meta-data/") { totalCount } }'),
  ),
  harmless("DVGA: a command", ask('{ search(query: "; cat /etc/passwd || id") { totalCount } }')),
  harmless("DVGA: SQL", ask(`{ search(query: "aaa ' or 1=1--") { totalCount } }`)),
  harmless("DVGA: markup", ask('{ search(query: "<script>alert(1)</script>") { totalCount } }')),
  refused("DVGA: a path", 400, "INVALID_ARGUMENT", ask('{ model(slug: "../../../../etc/passwd") { id } }')),
  refused(
    "DVGA: a line for the log",
    400,
    "OPERATION_RESOLUTION_FAILURE",
    post({ query: "query A { __typename }", operationName: 'A\n{"level":60,"msg":"forged"}' }, strict),
  ),
  harmless(
    "DVGA: another operation than the name says",
    post({ query: "query A { __typename } query B { models { totalCount } }", operationName: "B" }, strict),
  ),
  refused(
    "DVGA: a subscription over WebSocket",
    400,
    "WEBSOCKET_NOT_SUPPORTED",
    get("/subscriptions", { connection: "Upgrade", upgrade: "websocket" }),
  ),
];

/** OWASP's cheat sheet and the lists of Escape: brute force, amounts, injections. */
const cheatSheets: readonly Attack[] = [
  refused(
    "brute force by aliases",
    400,
    "LIMIT_ALIASES",
    ask(`{ ${times(100, (i) => `a${i}: model(slug: "guess-${i}") { id }`)} }`),
  ),
  harmless(
    "guesses of a hundred ids",
    ask("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: list(100).map((id) => `Model:${id}`) }),
  ),
  refused(
    "guesses of more ids",
    400,
    "LIMIT_LIST",
    ask("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: list(101) }),
  ),
  harmless("an amount that nobody has", ask("{ models(first: 99999) { totalCount } }")),
  harmless("an amount below nothing", ask("{ models(first: -1) { totalCount } }")),
  unfit("an operator of a database", "query($slug: Slug!) { model(slug: $slug) { id } }", { slug: { $ne: null } }),
  unfit("a list in place of a text", "query($text: String!) { search(query: $text) { totalCount } }", { text: ["a"] }),
  unfit("a number in place of a text", "query($text: String!) { search(query: $text) { totalCount } }", { text: 1 }),
  unfit("a text in place of a number", "query($first: Int) { models(first: $first) { totalCount } }", { first: "1" }),
  unfit("null in place of a value", "query($text: String!) { search(query: $text) { totalCount } }", { text: null }),
  unfit("a field that a filter does not have", "query($where: ModelFilter) { models(where: $where) { totalCount } }", {
    where: { isAdmin: true },
  }),
  harmless("a template", ask('{ search(query: "{{7*7}} #{7*7} <%= 7*7 %>") { totalCount } }')),
  harmless("a pattern that takes for ever", ask(`{ search(query: "${"(a+)+".repeat(30)}$") { totalCount } }`)),
  harmless("headers in a text", ask('{ search(query: "a\\r\\nset-cookie: a=b") { totalCount } }')),
  refused(
    "a method in a header",
    415,
    "UNSUPPORTED_MEDIA_TYPE",
    post("{}", { "x-http-method-override": "GET", "content-type": "text/plain" }),
  ),
  refused(
    "more errors than anyone reads",
    400,
    "GRAPHQL_VALIDATION_FAILED",
    ask(`{ ${times(600, (i) => `missing${i}`)} }`.replace("{ ", "{ models { nodes { ").replace(/ }$/, " } } }")),
  ),
  refused(
    "cost by a variable",
    400,
    "LIMIT_COST",
    ask(
      "query($n: Int!) { models(first: $n) { nodes { variants(first: $n) { nodes { scores(first: $n) { totalCount } } } } } }",
      { n: 100 },
    ),
  ),
  refused(
    "cost by a default",
    400,
    "LIMIT_COST",
    ask(
      "query($n: Int = 100) { models(first: $n) { nodes { variants(first: $n) { nodes { scores(first: $n) { totalCount } } } } } }",
    ),
  ),
  refused(
    "cost behind a condition",
    400,
    "LIMIT_COST",
    ask(
      "query($yes: Boolean = true) { models(first: 100) { nodes { variants(first: 100) @include(if: $yes) { nodes { scores(first: 100) { totalCount } } } } } }",
    ),
  ),
  refused(
    "traversals",
    400,
    "LIMIT_COST",
    ask(`{ ${times(20, (i) => `a${i}: subgraph(roots: [{name: "a"}], maxDepth: 6, maxNodes: 1000) { __typename }`)} }`),
  ),
  refused(
    "a subscription with many aliases",
    400,
    "LIMIT_ALIASES",
    post(
      { query: `subscription { datasetReleased { ${times(31, (i) => `a${i}: tag`)} } }` },
      { accept: "text/event-stream" },
    ),
  ),
  refused(
    "two subscriptions in one",
    400,
    "GRAPHQL_VALIDATION_FAILED",
    ask("subscription { a: datasetReleased { tag } b: datasetReleased { tag } }"),
  ),
  refused(
    "a hash of a document that is sent along",
    200,
    "GRAPHQL_VALIDATION_FAILED",
    post({ query: "{ nothing }", extensions: { persistedQuery: { version: 1, sha256Hash: "0" } } }),
  ),
];

/** What parsers and validators of GraphQL are known to take long for. */
const documents: readonly Attack[] = [
  harmless("16,000 commas", ask(`{${",".repeat(16_000)}__typename}`)),
  harmless("16,000 line breaks", ask(`{${"\r\n".repeat(8_000)}__typename}`)),
  harmless("a byte order mark within", ask("\ufeff{ __typename }")),
  unreadable("a line separator of Unicode", "{ __typename \u2028 }"),
  unreadable("a direction mark of Unicode", "{ __typename \u202e }"),
  unreadable("letters beyond ASCII in a name", "{ __typеname: mоdels { totalCount } }"),
  broken("a name of 15,000 characters", `{ ${"a".repeat(15_000)} }`),
  harmless("an alias of 15,000 characters", ask(`{ ${"a".repeat(15_000)}: __typename }`)),
  harmless("an operation with a name of 15,000 characters", ask(`query ${"a".repeat(15_000)} { __typename }`)),
  unfit(
    "a variable with a name of 7,000 characters",
    `query($${"a".repeat(7_000)}: Int!) { models(first: $${"a".repeat(7_000)}) { totalCount } }`,
    {},
  ),
  broken("a number of 15,000 digits", `{ models(first: ${"9".repeat(15_000)}) { totalCount } }`),
  broken("a fraction in place of a whole number", "{ models(first: 1e400) { totalCount } }"),
  refused(
    "a text of 2,001 escapes",
    400,
    "LIMIT_TEXT",
    ask(`{ search(query: "${"\\u0041".repeat(2_001)}") { totalCount } }`),
  ),
  unreadable("an escape of half a surrogate pair", '{ search(query: "\\ud800") { totalCount } }'),
  unreadable("an escape beyond Unicode", '{ search(query: "\\u{110000}") { totalCount } }'),
  unreadable("a text that does not end", '{ search(query: "a'),
  unreadable("a block text that does not end", '{ search(query: """a'),
  refused("NUL by an escape with braces", 400, "INVALID_ARGUMENT", ask('{ search(query: "\\u{0}") { totalCount } }')),
  unreadable("a type in a type 900 deep", `query($v: ${"[".repeat(900)}Int${"]".repeat(900)}`),
  broken(
    "a type in a type 400 deep",
    `query($v: ${"[".repeat(400)}Int${"]".repeat(400)}) { models(first: $v) { totalCount } }`,
  ),
  unreadable("a type that is required twice", "query($v: Int!!) { __typename }"),
  broken("a variable that is defined twice", "query($v: Int, $v: Int) { models(first: $v) { totalCount } }"),
  broken("400 variables that nobody uses", `query(${times(400, (i) => `$v${i}: Int`)}) { __typename }`),
  refused(
    "directives on variables",
    400,
    "GRAPHQL_VALIDATION_FAILED",
    ask(`query(${times(100, (i) => `$v${i}: Int @a @b`)}) { models(first: $v0) { totalCount } }`),
  ),
  refused(
    "a default 33 deep",
    400,
    "LIMIT_NESTING",
    ask(`query($w: ModelFilter = ${"{not: ".repeat(33)}{}${"}".repeat(33)}) { models(where: $w) { totalCount } }`),
  ),
  refused(
    "a default of 101 entries",
    400,
    "LIMIT_LIST",
    ask(`query($i: [ID!]! = [${times(101, () => '"a"')}]) { nodes(ids: $i) { id } }`),
  ),
  refused(
    "400 operations without a choice",
    400,
    "OPERATION_RESOLUTION_FAILURE",
    ask(times(400, (i) => `query q${i} { __typename }`)),
  ),
  refused(
    "200 operations of one name",
    400,
    "GRAPHQL_VALIDATION_FAILED",
    post({ query: times(200, () => "query q { __typename }"), operationName: "q" }, strict),
  ),
  broken(
    "200 fragments that nobody uses",
    `{ __typename } ${times(200, (i) => `fragment f${i} on Query { __typename }`)}`,
  ),
  broken(
    "20 fragments that spread each other",
    `{ ...f0 } ${times(20, (i) => `fragment f${i} on Query { ${times(20, (k) => `...f${k}`)} }`)}`,
  ),
  broken(
    "fields that overlap in each of 30 fragments",
    `{ models { nodes { ${times(30, (i) => `...f${i}`)} } } } ${times(30, (i) => `fragment f${i} on Model { x: ${i % 2 ? "slug" : "id"} }`)}`,
  ),
  harmless("inline fragments 400 deep", ask(`${"{ ... ".repeat(400)}{ __typename }${" }".repeat(400)}`)),
  harmless("390 inline fragments within a list", ask(`{ models { nodes { ${times(390, () => "... { id }")} } } }`)),
];

const names = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "__defineGetter__"];

/** Names that every object of JavaScript has, in each place where a name may stand. */
const objectNames: readonly Attack[] = names.flatMap((name) => [
  harmless(`${name} as an alias`, ask(`{ ${name}: __typename }`)),
  harmless(
    `${name} as the name of an operation`,
    post({ query: `query ${name} { __typename }`, operationName: name }, strict),
  ),
  refused(
    `${name} as the name of no operation`,
    400,
    "OPERATION_RESOLUTION_FAILURE",
    post({ query: "{ __typename }", operationName: name }, strict),
  ),
  harmless(`${name} as the name of a fragment`, ask(`{ ...${name} } fragment ${name} on Query { __typename }`)),
  broken(`${name} as the name of no fragment`, `{ ...${name} }`),
  broken(`${name} as a field`, `{ ${name} }`),
  broken(`${name} as an argument`, `{ models(${name}: 1) { totalCount } }`),
  broken(`${name} as a directive`, `{ __typename @${name} }`),
  broken(`${name} as a type`, `{ ... on ${name} { __typename } }`),
  broken(`${name} as a value of an enum`, `{ search(query: "a", kinds: [${name}]) { totalCount } }`),
  broken(`${name} in a filter`, `{ models(where: { ${name}: { eq: "a" } }) { totalCount } }`),
  harmless(
    `${name} as a variable`,
    ask(`query($${name}: Int) { models(first: $${name}) { totalCount } }`, JSON.parse(`{"${name}":1}`)),
  ),
  unfit(
    `${name} in the value of a variable`,
    "query($where: ModelFilter) { models(where: $where) { totalCount } }",
    JSON.parse(`{"where":{"${name}":{"polluted":true}}}`),
  ),
  harmless(
    `${name} in extensions`,
    post(`{"query":"{__typename}","extensions":{"${name}":{"polluted":true}}}`, strict),
  ),
  refused(`${name} as a persisted operation`, 400, "PERSISTED_QUERY_NOT_FOUND", post({ documentId: name }, strict)),
  refused(
    `${name} as a hash`,
    400,
    "PERSISTED_QUERY_NOT_SUPPORTED",
    post({ extensions: { persistedQuery: { version: 1, sha256Hash: name } } }, strict),
  ),
]);

/** What readers of HTTP are known to stumble over. */
const requests: readonly Attack[] = [
  harmless(
    "an accept of 8,000 characters",
    post({ query: "{ __typename }" }, { accept: `${"a/b;q=0.1,".repeat(800)}*/*` }),
  ),
  harmless(
    "an accept with a thousand parameters",
    post({ query: "{ __typename }" }, { accept: `application/json${";a=b".repeat(2_000)}` }),
  ),
  harmless(
    "a media type with a thousand parameters",
    post({ query: "{ __typename }" }, { ...strict, "content-type": `application/json${";a=b".repeat(2_000)}` }),
  ),
  refused(
    "a charset of 8,000 characters",
    415,
    "UNSUPPORTED_MEDIA_TYPE",
    post({ query: "{ __typename }" }, { ...strict, "content-type": `application/json; charset=${"u".repeat(8_000)}` }),
  ),
  refused(
    "a compressed body within a compressed body",
    415,
    "UNSUPPORTED_CONTENT_ENCODING",
    post("{}", { ...strict, "content-encoding": "gzip, gzip" }),
  ),
  harmless("cookies of 8,000 characters", post({ query: "{ __typename }" }, { cookie: "a=b; ".repeat(1_600) })),
  harmless(
    "a thousand names of encodings",
    post({ query: "{ __typename }" }, { "accept-encoding": "gzip;q=0.1,".repeat(700) }),
  ),
  refused("NUL in an address", 400, "GRAPHQL_PARSE_FAILED", get("/graphql?query=%7B__typename%00%7D", strict)),
  refused(
    "half a percent escape in an address",
    400,
    "GRAPHQL_PARSE_FAILED",
    get("/graphql?query=%7B__typename%", strict),
  ),
  refused(
    "a thousand parameters in an address",
    400,
    "BAD_REQUEST",
    get(`/graphql?query=%7B__typename%7D&${Array.from({ length: 1_000 }, (_, i) => `a${i}=1`).join("&")}`, strict),
  ),
  refused(
    "an operation twice in an address",
    400,
    "BAD_REQUEST",
    get("/graphql?query=%7B__typename%7D&query=%7Ba%7D", strict),
  ),
  harmless("a member twice in a body", post('{"query":"{ nothing }","query":"{ __typename }"}', strict)),
  refused(
    "a text that is no object in extensions",
    400,
    "BAD_REQUEST",
    post('{"query":"{__typename}","extensions":[]}', strict),
  ),
  harmless("a body in pieces of a byte", [
    "POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n",
    ...Array.from('{"query":"{ __typename }"}', (byte) => `1\r\n${byte}\r\n`),
    "0\r\n\r\n",
  ]),
  {
    name: "a piece with an extension of 20,000 characters",
    statuses: [400, 413],
    bytes: `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n1;${"a".repeat(20_000)}\r\n{\r\n0\r\n\r\n`,
  },
  {
    name: "a piece longer than numbers are",
    statuses: [400, 413],
    bytes:
      "POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\n",
  },
  {
    name: "two transfer encodings",
    statuses: [400, 501],
    bytes:
      "POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\ntransfer-encoding: identity\r\n\r\n0\r\n\r\n",
  },
  {
    name: "a transfer encoding with a letter too many",
    statuses: [400, 501],
    bytes:
      "POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ntransfer-encoding: xchunked\r\n\r\n0\r\n\r\n",
  },
];

/** Techniques of public lists and the tests of other defenses, under the name of what they try. */
export const knownAttacks: readonly Attack[] = [
  ...armor.map((one) => ({ ...one, name: `graphql-armor, ${one.name}` })),
  ...scanners,
  ...cheatSheets,
  ...documents,
  ...objectNames,
  ...requests,
];
