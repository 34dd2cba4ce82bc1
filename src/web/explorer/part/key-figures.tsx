import type { FactFigureFragment, LowestPriceFigureFragment, Property } from "../generated/graphql.ts";
import { Figure, PriceFigure, Signs } from "./figure.tsx";
import { lowestPriceText } from "./price-text.ts";

const labels: readonly (readonly [property: Property, label: string])[] = [
  ["RELEASED_ON", "Released"],
  ["CONTEXT_WINDOW", "Context"],
  ["MAX_OUTPUT_TOKENS", "Most output"],
  ["PARAMETERS_TOTAL", "Parameters"],
  ["OPEN_WEIGHTS", "Weights"],
  ["LIFECYCLE", "Status"],
  ["KNOWLEDGE_CUTOFF", "Knows until"],
];

interface Priced {
  readonly figures: readonly FactFigureFragment[];
  readonly input: LowestPriceFigureFragment | null;
  readonly output: LowestPriceFigureFragment | null;
}

/** The figures that readers look for first, each with the sign of its source. */
export function KeyFigures({ entity }: { readonly entity: Priced }) {
  const { figures, input, output } = entity;
  const known = labels.flatMap(([property, label]) => {
    const fact = figures.find((one) => one.property === property);
    return fact && fact.valueState !== null ? [{ fact, label }] : [];
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
