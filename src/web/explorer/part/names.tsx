import { enumText } from "../format.ts";
import type { ModelPageQuery } from "../generated/graphql.ts";
import { CopyButton } from "./copy-button.tsx";
import { DocumentLink } from "./source-link.tsx";

type Named = Pick<NonNullable<ModelPageQuery["model"]>, "aliases" | "externalIds">;

/** Other names and identifiers, each to copy. */
export function Names({ entity: { aliases, externalIds } }: { readonly entity: Named }) {
  return (
    <ul className="rows names">
      {aliases.map(({ id, value, kind, host }) => (
        <li key={id}>
          <span className="row-head">
            <code>{value}</code> <CopyButton text={value} />
          </span>
          <span className="quiet">
            {enumText(kind)}
            {host && ` at ${host.name}`}
          </span>
        </li>
      ))}
      {externalIds.map(({ system, value, url }) => (
        <li key={`${system} ${value}`}>
          <span className="row-head">
            <code>
              <DocumentLink url={url}>{value}</DocumentLink>
            </code>{" "}
            <CopyButton text={value} />
          </span>
          <span className="quiet">{enumText(system)}</span>
        </li>
      ))}
    </ul>
  );
}
