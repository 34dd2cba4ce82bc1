import type { Server } from "node:http";
import { Server as NetServer, type Socket } from "node:net";

/** Longest wait for a turn without new connections, in milliseconds. */
const acceptMs = 2_000;

/** How long a stopping server must be inactive to count as idle, in milliseconds. */
const quietMs = 250;

/** Stops a server without losing a request: every accepted or pending connection gets its responses. */
export class GracefulShutdown {
  readonly #server: Server;
  /** Number of connections so far, and the open ones. */
  #connected = 0;
  readonly #connections = new Map<Socket, { unanswered: number }>();
  /** Number of connections, requests and responses so far: unchanged while the server is idle. */
  #events = 0;
  #isFinishing = false;

  /** Call after all other request listeners are added. */
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

  /** Stops listening, preferably in a turn without new connections. Clients keep their connections. */
  async close(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, quietMs));
    const latest = performance.now() + acceptMs;
    // Each turn of the event loop accepts one connection, and closing drops those not yet accepted. So this closes
    // after a turn without a new connection.
    for (let before = -1; before !== this.#connected && performance.now() < latest; ) {
      before = this.#connected;
      await new Promise(setImmediate);
    }
    // `http.Server.close` would also close connections whose request has not been read yet.
    NetServer.prototype.close.call(this.#server);
  }

  /**
   * Adds `Connection: close` to responses and resolves once no connection has been active for `quietMs`. Call after
   * `close()`, otherwise clients reconnect.
   */
  async finish(): Promise<void> {
    this.#isFinishing = true;
    for (let before = -1; before !== this.#events || this.#isAnswering; ) {
      before = this.#events;
      await new Promise((resolve) => setTimeout(resolve, quietMs));
    }
  }

  /** Whether a response is pending or not fully sent. Connections that the client closed do not count. */
  get #isAnswering(): boolean {
    return [...this.#connections].some(([{ writableLength }, { unanswered }]) => unanswered > 0 || writableLength > 0);
  }
}
