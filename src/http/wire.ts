import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { LRUCache } from "lru-cache";
import { hashOfBytes, Seen } from "../graph/seen.ts";
import type { RequestHead } from "./guard.ts";

/** Heads that are known at once, the longest, in bytes, and those that are known to have come. */
const most = { heads: 1_000, bytes: 2_048, seen: 2 ** 14 } as const;

interface KnownHead extends RequestHead {
  /** Bytes of the body. */
  readonly length: number;
}

/** A request that Node has read. */
interface Read {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

export interface WireOptions {
  /** Whether a request with such a head is answered by its head and body alone. */
  readonly admits: (request: IncomingMessage) => boolean;
  /** Answers on a connection at once; false when it cannot. */
  readonly answer: (head: RequestHead, body: Buffer<ArrayBuffer>, socket: Socket) => boolean;
}

/**
 * Answers a request as soon as its bytes are here, without the objects that Node makes of it. What bytes mean is
 * Node's to say: a head is known when Node has read the very same bytes before. Everything else of a connection is
 * read by Node, which never learns of what was answered here; and as soon as it is not sure where a request ends,
 * Node reads all the rest.
 */
export class Wire {
  readonly options: WireOptions;
  readonly #server: Server;
  readonly #heads = new LRUCache<string, KnownHead>({ max: most.heads });
  readonly #seen = new Seen(most.seen);
  /** The request that Node has read in the bytes that it was given last. */
  #read: Read | undefined;

  /** Of a server without other listeners for connections and requests. */
  constructor(server: Server, options: WireOptions) {
    this.options = options;
    this.#server = server;
    server.on("connection", (socket: Socket) => {
      const [toNode, ...others] = socket.listeners("data") as ((chunk: Buffer) => void)[];
      if (toNode && others.length === 0) new Connection(this, socket, toNode);
    });
    server.on("request", (request, response) => {
      this.#read = { request, response };
    });
  }

  /** Whether to answer: a server that stops has Node tell its clients. */
  get isOpen(): boolean {
    return this.#server.listening;
  }

  find(head: string): KnownHead | undefined {
    return this.#heads.get(head);
  }

  /** Lets Node read the head of a request; undefined when it finds none there. */
  reading(read: () => void): Read | undefined {
    this.#read = undefined;
    read();
    return this.#read;
  }

  /** Remembers what Node made of a head that came twice. */
  learn(head: string, { request, response }: Read, length: number): void {
    const bytes = Buffer.from(head, "latin1");
    if (bytes.length > most.bytes || !response.shouldKeepAlive || !this.options.admits(request)) return;
    const { method, url, headers } = request;
    if (this.#seen.again(hashOfBytes(bytes))) this.#heads.set(head, { method, url, headers, length });
  }
}

class Connection {
  readonly #wire: Wire;
  readonly #socket: Socket;
  /** Has Node read bytes. */
  readonly #toNode: (chunk: Buffer) => void;
  /** What Node answers last, or did: until there was one, Node waits for the first. */
  #last: ServerResponse | undefined;
  /** Bytes of the present request that are to come. */
  #missing = 0;

  constructor(wire: Wire, socket: Socket, toNode: (chunk: Buffer) => void) {
    this.#wire = wire;
    this.#socket = socket;
    this.#toNode = toNode;
    socket.on("data", this.#take).off("data", toNode);
  }

  readonly #take = (chunk: Buffer<ArrayBuffer>): void => {
    let rest = chunk;
    while (rest.length > 0 && !this.#socket.destroyed) {
      // Node wants nothing now: it reads on when its answers have been taken.
      if (this.#socket.isPaused()) return void this.#socket.unshift(rest);
      rest = rest.subarray(this.#missing > 0 ? this.#goOn(rest) : this.#begin(rest));
    }
  };

  /** Has Node read more of the present request; how many bytes. */
  #goOn(bytes: Buffer): number {
    const part = bytes.subarray(0, this.#missing);
    this.#missing -= part.length;
    this.#toNode(part);
    return part.length;
  }

  /** Begins with the next request; how many bytes are done. */
  #begin(bytes: Buffer<ArrayBuffer>): number {
    const end = bytes.indexOf(ending) + ending.length;
    const head = end < ending.length ? "" : bytes.toString("latin1", 0, end);
    const known = this.#wire.find(head);
    const whole = end + (known?.length ?? Number.NaN);
    if (known && whole <= bytes.length && this.#isFree) {
      const body = bytes.subarray(end, whole);
      if (this.#wire.options.answer(known, body, this.#socket)) return whole;
    }
    if (!known && !plain.test(head)) return this.#leave(bytes);
    // Of a head that is known, the body as well, which is then answered in one turn.
    const done = known ? Math.min(whole, bytes.length) : end;
    const read = this.#wire.reading(() => this.#toNode(bytes.subarray(0, done)));
    this.#last = read?.response;
    this.#missing = end + lengthOf(read?.request) - done;
    if (Number.isNaN(this.#missing)) return done + this.#leave(bytes.subarray(done));
    if (read && !known) this.#wire.learn(head, read, this.#missing);
    return done;
  }

  /** Whether all before is answered, and the client takes its answers. */
  get #isFree(): boolean {
    return this.#last?.closed === true && this.#socket.writableLength === 0 && this.#wire.isOpen;
  }

  /** Leaves to Node what is there and all that comes; how many bytes are done. */
  #leave(bytes: Buffer): number {
    this.#socket.on("data", this.#toNode).off("data", this.#take);
    if (bytes.length > 0) this.#socket.unshift(bytes);
    return bytes.length;
  }
}

const ending = "\r\n\r\n";

/** A head of lines that every reader ends in the same places. */
const plain = /^(?:GET|POST) (?:[^\r\n]+\r\n)+\r\n$/;

/** Bytes of the body of a request; NaN when its head does not tell. */
function lengthOf(request: IncomingMessage | undefined): number {
  if (!request || request.headers.expect !== undefined || request.headers["transfer-encoding"] !== undefined)
    return Number.NaN;
  return Number(request.headers["content-length"] ?? 0);
}
