import type { PageProps } from "../../address.ts";
import { countText, dayText } from "../../format.ts";
import type { TimelineModelFragment } from "../../generated/graphql.ts";
import { OpenInGraphiQL } from "../../part/graphiql-link.tsx";
import { type Lane, placeLanes, timeOf } from "../../part/lane-layout.ts";
import { Lanes, WeightsDot } from "../../part/lanes.tsx";
import { EntityLink, PageLink } from "../../part/page-link.tsx";
import { PartialErrors } from "../../part/partial-errors.tsx";
import { Section } from "../../part/section.tsx";
import { useReply } from "../../part/use-reply.ts";
import { useTitle } from "../../part/use-title.ts";
import { timelineRequest } from "./timeline-requests.ts";

interface DatedModel extends TimelineModelFragment {
  readonly date: string;
}

const width = 1200;

const ranges = ["2018", "2023", "2025", "2026"] as const;

/** Who released what when. */
export function TimelinePage({ address }: PageProps) {
  useTitle("Releases over time");
  const request = timelineRequest(address);
  const { data, errors } = useReply(request);
  const all = data.models?.nodes ?? [];
  const since = ranges.find((year) => year === address.search.get("since")) ?? "2023";
  const from = Date.UTC(Number(since), 0, 1);
  const lanes = lanesOf(all, from);
  const models = lanes.flatMap(({ items }) => items);
  const to = Math.max(...models.map(({ date }) => timeOf(date)), from);
  const drawing = placeLanes(lanes, { from, to, width, left: 150, right: 24, rowHeight: 22, room: () => 13 });
  const hidden = (data.models?.totalCount ?? 0) - all.length;
  const undated = all.filter(({ releasedOn }) => releasedOn === null).length;
  return (
    <div className="page timeline">
      <div className="head">
        <h1>Releases over time</h1>
        <p className="lead">
          {countText(models.length, "model")} of {countText(lanes.length, "developer")} since {since}; {undated} more
          have no date that a source states{hidden > 0 && `, and ${hidden} are not drawn`}. A full dot has open weights,
          a ring has not, a gray dot is not stated.
        </p>
      </div>
      <nav className="ranges" aria-label="Range">
        {ranges.map((year) => (
          <PageLink key={year} className="button" to="/timeline" params={{ since: year }} current={year === since}>
            {year === "2018" ? "All" : `Since ${year}`}
          </PageLink>
        ))}
      </nav>
      <PartialErrors errors={errors} />
      <Lanes
        drawing={drawing}
        width={width}
        label="Models by developer and release date"
        pathOf={({ slug }) => `/model/${slug}`}
        describe={({ name, date }) => `${name}, ${dayText(date)}`}
        mark={({ openWeights }) => <WeightsDot openWeights={openWeights} />}
      />
      <Section id="list" heading="As a list">
        <ul className="model-list">
          {models
            .toSorted((a, b) => timeOf(b.date) - timeOf(a.date))
            .map((model) => (
              <li key={model.id}>
                <EntityLink entity={model} /> <span className="quiet">{dayText(model.date)}</span>
              </li>
            ))}
        </ul>
      </Section>
      <OpenInGraphiQL request={request} />
    </div>
  );
}

/** A lane for each developer, those with the most models first. */
function lanesOf(models: readonly TimelineModelFragment[], from: number): Lane<DatedModel>[] {
  const dated = models.flatMap((model): DatedModel[] =>
    model.releasedOn !== null && timeOf(model.releasedOn) >= from ? [{ ...model, date: model.releasedOn }] : [],
  );
  return [...Map.groupBy(dated, ({ provider }) => provider?.id ?? "")]
    .map(([id, items]) => ({ id, label: items[0]?.provider?.name ?? "not stated", items }))
    .sort((a, b) => b.items.length - a.items.length);
}
