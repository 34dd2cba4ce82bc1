import { dayNames, type PageDays, today } from "../address.ts";
import { dayText } from "../format.ts";
import { useAddress } from "../use-address.ts";
import { PageLink } from "./page-link.tsx";

/** States that the page shows a day in the past, or what was known on one; nothing today. */
export function DayBanner() {
  const { path, search, ...days } = useAddress();
  const wrong = dayNames.flatMap((name) => (days[name] === undefined ? (search.get(name) ?? []) : []));
  const params = Object.fromEntries([...search].filter(([name]) => !dayNames.some((one) => one === name)));
  if (wrong.length === 0 && dayNames.every((name) => days[name] === undefined)) return null;
  return (
    <p className="banner" role="status">
      {wrong.length > 0 && <>“{wrong.join("”, “")}” is no day: write it as 2025-01-31. </>}
      <Shown days={days} />{" "}
      <PageLink to={path} params={params} days={today}>
        Back to today
      </PageLink>
    </p>
  );
}

function Shown({ days: { asOf, knownAt } }: { readonly days: PageDays }) {
  if (asOf === undefined && knownAt === undefined) return "The page shows today.";
  return (
    <>
      The world as it {asOf === undefined ? "is today" : "was on "}
      {asOf !== undefined && <strong>{dayText(asOf)}</strong>}
      {knownAt === undefined ? (
        ", to the best of today’s knowledge."
      ) : (
        <>
          , as Pedigree knew it on <strong>{dayText(knownAt)}</strong>.
        </>
      )}
    </>
  );
}
