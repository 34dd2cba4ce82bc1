import type { PageProps } from "../../address.ts";
import { countText } from "../../format.ts";
import { OpenInGraphiQL } from "../../part/graphiql-link.tsx";
import { Legend } from "../../part/legend.tsx";
import { EntityLink } from "../../part/page-link.tsx";
import { useReply } from "../../part/use-reply.ts";
import { useTitle } from "../../part/use-title.ts";
import { tableRequest } from "./home-requests.ts";

/** All models in one table. */
export function HomePage({ address }: PageProps) {
  useTitle("Pedigree");
  const request = tableRequest(address);
  const { models } = useReply(request).data;
  if (!models) return null;
  return (
    <div className="page">
      <div className="head">
        <h1>
          Who made it, what it can do, and <em>who says so</em>.
        </h1>
        <p className="lead">
          Every value about an AI model carries the sign of its source. Where sources disagree, you see both.
        </p>
      </div>
      <p role="status">{countText(models.totalCount, "model")}</p>
      <Legend />
      <table>
        <tbody>
          {models.nodes.map((model) => (
            <tr key={model.id}>
              <th scope="row">
                <EntityLink entity={{ ...model, __typename: "Model" }} />
              </th>
              {model.facts.map(({ property, value }) => (
                <td key={property}>{value?.text ?? "—"}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <OpenInGraphiQL request={request} />
    </div>
  );
}
