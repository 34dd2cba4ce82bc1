import { useDeferredValue } from "react";
import type { Address, PageProps } from "../../address.ts";
import { CopyTable } from "../../part/copy-table.tsx";
import { OpenInGraphiQL } from "../../part/graphiql-link.tsx";
import { Legend } from "../../part/legend.tsx";
import { Listed } from "../../part/listed.tsx";
import { ModelForm } from "../../part/model-form.tsx";
import { EntityLink, PageLink } from "../../part/page-link.tsx";
import { Part } from "../../part/part.tsx";
import { PartialErrors } from "../../part/partial-errors.tsx";
import { useParams } from "../../part/use-params.ts";
import { useReply } from "../../part/use-reply.ts";
import { useTitle } from "../../part/use-title.ts";
import { copiedQuotes } from "./copied-quotes.ts";
import { pricedIn, priceRequest, tokensIn, usageFields } from "./price-requests.ts";
import { byTotal, QuoteTable } from "./quote-table.tsx";

/** What a use of a model costs at each host, by the prices that sources state. */
export function PricePage({ address }: PageProps) {
  useTitle("What a use costs");
  const shown = useDeferredValue(address);
  const request = priceRequest(shown);
  return (
    <div className="page price">
      <div className="head">
        <h1>What a use costs</h1>
        <p className="lead">
          The standard price of one use at every host, cheapest first, by what sources state. Where they disagree, or it
          depends on the hour, you see from low to high.
        </p>
      </div>
      <PickModel />
      {pricedIn(address.search) ? (
        <>
          <Calculator address={address} />
          {request ? (
            <Part>
              <div className={shown === address ? undefined : "stale"} aria-busy={shown !== address}>
                <Quotes request={request} />
              </div>
            </Part>
          ) : (
            <p className="nothing">State how many tokens you use.</p>
          )}
        </>
      ) : (
        <p className="nothing">
          Name a model in any spelling, or open one in <PageLink to="/">the table</PageLink>.
        </p>
      )}
    </div>
  );
}

/** Chooses the model, or another one in its place. */
function PickModel() {
  const setParams = useParams();
  return <ModelForm label="Model" action="Show prices" onFind={(model) => setParams({ model, variant: null })} />;
}

function Calculator({ address: { search } }: { readonly address: Address }) {
  const setParams = useParams();
  return (
    <search className="filters" aria-label="Use">
      {usageFields.map((field) => (
        <label key={field.name} className="field">
          {field.label}
          <input
            type="number"
            inputMode="numeric"
            min={0}
            step={1000}
            value={tokensIn(search, field)}
            onChange={({ target }) => setParams({ [field.name]: target.value || "0" }, { replace: true })}
          />
        </label>
      ))}
    </search>
  );
}

interface QuotesProps {
  readonly request: NonNullable<ReturnType<typeof priceRequest>>;
}

function Quotes({ request }: QuotesProps) {
  const { data, errors } = useReply(request);
  const { entity } = data;
  if (entity?.__typename !== "Model" && entity?.__typename !== "Variant")
    return <p className="nothing">{entity && "message" in entity && entity.message}</p>;
  const endpoints = byTotal(entity.endpoints?.nodes ?? []);
  return (
    <>
      <PartialErrors errors={errors} />
      <div className="table-head">
        <h2>
          <EntityLink entity={entity} />
        </h2>
        <Legend />
      </div>
      {endpoints.length === 0 ? (
        <p className="nothing">No source in the data says where {entity.name} can be called.</p>
      ) : (
        <Listed shown={endpoints.length} of={entity.endpoints?.totalCount} order="the lowest input prices">
          <QuoteTable endpoints={endpoints} />
          <CopyTable columns={copiedQuotes} rows={endpoints} />
        </Listed>
      )}
      <OpenInGraphiQL request={request} />
    </>
  );
}
