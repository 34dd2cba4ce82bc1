import type { PageProps } from "../../address.ts";
import { countText } from "../../format.ts";
import type { FamilyEntryFragment } from "../../generated/graphql.ts";
import { OpenInGraphiQL } from "../../part/graphiql-link.tsx";
import { EntityLink } from "../../part/page-link.tsx";
import { PartialErrors } from "../../part/partial-errors.tsx";
import { useReply } from "../../part/use-reply.ts";
import { useTitle } from "../../part/use-title.ts";
import { familiesRequest } from "./family-requests.ts";

/** All families, by who develops them. */
export function FamiliesPage({ address }: PageProps) {
  useTitle("Families");
  const request = familiesRequest(address);
  const { data, errors } = useReply(request);
  const families = data.families?.nodes ?? [];
  const ids = new Set(families.map(({ id }) => id));
  const roots = families.filter(({ parent }) => !parent || !ids.has(parent.id));
  const byProvider = [...Map.groupBy(roots, ({ provider }) => provider?.id ?? "")];
  const nameOf = (members: readonly FamilyEntryFragment[]) => members[0]?.provider?.name ?? "";
  return (
    <div className="page families">
      <div className="head">
        <h1>Families</h1>
        <p className="lead">
          {countText(data.families?.totalCount ?? 0, "line")}, generations and tiers of models, by who develops them.
        </p>
      </div>
      <PartialErrors errors={errors} />
      <ul className="family-index">
        {byProvider
          .toSorted(([, a], [, b]) => nameOf(a).localeCompare(nameOf(b)))
          .map(([id, members]) => (
            <li key={id}>
              <h2>{members[0]?.provider ? <EntityLink entity={members[0].provider} /> : "Others"}</h2>
              <Outline families={members} all={families} />
            </li>
          ))}
      </ul>
      <OpenInGraphiQL request={request} />
    </div>
  );
}

interface OutlineProps {
  readonly families: readonly FamilyEntryFragment[];
  readonly all: readonly FamilyEntryFragment[];
}

function Outline({ families, all }: OutlineProps) {
  return (
    <ul>
      {families.map((family) => {
        const children = all.filter(({ parent }) => parent?.id === family.id);
        return (
          <li key={family.id}>
            <EntityLink entity={family} />
            {children.length > 0 && <Outline families={children} all={all} />}
          </li>
        );
      })}
    </ul>
  );
}
