import { GraphQLError } from "graphql";
import { ClientError } from "../../lib/client-error.ts";
import { Unavailable } from "../../lib/unavailable.ts";
import { WorkLimitError } from "../../lib/work-budget.ts";
import { errorPage } from "../../web/error-page.ts";
import { sendPage } from "../../web/web-page.ts";
import { overWorkOfFile, unavailable } from "../config/limit-errors.ts";

/**
 * The refusal of a file that takes too much work, or that cannot be had now.
 * @throws any other error.
 */
export function refusalOf(error: unknown): GraphQLError {
  if (error instanceof WorkLimitError) return overWorkOfFile(error);
  if (error instanceof Unavailable) return unavailable();
  if (error instanceof ClientError)
    return new GraphQLError(error.message, { extensions: { code: error.code, http: { status: 503, spec: false } } });
  throw error;
}

export const wantsHtml = (request: Request) => request.headers.get("accept")?.includes("text/html") ?? false;

export const plain = (status: number, text: string, headers: Record<string, string> = {}) =>
  new Response(text, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", ...headers },
  });

/** An error response: HTML for browsers, JSON for clients that mention it in Accept or Content-Type, text for others. */
export async function refused(request: Request, error: GraphQLError): Promise<Response> {
  const { message, extensions } = error;
  const { http, ...rest } = extensions;
  const { status, headers: own } = http as { status: number; headers: Record<string, string> };
  const { headers } = request;
  const takesJson = /json/i.test(`${headers.get("accept")} ${headers.get("content-type")}`);
  if (takesJson) return Response.json({ errors: [{ message, extensions: rest }] }, { status, headers: own });
  if (!wantsHtml(request)) return plain(status, `${message}\n`, own);
  const response = await sendPage(errorPage(status, message), request);
  for (const [name, value] of Object.entries(own ?? {})) response.headers.set(name, value);
  return response;
}
