import { enumText } from "../../format.ts";
import { CopyButton } from "../../part/copy-button.tsx";
import { DocumentLink } from "../../part/source-link.tsx";
import type { Model } from "./model-head.tsx";

/** Other names and identifiers, each to copy. */
export function ModelNames({ model: { aliases, externalIds } }: { readonly model: Model }) {
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
