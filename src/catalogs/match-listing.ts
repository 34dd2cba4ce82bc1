import { type Key, keyOf, kindOf, slugOf } from "../records/kinds.ts";
import { organizations, providerIn } from "../records/organizations.ts";
import type { RecordOf, Records } from "../records/records.ts";
import type { Listing } from "./listing.ts";
import { buildForms, isUntuned, servesBase, withWord } from "./name-forms.ts";
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
  maker(vendor: string): string | undefined;
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

const plainAlias = (value: string) => ({ value, "valid-until": undefined, kind: undefined });

/** Lowercase letters and digits only, for comparison. */
export const alphanumericOnly = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");

const list = <Item>(given: Item | readonly Item[] | undefined): readonly Item[] =>
  given === undefined ? [] : Array.isArray(given) ? given : [given as Item];

/** `Qwen/Qwen2.5-7B`: an identifier written as its repository means exactly those weights. */
const isRepository = (id: string) => /^[\w.-]+\/[\w.-]*[A-Z][\w.-]*$/.test(id);

/** The part of an identifier after its vendors. */
const lastPart = (id: string) => id.slice(id.lastIndexOf("/") + 1);

/** An identifier without vendors, region prefix and build suffix: `us.amazon.nova-pro-v1:0` is `nova-pro-v1`. */
const bareOf = (id: string) =>
  lastPart(id.toLowerCase())
    .replace(/^(us|eu|apac|au|jp|ca|global|us-gov)\./, "")
    .replace(/^[a-z]+\.(?=[a-z])/, "")
    .replace(/:0$/, "");

/** The month in names of Mistral's models, YYMM. */
const monthIn = (name: string) => /(?<!\d)2[3-9](?:0[1-9]|1[0-2])(?!\d)/.exec(name)?.[0];

/** The records that a name matches. */
interface Found {
  readonly keys: readonly Key[];
  readonly form: string;
  /** The date in the name that the curated records do not have. */
  readonly date?: string;
}

export function buildMatcher(records: Records): Matcher {
  const hosts = new Map<string, string>();
  const makers = new Map<string, string>();
  const endpoints = new Map<string, string>();
  const externals = new Map<string, Set<Key>>();
  const written = new Map<string, Set<Key>>();
  const forms = new Map<string, Set<Key>>();
  const wordsOf = new Map<Key, Set<string>>();
  /** Aliases that may be redirected to another model, and are not a name of the current one. */
  const floating = new Set<string>();
  /** The variants of each model, with their names and identifiers without vendors. */
  const variantsOf = new Map<Key, Map<Key, string[]>>();

  for (const [slug, { "external-ids": ids }] of records.Host)
    for (const { system, value } of ids ?? []) hosts.set(`${system} ${value}`, slug);
  for (const [slug, { name, aliases, "external-ids": ids }] of records.Provider) {
    const texts = [slug, name, ...list(aliases).map((alias) => (typeof alias === "string" ? alias : alias.value))];
    for (const text of [...(ids ?? []).filter(({ system }) => system === "vendor").map(({ value }) => value), ...texts])
      if (!makers.has(alphanumericOnly(text))) makers.set(alphanumericOnly(text), slug);
  }
  for (const [slug, endpoint] of records.Endpoint)
    if (endpoint["api-model-id"]) endpoints.set(`${endpoint.host} ${endpoint["api-model-id"].toLowerCase()}`, slug);
  for (const kind of ["Model", "Variant"] as const)
    for (const [slug, record] of records[kind]) {
      const key = keyOf(kind, slug);
      addForm(key, parseModelId(slug));
      addForm(key, parseModelTitle(record.name));
      for (const { system, value } of record["external-ids"] ?? []) {
        put(externals, `${system} ${value.toLowerCase()}`, key);
        if (system === "hugging-face") addForm(key, parseModelId(value));
      }
      const bareNames = [slug];
      const ownForms = new Set([parseModelId(slug).form, parseModelTitle(record.name).form]);
      for (const alias of record.aliases ?? []) {
        const { value, "valid-until": ended, kind: use } = typeof alias === "string" ? plainAlias(alias) : alias;
        if (ended !== undefined) continue;
        put(written, value.toLowerCase(), key);
        bareNames.push(bareOf(value));
        // A floating alias does not apply to names without "latest", nor to other hosts.
        const read = parseModelId(value);
        if (read.isFloating || (use === "floating" && !ownForms.has(read.form))) floating.add(value.toLowerCase());
        else addForm(key, read);
      }
      if (kind === "Variant") {
        const siblings = variantsOf.get(modelOf(key)) ?? new Map<Key, string[]>();
        variantsOf.set(modelOf(key), siblings.set(key, bareNames));
      }
    }
  const complete = buildForms(new Set(forms.keys()));

  function put<Value>(map: Map<string, Set<Value>>, text: string, value: Value): void {
    const known = map.get(text);
    if (known) known.add(value);
    else map.set(text, new Set([value]));
  }

  function addForm(key: Key, { form, date }: ParsedName): void {
    if (form === "") return;
    put(forms, date ? `${form} @${date}` : form, key);
    const words = wordsOf.get(key) ?? new Set();
    for (const word of form.split(" ")) words.add(word);
    wordsOf.set(key, words);
  }

  function modelOf(key: Key): Key {
    return kindOf(key) === "Model" ? key : `Model:${(records.Variant.get(slugOf(key)) as RecordOf<"Variant">).model}`;
  }

  function developerOf(key: Key): string | undefined {
    return providerIn(records.Model.get(slugOf(modelOf(key)))?.provider);
  }

  const parentOrganization = organizations(records);

  /** Whether the vendors in a name allow this match: another developer's name means another model. */
  function fits(key: Key, { vendors, quantization }: ParsedName): boolean {
    const developer = developerOf(key);
    const named = vendors.map((vendor) => makers.get(alphanumericOnly(vendor))).filter((maker) => maker !== undefined);
    const labs = named.filter((maker) => records.Provider.get(maker)?.roles.includes("lab"));
    if (labs.length === 0 || developer === undefined || quantization !== undefined) return true;
    return labs.some((maker) => parentOrganization(maker) === parentOrganization(developer));
  }

  /** Merges records of the same model into the model. */
  function reduce(keys: ReadonlySet<Key>, name: ParsedName): readonly Key[] {
    const fitting = [...keys].filter((key) => fits(key, name));
    const models = fitting.filter((key) => kindOf(key) === "Model");
    const rest = fitting.filter((key) => kindOf(key) === "Variant" && !models.includes(modelOf(key)));
    const left = [...models, ...rest];
    const [first] = left;
    return left.length > 1 && first && left.every((key) => modelOf(key) === modelOf(first)) ? [modelOf(first)] : left;
  }

  /**
   * Whether a variant is defined by size or date only, so that a display name for it may be less precise than the
   * identifier.
   */
  const isGroup = (key: Key): boolean =>
    records.Variant.get(kindOf(key) === "Variant" ? slugOf(key) : "")?.kinds.every(
      (kind) => kind === "size" || kind === "snapshot",
    ) ?? false;

  /**
   * Prefers the instruction-tuned variant for a name with a size but no tuning, since chat hosts serve only tuned
   * weights. Exceptions: hosts that list both, and names of repositories.
   */
  function preferTuned(key: Key, form: string, id: string, host: string | undefined, listed: ReadonlySet<string>): Key {
    if (
      (kindOf(key) === "Variant" && !isGroup(key)) ||
      !isUntuned(form) ||
      host === undefined ||
      servesBase.has(host) ||
      isRepository(id)
    )
      return key;
    const names = ["instruct", "chat"].map((word) => withWord(form, word));
    if (names.some((name) => listed.has(`${host} ${name}`))) return key;
    const siblings = new Set(
      names
        .flatMap((name) => [...(forms.get(name) ?? [])])
        .filter((other) => kindOf(other) === "Variant" && modelOf(other) === modelOf(key)),
    );
    return siblings.size === 1 ? ([...siblings][0] as Key) : key;
  }

  /** The only variant of a model that matches an identifier by name, month or quantization; otherwise the key given. */
  function specificVariant(key: Key, id: string): Key {
    if (kindOf(key) === "Variant") return key;
    const bare = bareOf(id);
    const month = monthIn(bare);
    const { quantization } = parseModelId(id);
    const variants = [...(variantsOf.get(key) ?? [])];
    const only = (means: (name: string) => boolean) => {
      const [first, ...others] = variants.filter(([, names]) => names.some(means));
      return others.length === 0 ? first?.[0] : undefined;
    };
    return (
      only((name) => name === bare) ??
      (month !== undefined && !bare.includes("base") ? only((name) => monthIn(name) === month) : undefined) ??
      (quantization === undefined ? undefined : only((name) => parseModelId(name).quantization === quantization)) ??
      key
    );
  }

  /** Looks up a name in the curated records. */
  function find(name: ParsedName, host: string | undefined): Found {
    const whole = complete(name.form, host);
    const form = forms.has(whole) ? whole : complete(name.plain, host);
    const { date } = name;
    const dated = date && (forms.get(`${form} @${date}`) ?? forms.get(withWord(form, date.slice(4))));
    if (dated) return { keys: reduce(dated, name), form };
    const keys = reduce(forms.get(form) ?? new Set(), name);
    const isKnown = date === undefined || keys.every((key) => canBeOf(key, date));
    return { keys: isKnown ? keys : [], form, ...(date !== undefined && { date }) };
  }

  /** Earliest stated release date of a model that is not refuted. */
  function releaseOf(key: Key): string | undefined {
    return list(records.Model.get(slugOf(modelOf(key)))?.facts?.["released-on"])
      .filter(({ status }) => status !== "refuted")
      .map(({ value }) => String(value))
      .filter((value) => /^\d{4}/.test(value))
      .sort()[0];
  }

  /** Whether the curated records have a newer model of the same line, to which a floating name may point by now. */
  function hasMovedOn(key: Key, { form }: ParsedName): boolean {
    const line = form.split(" ");
    const version = (text: string) => Number(/\d+(\.\d+)?/.exec(text)?.[0] ?? 0);
    const own = releaseOf(key);
    const { name: ownName = "" } = records.Model.get(slugOf(modelOf(key))) ?? {};
    return [...records.Model].some(([slug, { name }]) => {
      const other: Key = `Model:${slug}`;
      if (other === modelOf(key) || developerOf(other) !== developerOf(key)) return false;
      const words = parseModelTitle(name).form.split(" ");
      const rest = words.filter((word) => !line.includes(word));
      if (!line.every((word) => words.includes(word)) || !rest.every((word) => /^(\d.*|preview|exp)$/.test(word)))
        return false;
      const released = releaseOf(other);
      return own && released ? released > own : version(name) > version(ownName);
    });
  }

  /** Whether a snapshot of this date can belong to a model: it must not be much older than the release. */
  function canBeOf(key: Key, date: string): boolean {
    const released = releaseOf(key);
    if (released === undefined) return true;
    const day = Date.parse(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`);
    return day >= Date.parse(released) - 120 * 86_400_000;
  }

  function match(
    listing: Listing,
    id: ParsedName,
    host: string | undefined,
    listed: ReadonlySet<string>,
  ): ListingMatch {
    const endpoint = host === undefined ? undefined : endpoints.get(`${host} ${listing.id.toLowerCase()}`);
    if (endpoint) {
      const { model, variant } = records.Endpoint.get(endpoint) as RecordOf<"Endpoint">;
      const target = model === undefined ? keyOf("Variant", variant as string) : keyOf("Model", model);
      return { kind: "one", target, reason: "The records know this identifier at this host.", confidence: "confirmed" };
    }
    for (const [system, value] of Object.entries(listing.externalIds ?? {})) {
      const keys = externals.get(`${system} ${value.toLowerCase()}`);
      if (keys?.size === 1)
        return {
          kind: "one",
          target: specificVariant([...keys][0] as Key, listing.id),
          reason: `The row names ${value}, which the records know as its identifier.`,
          confidence: "confirmed",
        };
    }
    const weights = weightsOf(listing, host);
    const means = listing.target ?? listing.id;
    const same = named(means, id, host);
    const byId = find(id, host);
    const dated = datedBy(listing, id, same ?? byId.keys[0]);
    if (dated)
      return {
        kind: "one",
        target: dated,
        reason: "The name adds the date of this one to what the identifier says.",
        confidence: "likely",
      };
    if (same && weights.every((key) => modelOf(key) === modelOf(same)))
      return {
        kind: "one",
        target: specificVariant(same, listing.id),
        reason: "The identifier is another name of it.",
        confidence: id.isFloating || isFloating(means) ? "likely" : "confirmed",
      };
    const [only, ...others] = weights;
    if (same && only && others.length === 0)
      return {
        kind: "one",
        target: specificVariant(only, listing.id),
        reason: "The row names these weights, whatever the identifier means elsewhere.",
        confidence: "confirmed",
      };
    // A floating identifier without a version may mean any model of its line.
    if (id.isFloating && !/\d/.test(id.form)) return { kind: "none" };
    return weigh(listing, id, byId, host, listed);
  }

  /**
   * The record with this alias. A floating one counts only at the developer's host, and while no newer model exists.
   */
  function named(text: string, id: ParsedName, host: string | undefined): Key | undefined {
    const keys = written.get(text.toLowerCase()) ?? written.get(lastPart(text.toLowerCase()));
    const [key, ...others] = keys ? reduce(keys, id) : [];
    if (key === undefined || others.length > 0) return undefined;
    if (id.isFloating && !(host !== undefined && isMakersHost(host, key))) return undefined;
    return isFloating(text) && hasMovedOn(key, id) ? undefined : key;
  }

  const isFloating = (text: string) =>
    floating.has(text.toLowerCase()) ||
    (!written.has(text.toLowerCase()) && floating.has(lastPart(text.toLowerCase())));

  /** Another model, if the display name adds a date to the identifier: `deepseek-v3`, "DeepSeek V3 0324". */
  function datedBy({ name }: Listing, id: ParsedName, same: Key | undefined): Key | undefined {
    if (name === undefined || same === undefined) return undefined;
    const said = id.form.split(" ");
    const words = parseModelTitle(name).form.split(" ");
    const rest = words.filter((word) => !said.includes(word));
    const isLonger = rest.length > 0 && words.length === said.length + rest.length;
    if (!isLonger || !rest.every((word) => /^\d{4}$/.test(word))) return undefined;
    const [key, ...others] = reduce(forms.get(words.join(" ")) ?? new Set(), id);
    return key && others.length === 0 && modelOf(key) !== modelOf(same) ? key : undefined;
  }

  function isMakersHost(host: string, key: Key): boolean {
    const runs = providerIn(records.Host.get(host)?.provider);
    const developer = developerOf(key);
    return runs !== undefined && developer !== undefined && parentOrganization(runs) === parentOrganization(developer);
  }

  /** The records of the weights repository that a row names. */
  function weightsOf({ externalIds }: Listing, host: string | undefined): readonly Key[] {
    const repository = externalIds?.["hugging-face"];
    return repository === undefined ? [] : find(parseModelId(repository), host).keys;
  }

  /** Combines identifier, weights repository and display name; they must agree. */
  function weigh(
    listing: Listing,
    id: ParsedName,
    byId: Found,
    host: string | undefined,
    listed: ReadonlySet<string>,
  ): ListingMatch {
    const found: (Found & { readonly word: string })[] = [{ ...byId, word: "identifier" }];
    const { "hugging-face": weights } = listing.externalIds ?? {};
    if (weights) found.push({ ...find({ ...parseModelId(weights), date: id.date }, host), word: "weights" });
    const name = listing.name === undefined ? undefined : { ...parseModelTitle(listing.name), vendors: id.vendors };
    const byName = name && find({ ...name, date: name.date ?? id.date }, host);
    if (
      byName &&
      byName.keys.length > 0 &&
      (found.some(({ keys }) => keys.length > 0) ? !byName.keys.every(isGroup) : covers(byName.keys, name, id))
    )
      found.push({ ...byName, word: "name" });
    const matching = found.filter(({ keys }) => keys.length > 0);
    const several = matching.find(({ keys }) => keys.length > 1);
    const [first] = matching;
    if (!first) return { kind: "none" };
    if (several)
      return { kind: "several", candidates: several.keys, reason: `Its ${several.word} can mean any of these.` };
    const models = new Set(matching.map(({ keys }) => modelOf(keys[0] as Key)));
    const candidates = [...new Set(matching.map(({ keys }) => keys[0] as Key))];
    if (models.size > 1)
      return {
        kind: "several",
        candidates,
        reason: `Its ${matching.map(({ word }) => word).join(" and ")} mean different models.`,
      };
    const variants = candidates.filter((key) => kindOf(key) === "Variant");
    if (variants.length > 1)
      return {
        kind: "several",
        candidates,
        reason: `Its ${matching.map(({ word }) => word).join(" and ")} mean different variants.`,
      };
    // Display names never narrow the match of an identifier, since catalogs copy them from one another.
    const best = matching.find(({ keys, word }) => word !== "name" && kindOf(keys[0] as Key) === "Variant") ?? first;
    return {
      kind: "one",
      target: specificVariant(preferTuned(best.keys[0] as Key, best.form, listing.id, host, listed), listing.id),
      reason: `Its ${matching.map(({ word }) => word).join(" and ")} say${matching.length === 1 ? "s" : ""} so, apart from spelling.`,
      confidence: matching.length > 1 && areKnown(id.vendors) ? "confirmed" : "likely",
      date: best.date,
    };
  }

  /** Whether all vendors before an identifier are known developers, or channels of a host. */
  const areKnown = (vendors: readonly string[]) =>
    vendors.every(
      (vendor) =>
        makers.has(alphanumericOnly(vendor)) ||
        /^(accounts|fireworks|models|routers|@?cf|hf|us|eu|apac|au|jp|global)$/.test(vendor),
    );

  /** Whether a display name omits no word of the identifier, and does not turn it into a preview. */
  function covers(keys: readonly Key[], name: ParsedName, id: ParsedName): boolean {
    if (/(^| )(exp|preview)( |$)/.test(name.form) && !/(^| )(exp|preview)( |$)/.test(id.form)) return false;
    const words = new Set([...name.form.split(" "), ...keys.flatMap((key) => [...(wordsOf.get(key) ?? [])])]);
    return id.form.split(" ").every((word) => words.has(word) || makers.has(word));
  }

  return {
    host: (catalog, key) => hosts.get(`${catalog} ${key}`),
    maker: (vendor) => makers.get(alphanumericOnly(vendor)),
    endpoint: (host, id) => endpoints.get(`${host} ${id.toLowerCase()}`),
    match,
    modelOf,
    forms: new Set(forms.keys()),
  };
}
