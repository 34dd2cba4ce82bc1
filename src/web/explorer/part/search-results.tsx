import { findRequest } from "../find.ts";
import type { FindQuery } from "../generated/graphql.ts";
import { nounOf } from "../nouns.ts";
import { pathOf } from "../routes.ts";
import { useAddress } from "../use-address.ts";
import { useReply } from "./use-reply.ts";

type Found = NonNullable<FindQuery["search"]>["nodes"][number];

interface SearchResultsProps {
  readonly listId: string;
  readonly text: string;
  readonly marked: number;
  readonly onChoose: (path: string) => void;
}

/** The list below the search box. */
export function SearchResults({ listId, text, marked, onChoose }: SearchResultsProps) {
  const { data } = useReply(findRequest(text, useAddress()));
  const { search, resolve } = data;
  const entries = (search?.nodes ?? []).filter(pathOf);
  return (
    <>
      {resolve?.entity && resolve.alias && (
        <p className="hint">
          <code>{resolve.alias.value}</code> is an alias of <strong>{resolve.entity.name}</strong>
        </p>
      )}
      <div role="listbox" id={listId} aria-label="Search results">
        {entries.map((found, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input handles the keys
          <div
            key={found.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === marked}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(pathOf(found) as string)}
          >
            <span>{found.name}</span>
            <small>{noteOf(found)}</small>
          </div>
        ))}
      </div>
      <p className="hint" role="status">
        {entries.length > 0
          ? `${entries.length} of ${search?.totalCount} results`
          : `Nothing found.${suggested(search?.suggestions ?? [])}`}
      </p>
    </>
  );
}

const suggested = (suggestions: readonly string[]) =>
  suggestions.length > 0 ? ` Did you mean ${suggestions.slice(0, 3).join(", ")}?` : "";

/** Type of an entity, and what distinguishes it from others of that name. */
function noteOf(found: Found): string {
  const more =
    found.__typename === "Model"
      ? [found.provider?.name, found.releasedOn?.slice(0, 4)]
      : found.__typename === "Variant"
        ? [found.model.name]
        : [];
  return [nounOf(found.__typename), ...more].filter(Boolean).join(" · ");
}
