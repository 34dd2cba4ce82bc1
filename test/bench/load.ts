import { connect, type Socket } from "node:net";

/** What came of asking. */
export interface Loaded {
  /** How long each answered request took, in milliseconds. */
  readonly times: number[];
  /** Requests that were answered with another status than 200, or not. */
  readonly failed: number;
  /** From the first request to the last answer. */
  readonly seconds: number;
}

export interface Asking {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body of the next request. */
  readonly next: () => string;
  readonly connections: number;
  readonly seconds: number;
}

/**
 * Posts over some connections, each its next request when it has its answer. Reads no more of an answer than its
 * status and where it ends: a client that takes longer for a request than a server would measure itself.
 */
export async function load({ url, headers, next, connections, seconds }: Asking): Promise<Loaded> {
  const { hostname, port, pathname, host } = new URL(url);
  const named = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `POST ${pathname} HTTP/1.1\r\n${named.join("")}content-length: `;
  const times: number[] = [];
  let failed = 0;
  const start = performance.now();
  const end = start + seconds * 1_000;

  const ask = () =>
    new Promise<void>((resolve) => {
      let sentAt = 0;
      const reader = new AnswerReader();
      const socket: Socket = connect({
        host: hostname,
        port: Number(port),
        onread: {
          buffer: Buffer.allocUnsafe(1 << 18),
          callback(length, buffer) {
            if (!reader.isWhole(buffer.subarray(0, length) as Buffer)) return true;
            const now = performance.now();
            if (reader.status === 200) times.push(now - sentAt);
            else failed += 1;
            if (now >= end) socket.destroy();
            else send(now);
            return true;
          },
        },
      });
      const send = (now: number) => {
        sentAt = now;
        const body = next();
        socket.write(`${head}${Buffer.byteLength(body)}\r\n\r\n${body}`);
      };
      socket.setNoDelay(true);
      socket.once("connect", () => send(performance.now()));
      socket.once("error", () => {
        failed += 1;
      });
      socket.once("close", () => resolve());
    });
  await Promise.all(Array.from({ length: connections }, ask));
  return { times, failed, seconds: (performance.now() - start) / 1_000 };
}

/** Finds the end of one answer after another. */
class AnswerReader {
  status = 0;
  #missing = 0;
  /** Of an answer without a length: how it ends. */
  #ending: string | undefined;

  /** Whether a part of an answer is its last. */
  isWhole(part: Buffer): boolean {
    if (this.#ending !== undefined) return this.#endsWith(part, this.#ending);
    if (this.#missing > 0) {
      this.#missing -= part.length;
      return this.#missing <= 0;
    }
    const end = part.indexOf("\r\n\r\n") + 4;
    const head = part.toString("latin1", 0, end);
    this.status = Number(head.slice(9, 12));
    const length = /content-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) {
      this.#ending = "\r\n0\r\n\r\n";
      return this.#endsWith(part, this.#ending);
    }
    this.#missing = Number(length) - (part.length - end);
    return this.#missing <= 0;
  }

  #endsWith(part: Buffer, ending: string): boolean {
    if (part.toString("latin1", Math.max(0, part.length - ending.length)) !== ending) return false;
    this.#ending = undefined;
    return true;
  }
}
