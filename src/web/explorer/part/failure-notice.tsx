import { today } from "../address.ts";
import { AskError } from "../ask.ts";
import { useAddress } from "../use-address.ts";
import { PageLink } from "./page-link.tsx";

interface FailureNoticeProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** A failed part: what happened, in the server's words, and what to do. */
export function FailureNotice({ error, onRetry }: FailureNoticeProps) {
  const { path } = useAddress();
  const code = error instanceof AskError ? error.code : "PAGE";
  return (
    <section className="notice" role="alert">
      <h2>{headings[code] ?? "This part could not be loaded"}</h2>
      <p>{messageOf(error)}</p>
      <p className="actions">
        {code === "PERSISTED_QUERY_NOT_FOUND" ? (
          <button type="button" className="button" onClick={() => location.reload()}>
            Load the page again
          </button>
        ) : (
          <button type="button" className="button" onClick={onRetry}>
            Try again
          </button>
        )}
        {code === "DATE_OUT_OF_RANGE" && (
          <PageLink className="button" to={path} days={today}>
            Back to today
          </PageLink>
        )}
      </p>
    </section>
  );
}

const headings: Readonly<Record<string, string>> = {
  NO_CONNECTION: "No connection",
  RATE_LIMITED: "Too many requests",
  DATE_OUT_OF_RANGE: "No data for this day",
  PERSISTED_QUERY_NOT_FOUND: "This page is outdated",
  PAGE: "This page has an error",
};

function messageOf(error: unknown): string {
  if (!(error instanceof AskError)) return error instanceof Error ? error.message : String(error);
  if (error.code === "PERSISTED_QUERY_NOT_FOUND") return "The server has a newer version of it.";
  if (error.retryAfter !== undefined) return `${error.message} Wait ${error.retryAfter} s.`;
  return error.message;
}
