import type { HostedRowFragment } from "../../generated/graphql.ts";
import { CopyButton } from "../../part/copy-button.tsx";
import { EntityLink } from "../../part/page-link.tsx";
import { Prices } from "../../part/prices.tsx";

/** What a host serves, the cheapest first, with its own identifiers. */
export function HostedModels({ endpoints }: { readonly endpoints: readonly HostedRowFragment[] }) {
  return (
    <ul className="rows endpoints">
      {endpoints.map(({ id, serves, apiModelId, prices }) => (
        <li key={id}>
          <p className="row-head">
            <EntityLink entity={serves} />{" "}
            {apiModelId && (
              <span className="api-id">
                <code>{apiModelId}</code> <CopyButton text={apiModelId} />
              </span>
            )}
          </p>
          <Prices prices={prices} />
        </li>
      ))}
    </ul>
  );
}
