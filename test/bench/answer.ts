import { isDeepStrictEqual } from "node:util";
import { Failure } from "./failure.ts";
import { type Case, request } from "./operation.ts";
import type { Peer } from "./peer.ts";

/** What a peer answers to a request. */
export interface Answer {
  /** Names and values in turn, without those that Node makes. */
  readonly headers: readonly string[];
  readonly body: Buffer;
}

/** Headers that Node makes, or that are of one answer alone. */
const made = new Set(["connection", "content-length", "date", "keep-alive", "transfer-encoding", "x-request-id"]);

/** The answer at an endpoint. @throws {Failure} when there is none, or its status is not 200. */
export async function ask(endpoint: string, body: string): Promise<Answer> {
  const response = await fetch(endpoint, { ...request, body }).catch((error: Error) => {
    throw new Failure(`${endpoint} does not answer: ${(error.cause as Error | undefined)?.message}`);
  });
  if (response.status !== 200)
    throw new Failure(`${endpoint} answers with status ${response.status}: ${await response.text()}`);
  return {
    headers: [...response.headers].flatMap(([name, value]) => (made.has(name) ? [] : [name, value])),
    body: Buffer.from(await response.arrayBuffer()),
  };
}

/** Questions that each peer is asked before it is measured; one that compiles answers from compiled code by then. */
const compared = [0, 1, 2, 3, 4, 5, 0] as const;

/**
 * Size of the first answer of a case, in bytes.
 * @throws {Failure} when a peer has errors, or other data than the first peer.
 */
export async function compareAnswers(peers: readonly Peer[], { name, bodyOf }: Case): Promise<number> {
  let size = 0;
  for (const number of compared) {
    let expected: unknown;
    for (const peer of peers) {
      const { body } = await ask(peer.endpoint, bodyOf(number));
      const { data, errors } = JSON.parse(body.toString()) as { data?: unknown; errors?: unknown };
      if (errors || !data) throw new Failure(`${peer.name} answers ${name} with errors: ${body.subarray(0, 2_000)}`);
      expected ??= data;
      if (!isDeepStrictEqual(data, expected))
        throw new Failure(`${peer.name} answers ${name} with other data than ${peers[0]?.name}; nothing was measured`);
      if (number === 0) size = body.length;
    }
  }
  return size;
}
