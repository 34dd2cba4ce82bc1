import { type ComponentType, lazy } from "react";
import type { PageProps } from "./address.ts";
import type { EntityKind } from "./generated/graphql.ts";
import type { LineageKind } from "./page/lineage/lineage-requests.ts";
import type { RouteName } from "./routes.ts";

type Page = ComponentType<PageProps>;

const entityPageOf = (kind: EntityKind) => () =>
  import("./page/entity/entity-page.tsx").then(({ entityPage }) => ({ default: entityPage(kind) }));

const lineagePageOf = (kind: LineageKind) => () =>
  import("./page/lineage/lineage-page.tsx").then(({ lineagePage }) => ({ default: lineagePage(kind) }));

/** Loads the code of a page, once. */
const loaders: Readonly<Record<RouteName, () => Promise<{ default: Page }>>> = {
  home: () => import("./page/home/home-page.tsx").then(({ HomePage }) => ({ default: HomePage })),
  model: () => import("./page/model/model-page.tsx").then(({ ModelPage }) => ({ default: ModelPage })),
  variant: () => import("./page/variant/variant-page.tsx").then(({ VariantPage }) => ({ default: VariantPage })),
  modelLineage: lineagePageOf("MODEL"),
  variantLineage: lineagePageOf("VARIANT"),
  families: () => import("./page/family/families-page.tsx").then(({ FamiliesPage }) => ({ default: FamiliesPage })),
  family: () => import("./page/family/family-page.tsx").then(({ FamilyPage }) => ({ default: FamilyPage })),
  timeline: () => import("./page/timeline/timeline-page.tsx").then(({ TimelinePage }) => ({ default: TimelinePage })),
  compare: () => import("./page/compare/compare-page.tsx").then(({ ComparePage }) => ({ default: ComparePage })),
  price: () => import("./page/price/price-page.tsx").then(({ PricePage }) => ({ default: PricePage })),
  changes: () => import("./page/changes/changes-page.tsx").then(({ ChangesPage }) => ({ default: ChangesPage })),
  browse: () => import("./page/browse/browse-page.tsx").then(({ BrowsePage }) => ({ default: BrowsePage })),
  coverage: () => import("./page/coverage/coverage-page.tsx").then(({ CoveragePage }) => ({ default: CoveragePage })),
  dispute: () => import("./page/dispute/dispute-page.tsx").then(({ DisputePage }) => ({ default: DisputePage })),
  sources: () => import("./page/source/sources-page.tsx").then(({ SourcesPage }) => ({ default: SourcesPage })),
  source: () => import("./page/source/source-page.tsx").then(({ SourcePage }) => ({ default: SourcePage })),
  provider: entityPageOf("PROVIDER"),
  host: entityPageOf("HOST"),
  license: entityPageOf("LICENSE"),
  benchmark: entityPageOf("BENCHMARK"),
  capability: entityPageOf("CAPABILITY"),
  concept: entityPageOf("CONCEPT"),
  product: entityPageOf("PRODUCT"),
};

/** The component of each page; its code is a file of its own. */
export const pages = Object.fromEntries(
  Object.entries(loaders).map(([name, load]) => [name, lazy(load)]),
) as unknown as Readonly<Record<RouteName, Page>>;
