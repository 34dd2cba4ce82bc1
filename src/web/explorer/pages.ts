import { type ComponentType, lazy } from "react";
import type { PageProps } from "./address.ts";
import type { RouteName } from "./routes.ts";

type Page = ComponentType<PageProps>;

/** Loads the code of a page, once. */
const loaders: Readonly<Record<RouteName, () => Promise<{ default: Page }>>> = {
  home: () => import("./page/home/home-page.tsx").then(({ HomePage }) => ({ default: HomePage })),
  model: () => import("./page/model/model-page.tsx").then(({ ModelPage }) => ({ default: ModelPage })),
};

/** The component of each page; its code is a file of its own. */
export const pages = Object.fromEntries(
  Object.entries(loaders).map(([name, load]) => [name, lazy(load)]),
) as unknown as Readonly<Record<RouteName, Page>>;
