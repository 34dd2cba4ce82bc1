import { isDeepStrictEqual } from "node:util";
import { Failure } from "./failure.ts";
import { type Operation, request } from "./operation.ts";
import type { Peer } from "./peer.ts";

/** What a peer answers to an operation. */
export interface Answer {
  readonly contentType: string;
  readonly body: Buffer;
}

/** The answer at an endpoint. @throws {Failure} when there is none, or its status is not 200. */
export async function ask(endpoint: string, { name, body }: Operation): Promise<Answer> {
  const response = await fetch(endpoint, { ...request, body }).catch((error: Error) => {
    throw new Failure(`${endpoint} does not answer ${name}: ${(error.cause as Error | undefined)?.message}`);
  });
  if (response.status !== 200)
    throw new Failure(`${endpoint} answers ${name} with status ${response.status}: ${await response.text()}`);
  return {
    contentType: response.headers.get("content-type") ?? "",
    body: Buffer.from(await response.arrayBuffer()),
  };
}

/** Times that each peer is asked before answers are compared; one that compiles answers from compiled code by then. */
const timesAsked = 4;

/**
 * Size of each peer's answer, in bytes, in the order of the peers.
 * @throws {Failure} when one has errors, or other data than the first peer's.
 */
export async function compareAnswers(peers: readonly Peer[], operation: Operation): Promise<number[]> {
  const sizes: number[] = [];
  let expected: unknown;
  for (const { name, endpoint } of peers) {
    for (let time = 1; time < timesAsked; time++) await ask(endpoint, operation);
    const { body } = await ask(endpoint, operation);
    const { data, errors } = JSON.parse(body.toString()) as { data?: unknown; errors?: unknown };
    if (errors || !data) throw new Failure(`${name} answers ${operation.name} with errors: ${body}`);
    expected ??= data;
    if (!isDeepStrictEqual(data, expected))
      throw new Failure(
        `${name} answers ${operation.name} with other data than ${peers[0]?.name}; nothing was measured`,
      );
    sizes.push(body.length);
  }
  return sizes;
}
