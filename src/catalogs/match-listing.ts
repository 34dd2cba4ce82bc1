import { type Key, keyOf, kindOf, slugOf } from "../records/kinds.ts";
import { providerIn } from "../records/organizations.ts";
import type { RecordOf, Records } from "../records/records.ts";
import { CuratedIndex } from "./curated-index.ts";
import type { Listing } from "./listing.ts";
import { buildForms, isSized, isTuned, servesBase, withWord } from "./name-forms.ts";
import { type ParsedName, parseModelId, parseModelTitle } from "./parse-model-name.ts";

/** What a listing is about, and why. */
export type ListingMatch =
  | {
      readonly kind: "one";
      readonly target: Key;
      readonly reason: string;
      readonly confidence: "confirmed" | "likely";
      /** A date in the identifier that no curated record of the target has, YYYYMMDD. */
      readonly date?: string | undefined;
    }
  | { readonly kind: "several"; readonly candidates: readonly Key[]; readonly reason: string }
  | { readonly kind: "none" };

/** Matches listings, vendors and hosts of catalogs with curated records. */
export interface Matcher {
  /** The curated host for a key of a catalog; undefined when there is none. */
  host(catalog: string, key: string): string | undefined;
  /** The provider for a vendor name; undefined when there is none. */
  provider(vendor: string): string | undefined;
  /** The curated endpoint with an API model id at a host. */
  endpoint(host: string, apiModelId: string): string | undefined;
  /**
   * Matches a listing at a host. `id` is its parsed identifier; `listed` has `host form` for every row of every host.
   */
  match(listing: Listing, id: ParsedName, host: string | undefined, listed: ReadonlySet<string>): ListingMatch;
  /** The model of a variant, or the model itself. */
  modelOf(key: Key): Key;
  /** The forms of all names in the curated records. */
  readonly forms: ReadonlySet<string>;
}

/** `Qwen/Qwen2.5-7B`: an identifier written as its repository means exactly those weights. */
const isRepository = (id: string) => /^[\w.-]+\/[\w.-]*[A-Z][\w.-]*$/.test(id);

const isPreview = ({ form }: ParsedName) => /(^| )(exp|preview)( |$)/.test(form);

/** The records that a name matches. */
interface Found {
  readonly keys: readonly Key[];
  readonly form: string;
  /** The date in the name that the curated records do not have. */
  readonly date?: string;
}

/** The records that one part of a listing matches. */
interface Finding extends Found {
  readonly part: "identifier" | "weights" | "name";
}

const one = (target: Key, reason: string, confidence: "confirmed" | "likely"): ListingMatch => ({
  kind: "one",
  target,
  reason,
  confidence,
});

export function buildMatcher(records: Records): Matcher {
  return new ListingMatcher(records);
}

class ListingMatcher implements Matcher {
  readonly forms: ReadonlySet<string>;
  readonly #records: Records;
  readonly #index: CuratedIndex;
  readonly #complete: ReturnType<typeof buildForms>;

  constructor(records: Records) {
    this.#records = records;
    this.#index = new CuratedIndex(records);
    this.forms = this.#index.forms();
    this.#complete = buildForms(this.forms);
  }

  host(catalog: string, key: string): string | undefined {
    return this.#index.host(catalog, key);
  }

  provider(vendor: string): string | undefined {
    return this.#index.provider(vendor);
  }

  endpoint(host: string, apiModelId: string): string | undefined {
    return this.#index.endpoint(host, apiModelId);
  }

  modelOf(key: Key): Key {
    return this.#index.modelOf(key);
  }

  match(listing: Listing, id: ParsedName, host: string | undefined, listed: ReadonlySet<string>): ListingMatch {
    const known = this.#byEndpoint(listing, host) ?? this.#byExternalId(listing);
    if (known) return known;
    const same = this.#aliased(listing.target ?? listing.id, id, host);
    const byId = this.#find(id, host);
    const dated = this.#datedBy(listing, id, same ?? byId.keys[0]);
    if (dated) return one(dated, "The name adds the date of this one to what the identifier says.", "likely");
    const byAlias = same && this.#byAlias(listing, id, same, host);
    if (byAlias) return byAlias;
    // A floating identifier without a version may mean any model of its line.
    if (id.isFloating && !/\d/.test(id.form)) return { kind: "none" };
    return this.#byNames(listing, id, byId, host, listed);
  }

  #byEndpoint(listing: Listing, host: string | undefined): ListingMatch | undefined {
    const endpoint = host === undefined ? undefined : this.#index.endpoint(host, listing.id);
    if (!endpoint) return undefined;
    const { model, variant } = this.#records.Endpoint.get(endpoint) as RecordOf<"Endpoint">;
    const target = model === undefined ? keyOf("Variant", variant as string) : keyOf("Model", model);
    return one(target, "The records know this identifier at this host.", "confirmed");
  }

  #byExternalId({ id, externalIds }: Listing): ListingMatch | undefined {
    for (const [system, value] of Object.entries(externalIds ?? {})) {
      const keys = this.#index.withExternalId(system, value);
      if (keys?.size === 1)
        return one(
          this.#index.specificVariant([...keys][0] as Key, id),
          `The row names ${value}, which the records know as its identifier.`,
          "confirmed",
        );
    }
    return undefined;
  }

  /** The match of a listing whose identifier is an alias of `same`, unless the row names several other weights. */
  #byAlias(listing: Listing, id: ParsedName, same: Key, host: string | undefined): ListingMatch | undefined {
    const index = this.#index;
    const weights = this.#weightsOf(listing, host);
    if (weights.every((key) => index.modelOf(key) === index.modelOf(same)))
      return one(
        index.specificVariant(same, listing.id),
        "The identifier is another name of it.",
        id.isFloating || index.isFloating(listing.target ?? listing.id) ? "likely" : "confirmed",
      );
    const [only, ...others] = weights;
    if (!only || others.length > 0) return undefined;
    return one(
      index.specificVariant(only, listing.id),
      "The row names these weights, whatever the identifier means elsewhere.",
      "confirmed",
    );
  }

  /** Combines identifier, weights repository and display name; they must agree. */
  #byNames(
    listing: Listing,
    id: ParsedName,
    byId: Found,
    host: string | undefined,
    listed: ReadonlySet<string>,
  ): ListingMatch {
    const matching = this.#findings(listing, id, byId, host);
    const [first] = matching;
    if (!first) return { kind: "none" };
    const several = matching.find(({ keys }) => keys.length > 1);
    if (several)
      return { kind: "several", candidates: several.keys, reason: `Its ${several.part} can mean any of these.` };
    const candidates = [...new Set(matching.map(({ keys }) => keys[0] as Key))];
    const parts = matching.map(({ part }) => part).join(" and ");
    const conflict = this.#conflictOf(candidates);
    if (conflict) return { kind: "several", candidates, reason: `Its ${parts} mean different ${conflict}.` };
    // Display names never narrow the match of an identifier, since catalogs copy them from one another.
    const best = matching.find(({ keys, part }) => part !== "name" && kindOf(keys[0] as Key) === "Variant") ?? first;
    const tuned = this.#preferTuned(best.keys[0] as Key, best.form, listing.id, host, listed);
    return {
      kind: "one",
      target: this.#index.specificVariant(tuned, listing.id),
      reason: `Its ${parts} say${matching.length === 1 ? "s" : ""} so, apart from spelling.`,
      confidence: matching.length > 1 && this.#areKnown(id.vendors) ? "confirmed" : "likely",
      date: best.date,
    };
  }

  /** What identifier, weights repository and display name match, each if it matches anything. */
  #findings({ name, externalIds }: Listing, id: ParsedName, byId: Found, host: string | undefined): Finding[] {
    const findings: Finding[] = [{ ...byId, part: "identifier" }];
    const { "hugging-face": weights } = externalIds ?? {};
    if (weights) findings.push({ ...this.#find({ ...parseModelId(weights), date: id.date }, host), part: "weights" });
    const matching = findings.filter(({ keys }) => keys.length > 0);
    if (name === undefined) return matching;
    const title = { ...parseModelTitle(name), vendors: id.vendors };
    const byName = this.#find({ ...title, date: title.date ?? id.date }, host);
    if (byName.keys.length === 0) return matching;
    const isUsable =
      matching.length > 0
        ? !byName.keys.every((key) => this.#isGroup(key))
        : this.#coversIdentifier(byName.keys, title, id);
    if (isUsable) matching.push({ ...byName, part: "name" });
    return matching;
  }

  /** What candidates differ in; undefined when they agree. */
  #conflictOf(candidates: readonly Key[]): "models" | "variants" | undefined {
    if (new Set(candidates.map((key) => this.modelOf(key))).size > 1) return "models";
    return candidates.filter((key) => kindOf(key) === "Variant").length > 1 ? "variants" : undefined;
  }

  /** Looks up a name in the curated records. */
  #find(name: ParsedName, host: string | undefined): Found {
    const index = this.#index;
    const whole = this.#complete(name.form, host);
    const form = this.forms.has(whole) ? whole : this.#complete(name.plain, host);
    const { date } = name;
    const dated = date && (index.withForm(`${form} @${date}`) ?? index.withForm(withWord(form, date.slice(4))));
    if (dated) return { keys: this.#reduce(dated, name), form };
    const keys = this.#reduce(index.withForm(form) ?? new Set(), name);
    const isKnown = date === undefined || keys.every((key) => this.#canBeOf(key, date));
    if (keys.length === 0 && date === undefined) return this.#findLonger(name, form);
    return { keys: isKnown ? keys : [], form, ...(date !== undefined && { date }) };
  }

  /** Looks up a name without a size or month that its record states: `deepseek-v3.1:671b`, `mistral-small-3-2-2506`. */
  #findLonger(name: ParsedName, form: string): Found {
    const words = form.split(" ");
    const isExtra = (word: string) => /^\d+(\.\d+)?b$|^2[3-9](0[1-9]|1[0-2])$/.test(word);
    const [extra, ...others] = words.filter(isExtra);
    if (extra === undefined || others.length > 0) return { keys: [], form };
    const shorter = words.filter((word) => word !== extra).join(" ");
    const states = (key: Key) =>
      extra.endsWith("b") ? this.#index.hasSize(key, extra) : this.#index.hasMonth(key, extra);
    return { keys: this.#reduce(this.#index.withForm(shorter) ?? new Set(), name).filter(states), form };
  }

  /** Merges records of the same model into the model. */
  #reduce(keys: ReadonlySet<Key>, name: ParsedName): readonly Key[] {
    const index = this.#index;
    const fitting = [...keys].filter((key) => this.#fits(key, name));
    const models = fitting.filter((key) => kindOf(key) === "Model");
    const rest = fitting.filter((key) => kindOf(key) === "Variant" && !models.includes(index.modelOf(key)));
    const left = [...models, ...rest];
    const [first] = left;
    return left.length > 1 && first && left.every((key) => index.modelOf(key) === index.modelOf(first))
      ? [index.modelOf(first)]
      : left;
  }

  /** Whether the vendors in a name allow this match: another developer's name means another model. */
  #fits(key: Key, { vendors, quantization }: ParsedName): boolean {
    const index = this.#index;
    const developer = index.developerOf(key);
    const named = vendors.map((vendor) => index.provider(vendor)).filter((provider) => provider !== undefined);
    const developers = named.filter((provider) => this.#records.Provider.get(provider)?.roles.includes("lab"));
    if (developers.length === 0 || developer === undefined || quantization !== undefined) return true;
    return developers.some((provider) => index.isSameOrganization(provider, developer));
  }

  /**
   * Whether a variant is defined by size or date only, so that a display name for it may be less precise than the
   * identifier.
   */
  #isGroup(key: Key): boolean {
    return (
      this.#records.Variant.get(kindOf(key) === "Variant" ? slugOf(key) : "")?.kinds.every(
        (kind) => kind === "size" || kind === "snapshot",
      ) ?? false
    );
  }

  /**
   * Prefers the instruction-tuned variant for a name without a tuning, since chat hosts serve only tuned weights: for a
   * name with a size, and where that variant has a repository and the model has none. Exceptions: hosts that list both,
   * and names of repositories.
   */
  #preferTuned(key: Key, form: string, id: string, host: string | undefined, listed: ReadonlySet<string>): Key {
    if (
      (kindOf(key) === "Variant" && !this.#isGroup(key)) ||
      isTuned(form) ||
      host === undefined ||
      servesBase.has(host) ||
      isRepository(id)
    )
      return key;
    const names = ["instruct", "chat"].map((word) => withWord(form, word));
    if (names.some((name) => listed.has(`${host} ${name}`))) return key;
    const siblings = new Set(
      names
        .flatMap((name) => [...(this.#index.withForm(name) ?? [])])
        .filter((other) => kindOf(other) === "Variant" && this.modelOf(other) === this.modelOf(key)),
    );
    const [tuned, ...others] = siblings;
    if (!tuned || others.length > 0) return key;
    const areItsWeights = !this.#index.hasRepository(this.modelOf(key)) && this.#index.hasRepository(tuned);
    return isSized(form) || areItsWeights ? tuned : key;
  }

  /** Whether the curated records have a newer model of the same line, to which a floating name may point by now. */
  #hasMovedOn(key: Key, { form }: ParsedName): boolean {
    const index = this.#index;
    const line = form.split(" ");
    const version = (text: string) => Number(/\d+(\.\d+)?/.exec(text)?.[0] ?? 0);
    const own = index.releaseOf(key);
    const { name: ownName = "" } = this.#records.Model.get(slugOf(index.modelOf(key))) ?? {};
    return [...this.#records.Model].some(([slug, { name }]) => {
      const other: Key = `Model:${slug}`;
      if (other === index.modelOf(key) || index.developerOf(other) !== index.developerOf(key)) return false;
      const words = parseModelTitle(name).form.split(" ");
      const rest = words.filter((word) => !line.includes(word));
      if (!line.every((word) => words.includes(word)) || !rest.every((word) => /^(\d.*|preview|exp)$/.test(word)))
        return false;
      const released = index.releaseOf(other);
      return own && released ? released > own : version(name) > version(ownName);
    });
  }

  /** Whether a snapshot of this date can belong to a model: it must not be much older than the release. */
  #canBeOf(key: Key, date: string): boolean {
    const released = this.#index.releaseOf(key);
    if (released === undefined) return true;
    const day = Date.parse(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`);
    return day >= Date.parse(released) - 120 * 86_400_000;
  }

  /**
   * The record with this alias. A floating one counts only at the developer's host, and while no newer model exists.
   */
  #aliased(text: string, id: ParsedName, host: string | undefined): Key | undefined {
    const keys = this.#index.withAlias(text);
    const [key, ...others] = keys ? this.#reduce(keys, id) : [];
    if (key === undefined || others.length > 0) return undefined;
    if (id.isFloating && !(host !== undefined && this.#isDevelopersHost(host, key))) return undefined;
    return this.#index.isFloating(text) && this.#hasMovedOn(key, id) ? undefined : key;
  }

  /** Another model, if the display name adds a date to the identifier: `deepseek-v3`, "DeepSeek V3 0324". */
  #datedBy({ name }: Listing, id: ParsedName, same: Key | undefined): Key | undefined {
    if (name === undefined || same === undefined) return undefined;
    const idWords = id.form.split(" ");
    const words = parseModelTitle(name).form.split(" ");
    const rest = words.filter((word) => !idWords.includes(word));
    const isLonger = rest.length > 0 && words.length === idWords.length + rest.length;
    if (!isLonger || !rest.every((word) => /^\d{4}$/.test(word))) return undefined;
    const [key, ...others] = this.#reduce(this.#index.withForm(words.join(" ")) ?? new Set(), id);
    return key && others.length === 0 && this.modelOf(key) !== this.modelOf(same) ? key : undefined;
  }

  #isDevelopersHost(host: string, key: Key): boolean {
    const operator = providerIn(this.#records.Host.get(host)?.provider);
    const developer = this.#index.developerOf(key);
    return operator !== undefined && developer !== undefined && this.#index.isSameOrganization(operator, developer);
  }

  /** The records of the weights repository that a row names. */
  #weightsOf({ externalIds }: Listing, host: string | undefined): readonly Key[] {
    const repository = externalIds?.["hugging-face"];
    return repository === undefined ? [] : this.#find(parseModelId(repository), host).keys;
  }

  /** Whether all vendors before an identifier are known developers, or channels of a host. */
  #areKnown(vendors: readonly string[]): boolean {
    return vendors.every(
      (vendor) =>
        this.#index.provider(vendor) !== undefined ||
        /^(accounts|fireworks|models|routers|@?cf|hf|us|eu|apac|au|jp|global)$/.test(vendor),
    );
  }

  /** Whether a display name omits no word of the identifier, and does not turn it into a preview. */
  #coversIdentifier(keys: readonly Key[], name: ParsedName, id: ParsedName): boolean {
    if (isPreview(name) && !isPreview(id)) return false;
    const words = new Set([...name.form.split(" "), ...keys.flatMap((key) => [...(this.#index.wordsOf(key) ?? [])])]);
    return id.form.split(" ").every((word) => words.has(word) || this.#index.isProvider(word));
  }
}
