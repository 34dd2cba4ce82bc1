import { request } from "node:http";

/** An operation as a client sends it. */
export interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** A response of the server. */
export interface Response {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly text: string;
}

let sent = 0;

/**
 * Posts an operation over a connection of its own, under a text that was never sent before, so that the server has to
 * read it as a stranger's; with `extensions` the response tells its cost. @throws {Error} when there is no response.
 */
export function post(
  origin: string,
  { query, variables }: Operation,
  { extensions }: { readonly extensions: boolean },
): Promise<Response> {
  sent += 1;
  const params = {
    query: `${query}\n#${process.pid}.${sent}`,
    variables,
    ...(extensions && { extensions: { cost: true } }),
  };
  const body = JSON.stringify(params);
  return new Promise((resolve, reject) => {
    const outgoing = request(`${origin}/graphql`, {
      agent: false,
      method: "POST",
      headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) },
    });
    outgoing.on("error", reject);
    outgoing.on("response", (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, retryAfter: response.headers["retry-after"], text }),
      );
    });
    outgoing.end(body);
  });
}
