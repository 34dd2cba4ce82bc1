import type { Address } from "./address.ts";
import { browseRequests } from "./page/browse/browse-requests.ts";
import { changesRequests } from "./page/changes/changes-requests.ts";
import { compareRequests } from "./page/compare/compare-requests.ts";
import { coverageRequests } from "./page/coverage/coverage-requests.ts";
import { disputeRequests } from "./page/dispute/dispute-requests.ts";
import { entityRequests } from "./page/entity/entity-requests.ts";
import { familiesRequests, familyRequests } from "./page/family/family-requests.ts";
import { homeRequests } from "./page/home/home-requests.ts";
import { lineageRequests } from "./page/lineage/lineage-requests.ts";
import { modelRequests } from "./page/model/model-requests.ts";
import { priceRequests } from "./page/price/price-requests.ts";
import { sourceListRequests, sourceRequests } from "./page/source/source-requests.ts";
import { timelineRequests } from "./page/timeline/timeline-requests.ts";
import { variantRequests } from "./page/variant/variant-requests.ts";
import type { PageRequest } from "./request.ts";

/** A page: its path, and the operations that it sends first. */
export interface Route {
  /** Segments; `:name` stands for any one segment. */
  readonly path: string;
  /** Type of the entity that the page shows, for pages of one entity: named by `:slug`. */
  readonly kind?: string;
  /** Type of the entity that the page is about, where it is not the page of that entity: named by `:slug`. */
  readonly about?: string;
  /** Name of the page that the route shows, `lineage` for `lineage-page.tsx`; that of the route when absent. */
  readonly page?: string;
  readonly requests: (address: Address) => readonly PageRequest[];
}

/** All pages by their names. A new page is one line here and one in `pages.ts`. */
export const routes = {
  home: { path: "/", requests: homeRequests },
  model: { path: "/model/:slug", kind: "Model", requests: modelRequests },
  variant: { path: "/variant/:slug", kind: "Variant", requests: variantRequests },
  modelLineage: { path: "/lineage/model/:slug", about: "Model", page: "lineage", requests: lineageRequests("MODEL") },
  variantLineage: {
    path: "/lineage/variant/:slug",
    about: "Variant",
    page: "lineage",
    requests: lineageRequests("VARIANT"),
  },
  families: { path: "/family", requests: familiesRequests },
  family: { path: "/family/:slug", kind: "ModelFamily", requests: familyRequests },
  timeline: { path: "/timeline", requests: timelineRequests },
  compare: { path: "/compare", requests: compareRequests },
  price: { path: "/price", requests: priceRequests },
  changes: { path: "/changes", requests: changesRequests },
  browse: { path: "/browse", requests: browseRequests },
  coverage: { path: "/coverage", requests: coverageRequests },
  dispute: { path: "/dispute", requests: disputeRequests },
  sources: { path: "/source", requests: sourceListRequests },
  source: { path: "/source/:slug", kind: "Source", requests: sourceRequests },
  provider: { path: "/provider/:slug", kind: "Provider", page: "entity", requests: entityRequests("PROVIDER") },
  host: { path: "/host/:slug", kind: "Host", page: "entity", requests: entityRequests("HOST") },
  license: { path: "/license/:slug", kind: "License", page: "entity", requests: entityRequests("LICENSE") },
  benchmark: { path: "/benchmark/:slug", kind: "Benchmark", page: "entity", requests: entityRequests("BENCHMARK") },
  capability: { path: "/capability/:slug", kind: "Capability", page: "entity", requests: entityRequests("CAPABILITY") },
  concept: { path: "/concept/:slug", kind: "Concept", page: "entity", requests: entityRequests("CONCEPT") },
  product: { path: "/product/:slug", kind: "Product", page: "entity", requests: entityRequests("PRODUCT") },
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
