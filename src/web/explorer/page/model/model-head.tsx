import type { FactRowFragment, ModelPageQuery, Property } from "../../generated/graphql.ts";
import { Figure, PriceFigure, Signs } from "../../part/figure.tsx";
import { EntityLink } from "../../part/page-link.tsx";
import { lowestPriceText } from "../../part/price-text.ts";
import { propertyLabel } from "../../properties.ts";

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

const labels: readonly (readonly [property: Property, label: string])[] = [
  ["RELEASED_ON", "Released"],
  ["CONTEXT_WINDOW", "Context"],
  ["MAX_OUTPUT_TOKENS", "Most output"],
  ["PARAMETERS_TOTAL", "Parameters"],
  ["OPEN_WEIGHTS", "Weights"],
  ["LIFECYCLE", "Status"],
  ["KNOWLEDGE_CUTOFF", "Knows until"],
];

/** The figures that readers look for first, each with the sign of its source. */
export function KeyFigures({ model }: { readonly model: Model }) {
  const { figures, input, output } = model;
  const known = labels.flatMap(([property, label]) => {
    const fact = figures.find((one) => one.property === property);
    return fact?.value ? [{ fact, label }] : [];
  });
  return (
    <dl className="key-figures">
      {known.map(({ fact, label }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Figure fact={fact} />
          </dd>
        </div>
      ))}
      {input && (
        <div>
          <dt>In / out per M, from</dt>
          <dd>
            {output ? (
              <span className="figure" title={`at ${input.endpoint.host.name}`}>
                {lowestPriceText(input)} / {lowestPriceText(output)} <Signs {...input.fact} />
              </span>
            ) : (
              <PriceFigure price={input} />
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** How many sources vouch for the facts, and where they disagree. */
export function Standing({
  facts,
  sourceCount,
}: {
  readonly facts: readonly FactRowFragment[];
  readonly sourceCount: number;
}) {
  const disputed = facts.filter(({ disputeState }) => disputeState !== null);
  const open = disputed.filter(({ disputeState }) => disputeState === "OPEN").length;
  return (
    <p className="standing">
      <b>{sourceCount}</b> {sourceCount === 1 ? "source vouches" : "sources vouch"} for this page
      {disputed.length === 0 ? (
        "."
      ) : (
        <>
          ; they disagree about <b>{disputed.length}</b> {disputed.length === 1 ? "fact" : "facts"}
          {open > 0 && (
            <>
              , <b className="is-open">{open} still open</b>
            </>
          )}
          :{" "}
          {disputed.map(({ property }, index) => (
            <span key={property}>
              {index > 0 && ", "}
              <a href={`#${property}`}>{propertyLabel(property).toLowerCase()}</a>
            </span>
          ))}
          .
        </>
      )}
    </p>
  );
}
