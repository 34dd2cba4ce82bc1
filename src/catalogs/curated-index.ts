import { getOrInsert, listOf } from "../lib/collections.ts";
import { type Key, keyOf, kindOf, slugOf } from "../records/kinds.ts";
import { organizations, providerIn } from "../records/organizations.ts";
import type { RecordOf, Records } from "../records/records.ts";
import { hostSystem } from "./host-aliases.ts";
import { type ParsedName, parseModelId, parseModelTitle } from "./parse-model-name.ts";

/** An alias without an end, as an object. */
interface CurrentAlias {
  readonly value: string;
  readonly kind?: string | undefined;
}

const plainAlias = (value: string) => ({ value, "valid-until": undefined, kind: undefined, host: undefined });

/** Lowercase letters and digits only, for comparison. */
const alphanumericOnly = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");

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

const put = <Value>(map: Map<string, Set<Value>>, text: string, value: Value) =>
  getOrInsert(map, text, () => new Set()).add(value);

/** Finds curated records by their names and identifiers. */
export class CuratedIndex {
  readonly #records: Records;
  readonly #parentOrganization: (provider: string) => string;
  readonly #hosts = new Map<string, string>();
  readonly #providers = new Map<string, string>();
  readonly #endpoints = new Map<string, string>();
  readonly #externalIds = new Map<string, Set<Key>>();
  readonly #aliases = new Map<string, Set<Key>>();
  readonly #forms = new Map<string, Set<Key>>();
  readonly #words = new Map<Key, Set<string>>();
  /** Aliases that may be redirected to another model, and are not a name of the current one. */
  readonly #floating = new Set<string>();
  /** The variants of each model, with their names and identifiers without vendors. */
  readonly #variants = new Map<Key, Map<Key, string[]>>();

  constructor(records: Records) {
    this.#records = records;
    this.#parentOrganization = organizations(records);
    for (const [slug, { "external-ids": ids }] of records.Host)
      for (const { system, value } of ids ?? []) this.#hosts.set(`${system} ${value}`, slug);
    for (const [slug, provider] of records.Provider) this.#addProvider(slug, provider);
    for (const [slug, endpoint] of records.Endpoint)
      if (endpoint["api-model-id"])
        this.#endpoints.set(`${endpoint.host} ${endpoint["api-model-id"].toLowerCase()}`, slug);
    for (const kind of ["Model", "Variant"] as const)
      for (const [slug, record] of records[kind]) this.#addNames(kind, slug, record);
  }

  #addProvider(slug: string, { name, aliases, "external-ids": ids }: RecordOf<"Provider">): void {
    const texts = [slug, name, ...listOf(aliases).map((alias) => (typeof alias === "string" ? alias : alias.value))];
    for (const text of [...(ids ?? []).filter(({ system }) => system === "vendor").map(({ value }) => value), ...texts])
      if (!this.#providers.has(alphanumericOnly(text))) this.#providers.set(alphanumericOnly(text), slug);
  }

  #addNames(kind: "Model" | "Variant", slug: string, record: RecordOf<"Model" | "Variant">): void {
    const key = keyOf(kind, slug);
    const names = [parseModelId(slug), parseModelTitle(record.name)];
    for (const name of names) this.#addForm(key, name);
    for (const { system, value } of record["external-ids"] ?? []) {
      put(this.#externalIds, `${system} ${value.toLowerCase()}`, key);
      if (system === "hugging-face") this.#addForm(key, parseModelId(value));
    }
    const current = (record.aliases ?? [])
      .map((alias) => (typeof alias === "string" ? plainAlias(alias) : alias))
      .filter(({ "valid-until": ended }) => ended === undefined)
      // What an identifier leads to at one host is no name of it elsewhere.
      .filter(({ kind: aliasKind, host }) => aliasKind !== "floating" || host === undefined);
    const ownForms = new Set(names.map(({ form }) => form));
    for (const alias of current) this.#addAlias(key, alias, ownForms);
    if (kind === "Variant") {
      const siblings = getOrInsert(this.#variants, this.modelOf(key), () => new Map());
      siblings.set(key, [slug, ...current.map(({ value }) => bareOf(value))]);
    }
  }

  #addAlias(key: Key, { value, kind }: CurrentAlias, ownForms: ReadonlySet<string>): void {
    put(this.#aliases, value.toLowerCase(), key);
    // A floating alias does not apply to names without "latest", nor to other hosts.
    const name = parseModelId(value);
    if (name.isFloating || (kind === "floating" && !ownForms.has(name.form))) this.#floating.add(value.toLowerCase());
    else this.#addForm(key, name);
  }

  #addForm(key: Key, { form, date }: ParsedName): void {
    if (form === "") return;
    put(this.#forms, date ? `${form} @${date}` : form, key);
    const words = getOrInsert(this.#words, key, () => new Set());
    for (const word of form.split(" ")) words.add(word);
  }

  /** The host for a key of a catalog. */
  host(catalog: string, key: string): string | undefined {
    return this.#hosts.get(`${hostSystem(catalog, key)} ${key}`);
  }

  /** The provider for a vendor name. */
  provider(vendor: string): string | undefined {
    return this.#providers.get(alphanumericOnly(vendor));
  }

  /** Whether a word in a form is the name of a provider. */
  isProvider(word: string): boolean {
    return this.#providers.has(word);
  }

  /** The endpoint with an API model id at a host. */
  endpoint(host: string, apiModelId: string): string | undefined {
    return this.#endpoints.get(`${host} ${apiModelId.toLowerCase()}`);
  }

  /** The models and variants with an identifier in another system. */
  withExternalId(system: string, value: string): ReadonlySet<Key> | undefined {
    return this.#externalIds.get(`${system} ${value.toLowerCase()}`);
  }

  /** The models and variants with an alias, with or without its vendors. */
  withAlias(text: string): ReadonlySet<Key> | undefined {
    return this.#aliases.get(text.toLowerCase()) ?? this.#aliases.get(lastPart(text.toLowerCase()));
  }

  /** Whether an alias may be redirected to another model. */
  isFloating(alias: string): boolean {
    return (
      this.#floating.has(alias.toLowerCase()) ||
      (!this.#aliases.has(alias.toLowerCase()) && this.#floating.has(lastPart(alias.toLowerCase())))
    );
  }

  /** The models and variants with a form; a form with a date is followed by ` @` and the date. */
  withForm(form: string): ReadonlySet<Key> | undefined {
    return this.#forms.get(form);
  }

  /** The forms of all names. */
  forms(): Set<string> {
    return new Set(this.#forms.keys());
  }

  /** The words in the names of a model or variant. */
  wordsOf(key: Key): ReadonlySet<string> | undefined {
    return this.#words.get(key);
  }

  /** The model of a variant, or the model itself. */
  modelOf(key: Key): Key {
    return kindOf(key) === "Model"
      ? key
      : `Model:${(this.#records.Variant.get(slugOf(key)) as RecordOf<"Variant">).model}`;
  }

  developerOf(key: Key): string | undefined {
    return providerIn(this.#records.Model.get(slugOf(this.modelOf(key)))?.provider);
  }

  /** Whether two providers have the same topmost parent. */
  isSameOrganization(provider: string, other: string): boolean {
    return this.#parentOrganization(provider) === this.#parentOrganization(other);
  }

  /** Earliest stated release date of a model that is not refuted. */
  releaseOf(key: Key): string | undefined {
    return listOf(this.#records.Model.get(slugOf(this.modelOf(key)))?.facts?.["released-on"])
      .filter(({ status }) => status !== "refuted")
      .map(({ value }) => String(value))
      .filter((value) => /^\d{4}/.test(value))
      .sort()[0];
  }

  /** Whether a size such as `671b` is the stated number of all or of the active parameters of a model or variant. */
  hasSize(key: Key, size: string): boolean {
    const record =
      kindOf(key) === "Model" ? this.#records.Model.get(slugOf(key)) : this.#records.Variant.get(slugOf(key));
    const model = this.#records.Model.get(slugOf(this.modelOf(key)));
    const decimals = /\.(\d+)b$/.exec(size)?.[1]?.length ?? 0;
    return (["parameters-total", "parameters-active"] as const).some((property) => {
      const own = listOf(record?.facts?.[property]);
      const stated = own.length > 0 ? own : listOf(model?.facts?.[property]);
      return stated.some(
        ({ status, value }) =>
          status !== "refuted" && typeof value === "number" && `${(value / 1e9).toFixed(decimals)}b` === size,
      );
    });
  }

  /** Whether the records know a repository of the weights of a model or variant. */
  hasRepository(key: Key): boolean {
    const record = kindOf(key) === "Model" ? this.#records.Model : this.#records.Variant;
    return record.get(slugOf(key))?.["external-ids"]?.some(({ system }) => system === "hugging-face") ?? false;
  }

  /** Whether exactly one variant of a model, or this variant, has a month (YYMM) in a name. */
  hasMonth(key: Key, month: string): boolean {
    const dated = [...(this.#variants.get(this.modelOf(key)) ?? [])].filter(([variant, names]) =>
      names.some((name) => monthIn(name) === month && (kindOf(key) === "Model" || variant === key)),
    );
    return dated.length === 1;
  }

  /** The only variant of a model that matches an identifier by name, month or quantization; otherwise the key given. */
  specificVariant(key: Key, id: string): Key {
    if (kindOf(key) === "Variant") return key;
    const bare = bareOf(id);
    const month = monthIn(bare);
    const { quantization } = parseModelId(id);
    const variants = [...(this.#variants.get(key) ?? [])];
    const only = (matches: (name: string) => boolean) => {
      const [first, ...others] = variants.filter(([, names]) => names.some(matches));
      return others.length === 0 ? first?.[0] : undefined;
    };
    return (
      only((name) => name === bare) ??
      (month !== undefined && !bare.includes("base") ? only((name) => monthIn(name) === month) : undefined) ??
      (quantization === undefined ? undefined : only((name) => parseModelId(name).quantization === quantization)) ??
      key
    );
  }
}
