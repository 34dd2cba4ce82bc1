import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { fixtureFolder, serverOf } from "../../../data.ts";
import type { Dice } from "../../../fuzz/grammar.ts";
import type { Received } from "./response-reader.ts";

/** Stands in the templates where each request has its own tag, which has as many characters. */
const placeholder = "t0000000";

/** Tags below are used by many requests, so that their responses are cached. */
const sharedTags = 150;

/** Longest body that is sent, in bytes; the server reads longer ones. */
const maxBody = 100_000;

const json = { "content-type": "application/json" };
const echoText = "query($text: String!) { resolve(text: $text) { text match } }";
const echoSlug =
  "query($slug: Slug!) { entity(ref: { key: { kind: MODEL, slug: $slug } }) { ... on NotFoundError { message } } }";
const large = `{ ${placeholder}: models { nodes {
  id name claims { nodes { id property status subject { id name } } } sources { nodes { id url } } } } }`;

interface Template {
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  /** The document, and what else the request has beside it. */
  readonly params: Readonly<Record<string, unknown>>;
  /** How often it is taken, beside the others. */
  readonly weight: number;
}

const alias = { query: `{ ${placeholder}: __typename }` };
const templates: readonly Template[] = [
  { method: "POST", headers: json, params: alias, weight: 4 },
  { method: "POST", headers: json, params: { query: echoText, variables: { text: placeholder } }, weight: 8 },
  { method: "POST", headers: json, params: { query: echoSlug, variables: { slug: placeholder } }, weight: 4 },
  { method: "POST", headers: json, params: { query: `{ ${placeholder} }` }, weight: 2 },
  { method: "POST", headers: json, params: { query: echoText, variables: { text: [placeholder] } }, weight: 2 },
  { method: "POST", headers: { ...json, accept: "application/graphql-response+json" }, params: alias, weight: 2 },
  { method: "POST", headers: { ...json, "cache-control": "no-store" }, params: alias, weight: 1 },
  { method: "POST", headers: { ...json, "accept-encoding": "gzip" }, params: { query: large }, weight: 1 },
  { method: "POST", headers: { ...json, "accept-encoding": "br" }, params: { query: large }, weight: 1 },
  { method: "POST", headers: json, params: { query: large }, weight: 1 },
  { method: "GET", headers: {}, params: alias, weight: 3 },
  { method: "GET", headers: { "accept-encoding": "gzip" }, params: { query: large }, weight: 1 },
];

/** What a response must be. */
interface Expected {
  readonly status: number;
  readonly contentType: string | null;
  readonly body: string;
}

/** A request with a tag of its own, and what the response to it must be. */
export interface TaggedRequest {
  /** Sent as `x-request-id` by every other client. */
  readonly id: string;
  readonly sendsId: boolean;
  readonly head: string;
  readonly body: Buffer;
  readonly method: Template["method"];
  readonly expected: Expected;
}

/** Makes requests and knows the right response to each, from a server without a cache, compiled queries or sockets. */
export class TaggedRequests {
  readonly #expected: readonly Expected[];
  #made = 0;

  static async create(): Promise<TaggedRequests> {
    const { server } = await serverOf(fixtureFolder);
    const expected = templates.map(async (template): Promise<Expected> => {
      const { method, headers } = template;
      const body = bodyOf(template);
      const response = await server.fetch(`http://localhost${targetOf(template)}`, {
        method,
        // A copy, since headers of the body are added to it.
        headers: { ...headers },
        ...(method === "POST" && { body }),
      });
      return {
        status: response.status,
        contentType: response.headers.get("content-type"),
        body: await response.text(),
      };
    });
    return new TaggedRequests(await Promise.all(expected));
  }

  private constructor(expected: readonly Expected[]) {
    this.#expected = expected;
  }

  /** How many have been made. */
  get made(): number {
    return this.#made;
  }

  /** A request of random form, with a tag that is shared in four of five cases. */
  make(dice: Dice): TaggedRequest {
    this.#made += 1;
    const number = dice.chance(0.8) ? dice.below(sharedTags) : sharedTags + this.#made;
    const tag = `t${String(number).padStart(placeholder.length - 1, "0")}`;
    const index = pick(dice);
    const template = templates[index] as Template;
    const { status, contentType, body } = this.#expected[index] as Expected;
    const tagged = (text: string) => text.replaceAll(placeholder, tag);
    const id = `${tag}.${this.#made}`;
    // Without an id, requests with one tag are equal to the byte.
    const sendsId = dice.chance(0.5);
    const headers = { host: "localhost", ...(sendsId && { "x-request-id": id }), ...template.headers };
    return {
      id,
      sendsId,
      method: template.method,
      head: [
        `${template.method} ${tagged(targetOf(template))} HTTP/1.1`,
        ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
        "",
      ].join("\r\n"),
      body: Buffer.from(padded(tagged(bodyOf(template)), dice)),
      expected: { status, contentType, body: tagged(body) },
    };
  }
}

const bodyOf = ({ method, params }: Template): string => (method === "POST" ? JSON.stringify(params) : "");

const targetOf = ({ method, params: { query } }: Template): string =>
  method === "POST" ? "/graphql" : `/graphql?${new URLSearchParams({ query: String(query) })}`;

const weights = templates.flatMap(({ weight }, index) => Array<number>(weight).fill(index));
const pick = (dice: Dice): number => dice.of(weights);

/** Some bodies are as large as may be: white space after the JSON makes another request with the same response. */
function padded(body: string, dice: Dice): string {
  if (body === "" || dice.chance(0.99)) return body;
  return body.padEnd(dice.chance(0.5) ? maxBody : dice.below(maxBody));
}

/** A request as it is written: its body by its length, in chunks, or after an invitation that is not waited for. */
export function encode({ head, body, method }: TaggedRequest, isLast: boolean, dice: Dice): Buffer {
  const start = isLast ? `${head}connection: close\r\n` : head;
  if (method !== "POST") return Buffer.from(`${start}\r\n`);
  const form = dice.of(["length", "length", "length", "chunked", "continue"]);
  if (form !== "chunked") {
    const expect = form === "continue" ? "expect: 100-continue\r\n" : "";
    return Buffer.concat([Buffer.from(`${start}${expect}content-length: ${body.length}\r\n\r\n`), body]);
  }
  const chunks = cut(body, dice.below(4), dice).flatMap((part) => [
    Buffer.from(`${part.length.toString(16)}\r\n`),
    part,
    Buffer.from("\r\n"),
  ]);
  return Buffer.concat([
    Buffer.from(`${start}transfer-encoding: chunked\r\n\r\n`),
    ...chunks,
    Buffer.from("0\r\n\r\n"),
  ]);
}

/** Bytes in pieces, none of them empty, that are cut at random places. */
export function cut(bytes: Buffer, cuts: number, dice: Dice): Buffer[] {
  const places = Array.from({ length: cuts }, () => 1 + dice.below(bytes.length - 1)).sort((one, other) => one - other);
  const ends = [...new Set([...places, bytes.length])];
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}

/** How a response differs from the right one; undefined when it does not. */
export function differenceFrom({ id, sendsId, expected }: TaggedRequest, received: Received): string | undefined {
  const { status, headers } = received;
  if (status !== expected.status) return `status ${status} instead of ${expected.status}`;
  const receivedId = headers.get("x-request-id");
  if (sendsId ? receivedId !== id : !receivedId) return `x-request-id ${receivedId} instead of ${id}`;
  if (headers.get("content-type") !== expected.contentType) return `content-type ${headers.get("content-type")}`;
  const body = decoded(received);
  return body === expected.body ? undefined : `body ${body.slice(0, 200)} instead of ${expected.body.slice(0, 200)}`;
}

function decoded({ headers, body }: Received): string {
  const encoding = headers.get("content-encoding");
  if (encoding === "gzip") return gunzipSync(body).toString();
  return (encoding === "br" ? brotliDecompressSync(body) : body).toString();
}
