import type { Server } from "node:http";
import { Server as NetServer, type Socket } from "node:net";

/** Longest wait for a moment in which nobody connects, in milliseconds. */
const acceptMs = 2_000;

/** How long nothing may happen before a server that stops is taken to be idle, in milliseconds. */
const quietMs = 250;

/** Ends a server without losing a request: what has reached the machine is answered first. */
export class GracefulShutdown {
  readonly #server: Server;
  /** How many have connected, and those that are still there. */
  #connected = 0;
  readonly #connections = new Map<Socket, { unanswered: number }>();
  /** Connections, requests and answers so far: what does not change for a while is quiet. */
  #events = 0;
  #isFinishing = false;

  /** Of a server whose other listeners for requests are there already. */
  constructor(server: Server) {
    this.#server = server;
    server.on("connection", (socket: Socket) => {
      this.#connected += 1;
      this.#events += 1;
      this.#connections.set(socket, { unanswered: 0 });
      socket.once("close", () => this.#connections.delete(socket));
    });
    server.prependListener("request", ({ socket }, response) => {
      const connection = this.#connections.get(socket) ?? { unanswered: 0 };
      this.#events += 1;
      connection.unanswered += 1;
      if (this.#isFinishing) response.setHeader("connection", "close");
      response.once("close", () => {
        connection.unanswered -= 1;
        this.#events += 1;
      });
    });
  }

  /** Stops listening in a moment in which nobody connects, if there is one soon. Clients keep their connections. */
  async close(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, quietMs));
    const latest = performance.now() + acceptMs;
    // A turn of the event loop accepts one connection, and those that still wait when the listener closes are lost:
    // it closes after a turn without one.
    for (let before = -1; before !== this.#connected && performance.now() < latest; ) {
      before = this.#connected;
      await new Promise(setImmediate);
    }
    // It is the listener of `net` that closes; that of `http` would also cut connections whose request has not been
    // read yet.
    NetServer.prototype.close.call(this.#server);
  }

  /** Sends clients away with what they are answered; resolves when nothing has come for a while. Not before nobody listens, or each would come back. */
  async finish(): Promise<void> {
    this.#isFinishing = true;
    for (let before = -1; before !== this.#events || this.#isAnswering; ) {
      before = this.#events;
      await new Promise((resolve) => setTimeout(resolve, quietMs));
    }
  }

  /** Whether a request waits for its answer, or a client has not taken all of it. Who goes away waits no more. */
  get #isAnswering(): boolean {
    return [...this.#connections].some(([{ writableLength }, { unanswered }]) => unanswered > 0 || writableLength > 0);
  }
}
