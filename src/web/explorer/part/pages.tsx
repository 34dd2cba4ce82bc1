import type { Address } from "../address.ts";
import { useAddress } from "../use-address.ts";
import { useParams } from "./use-params.ts";

/** A page of a connection. */
interface Page<Item> {
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

interface LoadedPages<Item> {
  readonly items: readonly Item[];
  readonly hasMore: boolean;
}

/** Highest number of pages of one list. */
const maxPages = 20;

/** How many pages of its list an address names. */
const pagesIn = ({ search }: Pick<Address, "search">): number =>
  Math.min(Math.max(1, Number(search.get("pages")) || 1), maxPages);

/** Reads the page after a cursor with a hook; null starts at the first item. */
type UsePage<Item> = (after: string | null) => Page<Item> | null | undefined;

/** The items of the pages that an address names, each page after the one before. */
export function useItems<Item>(address: Address, usePage: UsePage<Item>): LoadedPages<Item> {
  const wanted = pagesIn(address);
  const { items, hasMore } = useRest(usePage, wanted, null);
  return { items, hasMore: hasMore && wanted < maxPages };
}

function useRest<Item>(usePage: UsePage<Item>, pages: number, after: string | null): LoadedPages<Item> {
  const page = usePage(after);
  const { hasNextPage = false, endCursor = null } = page?.pageInfo ?? {};
  const items = page?.nodes ?? [];
  if (!hasNextPage || pages === 1) return { items, hasMore: hasNextPage };
  const rest = useRest(usePage, pages - 1, endCursor);
  return { items: [...items, ...rest.items], hasMore: rest.hasMore };
}

/** Adds a page to the list of the address. */
export function ShowMore() {
  const address = useAddress();
  const setParams = useParams();
  return (
    <p className="more">
      <button
        type="button"
        className="button"
        onClick={() => setParams({ pages: String(pagesIn(address) + 1) }, { replace: true })}
      >
        Show more
      </button>
    </p>
  );
}
