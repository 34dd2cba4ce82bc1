import { fullNumber } from "../../format.ts";
import { PageLink } from "../../part/page-link.tsx";
import { useReply } from "../../part/use-reply.ts";
import { matchRoute } from "../../routes.ts";
import { overviewRequest } from "./home-requests.ts";

const percent = new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 0 });

/** How much is known, and how well it is sourced. */
export function Overview() {
  const { meta } = useReply(overviewRequest()).data;
  if (!meta) return null;
  const { facts, withSource, withPrimarySource, openDisputes } = meta.coverage;
  const sources = meta.counts.find(({ kind }) => kind === "SOURCE")?.count ?? 0;
  const figures: readonly (readonly [value: string, label: string])[] = [
    [fullNumber(facts), "facts"],
    [percent.format(withSource), "with a source"],
    [percent.format(withPrimarySource), "from the developer"],
    [fullNumber(sources), "sources"],
  ];
  return (
    <ul className="overview">
      {figures.map(([value, label]) => (
        <li key={label}>
          <b>{value}</b> {label}
        </li>
      ))}
      <li>
        <PageLink
          className="is-open"
          {...(matchRoute("/dispute") ? { to: "/dispute" } : { to: "/", params: { disputed: "true" } })}
        >
          <b>{fullNumber(openDisputes)}</b> open disputes
        </PageLink>
      </li>
    </ul>
  );
}
