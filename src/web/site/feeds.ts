import { type Feed, type FeedEntry, maxFeedEntries } from "../../exports/atom-feed.ts";
import { claimText } from "../../exports/entity-document.ts";
import type { Claim } from "../../graph/claims/claim.ts";
import type { Dispute } from "../../graph/claims/detect-disputes.ts";
import { sidesOf } from "../../graph/claims/dispute-sides.ts";
import type { Change } from "../../graph/diff.ts";
import { allChanges, changeSteps } from "../../graph/global-id.ts";
import { isListed } from "../../graph/listed.ts";
import type { Entity, View } from "../../graph/view.ts";
import type { Interruptible } from "../../lib/interruptible.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import type { Key } from "../../records/kinds.ts";
import { propertyRow } from "../../records/properties.ts";
import { pathOf } from "../explorer/routes.ts";

/** What a feed is made for. */
export interface FeedRequest {
  readonly view: View;
  readonly origin: string;
  /** The only entity that it is about; undefined for all that have a page. */
  readonly subject: Entity | undefined;
  readonly work: WorkBudget;
}

/** Work units to describe a change or a dispute. */
const unitsPerEntry = 32;

/** The newest changes between releases of the data. */
export function* changesFeed({ view, origin, subject, work }: FeedRequest): Interruptible<Feed> {
  const changes = yield* subject ? changeSteps(view, subject.key, work) : allChanges(view, work);
  const entries: FeedEntry[] = [];
  for (const change of changes) {
    if (entries.length === maxFeedEntries) break;
    if (work.spend(unitsPerEntry)) yield;
    const about = subjectOf(view, change.subject, subject);
    if (about) entries.push(changeEntry(change, about, origin));
  }
  return { ...headOf(view, origin, "/changes", subject), title: titleOf("Pedigree: changes", subject), entries };
}

/** The newest open disputes between sources. */
export function* disputesFeed({ view, origin, subject, work }: FeedRequest): Interruptible<Feed> {
  const entries: FeedEntry[] = [];
  for (const dispute of subject ? view.disputesOf(subject.node) : view.graph.disputes) {
    // Open ones come first.
    if (dispute.state !== "open" || entries.length === maxFeedEntries) break;
    if (work.spend(unitsPerEntry)) yield;
    const about = subjectOf(view, dispute.subject, subject);
    if (about) entries.push(disputeEntry(dispute, about, origin));
  }
  return { ...headOf(view, origin, "/dispute", subject), title: titleOf("Pedigree: open disputes", subject), entries };
}

const titleOf = (title: string, subject: Entity | undefined): string =>
  subject ? `${title} of ${subject.name}` : title;

function headOf(view: View, origin: string, path: string, subject: Entity | undefined) {
  const query = subject ? `?subject=${subject.key}` : "";
  return {
    self: `${origin}${path}.atom${query}`,
    page: origin + ((subject && pageOf(subject)) ?? path),
    day: view.graph.release["published-on"],
  };
}

const pageOf = ({ type, slug }: Entity): string | undefined => pathOf({ __typename: type, slug });

/** The subject of an entry; undefined where the feed leaves it out: without a page, or known to catalogs alone. */
function subjectOf(view: View, key: Key, only: Entity | undefined): Entity | undefined {
  if (only) return only;
  const entity = view.entity(key);
  return entity && pageOf(entity) && !isListed(view.graph, entity.node) ? entity : undefined;
}

function changeEntry(
  { id, property, kind, before, after, release }: Change,
  subject: Entity,
  origin: string,
): FeedEntry {
  const { label } = propertyRow(property);
  const textOf = (claim: Claim | undefined) => claim && claimText(subject.view, claim);
  const lines = [
    before && `Before: ${textOf(before)}${namesOf(subject.view, before)}`,
    after && `After: ${textOf(after)}${namesOf(subject.view, after)}`,
    `Release: ${release.tag}`,
  ];
  const values = [textOf(before), textOf(after)].filter((text) => text !== undefined).join(" → ");
  return {
    id: `Change:${id}`,
    title: `${subject.name}: ${label} ${kind}: ${values}`,
    link: linkOf(subject, property, origin),
    day: release["published-on"],
    text: lines.filter(Boolean).join("\n"),
  };
}

function disputeEntry(dispute: Dispute, subject: Entity, origin: string): FeedEntry {
  const { id, property, openedOn, note } = dispute;
  const { view } = subject;
  const sides = sidesOf(dispute)
    .slice(0, maxSides)
    .map(({ claims: [claim] }) => claim && `${claimText(view, claim)}${namesOf(view, claim)}`);
  return {
    id: `Dispute:${id}`,
    title: `${subject.name}: dispute about “${propertyRow(property).label}”`,
    link: linkOf(subject, property, origin),
    day: openedOn,
    text: [...sides, note].filter(Boolean).join("\n"),
  };
}

/** Values of one dispute. */
const maxSides = 10;

/** The names of the sources of a claim. */
function namesOf(view: View, { citations }: Claim): string {
  const names = view.present<"Source">(citations.map(({ source }) => source)).map(({ name }) => name);
  return names.length > 0 ? `, by ${names.join("; ")}` : "";
}

/** Address of a fact on the page of an entity; of the start page where the entity has none. */
function linkOf(subject: Entity, property: string, origin: string): string {
  const page = pageOf(subject);
  return page ? `${origin}${page}#${property.toUpperCase().replaceAll("-", "_")}` : `${origin}/`;
}
