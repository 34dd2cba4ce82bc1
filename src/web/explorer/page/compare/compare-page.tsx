import type { PageProps } from "../../address.ts";
import { countText, dayText } from "../../format.ts";
import type { SideBySideQuery } from "../../generated/graphql.ts";
import { CopyTable } from "../../part/copy-table.tsx";
import { OpenInGraphiQL } from "../../part/graphiql-link.tsx";
import { Legend } from "../../part/legend.tsx";
import { EntityLink, PageLink } from "../../part/page-link.tsx";
import { Part } from "../../part/part.tsx";
import { PartialErrors } from "../../part/partial-errors.tsx";
import { useParams } from "../../part/use-params.ts";
import { useReply } from "../../part/use-reply.ts";
import { useTitle } from "../../part/use-title.ts";
import { propertyLabel, propertyMeaning } from "../../properties.ts";
import type { PageRequest } from "../../request.ts";
import { AddModel } from "./add-model.tsx";
import { CompareCell } from "./compare-cell.tsx";
import { comparedSlugs, compareRequest } from "./compare-requests.ts";
import { copiedModels } from "./copied-models.ts";

/** How up to four models differ, and who says so. */
export function ComparePage({ address }: PageProps) {
  useTitle("Compare models");
  const request = compareRequest(address);
  const slugs = comparedSlugs(address.search);
  return (
    <div className="page compare">
      <div className="head">
        <h1>Compare models</h1>
        <p className="lead">Up to four models side by side. Each value has its sign, and what other sources state.</p>
        <AddModel slugs={slugs} />
      </div>
      {request ? (
        <Part>
          <Comparison request={request} isAll={address.search.get("all") === "true"} slugs={slugs} />
        </Part>
      ) : (
        <p className="nothing">
          Name two models, or pick them in <PageLink to="/">the table</PageLink>.
        </p>
      )}
    </div>
  );
}

interface ComparisonProps {
  readonly request: PageRequest<SideBySideQuery>;
  /** Whether rows that do not differ are shown. */
  readonly isAll: boolean;
  readonly slugs: readonly string[];
}

function Comparison({ request, isAll, slugs }: ComparisonProps) {
  const { data, errors } = useReply(request);
  const setParams = useParams();
  const { compare } = data;
  if (compare?.__typename !== "Comparison") return <p className="notice">{compare?.message}</p>;
  const { entities, rows } = compare;
  const known = rows.filter(({ facts }) => facts.some((fact) => fact?.value || (fact?.claims.length ?? 0) > 0));
  const shown = known.filter(({ differs }) => isAll || differs);
  return (
    <>
      <PartialErrors errors={errors} />
      <div className="table-head">
        <label className="check">
          <input
            type="checkbox"
            checked={!isAll}
            onChange={({ target }) => setParams({ all: target.checked ? null : "true" }, { replace: true })}
          />
          only where they differ
        </label>
        <p role="status">
          {countText(shown.length, "row")} of {known.length}
        </p>
        <Legend />
      </div>
      <div className="table-frame compare-frame">
        <table className="compare-table">
          <thead>
            <tr>
              <td />
              {entities.map((entity) => (
                <th key={entity.id} scope="col">
                  <EntityLink entity={entity} />
                  <span className="quiet">
                    {entity.__typename === "Model" &&
                      [entity.provider?.name, entity.releasedOn && dayText(entity.releasedOn)]
                        .filter(Boolean)
                        .join(" · ")}
                  </span>
                  <button
                    type="button"
                    className="remove"
                    aria-label={`Remove ${entity.name}`}
                    onClick={() => setParams({ m: slugs.filter((slug) => slug !== entity.slug).join(",") })}
                  >
                    ×
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ property, facts }) => (
              <tr key={property}>
                <th scope="row" title={propertyMeaning(property)}>
                  {propertyLabel(property)}
                </th>
                {entities.map((entity, index) => (
                  <td key={entity.id} data-name={entity.name}>
                    <CompareCell entity={entity} fact={facts[index] ?? null} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <CopyTable columns={copiedModels(entities)} rows={shown} />
      <OpenInGraphiQL request={request} />
    </>
  );
}
