import type { PageProps } from "../../address.ts";
import { dayText } from "../../format.ts";
import { OpenInGraphiQL } from "../../part/graphiql-link.tsx";
import { NotFound } from "../../part/not-found.tsx";
import { PartialErrors } from "../../part/partial-errors.tsx";
import { useReply } from "../../part/use-reply.ts";
import { useTitle } from "../../part/use-title.ts";
import { modelRequest } from "./model-requests.ts";

/** Everything about one model: who says so, and who disagrees. */
export function ModelPage({ address }: PageProps) {
  const request = modelRequest(address);
  const { data, errors } = useReply(request);
  const { model } = data;
  useTitle(model?.name ?? "Not found");
  if (!model) return <NotFound noun="model" slug={address.params.slug ?? ""} />;
  return (
    <article className="page">
      <div className="head">
        <h1>{model.name}</h1>
        <p className="lead">{model.description}</p>
      </div>
      <PartialErrors errors={errors} />
      <dl className="facts">
        {model.facts.map(({ property, value }) => (
          <div key={property}>
            <dt>{property}</dt>
            <dd>{value ? dayText(value.text) : "—"}</dd>
          </div>
        ))}
      </dl>
      <OpenInGraphiQL request={request} />
    </article>
  );
}
