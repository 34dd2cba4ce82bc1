import type { ModelRowFragment } from "../../generated/graphql.ts";
import { EntityLink } from "../../part/page-link.tsx";
import { useAddress } from "../../use-address.ts";
import { readColumns } from "./columns.tsx";
import { canCompare, PickBox } from "./pick.tsx";

/** Models as cards, on narrow screens: only what is known. */
export function ModelCards({ models }: { readonly models: readonly ModelRowFragment[] }) {
  const shown = readColumns(useAddress().search);
  return (
    <ul className="model-cards">
      {models.map((model) => (
        <li key={model.id}>
          <h2>
            <EntityLink entity={model} />
          </h2>
          <p className="quiet">{model.provider?.name}</p>
          {canCompare && <PickBox model={model} />}
          <dl>
            {shown
              .filter(({ isKnown }) => isKnown(model))
              .map(({ key, label, cell }) => (
                <div key={key}>
                  <dt>{label}</dt>
                  <dd>{cell(model)}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
