import { Dice } from "../../../fuzz/grammar.ts";
import { randomOf } from "../../../graph/invented.ts";
import { TaggedClient, type Tally } from "./client.ts";
import { type TaggedRequest, TaggedRequests } from "./requests.ts";

export interface RunOptions {
  readonly port: number;
  /** Right responses to stop at. */
  readonly answers: number;
  /** Connections that are open at once. */
  readonly connections: number;
  readonly seed: number;
  readonly malformed: readonly string[];
}

/** Sends tagged requests over many connections at once until enough were answered; what became of them. */
export async function sendTagged({ port, answers, connections, seed, malformed }: RunOptions): Promise<Tally> {
  const tally: Tally = {
    connections: 0,
    sent: 0,
    answered: 0,
    wrong: [],
    lost: [],
    abandoned: 0,
    malformed: 0,
    rejected: 0,
    resent: 0,
  };
  const requests = await TaggedRequests.create();
  const again: TaggedRequest[] = [];
  const slots = Array.from({ length: connections }, async (_, index) => {
    const dice = new Dice(randomOf(seed * connections + index));
    do await new TaggedClient({ port, requests, dice, tally, malformed, again }).run();
    while (tally.answered < answers);
  });
  await Promise.all(slots);
  await Promise.all(slots);

  return tally;
}

/** Whether every request of a client that stayed got its own response, and all malformed bytes were rejected. */
export const isRight = ({ wrong, lost, sent, answered, abandoned, resent, rejected, malformed }: Tally): boolean =>
  wrong.length + lost.length === 0 && sent === answered + abandoned + resent && rejected >= malformed;

/** A tally for people. */
export const describeTally = (tally: Tally): string =>
  [
    `connections        ${tally.connections}`,
    `requests sent      ${tally.sent}`,
    `  answered         ${tally.answered}`,
    `  wrong            ${tally.wrong.length}`,
    `  lost             ${tally.lost.length}`,
    `  client left      ${tally.abandoned}`,
    `  sent again       ${tally.resent}`,
    `malformed          ${tally.malformed}, rejected ${tally.rejected}`,
    ...[...tally.wrong, ...tally.lost].slice(0, 20),
    "",
  ].join("\n");
