import type { PageProps } from "../../address.ts";
import { countText, dayText, enumText } from "../../format.ts";
import type { FamilyModelFragment, FamilyPageQuery } from "../../generated/graphql.ts";
import { Crumbs } from "../../part/crumbs.tsx";
import { OpenInGraphiQL } from "../../part/graphiql-link.tsx";
import { type Lane, type LaneDrawing, placeLanes, timeOf } from "../../part/lane-layout.ts";
import { Lanes, WeightsDot } from "../../part/lanes.tsx";
import { NotFound } from "../../part/not-found.tsx";
import { EntityLink } from "../../part/page-link.tsx";
import { PartialErrors } from "../../part/partial-errors.tsx";
import { Section } from "../../part/section.tsx";
import { useReply } from "../../part/use-reply.ts";
import { useTitle } from "../../part/use-title.ts";
import { familyRequest } from "./family-requests.ts";

type Family = NonNullable<FamilyPageQuery["family"]>;

interface DatedModel extends FamilyModelFragment {
  readonly date: string;
}

const width = 1200;

/** How a line of models grew. */
export function FamilyPage({ address }: PageProps) {
  const request = familyRequest(address);
  const { data, errors } = useReply(request);
  const { family } = data;
  useTitle(family?.name ?? "Not found");
  if (!family) return <NotFound noun="family" slug={address.params.slug ?? ""} />;
  const models = family.models?.nodes ?? [];
  const dated = models.flatMap((model) => (model.releasedOn === null ? [] : [{ ...model, date: model.releasedOn }]));
  const above = [family.provider, family.parent].filter((entity) => entity !== null);
  return (
    <article className="page family">
      <div className="head">
        <Crumbs entities={above} />
        <h1>{family.name}</h1>
        <p className="lead">
          {family.description} {countText(family.models?.totalCount ?? 0, "model")}. Lines lead to successors.
        </p>
      </div>
      {family.children.length > 0 && (
        <ul className="ranges">
          {family.children.map((child) => (
            <li key={child.id}>
              <EntityLink entity={child} className="button" /> <span className="quiet">{enumText(child.level)}</span>
            </li>
          ))}
        </ul>
      )}
      <PartialErrors errors={errors} />
      {dated.length > 0 && <Growth family={family} models={dated} />}
      <Section id="list" heading="As a list">
        <ul className="model-list">
          {models.toReversed().map((model) => (
            <li key={model.id}>
              <EntityLink entity={model} />{" "}
              <span className="quiet">{model.releasedOn === null ? "no date stated" : dayText(model.releasedOn)}</span>
              {model.successors.map(({ id, object }) => (
                <span key={id} className="quiet">
                  {" "}
                  → <EntityLink entity={object} />
                </span>
              ))}
            </li>
          ))}
        </ul>
      </Section>
      <OpenInGraphiQL request={request} />
    </article>
  );
}

interface GrowthProps {
  readonly family: Family;
  readonly models: readonly DatedModel[];
}

/** Models over time, one lane a tier, else a generation, else the family itself. */
function Growth({ family, models }: GrowthProps) {
  const lanes = lanesOf(family, models);
  const times = models.map(({ date }) => timeOf(date));
  const drawing = placeLanes(lanes, {
    from: Math.min(...times),
    to: Math.max(...times),
    width,
    left: 190,
    right: 90,
    rowHeight: 38,
    room: (name) => 14 + name.length * 6.5,
  });
  return (
    <Lanes
      drawing={drawing}
      width={width}
      label={`Models of ${family.name} by release date`}
      pathOf={({ slug }) => `/model/${slug}`}
      describe={({ name, date }) => `${name}, ${dayText(date)}`}
      mark={({ openWeights }) => <WeightsDot openWeights={openWeights} />}
      lines={<Successions drawing={drawing} />}
      hasNames
    />
  );
}

function lanesOf(family: Family, models: readonly DatedModel[]): Lane<DatedModel>[] {
  const laneOf = ({ families }: DatedModel) =>
    families.find(({ level, id }) => level === "TIER" && id !== family.id) ??
    families.find(({ level, id }) => level === "GENERATION" && id !== family.id) ??
    family;
  const groups = Map.groupBy(models, (model) => laneOf(model).id);
  return [...groups].map(([id, items]) => {
    const [first] = items;
    const label = first ? laneOf(first).name : family.name;
    return { id, label, items: items.map((item) => ({ ...item, name: shortName(item.name, family.name) })) };
  });
}

/** The name of a model without that of its family: `Opus 4.5` of Claude. */
const shortName = (name: string, family: string): string =>
  name.startsWith(`${family} `) ? name.slice(family.length + 1) : name;

function Successions({ drawing }: { readonly drawing: LaneDrawing<DatedModel> }) {
  const places = new Map(drawing.lanes.flatMap(({ items }) => items.map((placed) => [placed.item.id, placed])));
  return [...places.values()].flatMap(({ item, x, y }) =>
    item.successors.flatMap(({ id, object, disputed }) => {
      const next = places.get(object.id);
      if (!next) return [];
      const middle = (x + next.x) / 2;
      const path = `M ${x} ${y} C ${middle} ${y} ${middle} ${next.y} ${next.x} ${next.y}`;
      return [<path key={id} d={path} className={disputed ? "succession disputed" : "succession"} />];
    }),
  );
}
