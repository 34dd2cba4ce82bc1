import { dayText } from "../format.ts";
import type { ValueTextFragment } from "../generated/graphql.ts";
import { EntityLink } from "./page-link.tsx";

/** A value as people read it; a link where it is an entity. */
export function ValueText({ value }: { readonly value: ValueTextFragment | null }) {
  if (!value) return <span className="unknown">—</span>;
  if (value.__typename === "EntityValue") return <EntityLink entity={value.entity} />;
  return value.__typename === "DateValue" ? dayText(value.text) : value.text;
}
