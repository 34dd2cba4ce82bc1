import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { observe } from "./observe.ts";

/** Where peers listen: on this machine, at any free port. */
export const anywhere = { host: "127.0.0.1", port: 0 } as const;

/** Opens a port and tells it to who started the process. */
export function listen(server: Server): void {
  observe(server);
  server.listen(anywhere, () => announce(`http://${anywhere.host}:${(server.address() as AddressInfo).port}`));
}

/** Tells who started the process where it serves. */
export function announce(origin: string): void {
  process.stdout.write(`${origin}/graphql\n`);
}
