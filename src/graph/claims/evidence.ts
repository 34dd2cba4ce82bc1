import { listOf } from "../../lib/collections.ts";
import type { Kind } from "../../records/kinds.ts";
import { providerIn } from "../../records/organizations.ts";
import type { AnyRecord, RecordOf, Records } from "../../records/records.ts";
import type { StatementRecord } from "../../records/statement.ts";
import { sourceTiers } from "../../records/vocabulary.ts";
import type { Citation, Evidence } from "./claim.ts";

/** The records, and the organization of a provider in them. */
interface Organizations {
  readonly records: Records;
  readonly organizationOf: (provider: string) => string;
}

/** Whose documents are primary for a record. */
export interface Authority {
  /** The organization that makes or runs the subject; undefined when nobody does, as for a concept. */
  readonly organization: string | undefined;
  /** Slugs of sources that speak for the subject, no matter who published them. */
  readonly sources: ReadonlySet<string>;
}

/** A provider speaks for itself, a publisher for its documents, and the source that introduced an idea for the idea. */
export function authorityOver(
  { records, organizationOf }: Organizations,
  kind: Kind,
  slug: string,
  record: AnyRecord,
): Authority {
  const developer =
    kind === "Provider"
      ? slug
      : kind === "Source"
        ? (record as RecordOf<"Source">).publisher
        : developerOf(ownerOf(records, kind, record));
  const organization = developer === undefined ? undefined : organizationOf(developer);
  const introducing = ("introduced-by" in record && record["introduced-by"]) || [];
  const sources = new Set(kind === "Source" ? [slug] : []);
  for (const one of listOf<unknown>(introducing))
    sources.add(typeof one === "string" ? one : (one as { readonly source: string }).source);
  if (kind === "License")
    for (const [source, { type }] of records.Source) if (type === "license-text") sources.add(source);
  return { organization, sources };
}

/** The model of a variant, the host of an endpoint, or the record itself. */
export function ownerOf(records: Records, kind: Kind, record: AnyRecord): AnyRecord | undefined {
  if (kind === "Variant") return records.Model.get((record as RecordOf<"Variant">).model);
  if (kind === "Endpoint") return records.Host.get((record as RecordOf<"Endpoint">).host);
  return record;
}

const tiers = Object.keys(sourceTiers) as (keyof typeof sourceTiers)[];

export function evidenceOf(
  { records, organizationOf }: Organizations,
  citations: readonly Citation[],
  { organization, sources }: Authority,
): Evidence {
  let isImported = citations.length > 0;
  let best = tiers.length - 1;
  let newest = "";
  const publishers = new Set<string>();
  for (const { source, accessedOn } of citations) {
    const slug = source.slice("Source:".length);
    const record = records.Source.get(slug);
    isImported &&= record?.imported === true;
    if (!record) continue;
    const publisher = record.publisher === undefined ? undefined : organizationOf(record.publisher);
    const isOwn = sources.has(slug) || (publisher !== undefined && publisher === organization);
    const tier = tierFor(record, isOwn);
    best = Math.min(best, tiers.indexOf(tier));
    const date = publishedOn(record) ?? accessedOn;
    if (date > newest) newest = date;
    publishers.add(publisher ?? slug);
  }
  return {
    tier: tiers[best] ?? "user-report",
    newest,
    publishers: publishers.size,
    slug: (citations[0]?.source ?? "").slice("Source:".length),
    isImported,
  };
}

/**
 * A developer's document is primary for its own models, and secondary for everything else; so is the list that a host
 * publishes of its offers.
 */
function tierFor({ tier, imported }: RecordOf<"Source">, isOwn: boolean): keyof typeof sourceTiers {
  if (isOwn) return imported ? "primary" : tier;
  return tier === "primary" ? "secondary" : tier;
}

function developerOf(record: AnyRecord | undefined): string | undefined {
  const relation =
    record && ("provider" in record ? record.provider : "maintainer" in record ? record.maintainer : undefined);
  return providerIn(relation);
}

/** Publication day of a source; with several statements, the first one. */
function publishedOn(record: RecordOf<"Source">): string | undefined {
  const given = record["published-on"];
  if (given === undefined || typeof given === "string") return given;
  const value = listOf(given as StatementRecord)[0]?.value;
  return typeof value === "string" ? value : undefined;
}
