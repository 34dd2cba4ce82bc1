import { dayText, enumText } from "../format.ts";
import type { AliasRowFragment, EntityNamesFragment } from "../generated/graphql.ts";
import { CopyButton } from "./copy-button.tsx";
import { EntityLink } from "./page-link.tsx";
import { DocumentLink, SourceList } from "./source-link.tsx";

/** Other names and identifiers, each to copy, with what they led to over time. */
export function Names({ entity: { id: entity, aliases, externalIds } }: { readonly entity: EntityNamesFragment }) {
  return (
    <ul className="rows names">
      {aliases.map((alias) => (
        <li key={alias.id}>
          <span className="row-head">
            <code>{alias.value}</code> <CopyButton text={alias.value} />
          </span>
          <div>
            <span className="quiet">
              {enumText(alias.kind)}
              {alias.host && ` at ${alias.host.name}`}
            </span>{" "}
            {alias.stability !== "UNKNOWN" && <span className="word">{enumText(alias.stability)}</span>}
            {hasTargets(alias, entity) && <AliasTargets targets={alias.targets} />}
          </div>
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

/** Whether an alias says more than that it is a name of the entity. */
const hasTargets = ({ targets }: AliasRowFragment, entity: string): boolean =>
  targets.some((target) => target.entity.id !== entity || target.validFrom !== null || target.validUntil !== null);

/** What an alias leads to, and led to before, the newest first. */
function AliasTargets({ targets }: Pick<AliasRowFragment, "targets">) {
  return (
    <ul className="targets">
      {targets.map(({ entity, validFrom, validUntil, sources }) => (
        <li key={`${entity.id} ${validFrom}`}>
          <span className="quiet">
            {[validFrom && `from ${dayText(validFrom)}`, validUntil && `until ${dayText(validUntil)}`, "leads to"]
              .filter(Boolean)
              .join(" ")}
          </span>{" "}
          <EntityLink entity={entity} /> <SourceList sources={sources} />
        </li>
      ))}
    </ul>
  );
}
