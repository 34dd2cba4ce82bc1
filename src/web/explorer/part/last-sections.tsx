import type { ComponentProps } from "react";
import { Abilities } from "./abilities.tsx";
import { Endpoints } from "./endpoints.tsx";
import type { EntitySection } from "./entity-frame.tsx";
import { PageLink } from "./page-link.tsx";
import { Scores } from "./scores.tsx";

/** What models and variants have alike. */
interface Callable extends Pick<ComponentProps<typeof Endpoints>, "endpoints" | "ending"> {
  readonly id: string;
  readonly capabilities: ComponentProps<typeof Abilities>["abilities"];
  readonly scores: ComponentProps<typeof Scores>["scores"];
}

/** How the pages of models and variants end: where to call it, what it can do, how it scored; `params` name it to the prices. */
export function lastSections(entity: Callable, params: Readonly<Record<string, string>>): EntitySection[] {
  const { id, endpoints, ending, capabilities, scores } = entity;
  return [
    {
      id: "endpoints",
      heading: "Where to call it",
      count: endpoints?.totalCount ?? 0,
      aside: (
        <PageLink to="/price" params={params}>
          What a use costs
        </PageLink>
      ),
      content: <Endpoints entity={id} endpoints={endpoints} ending={ending} />,
    },
    {
      id: "abilities",
      heading: "Abilities",
      count: capabilities.length,
      content: <Abilities abilities={capabilities} />,
    },
    {
      id: "scores",
      heading: "Scores",
      count: scores?.totalCount ?? 0,
      content: <Scores scores={scores} />,
    },
  ];
}
