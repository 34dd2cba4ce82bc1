import { createServer } from "node:http";
import { type Answer, ask } from "../answer.ts";
import { readOperations } from "../operation.ts";
import { listen } from "./listen.ts";

/** What the server at the given endpoint answers to each request body. */
const answers = new Map<string, Answer>();
for (const operation of await readOperations())
  answers.set(operation.body, await ask(process.argv[2] as string, operation));

listen(
  createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const answer = answers.get(Buffer.concat(chunks).toString());
      if (!answer) return response.writeHead(404).end();
      response.writeHead(200, { "content-type": answer.contentType, "content-length": answer.body.length });
      response.end(answer.body);
    });
  }),
);
