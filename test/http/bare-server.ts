import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/* A server that only says `ok`, in a process of its own: how long it takes, the machine takes. */

const server = createServer((_, response) => response.end("ok\n"));
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.on("disconnect", () => process.exit());
