import type { Address } from "./address.ts";
import { homeRequests } from "./page/home/home-requests.ts";
import { modelRequests } from "./page/model/model-requests.ts";
import type { PageRequest } from "./request.ts";

/** A page: its path, and the operations that it sends first. */
export interface Route {
  /** Segments; `:name` stands for any one segment. */
  readonly path: string;
  /** Type of the entity that the page shows, for pages of one entity: named by `:slug`. */
  readonly kind?: string;
  readonly requests: (address: Address) => readonly PageRequest[];
}

/** All pages by the name of their folder. A new page is one line here and one in `pages.ts`. */
export const routes = {
  home: { path: "/", requests: homeRequests },
  model: { path: "/model/:slug", kind: "Model", requests: modelRequests },
} as const satisfies Readonly<Record<string, Route>>;

export type RouteName = keyof typeof routes;

export interface RouteMatch {
  readonly name: RouteName;
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

const names = Object.keys(routes) as RouteName[];

/** The page at a path; undefined when there is none. */
export function matchRoute(path: string): RouteMatch | undefined {
  for (const name of names) {
    const params = paramsIn(path, routes[name].path);
    if (params) return { name, route: routes[name], params };
  }
  return undefined;
}

function paramsIn(path: string, pattern: string): Record<string, string> | undefined {
  const given = path.split("/");
  const wanted = pattern.split("/");
  if (given.length !== wanted.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const text = given[index] ?? "";
    if (segment.startsWith(":") && text !== "") params[segment.slice(1)] = decoded(text);
    else if (segment !== text) return undefined;
  }
  return params;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const paths = new Map(Object.values<Route>(routes).flatMap(({ kind, path }) => (kind ? [[kind, path] as const] : [])));

/** Path of the page of an entity; undefined when entities of its type have no page. */
export const pathOf = ({ __typename, slug }: { readonly __typename: string; readonly slug: string }) =>
  paths.get(__typename)?.replace(":slug", encodeURIComponent(slug));
