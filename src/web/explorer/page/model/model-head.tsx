import type { ModelPageQuery } from "../../generated/graphql.ts";
import { EntityLink } from "../../part/page-link.tsx";

export type Model = NonNullable<ModelPageQuery["model"]>;

/** Who made it, its name and one sentence. */
export function ModelHead({ model }: { readonly model: Model }) {
  const { provider, families, name, description } = model;
  const above = [provider, ...families].filter((entity) => entity !== null);
  return (
    <div className="head">
      <p className="crumbs">
        {above.map((entity) => (
          <span key={entity.id}>
            <EntityLink entity={entity} />
          </span>
        ))}
      </p>
      <h1>{name}</h1>
      {description && <p className="lead">{description}</p>}
    </div>
  );
}
