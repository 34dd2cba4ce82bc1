import { noticeVersion } from "./data-version.ts";
import { type PageRequest, requestUrl } from "./request.ts";

/** An error of the server, or of the way to it. */
export class AskError extends Error {
  /** The server's code; `NO_CONNECTION` without a response. */
  readonly code: string;
  /** When to try again, in seconds; undefined when the server does not state it. */
  readonly retryAfter: number | undefined;

  constructor(message: string, code: string, retryAfter?: number) {
    super(message);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

interface ResponseError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string };
}

/** Data and the errors of parts that are missing in it. */
export interface Reply<Result> {
  readonly data: Result;
  readonly errors: readonly ResponseError[];
}

/** Replies kept for Back, Forward and renders; beyond it, the oldest goes. */
const maxKept = 60;

/** Time for which a failure is kept, in milliseconds, so that renders do not repeat it. */
const failureMs = 1_000;

const kept = new Map<string, Promise<Reply<unknown>>>();

/** Sends an operation, or returns the reply to the same one: `use(ask(request))` in a component, `ask` to prefetch. */
export function ask<Result>(request: PageRequest<Result>): Promise<Reply<Result>> {
  const url = requestUrl(request);
  const known = kept.get(url);
  if (known) return known as Promise<Reply<Result>>;
  const reply = send<Result>(url);
  kept.set(url, reply);
  for (const oldest of kept.keys()) if (kept.size > maxKept) kept.delete(oldest);
  reply.catch(() => setTimeout(() => kept.delete(url), failureMs));
  return reply;
}

/** Drops all replies, so that pages load again. */
export const dropReplies = (): void => kept.clear();

async function send<Result>(url: string): Promise<Reply<Result>> {
  const response = await fetch(url).catch(() => {
    throw new AskError("There is no connection to the server.", "NO_CONNECTION");
  });
  noticeVersion(response);
  const body = (await response.json().catch(() => ({}))) as { data?: Result | null; errors?: ResponseError[] };
  const { data, errors = [] } = body;
  // A root field that failed leaves nothing to show; deeper errors leave the rest.
  const first = errors.find(({ path = [] }) => path.length < 2);
  if (data === undefined || data === null || first) {
    const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
    throw new AskError(
      first?.message ?? `The server responded with status ${response.status}.`,
      first?.extensions?.code ?? String(response.status),
      Number.isFinite(seconds) ? seconds : undefined,
    );
  }
  return { data, errors };
}
