import { useSyncExternalStore } from "react";
import { onOutdated, readIsOutdated } from "../data-version.ts";

/** States that the data has changed while the page was open. */
export function NewerData() {
  const isOutdated = useSyncExternalStore(onOutdated, readIsOutdated);
  return (
    <div role="status" className={isOutdated ? "banner" : undefined}>
      {isOutdated && (
        <>
          The server has newer data than this page.{" "}
          <button type="button" className="button" onClick={() => location.reload()}>
            Load it
          </button>
        </>
      )}
    </div>
  );
}
