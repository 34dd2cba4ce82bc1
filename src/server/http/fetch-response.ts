import type { ServerResponse } from "node:http";
import { type CachedResponse, maxText, writeHead, writeParts } from "./cached-response.ts";

/* Responses of a fetch handler, sent by `node:http`. */

/** Content types of bodies that are streamed. */
const streamed = /^(?:text\/event-stream|multipart\/|application\/x-ndjson)/;

export const isStream = ({ body, headers }: Response) =>
  body !== null && streamed.test(headers.get("content-type") ?? "");

/** Headers that this server sets itself. */
const hopByHop = new Set(["connection", "transfer-encoding", "content-length"]);

const headersOf = ({ headers }: Response): string[] =>
  [...headers].flatMap(([name, value]) => (hopByHop.has(name.toLowerCase()) ? [] : [name, value]));

/** The whole of a response. */
export async function bufferResponse(from: Response): Promise<CachedResponse> {
  const bytes = Buffer.from(await from.arrayBuffer());
  const { status } = from;
  const headers = headersOf(from);
  const isText = /json|text/.test(from.headers.get("content-type") ?? "") && !from.headers.has("content-encoding");
  const body = isText && bytes.length <= maxText ? bytes.toString("utf8") : bytes;
  return { status, headers, body, length: bytes.length, operation: undefined, cost: undefined, codes: [] };
}

/** Streams a response body with back-pressure; cancels the source when the client disconnects. */
export async function streamResponse(from: Response, response: ServerResponse): Promise<void> {
  if (response.destroyed) return from.body?.cancel();
  const reader = (from.body as ReadableStream<Uint8Array>).getReader();
  response.once("close", () => reader.cancel().catch(() => {}));
  writeHead(response, from.status, headersOf(from));
  await writeParts(partsOf(reader), response);
}

async function* partsOf(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}
