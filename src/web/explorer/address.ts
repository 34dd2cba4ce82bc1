/** The days of a view: when things were true, and when the graph knew it. Each is YYYY-MM-DD, undefined for today. */
export interface PageDays {
  readonly asOf: string | undefined;
  readonly knownAt: string | undefined;
}

/** Today, to the best of today's knowledge. */
export const today: PageDays = { asOf: undefined, knownAt: undefined };

/** What an address states: the only state that outlives a component. */
export interface Address extends PageDays {
  readonly path: string;
  /** Named segments of the path, for example `slug`. */
  readonly params: Readonly<Record<string, string>>;
  readonly search: URLSearchParams;
}

/** Properties of every page component. */
export interface PageProps {
  readonly address: Address;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
export const isDay = (text: string): boolean =>
  day.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/** The parameters of an address that name its days. */
export const dayNames = ["asOf", "knownAt"] as const;

/** The days of an address, as operations take them. */
export const daysOf = ({ asOf, knownAt }: PageDays): PageDays => ({ asOf, knownAt });

/** Reads an address. A day that does not parse is ignored. */
export function readAddress(path: string, query: string, params: Readonly<Record<string, string>> = {}): Address {
  const search = new URLSearchParams(query);
  const dayIn = (name: keyof PageDays) => [search.get(name) ?? ""].find(isDay);
  return { path, params, search, asOf: dayIn("asOf"), knownAt: dayIn("knownAt") };
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

/** The address of another page, which keeps the days of the view. */
export function linkTo(path: string, days: PageDays, params: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(params);
  for (const name of dayNames) if (days[name] !== undefined) search.set(name, days[name]);
  const [head = "", hash] = path.split("#");
  return head + queryOf(search) + (hash ? `#${hash}` : "");
}
