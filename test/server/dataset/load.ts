import { Agent, request } from "node:http";

/** What became of the requests of many connections. */
export interface Outcome {
  /** Milliseconds that each answer took, ascending. */
  readonly times: readonly number[];
  /** Answered, but not with status 200. */
  readonly failed: readonly string[];
  /** Begun and never answered, but for those that found nobody listening. */
  readonly lost: readonly string[];
}

/** Milliseconds within which a share of the requests, 0 to 1, was answered. */
export const percentile = ({ times }: Pick<Outcome, "times">, share: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

/** Connections that each ask the same operation again and again, until told to stop or nobody listens. */
export function startLoad(
  origin: string,
  query: string | (() => string),
  onBody: (body: string, connection: number) => void,
  connections = 20,
): { stop: () => Promise<Outcome>; ended: Promise<unknown>; answered: () => number } {
  const bodyOf = () => JSON.stringify({ query: typeof query === "string" ? query : query() });
  const times: number[] = [];
  const failed: string[] = [];
  const lost: string[] = [];
  let isStopped = false;

  const one = (agent: Agent, connection: number) =>
    new Promise<boolean>((resolve) => {
      const body = bodyOf();
      const from = performance.now();
      const sent = request(`${origin}/graphql`, {
        agent,
        method: "POST",
        headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) },
      });
      sent.on("error", (error: NodeJS.ErrnoException) => {
        if (error.code !== "ECONNREFUSED") lost.push(String(error.code));
        resolve(false);
      });
      sent.on("response", (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (chunk) => {
          text += chunk;
        });
        response.on("error", () => {});
        response.on("close", () => {
          if (!response.complete) lost.push("cut");
          else if (response.statusCode !== 200 || !text.startsWith('{"data":{')) failed.push(text.slice(0, 200));
          else onBody(text, connection);
          times.push(performance.now() - from);
          resolve(response.complete);
        });
      });
      sent.end(body);
    });

  const ended = Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      while (!isStopped && (await one(agent, connection)));
      agent.destroy();
    }),
  );
  return {
    ended,
    answered: () => times.length,
    stop: async () => {
      isStopped = true;
      await ended;
      return { times: times.sort((a, b) => a - b), failed, lost };
    },
  };
}
