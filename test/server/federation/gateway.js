import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createGatewayRuntime } from "@graphql-hive/gateway-runtime";

// Hive Gateway over the supergraph in a file. JavaScript in a process of its own: its types change those of graphql.
const [file = ""] = process.argv.slice(2);
const gateway = createGatewayRuntime({ supergraph: readFileSync(file, "utf8"), logging: false, maskedErrors: false });
const server = createServer(gateway).listen(0, "127.0.0.1", () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}\n`);
});
