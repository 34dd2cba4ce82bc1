import { useAddress } from "../use-address.ts";
import { shellHeadingOf } from "./shell-heading.ts";

/** Bones of a page that loads; on a first visit, below the heading that the server wrote. */
export function Waiting() {
  const shell = shellHeadingOf(useAddress().path);
  return (
    <div className="page">
      {shell && (
        <div className="head">
          <h1>{shell.heading}</h1>
          <p className="lead">{shell.summary}</p>
        </div>
      )}
      <div className="bones" role="status" aria-label="Loading">
        <span />
        <span />
        <span />
        <span />
      </div>
    </div>
  );
}
