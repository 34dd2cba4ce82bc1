import type { ModelRowFragment } from "../../generated/graphql.ts";
import { PageLink } from "../../part/page-link.tsx";
import { useParams } from "../../part/use-params.ts";
import { matchRoute } from "../../routes.ts";
import { useAddress } from "../../use-address.ts";

/** Whether there is a page that compares models. */
export const canCompare = matchRoute("/compare") !== undefined;

const maxPicks = 4;

const readPicks = (search: URLSearchParams): string[] =>
  (search.get("pick") ?? "").split(",").filter(Boolean).slice(0, maxPicks);

/** Picks a model for comparison. */
export function PickBox({ model: { slug, name } }: { readonly model: Pick<ModelRowFragment, "slug" | "name"> }) {
  const picks = readPicks(useAddress().search);
  const setParams = useParams();
  const isPicked = picks.includes(slug);
  return (
    <input
      type="checkbox"
      className="pick"
      aria-label={`Compare ${name}`}
      checked={isPicked}
      disabled={!isPicked && picks.length === maxPicks}
      onChange={() => {
        const next = isPicked ? picks.filter((one) => one !== slug) : [...picks, slug];
        setParams({ pick: next.join(",") }, { replace: true });
      }}
    />
  );
}

/** The picked models, and the way to their comparison; nothing without any. */
export function Tray({ models }: { readonly models: readonly Pick<ModelRowFragment, "slug" | "name">[] }) {
  const picks = readPicks(useAddress().search);
  const setParams = useParams();
  if (!canCompare || picks.length === 0) return null;
  const nameOf = (slug: string) => models.find((model) => model.slug === slug)?.name ?? slug;
  return (
    <aside className="tray" aria-label="Models to compare">
      <ul>
        {picks.map((slug) => (
          <li key={slug}>
            {nameOf(slug)}
            <button
              type="button"
              aria-label={`Remove ${nameOf(slug)}`}
              onClick={() => setParams({ pick: picks.filter((one) => one !== slug).join(",") }, { replace: true })}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {picks.length > 1 ? (
        <PageLink className="button strong" to="/compare" params={{ m: picks.join(",") }}>
          Compare {picks.length}
        </PageLink>
      ) : (
        <span className="quiet">Pick one more, up to four.</span>
      )}
    </aside>
  );
}
