import { dayText, enumText, shortNumber } from "../format.ts";
import type { VariantRowFragment } from "../generated/graphql.ts";
import { EntityLink } from "./page-link.tsx";

/** Sizes, tunings and snapshots of a model. */
export function Variants({ variants }: { readonly variants: readonly VariantRowFragment[] }) {
  return (
    <ul className="rows variants">
      {variants.map((variant) => (
        <li key={variant.id}>
          <span className="row-head">
            <EntityLink entity={variant} />
          </span>
          <span>{variant.kinds.map(enumText).join(", ")}</span>
          <span>{sizeOf(variant)}</span>
          <span>{variant.contextWindow !== null && `${shortNumber(variant.contextWindow)} context`}</span>
          <span>{variant.releasedOn && dayText(variant.releasedOn)}</span>
        </li>
      ))}
    </ul>
  );
}

const sizeOf = ({ parametersTotal, sizeLabel, quantization }: VariantRowFragment) =>
  [parametersTotal === null ? sizeLabel : `${shortNumber(parametersTotal)} parameters`, quantization]
    .filter(Boolean)
    .join(", ");
