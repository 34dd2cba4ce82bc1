import { createHash } from "node:crypto";
import type { GraphQLParams, Plugin } from "graphql-yoga";
import type { Views } from "../../graph/view.ts";
import type { Status } from "../dataset/live-dataset.ts";

/** How caches may keep an answer of today: they ask again each time, and 304 costs next to nothing. */
const today = "public, no-cache";

/** An answer of the past changes only when a mistake in the data is mended. */
const past = "public, max-age=3600";

/** What an answer was read from. */
export interface Read {
  /** Names the snapshot; another release or content has another. */
  readonly version: string;
  /** Day and schema, of which answers depend too. */
  readonly setting: string;
  /** Whether all that was read belongs to days before today. */
  readonly isPast: () => boolean;
}

/** Names a snapshot in an entity tag. */
export const versionOf = ({ graph }: Views): string =>
  `${encodeURIComponent(graph.release.tag)}+${graph.contentHash.slice(0, 16)}`;

/** Answers are compressed on their way for who takes that. */
const vary = "accept, accept-encoding";

interface AskedContext extends Read {
  /** How what is served came to be so; changes while the data does not. */
  readonly status: Status;
  readonly request?: Request;
  readonly params: GraphQLParams;
}

/**
 * ETags of the data served and the question asked: 304 only while neither has changed. Yoga's own are
 * of the question alone. Checked when an operation has passed every limit, and for GET only.
 */
export function caching(): Plugin {
  return {
    onExecute({ args: { contextValue }, setResultAndStopExecution }) {
      const asked = contextValue as unknown as AskedContext;
      const { request } = asked;
      if (request?.method !== "GET") return undefined;
      const etag = etagOf(asked);
      if (includes(request.headers.get("if-none-match"), etag)) {
        setResultAndStopExecution({ data: null, extensions: { http: { status: 304, headers: { etag, vary } } } });
        return undefined;
      }
      return {
        onExecuteDone({ result, setResult }) {
          if (!("data" in result) || result.errors) return;
          const headers = { etag, "cache-control": asked.isPast() && !asksForMeta(asked) ? past : today, vary };
          setResult({ ...result, extensions: { ...result.extensions, http: { headers } } });
        },
      };
    },
    onResponse({ response, setResponse }) {
      if (response.status === 304 && response.body) {
        const { headers } = response;
        for (const name of ["content-length", "content-type"]) headers.delete(name);
        setResponse(new Response(null, { status: 304, headers }));
      } else if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
    },
  };
}

/** Whether a question has the one field that tells of more than data, day and schema. */
const asksForMeta = ({ params }: AskedContext): boolean => /\bmeta\b/.test(params.query ?? "");

function etagOf(asking: AskedContext): string {
  const { version, setting, status, params } = asking;
  const { query, operationName = null, variables = null, extensions = null } = params;
  const asked = [setting, query, operationName, variables, extensions, ...(asksForMeta(asking) ? [status] : [])];
  const hash = createHash("sha256").update(JSON.stringify(asked)).digest("base64url");
  return `W/"${version}-${hash.slice(0, 22)}"`;
}

const includes = (header: string | null, etag: string) =>
  header?.split(",").some((one) => one.trim() === etag) ?? false;
