import { dayText } from "../format.ts";
import { useAddress } from "../use-address.ts";
import { PageLink } from "./page-link.tsx";

/** States that the page shows a day in the past; nothing today. */
export function DayBanner() {
  const { asOf, path, search } = useAddress();
  const given = search.get("asOf");
  if (asOf === undefined)
    return given === null ? null : (
      <p className="banner" role="status">
        “{given}” is no day: write it as 2025-01-31. The page shows today.
      </p>
    );
  const params = Object.fromEntries([...search].filter(([name]) => name !== "asOf"));
  return (
    <p className="banner" role="status">
      The world as it was on <strong>{dayText(asOf)}</strong>, to the best of today’s knowledge.{" "}
      <PageLink to={path} params={params} asOf={undefined}>
        Back to today
      </PageLink>
    </p>
  );
}
