import { shortHash, slugged } from "../lib/slugged.ts";
import { type Key, kindOf, slugOf } from "../records/kinds.ts";
import { providerIn } from "../records/organizations.ts";
import type { RecordOf, Records } from "../records/records.ts";
import type { CitationRecord, StatementRecord } from "../records/statement.ts";
import { ownEntry } from "./catalog.ts";
import { catalogs } from "./catalogs.ts";
import { addPrices, addStatements, addSupports, draftOf, finishDraft, type RecordDraft } from "./draft-record.ts";
import type { Layer, ListedHost, Listing } from "./listing.ts";
import type { ListingMatch, Matcher } from "./match-listing.ts";
import { bareId, parseModelTitle } from "./parse-model-name.ts";
import { refuteOutliers } from "./refute-implausible.ts";
import { citationsOf, periodOf, type RowHistory, type Series, sourceOf, valueIntervals } from "./row-history.ts";

/** Identifies a model without a curated record. */
export interface UnmatchedKey {
  readonly id: string;
  /** What all its rows share, as words of its slug, which therefore does not depend on which layers are loaded. */
  readonly words: string;
}

/** A model without a curated record, and the rows about it. */
interface UnmatchedModel {
  slug: string;
  readonly words: string;
  readonly rows: RowHistory[];
}

/** Combines curated records with layers. Does not modify the records given. */
export class RecordBuilder {
  readonly #curated: Records;
  readonly #matcher: Matcher;
  readonly #sources = new Map<string, RecordOf<"Source">>();
  readonly #providers = new Map<string, RecordOf<"Provider">>();
  readonly #hosts = new Map<string, RecordOf<"Host">>();
  readonly #endpoints = new Map<string, RecordDraft<"Endpoint">>();
  readonly #models = new Map<string, RecordDraft<"Model">>();
  readonly #variants = new Map<string, RecordDraft<"Variant">>();
  readonly #unmatched = new Map<string, UnmatchedModel>();
  readonly #taken = new Map<string, string>();

  constructor(curated: Records, matcher: Matcher) {
    this.#curated = curated;
    this.#matcher = matcher;
  }

  source(layer: Layer): void {
    const { name, url } = catalogs.find(({ id }) => id === layer.catalog) ?? {
      name: layer.catalog,
      url: undefined,
    };
    const slug = sourceOf(layer);
    if (!this.#curated.Provider.has(layer.catalog))
      this.#providers.set(layer.catalog, { name, sources: [slug], roles: ["publisher"] });
    const address = layer.url ?? url;
    this.#sources.set(slug, {
      name: `${name} of ${layer.dated}`,
      type: "registry",
      tier: "aggregator",
      publisher: layer.catalog,
      "published-on": layer.dated,
      "accessed-on": layer.dated,
      imported: true,
      ...(address !== undefined && { url: address }),
    });
  }

  /** The slug of the host that a catalog refers to; creates a host without a curated record. */
  host(row: RowHistory, key: string): string {
    const { series } = row;
    const known = this.#matcher.host(series.catalog, key);
    if (known) return known;
    const slug = slugged(key);
    if (!this.#curated.Host.has(slug) && !this.#hosts.has(slug)) {
      const listed = listedIn(series, key);
      const sources = citationsOf(row, spanOf(row));
      const name = listed?.name ?? key;
      this.#hosts.set(slug, {
        name,
        sources,
        listed: listedBy([row]),
        ...(key.endsWith("-plan") && { kind: "plan" as const }),
        provider: this.#matcher.provider(name) ?? this.#provider(row, name, "host"),
        ...(listed?.homepage !== undefined && { facts: { homepage: { value: listed.homepage, sources } } }),
      });
    } else if (this.#hosts.get(slug)?.name === key) {
      // A later catalog may have its name.
      const listed = listedIn(series, key);
      const host = this.#hosts.get(slug) as RecordOf<"Host">;
      if (listed) this.#hosts.set(slug, { ...host, name: listed.name });
    }
    return slug;
  }

  #provider(row: RowHistory, name: string, role: "host" | "lab"): string {
    const slug = slugged(name);
    const known = this.#providers.get(slug);
    if (!known && !this.#curated.Provider.has(slug)) {
      const sources = citationsOf(row, spanOf(row));
      this.#providers.set(slug, { name, sources, listed: listedBy([row]), roles: [role] });
    }
    if (known && !known.roles.includes(role)) this.#providers.set(slug, { ...known, roles: [...known.roles, role] });
    return slug;
  }

  /** Groups rows that describe the same model when no curated record exists. */
  addUnmatched(row: RowHistory, { id, words }: UnmatchedKey): void {
    const known = this.#unmatched.get(id);
    if (known) known.rows.push(row);
    else this.#unmatched.set(id, { slug: "", words, rows: [row] });
  }

  /** Adds what a row states about its endpoint, and about the model when the developer runs the host. */
  add(row: RowHistory, host: string | undefined, match: ListingMatch, unmatched: UnmatchedKey): void {
    const target = match.kind === "one" ? this.#dated(row, match) : this.#unmatchedModel(row, unmatched.id);
    // The current target of a floating identifier is not a lasting property of the model.
    const isMakers = host === undefined || (this.#isMakers(host, target) && !isFloating(row));
    const about = this.#draft(target);
    if (host !== undefined) this.#offer(row, host, target, match);
    if (isMakers) {
      addStatements(about, row, (listing) => listing.weights, {});
      // A snapshot without limits of its own inherits those of its model.
      if (kindOf(target) === "Model") addStatements(about, row, ({ offer }) => limitsOf(offer), {});
    } else addStatements(about, row, ({ weights }) => weights, { qualifiers: { host } });
    if (host === undefined) addSupports(about, row, this.#curated.Capability);
  }

  /** Whether the developer of the target runs the host. */
  #isMakers(host: string, target: Key): boolean {
    const operator = this.#curated.Host.get(host)?.provider;
    const maker = this.#makerOf(target);
    return maker !== undefined && providerIn(operator) === maker;
  }

  #makerOf(target: Key): string | undefined {
    const variant = kindOf(target) === "Variant" ? this.#variant(slugOf(target)) : undefined;
    const model = variant?.model ?? slugOf(target);
    const provider = (this.#curated.Model.get(model) ?? this.#models.get(model)?.record)?.provider;
    return providerIn(provider);
  }

  #variant = (slug: string) => this.#curated.Variant.get(slug) ?? this.#variants.get(slug)?.record;

  /** A date in an identifier that no curated record has makes a snapshot variant of the model. */
  #dated(row: RowHistory, { target, date }: ListingMatch & { kind: "one" }): Key {
    if (date === undefined) return target;
    const model = kindOf(target) === "Model" ? slugOf(target) : (this.#variant(slugOf(target))?.model as string);
    const name = (this.#curated.Model.get(model) ?? this.#models.get(model)?.record)?.name;
    return this.#snapshot(row, target, model, String(name), date);
  }

  #snapshot(row: RowHistory, target: Key, model: string, name: string, date: string): Key {
    const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
    const slug = `${slugOf(target)}-${date}`;
    if (!this.#variant(slug)) {
      const of = kindOf(target) === "Variant" ? this.#variant(slugOf(target)) : undefined;
      const variant: RecordOf<"Variant"> = {
        model,
        name: `${of?.name ?? name} (${day})`,
        kinds: [...new Set([...(of?.kinds ?? []), "snapshot" as const])],
        "snapshot-date": day,
        sources: citationsOf(row, spanOf(row)),
        listed: listedBy([row]),
      };
      this.#variants.set(slug, draftOf(variant));
    }
    return `Variant:${slug}`;
  }

  /** The key of a model without a curated record. */
  #unmatchedModel(row: RowHistory, id: string): Key {
    const unmatched = this.#unmatched.get(id) as UnmatchedModel;
    if (unmatched.slug === "") this.#introduce(unmatched);
    const { date } = row.name;
    const key: Key = `Model:${unmatched.slug}`;
    const name = this.#models.get(unmatched.slug)?.record.name ?? "";
    return date === undefined ? key : this.#snapshot(row, key, unmatched.slug, name, date);
  }

  #introduce(unmatched: UnmatchedModel): void {
    const { rows, words } = unmatched;
    const isTaken = (slug: string) =>
      this.#curated.Model.has(slug) || this.#curated.Variant.has(slug) || this.#models.has(slug);
    const plain = slugged(words);
    let slug = isTaken(plain) ? `${plain}-listed` : plain;
    while (isTaken(slug)) slug = `${plain}-${shortHash(`${words} ${slug}`)}`;
    unmatched.slug = slug;
    const first = rows.reduce((least, row) => (firstDay(row) < firstDay(least) ? row : least));
    const maker = this.#makerAmong(rows);
    const model: RecordOf<"Model"> = {
      name: commonName(rows),
      sources: citationsOf(first, spanOf(first)),
      listed: listedBy(rows),
      ...(maker && { provider: maker }),
    };
    this.#models.set(slug, draftOf(model));
  }

  /** The developer that rows name, or who runs their host; undefined when rows differ. */
  #makerAmong(rows: readonly RowHistory[]): { provider: string; sources: CitationRecord[] } | undefined {
    const found = rows.flatMap((row) => {
      const { latest, series } = row;
      const host = latest.host === undefined ? undefined : this.#matcher.host(series.catalog, latest.host);
      const own = host === undefined ? undefined : this.#curated.Host.get(host);
      const operator = own?.kind === "first-party-api" ? own.provider : undefined;
      const sources = citationsOf(row, spanOf(row));
      const provider =
        latest.maker === undefined
          ? typeof operator === "string"
            ? operator
            : operator?.provider
          : (this.#matcher.provider(latest.maker) ?? this.#provider(row, latest.maker, "lab"));
      return provider === undefined ? [] : [{ provider, sources }];
    });
    const [first] = found;
    return found.every(({ provider }) => provider === first?.provider) ? first : undefined;
  }

  /** Adds an offer to a new endpoint, or to a curated one. */
  #offer(row: RowHistory, host: string, target: Key, match: ListingMatch): void {
    const { latest, series } = row;
    const slug = this.#endpointSlug(host, latest.id);
    const served = kindOf(target) === "Model" ? { model: slugOf(target) } : { variant: slugOf(target) };
    let draft = this.#endpoints.get(slug);
    if (!draft) {
      const curated = this.#curated.Endpoint.get(slug);
      const record =
        curated ??
        ({
          host,
          ...served,
          sources: citationsOf(row, spanOf(row)),
          ...(latest.apiModelId !== undefined && { "api-model-id": latest.apiModelId }),
        } as RecordOf<"Endpoint">);
      draft = { ...draftOf(record), prices: [], links: [] };
      this.#endpoints.set(slug, draft);
    }
    if (!this.#curated.Endpoint.has(slug)) {
      // Each run of layers with the row is a period of service.
      for (const run of valueIntervals(row, () => true))
        draft.links?.push({
          sources: citationsOf(row, run),
          ...periodOf(series, run),
          ...(match.kind === "one" && {
            confidence: match.confidence,
            reason: match.reason,
            method: "derived" as const,
          }),
          "as-stated": latest.id,
        });
    }
    const qualifiers = latest.region === undefined ? {} : { qualifiers: { region: latest.region } };
    addStatements(draft, row, ({ offer }) => offer, qualifiers);
    if (latest.region === undefined) addSupports(draft, row, this.#curated.Capability);
    addPrices(draft, row);
  }

  #endpointSlug(host: string, id: string): string {
    const known = this.#matcher.endpoint(host, id);
    if (known) return known;
    const place = `${host} ${id.toLowerCase()}`;
    let slug = `${host}-${slugged(id)}`;
    if (slug.length > 110) slug = `${slug.slice(0, 100).replace(/-+$/, "")}-${shortHash(place)}`;
    if ((this.#taken.get(slug) ?? place) !== place || this.#curated.Endpoint.has(slug))
      slug = `${slug}-${shortHash(place)}`;
    this.#taken.set(slug, place);
    return slug;
  }

  #draft(target: Key): RecordDraft<"Model"> | RecordDraft<"Variant"> {
    const slug = slugOf(target);
    const drafts = kindOf(target) === "Model" ? this.#models : this.#variants;
    let draft = drafts.get(slug) as RecordDraft<"Model"> | RecordDraft<"Variant"> | undefined;
    if (!draft) {
      const record = kindOf(target) === "Model" ? this.#curated.Model.get(slug) : this.#curated.Variant.get(slug);
      draft = draftOf(record as RecordOf<"Model">);
      drafts.set(slug, draft as never);
    }
    return draft;
  }

  /** The curated records with everything that was added. */
  records(): Records {
    const curated = this.#curated;
    refuteOutliers(this.#endpoints, curated.Endpoint);
    const withDrafts = <K extends "Model" | "Variant" | "Endpoint">(
      known: ReadonlyMap<string, RecordOf<K>>,
      drafts: ReadonlyMap<string, RecordDraft<K>>,
    ) => {
      const all = new Map(known);
      for (const [slug, draft] of drafts) all.set(slug, finishDraft(draft));
      return all;
    };
    return {
      ...curated,
      Source: new Map([...curated.Source, ...this.#sources]),
      Provider: new Map([...curated.Provider, ...this.#providers]),
      Host: new Map([...curated.Host, ...this.#hosts]),
      Model: withDrafts<"Model">(curated.Model, this.#models),
      Variant: withDrafts<"Variant">(curated.Variant, this.#variants),
      Endpoint: withDrafts<"Endpoint">(curated.Endpoint, this.#endpoints),
    };
  }
}

/** The first and the last layer with a row, which are cited for its identity. */
const spanOf = ({ listings }: RowHistory) => ({
  first: listings.findIndex((listing) => listing !== undefined),
  last: listings.findLastIndex((listing) => listing !== undefined),
});

/** A host as the newest layer that describes it has it. */
const listedIn = ({ layers }: Series, key: string): ListedHost | undefined =>
  layers.map(({ layer }) => ownEntry(layer.hosts, key)).findLast((host) => host !== undefined);

/** Whether the target of an identifier changes over time. */
const isFloating = ({ latest, name }: RowHistory) => name.isFloating || latest.target !== undefined;

const limitsOf = (offer: Listing["offer"]): Listing["offer"] => {
  const { lifecycle, "deprecated-on": _, "retired-on": __, "released-on": ___, ...limits } = offer;
  return limits;
};

/** The first day of the first layer with a row. */
const firstDay = (row: RowHistory): string => periodOf(row.series, spanOf(row))["valid-from"];

/** From when on a catalog lists one of some rows. */
function listedBy(rows: readonly RowHistory[]): StatementRecord[] {
  const first = rows.reduce((least, row) => (firstDay(row) < firstDay(least) ? row : least));
  return [{ sources: citationsOf(first, spanOf(first)), "valid-from": firstDay(first) }];
}

/** The name that most rows give a model; identifiers count where no row has a name. */
function commonName(rows: readonly RowHistory[]): string {
  const names = new Map<string, { readonly name: string; rank: number; times: number }>();
  for (const row of rows) {
    const { id, name } = row.latest;
    const isName = name !== undefined && parseModelTitle(name).date === undefined;
    const given = (isName ? name : bareId(id)).trim() || id;
    const rank = isName ? nameRank(row) : maxNameRank;
    const known = names.get(given) ?? { name: given, rank, times: 0 };
    names.set(given, { name: given, rank: Math.min(known.rank, rank), times: known.times + 1 });
  }
  const [best] = [...names.values()].sort(
    (a, b) =>
      Number(a.rank === maxNameRank) - Number(b.rank === maxNameRank) ||
      b.times - a.times ||
      a.rank - b.rank ||
      (a.name < b.name ? -1 : 1),
  );
  return best?.name ?? "";
}

const maxNameRank = 4;

/** Precedence of names for a model: from a catalog of models, from a developer or gateway, from a host, any other. */
const nameRank = ({ latest }: RowHistory): number =>
  latest.host === undefined
    ? 0
    : latest.maker !== undefined && latest.name
      ? 1
      : latest.name && !/[/:]/.test(latest.name)
        ? 2
        : 3;
