import type { ReactNode } from "react";
import type { Address, PageProps } from "../../address.ts";
import { countText, fullNumber } from "../../format.ts";
import type { LineageEntityFragment, LineageQuery, LineageRelationshipFragment } from "../../generated/graphql.ts";
import { DisputeMark } from "../../part/dispute-mark.tsx";
import { OpenInGraphiQL } from "../../part/graphiql-link.tsx";
import { NotFound } from "../../part/not-found.tsx";
import { EntityLink, PageLink } from "../../part/page-link.tsx";
import { PartialErrors } from "../../part/partial-errors.tsx";
import { Section } from "../../part/section.tsx";
import { SourceList } from "../../part/source-link.tsx";
import { useReply } from "../../part/use-reply.ts";
import { useTitle } from "../../part/use-title.ts";
import { Drawing } from "./lineage-drawing.tsx";
import { placeLineage } from "./lineage-layout.ts";
import { depthIn, isAllIn, type LineageKind, lineageRequest, maxDepth } from "./lineage-requests.ts";
import { relationshipWords } from "./lineage-words.ts";

type Subgraph = Extract<LineageQuery["lineage"], { readonly __typename: "Subgraph" }>;

const nouns: Readonly<Record<LineageKind, string>> = { MODEL: "model", VARIANT: "variant" };

/** What a model or variant was made from and what was made from it, each step with its sources. */
export const lineagePage = (kind: LineageKind) =>
  function LineagePage({ address }: PageProps) {
    const request = lineageRequest(kind, address);
    const { data, errors } = useReply(request);
    const { lineage } = data;
    const name = lineage?.__typename === "Subgraph" ? rootOf(lineage, kind)?.name : undefined;
    useTitle(name === undefined ? "Not found" : `Lineage of ${name}`);
    if (lineage?.__typename === "NotFoundError")
      return <NotFound noun={nouns[kind]} slug={address.params.slug ?? ""} />;
    if (lineage?.__typename !== "Subgraph") return <p className="page notice">{lineage?.message}</p>;
    return (
      <Lineage lineage={lineage} kind={kind} address={address}>
        <PartialErrors errors={errors} />
        <OpenInGraphiQL request={request} />
      </Lineage>
    );
  };

/** The entity that the page is about: a model has its variants beside it at depth 0. */
const rootOf = ({ entities }: Subgraph, kind: LineageKind) =>
  entities.find(({ depth, entity }) => depth === 0 && entity.__typename.toUpperCase() === kind)?.entity;

interface LineageProps {
  readonly lineage: Subgraph;
  readonly kind: LineageKind;
  readonly address: Address;
  readonly children: ReactNode;
}

function Lineage({ lineage, kind, address, children }: LineageProps) {
  const isAll = isAllIn(address.search);
  const root = rootOf(lineage, kind);
  const { nodes, relationships } = drawnOf(lineage, isAll);
  const name = root?.name ?? "";
  return (
    <article className="page lineage">
      <div className="head">
        <p className="crumbs">{root && <EntityLink entity={root} />}</p>
        <h1>Lineage of {name}</h1>
        <p className="lead">
          {relationships.length > 0
            ? `${leadOf(nodes, isAll)} Origins stand on the left.`
            : `No source in the data says what ${name} was made from, or what was made from it.`}
        </p>
      </div>
      <nav className="ranges" aria-label="What is drawn">
        <PageLink className="button" to={address.path} current={!isAll}>
          What was made from what
        </PageLink>
        <PageLink className="button" to={address.path} params={{ all: "true" }} current={isAll}>
          With families and succession
        </PageLink>
      </nav>
      <Truncated lineage={lineage} address={address} />
      {relationships.length > 0 && (
        <>
          <Drawing drawing={placeLineage(nodes, relationships)} label={`What ${name} was made from, and made into`} />
          <Signs name={name} nodes={nodes} relationships={relationships} />
          <Section id="list" heading="As sentences">
            <Sentences relationships={relationships} />
          </Section>
        </>
      )}
      {children}
    </article>
  );
}

/** Derivations alone, or everything; and the entities that they join. */
function drawnOf({ entities, relationships }: Subgraph, isAll: boolean) {
  const drawn = relationships.filter(({ property }) => isAll || property === "DERIVED_FROM");
  const joined = new Set(drawn.flatMap(({ subject, object }) => [subject.id, object.id]));
  return { relationships: drawn, nodes: entities.filter(({ entity }) => joined.has(entity.id)) };
}

function leadOf(nodes: readonly LineageEntityFragment[], isAll: boolean): string {
  if (!isAll) return `${countText(nodes.length, "variant")} joined by how they were made.`;
  const count = (typename: string) => nodes.filter(({ entity }) => entity.__typename === typename).length;
  const families = count("ModelFamily");
  return `${countText(count("Model"), "model")}, ${countText(count("Variant"), "variant")} and ${families} ${families === 1 ? "family" : "families"}.`;
}

/** Says that there is more, and leads on where the depth was the limit. */
function Truncated({
  lineage: { exhaustive, truncatedBy, entities },
  address,
}: Pick<LineageProps, "lineage" | "address">) {
  if (exhaustive) return null;
  const depth = depthIn(address.search);
  const params = { ...(isAllIn(address.search) && { all: "true" }), depth: String(Math.min(depth + 2, maxDepth)) };
  return (
    <p className="notice">
      This is not all:{" "}
      {truncatedBy.includes("MAX_NODES")
        ? `the drawing stops at ${fullNumber(entities.length)} entities, the nearest ones.`
        : `there may be more beyond ${countText(depth, "step")}.`}{" "}
      {!truncatedBy.includes("MAX_NODES") && depth < maxDepth && (
        <PageLink to={address.path} params={params}>
          Follow it further
        </PageLink>
      )}
    </p>
  );
}

interface SignsProps {
  readonly name: string;
  readonly nodes: readonly LineageEntityFragment[];
  readonly relationships: readonly LineageRelationshipFragment[];
}

/** What the signs of the drawing mean: those that it uses. */
function Signs({ name, nodes, relationships }: SignsProps) {
  const has = (typename: string) => nodes.some(({ entity }) => entity.__typename === typename);
  const signs: readonly (readonly [className: string, text: string, isUsed: boolean])[] = [
    ["box root", `${name} itself`, true],
    ["box variant", "variant", has("Variant")],
    ["box model", "model", has("Model")],
    ["box modelfamily", "family", has("ModelFamily")],
    ["stroke disputed", "sources disagree", relationships.some(({ disputed }) => disputed)],
  ];
  return (
    <ul className="lineage-signs">
      {signs
        .filter(([, , isUsed]) => isUsed)
        .map(([className, text]) => (
          <li key={text}>
            <span className={className} aria-hidden="true" /> {text}
          </li>
        ))}
      {nodes.some(({ hiddenCount }) => hiddenCount > 0) && (
        <li>
          <b>+n</b> has n more relationships, which are not drawn
        </li>
      )}
    </ul>
  );
}

function Sentences({ relationships }: Pick<SignsProps, "relationships">) {
  return (
    <ul className="rows">
      {relationships.map((relationship) => {
        const { id, subject, object, disputed, sources } = relationship;
        return (
          <li key={id}>
            <p>
              <EntityLink entity={subject} /> {relationshipWords(relationship).verb} <EntityLink entity={object} />.{" "}
              {disputed && <DisputeMark state="OPEN" />} <SourceList sources={sources} />
            </p>
            {"method" in relationship && relationship.method && <p className="quiet">{relationship.method}</p>}
          </li>
        );
      })}
    </ul>
  );
}
