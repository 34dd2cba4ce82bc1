import type { RouteName } from "../routes.ts";

/** A page in the navigation. */
interface Section {
  readonly name: RouteName;
  readonly path: string;
  readonly label: string;
}

/** The navigation: in the header, and in the HTML that the server writes. */
export const sections: readonly Section[] = [
  { name: "home", path: "/", label: "Models" },
  { name: "timeline", path: "/timeline", label: "Timeline" },
  { name: "families", path: "/family", label: "Families" },
  { name: "dispute", path: "/dispute", label: "Disputes" },
  { name: "compare", path: "/compare", label: "Compare" },
  { name: "price", path: "/price", label: "Prices" },
  { name: "browse", path: "/browse", label: "Browse" },
  { name: "changes", path: "/changes", label: "Changes" },
];
