import { type Address, linkTo } from "../../address.ts";
import type { ModelRowFragment } from "../../generated/graphql.ts";
import { pathOf } from "../../routes.ts";
import type { CopiedColumn } from "../../table-text.ts";
import { readColumns } from "./columns.tsx";

/** The columns in sight for other programs, with the disputed ones by name and the page that has the sources. */
export function copiedColumns(address: Address): CopiedColumn<ModelRowFragment>[] {
  const shown = readColumns(address.search);
  const disputedIn = (model: ModelRowFragment) => shown.filter(({ copied }) => copied(model).isDisputed);
  return [
    { label: "Model", value: ({ name }) => name },
    { label: "Developer", value: ({ provider }) => provider?.name ?? null },
    ...shown.map(({ label, unit, copied }) => ({
      label: unit === undefined ? label : `${label} (${unit})`,
      value: (model: ModelRowFragment) => copied(model).value,
    })),
    {
      label: "Open disputes",
      value: (model) =>
        disputedIn(model)
          .map(({ label }) => label)
          .join(", ") || null,
    },
    { label: "Page", value: (model) => new URL(linkTo(pathOf(model) ?? "/", address), location.href).href },
  ];
}
