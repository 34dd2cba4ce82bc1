import type { ModelPageQuery } from "../../generated/graphql.ts";
import { Crumbs } from "../../part/crumbs.tsx";

export type Model = NonNullable<ModelPageQuery["model"]>;

/** Who made it, its name and one sentence. */
export function ModelHead({ model }: { readonly model: Model }) {
  const { provider, families, name, description } = model;
  const above = [provider, ...families].filter((entity) => entity !== null);
  return (
    <div className="head">
      <Crumbs entities={above} />
      <h1>{name}</h1>
      {description && <p className="lead">{description}</p>}
    </div>
  );
}
