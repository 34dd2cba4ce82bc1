/** What an address states: the only state that outlives a component. */
export interface Address {
  readonly path: string;
  /** Named segments of the path, for example `slug`. */
  readonly params: Readonly<Record<string, string>>;
  readonly search: URLSearchParams;
  /** Day of the view, YYYY-MM-DD; undefined today. */
  readonly asOf: string | undefined;
}

/** Properties of every page component. */
export interface PageProps {
  readonly address: Address;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
export const isDay = (text: string): boolean =>
  day.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/** Reads an address. A day that does not parse is ignored. */
export function readAddress(path: string, query: string, params: Readonly<Record<string, string>> = {}): Address {
  const search = new URLSearchParams(query);
  const asOf = search.get("asOf") ?? undefined;
  return { path, params, search, asOf: asOf !== undefined && isDay(asOf) ? asOf : undefined };
}

/** A query string, `?` included; empty without parameters. Colons and commas stay readable. */
export function queryOf(search: URLSearchParams): string {
  const text = search.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  return text && `?${text}`;
}

/** The same address with other parameters; null removes one. */
export function withParams({ path, search }: Address, changes: Readonly<Record<string, string | null>>): string {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes))
    if (value === null || value === "") next.delete(name);
    else next.set(name, value);
  return path + queryOf(next);
}

/** The address of another page, which keeps the day of the view. */
export function linkTo(path: string, asOf: string | undefined, params: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(params);
  if (asOf !== undefined) search.set("asOf", asOf);
  const [head = "", hash] = path.split("#");
  return head + queryOf(search) + (hash ? `#${hash}` : "");
}
