import { createServer } from "node:http";
import { ask } from "../answer.ts";
import { listen } from "./listen.ts";

/** What the server at the given endpoint answers to the given body. */
const [endpoint = "", body = ""] = process.argv.slice(2);
const answer = await ask(endpoint, body);

listen(
  createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      if (Buffer.concat(chunks).toString() !== body) return void response.writeHead(404).end();
      response.writeHead(200, [...answer.headers, "content-length", String(answer.body.length)]);
      response.end(answer.body);
    });
  }),
);
